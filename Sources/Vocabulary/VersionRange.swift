/// A set of versions: comparisons joined by commas, such as `>=0.1, <0.4`.
///
/// A bound may omit its last numbers, which are then 0. `=1.2.0` or a bare version means only that version.
package struct VersionRange: Hashable, Sendable, CustomStringConvertible {
  /// The range as it was written.
  package let text: String
  private let bounds: [Bound]

  private struct Bound: Hashable, Sendable {
    let comparison: Comparison
    let version: SemanticVersion
  }

  private enum Comparison: String, CaseIterable {
    // The longer ones first, because they are tried in this order.
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case exactly = "="
  }

  /// nil if a bound is not a comparison with a version.
  package init?(_ text: String) {
    var bounds: [Bound] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let bound = part.drop { $0 == " " }
      let comparison = Comparison.allCases.first { bound.hasPrefix($0.rawValue) }
      var rest = bound.dropFirst(comparison?.rawValue.count ?? 0).drop { $0 == " " }
      while rest.last == " " { rest.removeLast() }
      var version = String(rest)
      if !version.contains("-"), !version.contains("+") {
        let numbers = version.split(separator: ".", omittingEmptySubsequences: false).count
        if numbers < 3 { version += String(repeating: ".0", count: 3 - numbers) }
      }
      guard let version = SemanticVersion(version) else { return nil }
      bounds.append(Bound(comparison: comparison ?? .exactly, version: version))
    }
    self.text = text
    self.bounds = bounds
  }

  package var description: String { text }

  /// Whether `version` satisfies every bound, according to the precedence of versions.
  package func contains(_ version: SemanticVersion) -> Bool {
    bounds.allSatisfy { bound in
      switch bound.comparison {
      case .atLeast: version >= bound.version
      case .atMost: version <= bound.version
      case .above: version > bound.version
      case .below: version < bound.version
      case .exactly: version == bound.version
      }
    }
  }
}
