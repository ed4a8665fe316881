/// A kind of folder whose documents are no documents of agents, although they look like them: `presets` under
/// `[doctor]`. Without it, findings there count, because a folder may have such a name for another reason.
package enum DoctorPreset: String, Sendable, CaseIterable {
  /// Input of tests, which is often broken on purpose.
  case fixtures
  /// Documents that somebody completes before they are used.
  case templates

  /// Patterns for its files.
  package var paths: [String] {
    switch self {
    case .fixtures: ["**/fixtures/**", "**/__fixtures__/**", "**/testdata/**"]
    case .templates: ["**/template*/**", "**/_template*/**", "**/skill-template*/**"]
    }
  }

  /// The rules, or patterns for rules, that are still checked there. A real key in a test is as public as
  /// anywhere else, and what is unsafe in a template is unsafe in each copy of it.
  package var exceptions: [String] {
    switch self {
    case .fixtures: ["safety.no-secrets"]
    case .templates: ["safety.*"]
    }
  }
}
