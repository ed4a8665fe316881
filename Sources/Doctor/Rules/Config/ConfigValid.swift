internal import Packs
internal import Reporting

extension Rule {
  /// The config holds the user's choices; what cannot be read there is not followed.
  static let configValid = Rule(
    id: "config.valid",
    severity: .error,
    fix: .safe,
    summary: "`.cairn/config.toml` can be read, and every key of it is known.",
    why: "A choice that Cairn cannot read is not followed, and a command that meets it stops.",
    source: "formats.md, .cairn/config.toml",
    good: [Example(at: ".cairn/config.toml", "schema = 1\nlocale = \"ko\"\n", install: InstallFacts())],
    bad: [
      Example(
        at: ".cairn/config.toml", "schema = 1\nlocale = ↓7\n",
        install: .example(fault: "config.locale", "schema = 1\nlocale = 7\n", "7", "'locale' is a text"))
    ],
    check: .install { $0.faults(in: "config").map { Finding($0.diagnostic, in: $0.path) } })
}
