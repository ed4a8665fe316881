internal import Reporting
internal import Vocabulary

extension Rule {
  /// The installed packs are up to date.
  static let lockPackCurrent = Rule(
    id: "lock.pack-current",
    severity: .info,
    summary: "The installed packs match the available ones.",
    why: """
      If the source of a pack has a newer version, or other files in the same version, an upgrade is available. If the \
      source is older than the installed pack, only `--allow-downgrade` installs it.
      """,
    source: "Cairn's docs: commands.md, what Cairn writes",
    good: [
      Example(at: ".cairn/lock.toml", "schema = 1\n", install: .installed(available: "1.0.0")),
      // Without an available pack there is nothing to compare.
      Example(at: ".cairn/lock.toml", "schema = 1\n", install: .installed(available: nil)),
    ],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .installed(available: "1.1.0", differs: true)),
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .installed(available: "0.9.0", differs: true)),
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .installed(available: "1.0.0", differs: true)),
    ],
    check: .install { facts in
      facts.packs.compactMap { pack in
        guard let available = pack.available, pack.differs else { return nil }
        if available < pack.version { return Finding(.older(pack, available), in: InstallFacts.lock) }
        return Finding(
          available == pack.version ? .changed(pack) : .other(pack, available), in: InstallFacts.lock)
      }
    })
}

extension Message {
  fileprivate static func other(_ pack: PackStatus, _ version: SemanticVersion) -> Message {
    Message(
      "lock.pack-current", "{pack} {version} is installed, but {other} is available\nrun `cairn upgrade`",
      ["pack": .text(pack.id), "version": .text(pack.version.text), "other": .text(version.text)])
  }
  fileprivate static func older(_ pack: PackStatus, _ version: SemanticVersion) -> Message {
    Message(
      "lock.pack-current.older",
      "{pack} {version} is installed, but the available pack is the older {other}\nget the newer pack, or downgrade with `cairn upgrade --allow-downgrade`",
      ["pack": .text(pack.id), "version": .text(pack.version.text), "other": .text(version.text)])
  }
  fileprivate static func changed(_ pack: PackStatus) -> Message {
    Message(
      "lock.pack-current.changed",
      "{pack} {version} now has other files than the installed ones\nrun `cairn upgrade`",
      ["pack": .text(pack.id), "version": .text(pack.version.text)])
  }
}
