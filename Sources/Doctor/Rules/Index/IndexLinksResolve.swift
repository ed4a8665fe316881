internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The links of the index point to skills.
  static let indexLinksResolve = Rule(
    id: "index.links-resolve",
    severity: .error,
    fix: .safe,
    summary: "Every skill that INDEX.md lists exists.",
    why: """
      Agents open a skill through its link in the table. If the table is up to date and git ignores the skill, this is \
      a warning, because no clone has the skill.
      """,
    source: "Cairn's docs: commands.md, cairn sync",
    good: [
      Example(
        at: ".agents/skills/INDEX.md",
        "# Skills\n\n<!-- cairn:begin skills.index format=1 -->\n\n[brew](brew/SKILL.md)\n\n<!-- cairn:end skills.index -->\n",
        install: InstallFacts(), beside: [".agents/skills/brew/SKILL.md": Example.skill("brew")]),
      // Links outside of the block belong to the author.
      Example(at: ".agents/skills/INDEX.md", "# Skills\n\n[tea](tea.md)\n", install: InstallFacts()),
    ],
    bad: [
      Example(
        at: ".agents/skills/INDEX.md",
        "# Skills\n\n<!-- cairn:begin skills.index format=1 -->\n\n[brew](↓brew/SKILL.md)\n\n<!-- cairn:end skills.index -->\n",
        install: .example(.index, ".agents/skills/INDEX.md")),
      Example(
        at: ".agents/skills/INDEX.md",
        "# Skills\n\n<!-- cairn:begin skills.index format=1 -->\n\n[brew](↓brew/SKILL.md)\n\n<!-- cairn:end skills.index -->\n",
        install: InstallFacts()),
    ],
    check: .tree { tree in
      guard tree.isConcerned(AgentTargets.index), let install = tree.install, let document = tree[AgentTargets.index],
        let block = ManagedBlocks(in: document.bytes, comment: .html)[IndexTables.block]
      else { return [] }
      // Where config or lock cannot be read, it is unknown whether the index is up to date.
      let isCurrent = install.drifts(.index).isEmpty && install.configFaults.isEmpty && install.lockFaults.isEmpty
      return document.markdown.links.compactMap { link in
        let target = document.markdown.target(of: link)
        guard block.body.lower <= link.span.lower, link.span.upper <= block.body.upper, link.kind == .inline,
          let path = AgentTargets.index.following(
            link: String(decoding: PercentEncoding.decoded(target.utf8), as: UTF8.self)), !tree.fileTree.holds(path)
        else { return nil }
        return isCurrent
          ? Finding(.notShared(target), at: link.target, in: document.path, severity: .warning)
          : Finding(.gone(target), at: link.target, in: document.path, fix: .render(document.path))
      }
    })
}

extension Message {
  fileprivate static func gone(_ target: String) -> Message {
    Message("index.links-resolve", "'{target}' does not exist\nrun `cairn sync`", ["target": .text(target)])
  }
  fileprivate static func notShared(_ target: String) -> Message {
    Message(
      "index.links-resolve.ignored",
      "git ignores '{target}', so no clone gets it\nchange the ignore rule, or move the file",
      ["target": .text(target)])
  }
}
