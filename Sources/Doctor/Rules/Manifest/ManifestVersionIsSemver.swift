internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports versions that cannot be compared.
  static let manifestVersionIsSemver = Rule(
    id: "manifest.version-is-semver",
    severity: .error,
    summary: "A pack's versions follow Semantic Versioning 2.0.0.",
    why: """
      Upgrades compare versions number by number. A version in another format cannot be compared, so Cairn cannot tell \
      whether it is newer.
      """,
    source: "Semantic Versioning 2.0.0, section 2; Cairn's docs: manifest.md",
    good: [
      .manifest(""),
      .manifest("", head: "schema = 1\n[pack]\nid = \"tea.house\"\nname = \"Tea\"\nversion = \"1.0.0-rc.1+b7\"\n"),
    ],
    bad: [
      .manifest("", head: "schema = 1\n[pack]\nid = \"tea.house\"\nname = \"Tea\"\nversion = ↓\"1.2\"\n"),
      .manifest("", head: "schema = 1\n[pack]\nid = \"tea.house\"\nname = \"Tea\"\nversion = ↓\"v1.2.0\"\n"),
    ],
    check: .eachPack { $0.findings("manifest.version-is-semver") })
}
