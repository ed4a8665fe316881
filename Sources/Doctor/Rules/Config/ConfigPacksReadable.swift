internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every pack is available.
  static let configPacksReadable = Rule(
    id: "config.packs-readable",
    severity: .warning,
    summary: "Cairn can read every pack that the config file names.",
    why: """
      If a pack cannot be read, its installed files stay unchanged. Cairn cannot add or upgrade skills from it, and \
      cannot check names in the config file.
      """,
    source: "Cairn's docs: config.md",
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
