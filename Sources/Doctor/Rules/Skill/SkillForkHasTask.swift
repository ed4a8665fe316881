internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A subagent that gets a description instead of a task returns nothing useful.
  static let skillForkHasTask = Rule(
    id: "skill.fork-has-task",
    severity: .info,
    summary: "A skill with `context: fork` tells the subagent what to do.",
    why: """
      With `context: fork` the text of the skill is all that the subagent gets, without the conversation. A text that \
      only describes something gives it no task.
      """,
    source: "Claude Code documentation, skills, Run skills in a subagent (code.claude.com, November 2026)",
    good: [
      .fork("Run the tests and report what fails.\n"), .fork("This is about tea.\n\n1. Brew it.\n"),
      .fork("The task is: $ARGUMENTS\n"), .fork("The tests must pass, so `swift test` is run first.\n"),
      .fork("This file lists the leaves. Read each of them.\n"), .fork("Dies ist ein Text über Tee.\n"), .fork("\n"),
      Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n---\nThis is tea.\n"),
    ],
    bad: [
      .fork("↓This is some text about tea.\n"),
      .fork("# Tea\n\n↓The leaves are green. They come from\nthe hills.\n"),
    ],
    check: .eachSkill { skill in
      guard skill.frontMatter?["context"]?.value?.text == "fork", skill.isForClaude else { return [] }
      let document = skill.document
      guard document.markdown.fences.isEmpty, document.markdown.codeSpans.isEmpty, document.markdown.links.isEmpty,
        let first = Prose.firstPlace(in: document)
      else { return [] }
      let body = document[Span(first, document.bytes.count)]
      guard body.count < 1000, !body.contains(0x24), !hasList(body) else { return [] }
      return sentences(of: body).allSatisfy(isStatement)
        ? [Finding(.noTask, at: document.head(of: Span(first, document.bytes.count)))] : []
    })

  /// The sentences of the lines that are not headings.
  private static func sentences(of body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let lines = body.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.first != 0x23 }
    let text = lines.joined(separator: [0x20])
    return Array(text).split { [0x2E, 0x21, 0x3F, 0x3B].contains($0) }.map { $0.trimmed(of: Byte.isSpace) }.filter {
      !$0.isEmpty
    }
  }

  /// Whether a sentence starts with an English word that no order starts with.
  private static func isStatement(_ sentence: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: sentence.prefix(while: Byte.isLetter), as: UTF8.self).lowercased()
    return openings.contains(word) && !orders.occur(in: sentence)
  }

  private static let openings: Set<String> = [
    "a", "an", "he", "here", "it", "its", "our", "she", "that", "the", "their", "there", "these", "they", "this",
    "those", "we",
  ]

  /// Words with which a statement gives a task.
  private static let orders = Phrases(["must ", "should ", "task", "need", "have to", "please", "your ", "you "])

  private static func hasList(_ body: ArraySlice<UInt8>) -> Bool {
    body.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      guard let first = line.first(where: { !Byte.isBlank($0) }) else { return false }
      return [0x2D, 0x2A, 0x2B, 0x7C, 0x3E].contains(first) || (0x30...0x39).contains(first)
    }
  }
}

extension Prose {
  /// Where the text after the front matter starts, without headings; nil if there is none.
  fileprivate static func firstPlace(in document: Document) -> Int? {
    let headings = Set(document.markdown.headings.map(\.line.lower))
    for line in document[document.markdown.body].split(separator: 0x0A) where !headings.contains(line.startIndex) {
      if let first = line.firstIndex(where: { $0 > 0x20 }) { return first }
    }
    return nil
  }
}

extension Example {
  fileprivate static func fork(_ body: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\ncontext: fork\n---\n\(body)")
  }
}

extension Message {
  fileprivate static var noTask: Message {
    Message(
      "skill.fork-has-task",
      "the subagent gets only this text, which gives it no task\nsay what it must do and what it must return")
  }
}
