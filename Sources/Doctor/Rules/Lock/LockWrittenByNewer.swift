internal import Reporting
internal import Vocabulary

extension Rule {
  /// Everyone on the team can change the installation.
  static let lockWrittenByNewer = Rule(
    id: "lock.written-by-newer",
    severity: .info,
    summary: "No newer version of Cairn wrote to this repository.",
    why: """
      An older Cairn can read what a newer one wrote, but its commands refuse to change it. Team members with the \
      newer version can still change it.
      """,
    source: "Cairn's docs: lock.md",
    good: [
      Example(at: ".cairn/lock.toml", "schema = 1\n", install: .installed(writer: "1.0.0"))
    ],
    bad: [
      Example(at: ".cairn/lock.toml", "↓schema = 1\n", install: .installed(writer: "1.2.0"))
    ],
    check: .tree { tree in
      guard let cairn = tree.cairn, let newest = tree.install?.packs.map(\.writer).max(), cairn < newest else {
        return []
      }
      return [Finding(.newer(newest, cairn), in: InstallFacts.lock)]
    })
}

extension Message {
  fileprivate static func newer(_ newest: SemanticVersion, _ cairn: SemanticVersion) -> Message {
    Message(
      "lock.written-by-newer",
      "Cairn {newer} wrote these files, but this is {version}\nrun `cairn upgrade` before you change anything",
      ["newer": .text(newest.text), "version": .text(cairn.text)])
  }
}
