internal import Reporting
internal import Vocabulary

extension Rule {
  /// What is installed is up to date.
  static let lockPackCurrent = Rule(
    id: "lock.pack-current",
    severity: .info,
    summary: "The installed packs are those at hand.",
    why: """
      A pack whose source has a newer version, or other files, than what is installed has something new to bring. One \
      that is older than what is installed has fallen behind, and only `--allow-downgrade` takes it.
      """,
    source: "lifecycle.md, what each command may change",
    good: [
      Example(at: ".cairn/lock.toml", "schema = 1\n", install: .installed(available: "1.0.0")),
      // Where a pack is not at hand nobody can tell.
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
      "lock.pack-current", "{pack} {version} is installed and {other} is at hand; `cairn upgrade` brings it",
      ["pack": .text(pack.id), "version": .text(pack.version.text), "other": .text(version.text)])
  }
  fileprivate static func older(_ pack: PackStatus, _ version: SemanticVersion) -> Message {
    Message(
      "lock.pack-current.older",
      "{pack} {version} is installed, and the pack at hand is the older {other}; get the newer pack, or take the older one with `cairn upgrade --allow-downgrade`",
      ["pack": .text(pack.id), "version": .text(pack.version.text), "other": .text(version.text)])
  }
  fileprivate static func changed(_ pack: PackStatus) -> Message {
    Message(
      "lock.pack-current.changed",
      "{pack} {version} has other files now than the ones installed; `cairn upgrade` brings them",
      ["pack": .text(pack.id), "version": .text(pack.version.text)])
  }
}
