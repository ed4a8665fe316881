internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The index leads to skills.
  static let indexLinksResolve = Rule(
    id: "index.links-resolve",
    severity: .error,
    fix: .safe,
    summary: "Every skill that INDEX.md lists is there.",
    why: """
      A link in the table is the way to a skill. Where the table is as it should be and the skill is not among the \
      files of the repository, git ignores it: then it is a warning, since every clone lacks it.
      """,
    source: "formats.md, INDEX.md",
    good: [
      Example(
        at: ".agents/skills/INDEX.md",
        "# Skills\n\n<!-- cairn:begin skills.index format=1 -->\n\n[brew](brew/SKILL.md)\n\n<!-- cairn:end skills.index -->\n",
        install: InstallFacts(), beside: [".agents/skills/brew/SKILL.md": Example.skill("brew")]),
      // Outside of the block the links are the author's.
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
      guard let install = tree.install, let document = tree[AgentTargets.index],
        let block = ManagedBlocks(in: document.bytes, comment: .html)[IndexTables.block]
      else { return [] }
      let isCurrent = install.drifts(.index).isEmpty
      return document.markdown.links.compactMap { link in
        let target = document.markdown.target(of: link)
        guard block.body.lower <= link.span.lower, link.span.upper <= block.body.upper, link.kind == .inline,
          let path = AgentTargets.index.following(link: decoded(target)), !tree.fileTree.holds(path)
        else { return nil }
        return isCurrent
          ? Finding(.notShared(target), at: link.target, in: document.path, severity: .warning)
          : Finding(.gone(target), at: link.target, in: document.path, fix: .render(document.path))
      }
    })

  /// A target without its percent-encoding.
  private static func decoded(_ target: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Message {
  fileprivate static func gone(_ target: String) -> Message {
    Message("index.links-resolve", "'{target}' is not there; run `cairn sync`", ["target": .text(target)])
  }
  fileprivate static func notShared(_ target: String) -> Message {
    Message(
      "index.links-resolve.ignored",
      "git ignores '{target}', so every clone lacks it; let git have it, or move it away",
      ["target": .text(target)])
  }
}
