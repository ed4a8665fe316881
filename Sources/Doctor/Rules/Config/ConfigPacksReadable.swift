internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every pack is at hand.
  static let configPacksReadable = Rule(
    id: "config.packs-readable",
    severity: .warning,
    summary: "Every pack that the config names can be read.",
    why: """
      What is installed stays as it is without its pack; adding, upgrading and judging names need it.
      """,
    source: "formats.md, .cairn/config.toml",
    good: [
      Example(at: ".cairn/config.toml", "schema = 1\n[[packs]]\nsource = \"builtin\"\n", install: InstallFacts())
    ],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\n[[packs]]\nsource = ↓\"./packs/tea\"\n",
        install: InstallFacts(
          configFaults: [.example("config.packs-readable", "there is no folder ./packs/tea", from: 30, to: 43)]))
    ],
    check: .install { facts in
      facts.configFaults.filter { $0.id == "config.packs-readable" }.map { Finding($0, in: InstallFacts.config) }
    })
}
