internal import Reporting
internal import Vocabulary

extension Rule {
  /// A byte-order mark is invisible, but the first line is then not exactly `---`.
  static let frontmatterNoBOM = Rule(
    id: "frontmatter.no-bom",
    severity: .warning,
    fix: .safe,
    summary: "Front matter does not start with a byte-order mark.",
    why: """
      Some clients expect `---` as the first bytes of the file. With a byte-order mark before it, they do not find the \
      front matter.
      """,
    source: "Unicode Standard, section 2.6: neither required nor recommended for UTF-8",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n")],
    bad: [
      Example(
        at: "pdf/SKILL.md", "\u{FEFF}↓---\nname: pdf\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // Saved twice by an editor that adds a mark each time.
      Example(at: "pdf/SKILL.md", "\u{FEFF}↓\u{FEFF}# Forms\n\nFill them.\n", fixed: "# Forms\n\nFill them.\n"),
    ],
    check: .eachDocument { document in
      guard document.start > 0, document.isForClients else { return [] }
      let bytes = document.bytes
      var end = document.start
      while bytes[end...].starts(with: Text.byteOrderMark) { end += Text.byteOrderMark.count }
      let mark = Span(0, end)
      return [Finding(.hasMark, at: mark, fix: .delete(mark, description: .deleteMark))]
    })
}

extension Message {
  fileprivate static var hasMark: Message {
    Message(
      "frontmatter.no-bom",
      "the file starts with a byte-order mark, so some clients do not find the '---' after it\nremove the mark")
  }
  fileprivate static var deleteMark: Message {
    Message("fix.delete-bom", "delete the byte-order mark")
  }
}
