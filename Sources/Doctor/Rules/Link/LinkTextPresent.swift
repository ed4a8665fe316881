internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A link without text is not shown.
  static let linkTextPresent = Rule(
    id: "link.text-present",
    severity: .warning,
    summary: "A link has text that its reader sees.",
    why: """
      A renderer shows nothing for a link without text, so people do not see it and cannot follow it. An agent sees \
      the path, but no words that say what it is for.
      """,
    source: "CommonMark 0.31, section 6.3: a link text may be empty",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        """
        Read [the leaves](leaves.md), <https://example.com/tea> and [`brew`](brew.md). An image needs no
        words: ![](cup.png), also [![](cup.png)](cup.md) as a link. `[](code.md)` is code, and
        \\[](escaped.md) is text.

        - [ ] (a task)

        [table]: table.md

        """),
      // An anchor of MkDocs, which is not meant to be seen.
      Example(at: "AGENTS.md", "[](){#tea}\n"),
      // Some generators of websites insert the title of the page.
      Example(at: "docs/guide.md", "See [](next.md).\n"),
    ],
    bad: [
      Example(
        at: "skills/tea/SKILL.md", "Read ↓[](references/leaves.md) first.\n",
        beside: ["skills/tea/references/leaves.md": "Leaves.\n"]),
      Example(at: "AGENTS.md", "See ↓[ ](docs/a.md), ↓[](#tea) and ↓[](<https://example.com/> \"Tea\").\n"),
      Example(at: "AGENTS.md", "See ↓[\n](docs/a.md).\n", beside: ["docs/a.md": "A.\n"]),
    ],
    check: .eachLinked { document, links in
      links.compactMap { link in
        // A link without text and without a target is an anchor.
        guard link.link.kind == .inline, !link.text.isEmpty, isEmpty(document[link.link.span]) else { return nil }
        return Finding(.empty(link.text), at: link.link.span)
      }
    })

  /// Whether only blanks and line ends are between the brackets of a link.
  private static func isEmpty(_ link: ArraySlice<UInt8>) -> Bool {
    link.dropFirst().first { !Byte.isSpace($0) } == UInt8(ascii: "]")
  }
}

extension Message {
  fileprivate static func empty(_ target: String) -> Message {
    Message(
      "link.text-present",
      "the link to '{target}' has no text, so its reader does not see it\nwrite between the brackets what it points to",
      ["target": .text(target)])
  }
}
