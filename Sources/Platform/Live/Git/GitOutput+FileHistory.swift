import Vocabulary

/// Parses what git prints of a history.
extension GitOutput {
  /// `rev-list --timestamp`: the time in seconds since 1970, a blank and the id, one commit in each line.
  static func commits(_ output: [UInt8]) -> [HistoricCommit] {
    output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 2, let time = Double(fields[0]), let id = CommitID(fields[1]) else { return nil }
      return HistoricCommit(id, time: time)
    }
  }

  /// `cat-file --batch`: for each name in turn either one line that ends with the reason why it has no object, such as
  /// `missing`, or a line with object, type and size, the bytes and a line end. nil for names without a file; the
  /// result is shorter than the names if the output was cut short.
  static func contents(of names: [String], _ output: [UInt8]) -> [[UInt8]?] {
    var contents: [[UInt8]?] = []
    var rest = output[...]
    for name in names {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      // The name may contain blanks, and would then look like an object's line.
      let fields = line.starts(with: name.utf8) ? [] : line.split(separator: UInt8(ascii: " "))
      guard fields.count == 3 else {
        contents.append(nil)
        continue
      }
      guard let size = Int(String(decoding: fields[2], as: UTF8.self)), size >= 0, size < rest.count else { break }
      contents.append(fields[1].elementsEqual("blob".utf8) ? Array(rest.prefix(size)) : nil)
      rest = rest.dropFirst(size + 1)
    }
    return contents
  }
}
