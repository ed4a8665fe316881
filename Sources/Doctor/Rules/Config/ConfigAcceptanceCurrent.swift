internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every accepted finding is about a file of its pack.
  static let configAcceptanceCurrent = Rule(
    id: "config.acceptance-current",
    severity: .info,
    summary: "Every file that `[[packs.accept]]` names is in its pack, with the same content.",
    why: """
      What was accepted in a file counts only as long as the file is the same. An entry about another text, or about a file \
      that the pack no longer has, accepts nothing and can be removed. It is only checked where the pack is available.
      """,
    source: "packs.md, what is checked first",
    good: [Example(at: ".cairn/config.toml", "schema = 1\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/config.toml",
        "schema = 1\n[[packs]]\nsource = \"ourorg/skills\"\n[[packs.accept]]\npath = ↓\"skills/brew/SKILL.md\"\n",
        install: InstallFacts(
          configFaults: [
            .example("config.acceptance-current", "skills/brew/SKILL.md is not in the pack", from: 70, to: 92)
          ]))
    ],
    check: .install { facts in
      facts.configFaults.filter { $0.id == "config.acceptance-current" }.map { Finding($0, in: InstallFacts.config) }
    })
}
