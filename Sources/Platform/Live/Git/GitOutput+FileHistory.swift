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
}
