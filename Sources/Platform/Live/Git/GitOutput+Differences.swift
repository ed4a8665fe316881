import Vocabulary

/// Parses what git prints about differences.
extension GitOutput {
  /// `diff-index --raw -z`: a colon, the modes and objects before and now, a letter, and the path in a field of its own. Of
  /// a path that occurs twice, as one of an unfinished merge, the record that knows an object before counts. Together with
  /// untracked files, in byte order.
  static func differences(_ output: [UInt8], untracked: [RelativePath]) -> [GitDifference] {
    var found: [RelativePath: GitDifference.Entry?] = [:]
    for path in untracked { found[path] = .some(nil) }
    var fields = output.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    while let record = fields.next(), record.first == UInt8(ascii: ":"), let name = fields.next() {
      let words = record.dropFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      // Bytes that are not UTF-8 are U+FFFD, as in the list of files.
      guard words.count == 5, let path = try? RelativePath(onDisk: String(decoding: name, as: UTF8.self)) else {
        continue
      }
      let before = kind(ofMode: words[0]).map { GitDifference.Entry($0, object: words[2]) }
      if let before { found[path] = before } else if found[path] == nil { found[path] = .some(nil) }
    }
    return found.map { GitDifference($0.key, before: $0.value) }.sorted { $0.path < $1.path }
  }
}
