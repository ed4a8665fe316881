internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents often read only part of a file that SKILL.md does not mention, or nothing.
  static let linkOneLevelDeep = Rule(
    id: "link.one-level-deep",
    severity: .info,
    summary: "Files that a skill's references link to are also mentioned in SKILL.md.",
    why: """
      An agent reads the files that SKILL.md mentions. If only another page links to a file, the agent often reads \
      just part of it, so its content has no effect.
      """,
    source: "Agent Skills specification, file references: one level deep from SKILL.md",
    good: [
      Example(
        at: "skills/tea/references/green.md", "See [black](black.md) and [the skill](../SKILL.md).\n",
        beside: [
          "skills/tea/SKILL.md": "Read [green](references/green.md) or `references/black.md`.\n",
          "skills/tea/references/black.md": "Black.\n",
        ]),
      Example(
        at: "skills/tea/references/green.md", "See [black](black.md), ![a cup](cup.png).\n",
        beside: [
          "skills/tea/SKILL.md": "Read [green](references/green.md); more is in `references/`.\n",
          "skills/tea/references/black.md": "Black.\n", "skills/tea/references/cup.png": "",
        ]),
      // The purpose of an overview is to link to other pages.
      Example(
        at: "skills/tea/references/README.md", "See [black](black.md).\n",
        beside: ["skills/tea/SKILL.md": "Tea.\n", "skills/tea/references/black.md": "Black.\n"]),
    ],
    bad: [
      Example(
        at: "skills/tea/references/green.md", "See [black](↓black.md) and [again](black.md#hot).\n",
        beside: [
          "skills/tea/SKILL.md": "Read [green](references/green.md).\n",
          "skills/tea/references/black.md": "# Hot\n",
        ])
    ],
    check: .eachFolder { folder, tree in
      let pages = folder.files.filter { MarkdownDocument.isMarkdown($0) && $0.name != "SKILL.md" }
      guard pages.count > 1 else { return [] }
      let numbers = Dictionary(pages.enumerated().map { ($1, $0) }) { first, _ in first }
      // The links from page to page; most skills have none.
      let links = pages.enumerated().flatMap { own, path -> [(page: Int, target: Int, span: Span)] in
        guard !isOverview(path), let page = tree[path] else { return [] }
        return page.fileLinks.compactMap { link in
          guard case .file(let path) = link.place, let target = numbers[path], target != own else { return nil }
          return (own, target, link.pathSpan)
        }
      }
      guard !links.isEmpty else { return [] }
      let skill = folder.skill.document
      let named = NamedFiles(pages, in: [skill.path], root: folder.path) { _ in skill.bytes }
      var seen: Set<Int> = []
      return links.compactMap { page, target, span in
        // Another rule reports what SKILL.md does not mention.
        guard named.contains(page), !named.contains(target), seen.insert(target).inserted else { return nil }
        return Finding(.deep(pages[target]), at: span, in: pages[page])
      }
    })

  private static func isOverview(_ path: RelativePath) -> Bool {
    ["readme", "index", "overview", "_index"].contains { path.name.lowercased().utf8.starts(with: $0.utf8) }
  }
}

extension Message {
  fileprivate static func deep(_ path: RelativePath) -> Message {
    Message(
      "link.one-level-deep", "only this page links to {path}\nmention it in SKILL.md too", ["path": .text(path.text)])
  }
}
