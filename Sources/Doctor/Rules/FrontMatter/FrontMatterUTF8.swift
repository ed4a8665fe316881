internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients open skills as UTF-8, and most give up at the first byte that is not.
  static let frontmatterUTF8 = Rule(
    id: "frontmatter.utf8",
    severity: .error,
    summary: "A document that clients read is written in UTF-8.",
    why: "Most clients read the file as UTF-8 and skip it wholly where a byte does not fit.",
    source: "YAML 1.2.2, section 5.2; Unicode Standard, section 3.9",
    good: [Example(at: "menu/SKILL.md", "---\nname: menu\ndescription: Writes café menus.\n---\nText.\n")],
    bad: [
      Example(at: "menu/SKILL.md", "---\nname: menu\ndescription: Writes caf↓é menus.\n---\nText.\n", isLatin1: true)
    ],
    check: .eachDocument { document in
      guard document.isForClients,
        let offset = UTF8Fault.firstOffset(in: document.bytes)
      else { return [] }
      let isUTF16 = document.bytes.starts(with: [0xFF, 0xFE]) || document.bytes.starts(with: [0xFE, 0xFF])
      return [Finding(isUTF16 ? .isUTF16 : .notUTF8, at: Span(offset, offset + 1))]
    })
}

extension Message {
  fileprivate static var notUTF8: Message {
    Message("frontmatter.utf8", "this byte is not UTF-8; save the file in UTF-8")
  }
  fileprivate static var isUTF16: Message {
    Message("frontmatter.utf8.utf16", "the file is written in UTF-16; save it in UTF-8")
  }
}
