internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent often reads only the first lines of a long page to see whether it needs the rest.
  static let bundleLongPageHasContents = Rule(
    id: "bundle.long-page-has-contents",
    severity: .info,
    summary: "A page of a skill with more than 300 lines starts with a list of its contents.",
    why: """
      An agent may look at the first lines of a long page only. A list of its sections near the top tells what else is \
      there, and where.
      """,
    source: """
      Claude documentation, skill authoring best practices, "Structure longer reference files with table of contents" \
      (platform.claude.com, November 2026); anthropics/skills, skill-creator
      """,
    isAboutFiles: true,
    good: [
      Example(
        at: "skills/tea/references/all.md", "# All\n\n## Contents\n\n- Green\n\(lines)",
        beside: ["skills/tea/SKILL.md": "See [all](references/all.md).\n"]),
      Example(
        at: "skills/tea/references/all.md",
        "# All\n\n- [Green](#green)\n- [Black](#black)\n- [White](#white)\n\(lines)",
        beside: ["skills/tea/SKILL.md": "See [all](references/all.md).\n"]),
      Example(
        at: "skills/tea/references/all.md", "# 차\n\n**목차**\n\n- 녹차\n\(lines)",
        beside: ["skills/tea/SKILL.md": "See [all](references/all.md).\n"]),
      Example(
        at: "skills/tea/references/all.md", "# All\n\n" + String(repeating: "Leaf.\n", count: 298),
        beside: ["skills/tea/SKILL.md": "See [all](references/all.md).\n"]),
      Example(at: "docs/all.md", "# All\n\(lines)", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
      // What is read as a whole, or by people only.
      Example(at: "skills/tea/SKILL.md", "# All\n\(lines)"),
      Example(at: "skills/tea/README.md", "# All\n\(lines)", beside: ["skills/tea/SKILL.md": "Tea.\n"]),
    ],
    bad: [
      Example(
        at: "skills/tea/references/all.md", "↓# All\n\n\(lines)",
        beside: ["skills/tea/SKILL.md": "See [all](references/all.md).\n"]),
      Example(
        at: ".claude/skills/tea/finance.md", "↓# Finance\n\nThe contents of a cup.\n\(lines)",
        beside: [".claude/skills/tea/SKILL.md": "See [it](finance.md).\n"]),
    ],
    check: .eachDocument { document in
      guard document.path.name != "SKILL.md", document.bytes.count > Budgets.referenceLines,
        document.skillFolder != nil, !isForPeople(document.path)
      else { return [] }
      var count = 0
      // Where the lines end in which a list of contents is near the top.
      var top = document.bytes.count
      for (offset, byte) in document.bytes.enumerated() where byte == 0x0A {
        count += 1
        if count == nearTheTop { top = offset }
      }
      if document.bytes.last != 0x0A { count += 1 }
      guard count > Budgets.referenceLines, !hasContents(document, before: top) else { return [] }
      return [Finding(.long(count), at: Span(document.start, document.start + 1))]
    })

  private static let lines = String(repeating: "Leaf.\n", count: 300)
  private static let nearTheTop = 100

  /// Files that agents have no reason to read.
  private static func isForPeople(_ path: RelativePath) -> Bool {
    let name = path.name.lowercased()
    return path.components.dropLast().contains { ["assets", "evals", "tests", "fixtures", "templates"].contains($0) }
      || ["readme", "license", "changelog", "contributing", "notice"].contains { name.utf8.starts(with: $0.utf8) }
  }

  /// Whether a line near the top announces a list of contents, or several links lead to sections of the page.
  private static func hasContents(_ document: Document, before top: Int) -> Bool {
    let links = document.markdown.links.prefix { $0.span.lower < top }
    let own = links.lazy.filter { document[$0.target].first == UInt8(ascii: "#") }.prefix(3)
    if own.count == 3 { return true }
    return words.hits(in: Array(document.bytes[..<top])).contains { hit in
      let word = names[hit.word].utf8.count
      let line = document.bytes[..<hit.offset].reversed().lazy.prefix { $0 != 0x0A }
      let rest = document.bytes[(hit.offset + word)...].lazy.prefix { $0 != 0x0A }
      return line.allSatisfy(isMarkup) && rest.allSatisfy(isMarkup)
    }
  }

  /// Whether a byte may be around the title of a list: blanks, `#`, `*`, `:` and other punctuation, also of other scripts.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte <= 0x20 || Byte.isPunctuation(byte) || byte >= 0x80
  }

  /// What a list of contents is called in the languages of Cairn.
  private static let names = [
    "contents", "table of contents", "toc", "index", "quick navigation", "on this page", "in this file", "contenido",
    "índice", "tabla de contenido", "tabla de contenidos", "sommaire", "table des matières", "विषय-सूची", "विषय सूची", "목차",
    "目录",
    "目錄", "目次",
  ]
  private static let words = Keywords(names.map { Array($0.utf8) })
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    Message(
      "bundle.long-page-has-contents",
      "the page has {count} lines and no list of its contents near the top\nstart it with a list of its sections",
      ["count": .text(String(count))])
  }
}
