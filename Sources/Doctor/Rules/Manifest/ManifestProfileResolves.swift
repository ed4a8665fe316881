internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports profiles that cannot be installed.
  static let manifestProfileResolves = Rule(
    id: "manifest.profile-resolves",
    severity: .error,
    summary: "Every profile consists of skills that exist.",
    why: """
      A profile that names an unknown skill or profile, or that extends itself through others, cannot be installed. \
      Profiles that extend it cannot be installed either.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[profiles]\ndefault = \"all\"\n[profiles.small]\nskills = [\"brew\"]\n"
          + "[profiles.all]\nextends = [\"small\"]\nskills = [\"*\"]\n")
    ],
    bad: [
      .manifest("[profiles.small]\nskills = [↓\"brwe\"]\n"),
      .manifest("[profiles]\ndefault = ↓\"smal\"\n[profiles.small]\nskills = [\"brew\"]\n"),
      .manifest("[profiles.a]\nextends = [\"b\"]\n[profiles.b]\nextends = [↓\"a\"]\n"),
    ],
    check: .eachPack { $0.findings("manifest.profile-resolves") })
}
