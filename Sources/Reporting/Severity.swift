/// How much a finding weighs; the heaviest first.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Some client will not load this, or a promise of the format is broken.
  case error
  /// Works, but not as meant.
  case warning
  /// Good to know.
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
