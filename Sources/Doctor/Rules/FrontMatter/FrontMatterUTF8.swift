internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients read skills as UTF-8, and most stop at the first invalid byte.
  static let frontmatterUTF8 = Rule(
    id: "frontmatter.utf8",
    severity: .error,
    fix: .safe,
    summary: "A document that clients read is encoded in UTF-8.",
    why: """
      Most clients read the file as UTF-8 and skip the whole file at an invalid byte. A zero byte is valid UTF-8, but \
      git and many editors then treat the file as binary.
      """,
    source: "YAML 1.2.2, section 5.2; Unicode Standard, section 3.9",
    good: [
      Example(at: "menu/SKILL.md", "---\nname: menu\ndescription: Writes café menus.\n---\nText.\n"),
      Example(at: "AGENTS.md", "Write café menus.\n"),
    ],
    bad: [
      Example(at: "menu/SKILL.md", "---\nname: menu\ndescription: Writes caf↓é menus.\n---\nText.\n", isLatin1: true),
      Example(
        at: "menu/SKILL.md", "---\nname: menu\ndescription: Writes menus.\n---\nTe↓\u{0}xt\u{0}.\n",
        fixed: "---\nname: menu\ndescription: Writes menus.\n---\nText.\n"),
      // UTF-16: without its zero bytes, the Cyrillic heading would be other text.
      Example(
        at: "menu/SKILL.md", "#↓\u{0} \u{0}\u{1C}\u{4}5\u{4}=\u{4}N\u{4}\n\u{0}M\u{0}e\u{0}n\u{0}u\u{0}\n\u{0}"),
      Example(at: "AGENTS.md", "# Menus\n\nWrite caf↓é menus.\n", isLatin1: true),
      Example(at: "kitchen/CLAUDE.md", "#↓\u{0} \u{0}R\u{0}u\u{0}l\u{0}e\u{0}s\u{0}\n\u{0}"),
    ],
    check: .eachDocument { document in
      guard document.isForClients || document.isInstructions else { return [] }
      guard let offset = UTF8Fault.firstOffset(in: document.bytes) else { return zeros(in: document) }
      return [Finding(UTF8Fault.isUTF16(document.bytes) ? .isUTF16 : .notUTF8, at: Span(offset, offset + 1))]
    })

  /// The zero bytes of the text, reported once; those in the front matter are reported as YAML errors.
  private static func zeros(in document: Document) -> [Finding] {
    let bytes = document.bytes
    guard bytes.has(0) else { return [] }
    let body = document.markdown.body.range.clamped(to: bytes.indices)
    let spans = body.filter { bytes[$0] == 0 }.map { Span($0, $0 + 1) }
    guard let first = spans.first else { return [] }
    // In UTF-16, only the zero bytes of ASCII characters could be removed.
    if UTF8Fault.isUTF16(bytes) { return [Finding(.isUTF16, at: first)] }
    let fix = Repair.delete(spans, isSafe: true, description: .remove(spans.count))
    return [Finding(.zeros(spans.count), at: first, severity: .warning, fix: fix)]
  }
}

extension Message {
  fileprivate static var notUTF8: Message {
    Message("frontmatter.utf8", "this byte is not valid UTF-8\nsave the file as UTF-8")
  }
  fileprivate static var isUTF16: Message {
    Message("frontmatter.utf8.utf16", "the file is in UTF-16\nsave it as UTF-8")
  }
  fileprivate static func zeros(_ count: Int) -> Message {
    Message(
      "frontmatter.utf8.zero", "the file contains {count} zero bytes, so git treats it as binary\nremove them",
      one: "the file contains a zero byte, so git treats it as binary\nremove it", ["count": .number(count)])
  }
  fileprivate static func remove(_ count: Int) -> Message {
    Message(
      "fix.remove-zeros", "remove {count} zero bytes", one: "remove the zero byte",
      ["count": .number(count)])
  }
}
