internal import Reporting
internal import Vocabulary

extension Rule {
  /// A byte-order mark is invisible, and makes the first line another one than `---`.
  static let frontmatterNoBOM = Rule(
    id: "frontmatter.no-bom",
    severity: .warning,
    fix: .safe,
    summary: "Front matter starts without a byte-order mark.",
    why: "Readers that look for `---` as the first bytes of the file do not find it behind a byte-order mark.",
    source: "Unicode Standard, section 2.6: neither required nor recommended for UTF-8",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n")],
    bad: [
      Example(
        at: "pdf/SKILL.md", "\u{FEFF}↓---\nname: pdf\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // Saved twice by an editor that adds one each time.
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
    Message("frontmatter.no-bom", "the file starts with a byte-order mark, behind which some clients find no '---'")
  }
  fileprivate static var deleteMark: Message {
    Message("fix.delete-bom", "delete the byte-order mark")
  }
}
