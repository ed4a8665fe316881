internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Commands are not translated.
  static let localeSameCode = Rule(
    id: "locale.same-code",
    severity: .warning,
    summary: "A translation has the code blocks of its source.",
    why: """
      If a code block is missing in a translation or starts with another command, agents do something else in that \
      language. Comments and sample output may be translated.
      """,
    source: "Cairn's docs: ledger.md; seen in the wild: blocks lost in translation",
    good: [
      .translation("```sh\n# 물을 끓입니다\nboil water\n```\n", of: "```sh\n# Boil it first\nboil water\n```\n"),
      .translation("```text\n준비됨\n```\n", of: "```text\nready\n```\n"),
    ],
    bad: [
      .translation("↑끓입니다.\n", of: "Boil it.\n\n```sh\nboil water\n```\n"),
      .translation("↓```sh\nfreeze water\n```\n", of: "```sh\nboil water\n```\n"),
      .translation("↓```python\nboil\n```\n", of: "```sh\nboil\n```\n"),
      .translation("```sh\na\n```\n\n↓```json\n{}\n```\n", of: "```sh\na\n```\n"),
    ],
    check: .tree { tree in
      tree.translations.flatMap { translation -> [Finding] in
        let document = translation.document
        let source = translation.source
        let own = document.markdown.fences
        let theirs = source.markdown.fences
        let lines = source.markdown.lines
        let pairs = zip(own, theirs).enumerated()
        let differing = pairs.filter { sign(of: $1.0, in: document) != sign(of: $1.1, in: source) }
        if own.count == theirs.count {
          return differing.map { _, pair in
            let line = lines.place(at: pair.1.span.lower).line
            return Finding(.differs(source.path, line: line), at: opening(of: pair.0, in: document), in: document.path)
          }
        }
        let first = differing.first?.offset ?? min(own.count, theirs.count)
        if own.count < theirs.count {
          let offset = theirs[min(first, theirs.count - 1)].span.lower
          let message = Message.missing(source.path, line: lines.place(at: offset).line)
          return [Finding(message, at: document.mainPlace, in: document.path)]
        }
        return [Finding(.surplus(source.path), at: opening(of: own[first], in: document), in: document.path)]
      }
    })

  /// The parts that are the same in every language: the language of the block and, if it is a programming language, the
  /// first word outside of comments.
  private static func sign(of fence: Fence, in document: Document) -> [String] {
    let info = fence.info.split(separator: " ").first.map { $0.lowercased() } ?? ""
    guard programming.contains(info) else { return [info] }
    for line in document[fence.content].split(separator: 0x0A) {
      guard let start = line.firstIndex(where: { $0 > 0x20 }) else { continue }
      let text = line[start...]
      if text.first == 0x23 || text.starts(with: "//".utf8) || text.starts(with: "--".utf8) { continue }
      return [info, String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self)]
    }
    return [info]
  }

  private static let programming: Set<String> = [
    "sh", "bash", "zsh", "fish", "shell", "console", "powershell", "python", "py", "js", "javascript", "ts",
    "typescript",
    "go", "rust", "swift", "java", "kotlin", "ruby", "php", "c", "cpp", "sql", "toml", "yaml", "yml", "dockerfile",
    "make",
  ]

  private static func opening(of fence: Fence, in document: Document) -> Span {
    let start = document[fence.span].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? fence.span.lower
    return document.head(of: Span(start, fence.span.upper))
  }
}

extension Message {
  fileprivate static func differs(_ source: RelativePath, line: Int) -> Message {
    Message(
      "locale.same-code",
      "this code block differs from the one at {source}:{line} in its language or first word\nmake them match",
      ["source": .text(source.text), "line": .number(line)])
  }
  fileprivate static func missing(_ source: RelativePath, line: Int) -> Message {
    Message(
      "locale.same-code.missing", "a code block is missing, probably the one at {source}:{line}\ncopy it here",
      ["source": .text(source.text), "line": .number(line)])
  }
  fileprivate static func surplus(_ source: RelativePath) -> Message {
    Message(
      "locale.same-code.surplus",
      "{source} has fewer code blocks and probably lacks this one\nremove it here, or add it there",
      ["source": .text(source.text)])
  }
}
