/// How serious a finding is; the most serious first.
package enum Severity: String, Sendable, CaseIterable, Comparable, Codable, ShapedValue {
  /// Some client will not load this, or a requirement of the format is not met.
  case error
  /// It works, but not as intended.
  case warning
  /// Information that needs no action.
  case info

  package static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
