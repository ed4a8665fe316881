/// One block of compressed bytes, written in the shortest of the three ways: with codes of its own, with the fixed codes,
/// or as the bytes themselves.
struct DeflateBlock {
  private let tokens: [DeflateToken]
  private let bytes: ArraySlice<UInt8>
  private let isLast: Bool
  private var literalCounts = [Int](repeating: 0, count: DeflateTables.literalCount)
  private var distanceCounts = [Int](repeating: 0, count: DeflateTables.distanceCount)

  /// `bytes` are those that the tokens stand for.
  init(_ tokens: [DeflateToken], of bytes: ArraySlice<UInt8>, isLast: Bool) {
    self.tokens = tokens
    self.bytes = bytes
    self.isLast = isLast
    for token in tokens {
      if token.distance == 0 {
        literalCounts[Int(token.value)] += 1
      } else {
        literalCounts[Self.lengthSymbol(token)] += 1
        distanceCounts[DeflateTables.distanceSymbol(Int(token.distance))] += 1
      }
    }
    literalCounts[DeflateTables.endOfBlock] = 1
  }

  /// Writes the block; of equally short ways, the simpler one is taken.
  func write(to writer: inout BitWriter) {
    let literals = PrefixCode(
      lengths: CodeLengths.lengths(of: literalCounts, limit: DeflateTables.longestCode))
    let distances = PrefixCode(
      lengths: CodeLengths.lengths(of: distanceCounts, limit: DeflateTables.longestCode))
    let header = DynamicHeader(literals: literals.lengths, distances: distances.lengths)
    let fixedLiterals = PrefixCode(lengths: DeflateTables.fixedLiteralLengths)
    let fixedDistances = PrefixCode(lengths: DeflateTables.fixedDistanceLengths)
    let dynamicCost = header.cost + literals.cost(of: literalCounts) + distances.cost(of: distanceCounts)
    let fixedCost = fixedLiterals.cost(of: literalCounts) + fixedDistances.cost(of: distanceCounts)
    let storedCost = StoredBlocks.cost(of: bytes.count)
    if storedCost <= min(fixedCost, dynamicCost) + extraBits {
      StoredBlocks.write(bytes, isLast: isLast, to: &writer)
    } else if fixedCost <= dynamicCost {
      writer.write(isLast ? 0b011 : 0b010, count: 3)
      writeTokens(literals: fixedLiterals, distances: fixedDistances, to: &writer)
    } else {
      writer.write(isLast ? 0b101 : 0b100, count: 3)
      header.write(to: &writer)
      writeTokens(literals: literals, distances: distances, to: &writer)
    }
  }

  /// The bits after the codes of lengths and distances, which are the same in both ways that have codes.
  private var extraBits: Int {
    let lengths = DeflateTables.lengthExtraBits.enumerated().reduce(0) { sum, extra in
      sum + literalCounts[DeflateTables.endOfBlock + 1 + extra.offset] * extra.element
    }
    return zip(distanceCounts, DeflateTables.distanceExtraBits).reduce(lengths) { $0 + $1.0 * $1.1 }
  }

  private func writeTokens(literals: PrefixCode, distances: PrefixCode, to writer: inout BitWriter) {
    for token in tokens {
      guard token.distance > 0 else {
        literals.write(Int(token.value), to: &writer)
        continue
      }
      let symbol = Self.lengthSymbol(token)
      literals.write(symbol, to: &writer)
      let length = symbol - DeflateTables.endOfBlock - 1
      writer.write(
        UInt32(Int(token.value) - DeflateTables.lengthBases[length]), count: DeflateTables.lengthExtraBits[length])
      let distance = DeflateTables.distanceSymbol(Int(token.distance))
      distances.write(distance, to: &writer)
      writer.write(
        UInt32(Int(token.distance) - DeflateTables.distanceBases[distance]),
        count: DeflateTables.distanceExtraBits[distance])
    }
    literals.write(DeflateTables.endOfBlock, to: &writer)
  }

  private static func lengthSymbol(_ token: DeflateToken) -> Int {
    DeflateTables.endOfBlock + 1 + Int(DeflateTables.lengthSymbols[Int(token.value)])
  }
}

/// Blocks of bytes as they are (RFC 1951, section 3.2.4).
private enum StoredBlocks {
  private static let most = 65535

  /// In bits without the first three, and never too few.
  static func cost(of count: Int) -> Int {
    let blocks = max(1, (count + most - 1) / most)
    return count * 8 + blocks * 40
  }

  static func write(_ bytes: ArraySlice<UInt8>, isLast: Bool, to writer: inout BitWriter) {
    var rest = bytes
    repeat {
      let part = rest.prefix(most)
      rest = rest.dropFirst(most)
      writer.write(isLast && rest.isEmpty ? 1 : 0, count: 3)
      writer.alignToByte()
      writer.write(UInt32(part.count), count: 16)
      writer.write(UInt32(part.count ^ 0xFFFF), count: 16)
      writer.append(part)
    } while !rest.isEmpty
  }
}
