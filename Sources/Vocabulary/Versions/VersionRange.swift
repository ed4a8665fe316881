/// A set of versions: comparisons joined by commas or blanks, such as `>=0.1, <0.4` and `^1.2`.
///
/// A bound may omit its last numbers, which are then 0. `=1.2.0` or a bare version means only that version. As in npm
/// (its documentation of `semver`, "Advanced Range Syntax"), `^1.2` means the versions with the same first number that
/// is not 0, `~1.2` those with the same second number, and an `x` or `*` any number.
package struct VersionRange: Hashable, Sendable, CustomStringConvertible {
  /// The range as it was written.
  package let text: String
  private let bounds: [Bound]
  private let terms: [Term]

  private struct Bound: Hashable, Sendable {
    let comparison: Comparison
    let version: SemanticVersion
  }

  private enum Comparison {
    case atLeast
    case atMost
    case above
    case below
    case exactly
  }

  /// One comparison as it was written.
  private struct Term: Hashable, Sendable {
    let sign: String
    let version: String
  }

  /// nil if a bound is not a comparison with a version.
  package init?(_ text: String) {
    var bounds: [Bound] = []
    var terms: [Term] = []
    for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let found = Self.terms(of: part) else { return nil }
      terms += found
    }
    for term in terms {
      guard let found = Self.bounds(of: term) else { return nil }
      bounds += found
    }
    self.text = text
    self.bounds = bounds
    self.terms = terms
  }

  package var description: String { text }

  /// The range in the one way that Cairn writes it: with one blank between two comparisons, and no other.
  package var canonical: String {
    let hasOne = terms.count == 1
    return terms.map { ($0.sign.isEmpty && !hasOne ? "=" : $0.sign) + $0.version }.joined(separator: " ")
  }

  /// Whether there is a version that all newer ones are outside of.
  package var hasUpperBound: Bool {
    bounds.contains { $0.comparison == .below || $0.comparison == .atMost || $0.comparison == .exactly }
  }

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

  /// Whether `version` may be chosen from a list: it is in the range, and if it is a pre-release, the range names a
  /// pre-release of the same version, as in npm.
  package func offers(_ version: SemanticVersion) -> Bool {
    guard contains(version) else { return false }
    return !version.isPrerelease
      || bounds.contains { $0.version.isPrerelease && $0.version.hasSameNumbers(as: version) }
  }

  // MARK: Reading

  /// The comparisons between two commas; nil if there is none, or if one after the first has no sign.
  private static func terms(of part: Substring.UTF8View) -> [Term]? {
    var terms: [Term] = []
    var rest = part.drop { $0 == UInt8(ascii: " ") }
    repeat {
      let sign = rest.prefix { "<>=^~".utf8.contains($0) }
      guard terms.isEmpty || !sign.isEmpty else { return nil }
      let version = rest.dropFirst(sign.count).drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
      terms.append(Term(sign: String(Substring(sign)), version: String(Substring(version))))
      rest = rest[version.endIndex...].drop { $0 == UInt8(ascii: " ") }
    } while !rest.isEmpty
    return terms
  }

  private static func bounds(of term: Term) -> [Bound]? {
    let signs: [String: Comparison] = [
      ">=": .atLeast, "<=": .atMost, ">": .above, "<": .below, "=": .exactly, "": .exactly,
    ]
    if let comparison = signs[term.sign], let version = version(term.version) {
      return [Bound(comparison: comparison, version: version)]
    }
    switch term.sign {
    case "", "=":
      guard let numbers = wildcard(term.version) else { return nil }
      return numbers.isEmpty
        ? [] : bounds(from: numbers.joined(separator: "."), keeping: numbers.count - 1, of: numbers)
    case "^", "~":
      guard let numbers = wildcard(term.version) ?? given(term.version), !numbers.isEmpty else { return nil }
      let lower = wildcard(term.version) == nil ? term.version : numbers.joined(separator: ".")
      let first = numbers.firstIndex { $0 != "0" } ?? numbers.count - 1
      return bounds(from: lower, keeping: term.sign == "^" ? first : min(1, numbers.count - 1), of: numbers)
    default: return nil
    }
  }

  /// From a version to the first one whose number at `index` is greater.
  private static func bounds(from lower: String, keeping index: Int, of numbers: [String]) -> [Bound]? {
    var upper = Array(numbers.prefix(index)) + [SemanticVersion.incremented(numbers[index])]
    while upper.count < 3 { upper.append("0") }
    // The lowest pre-release, so that those of the next version are outside, too.
    guard let lower = version(lower), let upper = SemanticVersion(upper.joined(separator: ".") + "-0") else {
      return nil
    }
    return [Bound(comparison: .atLeast, version: lower), Bound(comparison: .below, version: upper)]
  }

  /// A version whose last numbers may be left out.
  private static func version(_ text: String) -> SemanticVersion? {
    var text = text
    if !text.contains("-"), !text.contains("+") {
      let numbers = text.split(separator: ".", omittingEmptySubsequences: false).count
      if numbers < 3 { text += String(repeating: ".0", count: 3 - numbers) }
    }
    return SemanticVersion(text)
  }

  /// The numbers that a version names; nil if it is not one.
  private static func given(_ text: String) -> [String]? {
    guard version(text) != nil else { return nil }
    return text.prefix { $0 != "-" && $0 != "+" }.split(separator: ".").map(String.init)
  }

  /// The numbers before the first `x` or `*`, none for `*` alone; nil for other texts.
  private static func wildcard(_ text: String) -> [String]? {
    if text == "*" { return [] }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 3, let first = parts.firstIndex(where: isWildcard), first > 0,
      parts[first...].allSatisfy(isWildcard)
    else { return nil }
    return given(parts[..<first].joined(separator: "."))
  }

  private static func isWildcard(_ part: String) -> Bool { part == "x" || part == "X" || part == "*" }
}
