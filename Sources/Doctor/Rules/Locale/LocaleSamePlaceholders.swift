internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A placeholder is a name that a program reads, so it is not translated.
  static let localeSamePlaceholders = Rule(
    id: "locale.same-placeholders",
    severity: .warning,
    summary: "A translation has the placeholders of its source.",
    why: """
      A client replaces `$ARGUMENTS` with the text of the task, and a tool replaces `{{name}}` with a value. A \
      translated placeholder is not replaced, and without the placeholder the value is missing.
      """,
    source: "Claude Code documentation, skills, substitutions; Cairn's docs: ledger.md",
    good: [
      .translation("`{{file}}`와 $ARGUMENTS, ${HOME}\n", of: "$ARGUMENTS with {{file}} and `${HOME}`, for $5 (US$ 5)\n"),
      .translation("```sh\necho ${A}\n```\n", of: "```sh\necho ${B}\n```\n"),
    ],
    bad: [
      .translation("↑파일을 읽습니다.\n", of: "Read {{file}}.\n"),
      .translation("↑↓{{파일}}을 읽습니다.\n", of: "Read {{file}}.\n"),
      .translation("↑인수를 읽습니다.\n", of: "Read $ARGUMENTS.\n"),
    ],
    check: .tree { tree in
      tree.translations.flatMap { translation in
        let source = translation.source
        let own = placeholders(in: translation.document)
        let theirs = placeholders(in: source)
        var known = Set(theirs.map(\.value))
        let surplus = own.filter { known.insert($0.value).inserted }
        var reported = Set(own.map(\.value))
        let missing = theirs.filter { reported.insert($0.value).inserted }
        let path = translation.document.path
        return missing.map {
          Finding(.missing($0.value, source.path), at: translation.document.mainPlace, in: path)
        } + surplus.map { Finding(.surplus($0.value, source.path), at: $0.span, in: path) }
      }
    })

  /// `{{name}}`, `${NAME}` and `$NAME` in capitals, outside of fences, in order.
  private static func placeholders(in document: Document) -> [Spanned<String>] {
    let bytes = document.bytes
    var found: [Spanned<String>] = []
    for paragraph in document.markdown.paragraphs {
      let end = min(paragraph.upper, bytes.count)
      var offset = paragraph.lower
      while offset < end {
        guard let next = placeholderEnd(at: offset, before: end, bytes) else {
          offset += 1
          continue
        }
        found.append(Spanned(String(decoding: bytes[offset..<next], as: UTF8.self), Span(offset, next)))
        offset = next
      }
    }
    return found
  }

  private static func placeholderEnd(at start: Int, before end: Int, _ bytes: [UInt8]) -> Int? {
    guard start + 2 < end, bytes[start] == 0x24 || bytes[start] == 0x7B else { return nil }
    if bytes[start] == 0x24, bytes[start + 1] != 0x7B {
      var offset = start + 1
      while offset < end, (bytes[offset] >= 0x41 && bytes[offset] <= 0x5A) || bytes[offset] == 0x5F { offset += 1 }
      return offset > start + 2 ? offset : nil
    }
    guard bytes[start + 1] == 0x7B else { return nil }
    // At most the longest name, so that a text of only brackets is not slow.
    let limit = min(end, start + 66)
    var offset = start + 2
    while offset < limit, bytes[offset] != 0x7D, bytes[offset] != 0x7B, bytes[offset] != 0x0A { offset += 1 }
    guard offset < limit, bytes[offset] == 0x7D, offset > start + 2 else { return nil }
    guard bytes[start] == 0x7B else { return offset + 1 }
    return offset + 1 < end && bytes[offset + 1] == 0x7D ? offset + 2 : nil
  }
}

extension Message {
  fileprivate static func missing(_ text: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-placeholders", "the placeholder '{text}' of {source} is missing here\nadd it unchanged",
      ["text": .text(text), "source": .text(source.text)])
  }
  fileprivate static func surplus(_ text: String, _ source: RelativePath) -> Message {
    Message(
      "locale.same-placeholders.surplus", "{source} has no placeholder '{text}'\nwrite it exactly as in the source",
      ["text": .text(text), "source": .text(source.text)])
  }
}
