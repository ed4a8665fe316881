internal import Reporting
internal import Vocabulary

extension Rule {
  /// Everybody can write here.
  static let lockWrittenByNewer = Rule(
    id: "lock.written-by-newer",
    severity: .info,
    summary: "No newer Cairn wrote here.",
    why: """
      What a newer Cairn wrote an older one may read, but not change: its commands refuse, and what they refuse others \
      of the team can do.
      """,
    source: "formats.md, .cairn/lock.toml",
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
      "cairn {newer} wrote here, this is {version}; run `cairn upgrade` before you change anything",
      ["newer": .text(newest.text), "version": .text(cairn.text)])
  }
}
