internal import Documents
internal import Reporting
internal import Vocabulary

extension Document {
  /// What keeps the client from finding the front matter: it is not closed, or not opened.
  func unreadableHeader(of kind: ClientFile.Kind) -> [Finding] {
    guard let file = clientFile, file.kind == kind, file.reading != .none, frontMatter == nil else { return [] }
    let severity: Severity = file.needsHeader ? .error : .warning
    if FrontMatter.isUnclosed(bytes) {
      // A rule across the first line of a text is not a front matter.
      guard holdsKeys(of: file, below: 1) else { return [] }
      return [Finding(.unclosed(file), at: Span(start, start + 3), severity: severity)]
    }
    guard holdsKeys(of: file, below: 0) else { return [] }
    return [Finding(.unopened(file), at: head(of: Span(start, bytes.count)), severity: severity)]
  }

  /// Whether the line after the first `skipped` ones starts with a key of the client.
  private func holdsKeys(of file: ClientFile, below skipped: Int) -> Bool {
    var lines = bytes[min(start, bytes.count)...].prefix(400).split(
      maxSplits: skipped + 1, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }
    ).dropFirst(skipped)
    while let line = lines.first, line.isEmpty, lines.count > 1 { lines = lines.dropFirst() }
    guard let line = lines.first, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return file.keys[String(decoding: line[..<colon], as: UTF8.self)] != nil
  }
}

extension Message {
  fileprivate static func unclosed(_ file: ClientFile) -> Message {
    Message(
      "header.unclosed",
      "the front matter is not closed, so {client} reads it as text\nadd a line '---' after its last key",
      ["client": .text(file.client)])
  }
  fileprivate static func unopened(_ file: ClientFile) -> Message {
    Message(
      "header.unopened",
      "the keys are not between two lines '---', so {client} reads them as text\nadd a line '---' before and after them",
      ["client": .text(file.client)])
  }
}
