internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports a pack that requires another version of Cairn.
  static let manifestRequiresSatisfied = Rule(
    id: "manifest.requires-satisfied",
    severity: .error,
    summary: "This version of Cairn can read the pack.",
    why: """
      `requires` names the versions of Cairn that can read a pack. Other versions refuse to install it, because they \
      would misread it.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest("requires = \">=0.1, <3\"\n")
    ],
    bad: [
      .manifest("requires = ↓\">=2.0\"\n")
    ],
    check: .eachPack { pack in
      guard let manifest = pack.contents.manifest, let cairn = pack.cairn else { return [] }
      return [manifest.unmetRequirement(ofCairn: cairn)].compactMap { $0 }.map { Finding($0) }
    })
}
