/// The code lengths that a block with codes of its own begins with (RFC 1951, section 3.2.7).
struct DynamicHeader {
  private let literalCount: Int
  private let distanceCount: Int
  private let runs: [Run]
  private let code: PrefixCode
  /// How many lengths of the code for code lengths are written.
  private let codeLengthCount: Int

  /// A code length, or one of the symbols 16 to 18, which repeat a length.
  private struct Run {
    let symbol: Int
    let extra: UInt32
    let extraBits: Int
  }

  init(literals: [UInt8], distances: [UInt8]) {
    // At least one distance, even if none is used.
    let literals = Self.trimmed(literals, toAtLeast: DeflateTables.endOfBlock + 1)
    let distances = Self.trimmed(distances, toAtLeast: 1)
    literalCount = literals.count
    distanceCount = distances.count
    runs = Self.runs(in: literals + distances)
    var counts = [Int](repeating: 0, count: DeflateTables.codeLengthOrder.count)
    for run in runs { counts[run.symbol] += 1 }
    code = PrefixCode(lengths: CodeLengths.lengths(of: counts, limit: 7))
    let code = code
    codeLengthCount = max(4, (DeflateTables.codeLengthOrder.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
  }

  /// In bits.
  var cost: Int {
    runs.reduce(14 + 3 * codeLengthCount) { $0 + Int(code.lengths[$1.symbol]) + $1.extraBits }
  }

  func write(to writer: inout BitWriter) {
    writer.write(UInt32(literalCount - 257), count: 5)
    writer.write(UInt32(distanceCount - 1), count: 5)
    writer.write(UInt32(codeLengthCount - 4), count: 4)
    for symbol in DeflateTables.codeLengthOrder.prefix(codeLengthCount) {
      writer.write(UInt32(code.lengths[symbol]), count: 3)
    }
    for run in runs {
      code.write(run.symbol, to: &writer)
      writer.write(run.extra, count: run.extraBits)
    }
  }

  private static func trimmed(_ lengths: [UInt8], toAtLeast count: Int) -> [UInt8] {
    let used = (lengths.lastIndex { $0 > 0 } ?? 0) + 1
    return Array(lengths.prefix(max(used, count)))
  }

  private static func runs(in lengths: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < lengths.count {
      let length = lengths[index]
      var count = lengths[index...].prefix { $0 == length }.count
      index += count
      if length > 0 {
        runs.append(Run(symbol: Int(length), extra: 0, extraBits: 0))
        count -= 1
      }
      while count > 0 {
        let part: Int
        if length > 0, count >= 3 {
          part = min(count, 6)
          runs.append(Run(symbol: 16, extra: UInt32(part - 3), extraBits: 2))
        } else if length == 0, count >= 11 {
          part = min(count, 138)
          runs.append(Run(symbol: 18, extra: UInt32(part - 11), extraBits: 7))
        } else if length == 0, count >= 3 {
          part = count
          runs.append(Run(symbol: 17, extra: UInt32(part - 3), extraBits: 3))
        } else {
          part = 1
          runs.append(Run(symbol: Int(length), extra: 0, extraBits: 0))
        }
        count -= part
      }
    }
    return runs
  }
}
