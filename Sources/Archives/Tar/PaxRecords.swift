/// The records of an extended header: `21 path=skills/a/b.md` and a line end, with their length in bytes.
struct PaxRecords {
  /// By their keys; the last one counts.
  private(set) var values: [String: ArraySlice<UInt8>] = [:]

  /// Reads the content of an extended header.
  init(_ bytes: ArraySlice<UInt8>) throws(ArchiveFault) {
    var rest = bytes
    while !rest.isEmpty {
      guard let blank = rest.prefix(20).firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: rest[..<blank], as: UTF8.self)), length > blank - rest.startIndex + 2,
        length <= rest.count, rest.first != UInt8(ascii: "+")
      else { throw .damaged }
      let end = rest.startIndex + length - 1
      let record = rest[(blank + 1)..<end]
      guard rest[end] == UInt8(ascii: "\n"), let equals = record.firstIndex(of: UInt8(ascii: "=")) else {
        throw .damaged
      }
      values[String(decoding: record[..<equals], as: UTF8.self)] = record[(equals + 1)...]
      rest = rest[(end + 1)...]
    }
  }

  /// Whether an entry with these records is a file with holes, as GNU tar and others write it.
  var isSparse: Bool { values.keys.contains { $0.hasPrefix("GNU.sparse.") || $0 == "SCHILY.realsize" } }

  /// A record, with the length that includes its own digits.
  static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
    let rest = Array(" \(key)=".utf8) + value + [UInt8(ascii: "\n")]
    var length = rest.count + 1
    while length < rest.count + String(length).utf8.count { length += 1 }
    return Array(String(length).utf8) + rest
  }
}
