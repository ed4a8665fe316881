/// The next version after a release (Semantic Versioning 2.0.0, sections 6 to 8).
extension SemanticVersion {
  /// One of the three numbers of a version, the first one first.
  package enum Part: String, Sendable, Hashable, CaseIterable, Comparable {
    case major, minor, patch

    /// By importance, `patch` first.
    package static func < (left: Part, right: Part) -> Bool { left.index > right.index }

    fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The lowest release after this version in which the number changes. A pre-release is before the release with its
  /// numbers, so `1.2.0-rc.1` is followed by `1.2.0` as the next minor version.
  package func next(_ part: Part) -> SemanticVersion {
    let place = part.index
    let isBefore = isPrerelease && core.dropFirst(place + 1).allSatisfy { $0 == "0" }
    var numbers = core
    for index in numbers.indices {
      if index == place, !isBefore { numbers[index] = Self.incremented(numbers[index]) }
      if index > place { numbers[index] = "0" }
    }
    return SemanticVersion(text: numbers.joined(separator: "."), core: numbers)
  }

  /// The first number that differs from those of an earlier version; `patch` if none differs.
  package func part(changedFrom other: SemanticVersion) -> Part {
    Part.allCases.first { core[$0.index] != other.core[$0.index] } ?? .patch
  }

  /// Whether the major version is 0: anything may change then with a minor version.
  package var isInitialDevelopment: Bool { core.first == "0" }

  /// A number of any length plus one.
  static func incremented(_ number: String) -> String {
    var digits = Array(number.utf8)
    for index in digits.indices.reversed() {
      if digits[index] != UInt8(ascii: "9") {
        digits[index] += 1
        return String(decoding: digits, as: UTF8.self)
      }
      digits[index] = UInt8(ascii: "0")
    }
    return "1" + String(decoding: digits, as: UTF8.self)
  }
}
