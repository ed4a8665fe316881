package import Packs
package import Reporting
internal import Vocabulary

/// A preset of the config, ready to be asked about findings.
struct Preset: Sendable {
  private let paths: [Glob]
  private let exceptions: [RulePattern]

  /// Compiles the patterns of a preset.
  init(_ preset: DoctorPreset) {
    paths = preset.paths.compactMap { Glob($0) }
    exceptions = preset.exceptions.compactMap { RulePattern($0) }
  }

  /// Whether it suppresses a finding.
  func covers(_ finding: LocatedFinding) -> Bool {
    holds(finding.path) && !exceptions.contains { $0.matches(finding.rule) }
      && !Rule.isAboutPolicy(finding.rule)
  }

  /// Whether a file is one of those that it is about.
  func holds(_ path: RelativePath) -> Bool { paths.contains { $0.matches(path) } }
}

extension DoctorPreset {
  /// Fewer findings are not worth a hint.
  private static let fewest = 5

  /// A hint at the preset that would suppress the most errors and warnings of a report; nil if it would suppress only a
  /// few. In a tree with packs, templates are what a pack installs.
  package static func hint(for report: Report, chosen: [DoctorPreset], hasPacks: Bool) -> Message? {
    let open = report.findings.filter { $0.severity != .info }
    guard open.count >= fewest else { return nil }
    let counts = allCases.filter { !chosen.contains($0) && !($0 == .templates && hasPacks) }.map { preset in
      let own = Preset(preset)
      return (preset, count: open.count { own.covers($0) })
    }
    guard let most = counts.max(by: { $0.count < $1.count }), most.count >= fewest else { return nil }
    return most.0.hint(most.count)
  }

  private func hint(_ count: Int) -> Message {
    switch self {
    case .fixtures:
      Message(
        "doctor.hint-fixtures",
        "{count} findings are in test fixtures; `presets = [\"fixtures\"]` under [doctor] in .cairn/config.toml suppresses them",
        ["count": .number(count)])
    case .templates:
      Message(
        "doctor.hint-templates",
        "{count} findings are in templates; `presets = [\"templates\"]` under [doctor] in .cairn/config.toml suppresses them",
        ["count": .number(count)])
    }
  }
}
