/// Expands bytes in the format DEFLATE (RFC 1951), as strictly as zlib does, and no further than a limit.
package struct Inflate {
  private var reader: BitReader
  private var output: [UInt8] = []
  private let limit: Int

  /// Expands the stream that `bytes` begin with. Returns what it stands for, at most `limit` bytes, and the bytes after it.
  package static func expanded(
    _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(InflateFault) -> (output: [UInt8], rest: ArraySlice<UInt8>) {
    var inflate = Inflate(reader: BitReader(bytes), limit: limit)
    var isLast = false
    while !isLast { isLast = try inflate.readBlock() }
    return (inflate.output, inflate.reader.rest)
  }

  private init(reader: BitReader, limit: Int) {
    self.reader = reader
    self.limit = limit
  }

  /// Returns whether it was the last one.
  private mutating func readBlock() throws(InflateFault) -> Bool {
    let isLast = try reader.read(1) == 1
    switch try reader.read(2) {
    case 0: try readStored()
    case 1:
      guard let fixed = Self.fixedCodes else { throw .badCodes }
      try readTokens(literals: fixed.literals, distances: fixed.distances)
    case 2:
      let codes = try readCodes()
      try readTokens(literals: codes.literals, distances: codes.distances)
    default: throw .badBlock
    }
    return isLast
  }

  private mutating func readStored() throws(InflateFault) {
    let header = Array(try reader.readBytes(4))
    let count = Int(header[0]) | Int(header[1]) << 8
    guard count == (Int(header[2]) | Int(header[3]) << 8) ^ 0xFFFF else { throw .badBlock }
    guard count <= limit - output.count else { throw .tooLarge }
    output += try reader.readBytes(count)
  }

  private mutating func readTokens(literals: PrefixDecoder, distances: PrefixDecoder) throws(InflateFault) {
    while true {
      let symbol = try literals.symbol(from: &reader)
      if symbol == DeflateTables.endOfBlock { return }
      if symbol < DeflateTables.endOfBlock {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      let index = symbol - DeflateTables.endOfBlock - 1
      guard index < DeflateTables.lengthBases.count else { throw .badSymbol }
      let length = DeflateTables.lengthBases[index] + (try reader.read(DeflateTables.lengthExtraBits[index]))
      let place = try distances.symbol(from: &reader)
      guard place < DeflateTables.distanceBases.count else { throw .badSymbol }
      let distance = DeflateTables.distanceBases[place] + (try reader.read(DeflateTables.distanceExtraBits[place]))
      guard distance <= output.count else { throw .badDistance }
      guard length <= limit - output.count else { throw .tooLarge }
      let start = output.count - distance
      // What is copied may be what this copy has just written.
      for offset in 0..<length { output.append(output[start + offset]) }
    }
  }

  /// The codes that a block with codes of its own begins with.
  private mutating func readCodes() throws(InflateFault) -> Codes {
    let literalCount = try reader.read(5) + 257
    let distanceCount = try reader.read(5) + 1
    let codeLengthCount = try reader.read(4) + 4
    guard literalCount <= DeflateTables.literalCount, distanceCount <= DeflateTables.distanceCount else {
      throw .badCodes
    }
    var codeLengths = [UInt8](repeating: 0, count: DeflateTables.codeLengthOrder.count)
    for symbol in DeflateTables.codeLengthOrder.prefix(codeLengthCount) {
      codeLengths[symbol] = UInt8(truncatingIfNeeded: try reader.read(3))
    }
    let decoder = try PrefixDecoder(lengths: codeLengths[...], mayBeAlone: false)
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try decoder.symbol(from: &reader)
      guard symbol >= 16 else {
        lengths.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      let repeated: (length: UInt8, count: Int)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .badCodes }
        repeated = (last, 3 + (try reader.read(2)))
      case 17: repeated = (0, 3 + (try reader.read(3)))
      default: repeated = (0, 11 + (try reader.read(7)))
      }
      guard lengths.count + repeated.count <= literalCount + distanceCount else { throw .badCodes }
      lengths += Array(repeating: repeated.length, count: repeated.count)
    }
    // Without it, the block would have no end.
    guard lengths[DeflateTables.endOfBlock] > 0 else { throw .badCodes }
    return Codes(
      literals: try PrefixDecoder(lengths: lengths[..<literalCount], mayBeAlone: true),
      distances: try PrefixDecoder(lengths: lengths[literalCount...], mayBeAlone: true))
  }

  private struct Codes: Sendable {
    let literals: PrefixDecoder
    let distances: PrefixDecoder
  }

  /// Never nil.
  private static let fixedCodes: Codes? = {
    guard let literals = try? PrefixDecoder(lengths: DeflateTables.fixedLiteralLengths[...], mayBeAlone: false),
      let distances = try? PrefixDecoder(lengths: DeflateTables.fixedDistanceLengths[...], mayBeAlone: false)
    else { return nil }
    return Codes(literals: literals, distances: distances)
  }()
}

/// Why compressed bytes cannot be expanded.
package enum InflateFault: Error, Sendable, Hashable {
  /// They end before their last block does.
  case truncated
  /// A block of an unknown kind, or one whose length is contradicted.
  case badBlock
  /// Code lengths that no prefix code has.
  case badCodes
  /// Bits that are no symbol.
  case badSymbol
  /// A copy of bytes before the first one.
  case badDistance
  /// They stand for more bytes than the limit.
  case tooLarge
}
