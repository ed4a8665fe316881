internal import Documents
internal import Reporting
internal import Vocabulary

extension Document {
  /// A finding if there is nothing but front matter in the file of a client.
  func emptyText(of kind: ClientFile.Kind) -> [Finding] {
    guard let file = clientFile, file.kind == kind, !FrontMatter.isUnclosed(bytes) else { return [] }
    guard self[markdown.body].allSatisfy({ $0 <= 0x20 }) else { return [] }
    let place = frontMatter == nil ? Span(start, start) : Span(start, start + 3)
    return [Finding(.empty(file), at: place)]
  }

  /// A finding if the text is longer than the client reads, or than its documentation recommends.
  func longText(of kind: ClientFile.Kind) -> [Finding] {
    guard let file = clientFile, file.kind == kind else { return [] }
    let text = self[markdown.body]
    let place = head(of: Span(text.firstIndex { $0 > 0x20 } ?? text.startIndex, bytes.count))
    if let limit = file.limit, text.count > limit {
      let count = text.count { $0 & 0xC0 != 0x80 }
      if count > limit { return [Finding(.tooLong(count, limit, file), at: place)] }
    }
    if let advised = file.advisedLines {
      let count = text.count { $0 == 0x0A }
      if count > advised { return [Finding(.manyLines(count, advised, file), at: place, severity: .info)] }
    }
    return []
  }
}

extension Message {
  fileprivate static func empty(_ file: ClientFile) -> Message {
    Message(
      "header.text-missing", "the file has no text for {client}\nwrite the text, or remove the file",
      ["client": .text(file.client)])
  }
  fileprivate static func tooLong(_ count: Int, _ limit: Int, _ file: ClientFile) -> Message {
    Message(
      "header.text-too-long",
      "the text has {count} characters, and {client} reads {limit}\nsplit it into several files",
      ["count": .number(count), "limit": .number(limit), "client": .text(file.client)])
  }
  fileprivate static func manyLines(_ count: Int, _ limit: Int, _ file: ClientFile) -> Message {
    Message(
      "header.text-many-lines",
      "the text has {count} lines, and {client} recommends at most {limit}\nsplit it into several files",
      ["count": .number(count), "limit": .number(limit), "client": .text(file.client)])
  }
}
