/// A version as defined by Semantic Versioning 2.0.0; with numbers of any length.
package struct SemanticVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The version as it was written.
  package let text: String
  /// Major, minor and patch, as digits.
  let core: [String]
  /// The identifiers after the hyphen; empty for a release.
  package let prerelease: [String]

  /// nil if the text does not follow the specification's grammar.
  package init?(_ text: String) {
    let withoutBuild = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard let version = withoutBuild.first else { return nil }
    if withoutBuild.count == 2, !Self.identifiers(withoutBuild[1]).valid(leadingZeros: true) { return nil }
    let parts = version.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let core = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard core.count == 3, core.allSatisfy({ $0.isNumeric && !$0.hasLeadingZero }) else { return nil }
    var prerelease: [String] = []
    if parts.count == 2 {
      prerelease = Self.identifiers(parts[1])
      guard prerelease.valid(leadingZeros: false) else { return nil }
    }
    self.text = text
    self.core = core
    self.prerelease = prerelease
  }

  /// A release with these three numbers; `text` is how it is written.
  init(text: String, core: [String]) {
    self.text = text
    self.core = core
    prerelease = []
  }

  /// `0.0.0`, for what has no version.
  package static let zero = SemanticVersion(text: "0.0.0", core: ["0", "0", "0"])

  package var description: String { text }
  /// Whether the version names a pre-release.
  package var isPrerelease: Bool { !prerelease.isEmpty }

  /// Whether the other version has the same three numbers.
  package func hasSameNumbers(as other: SemanticVersion) -> Bool { core == other.core }

  /// Precedence, section 11: build metadata is ignored.
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    left.order(against: right) < 0
  }

  /// Equal precedence: build metadata is ignored.
  package static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    left.order(against: right) == 0
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(core)
    hasher.combine(prerelease)
  }

  private func order(against other: SemanticVersion) -> Int {
    for (mine, theirs) in zip(core, other.core) {
      let order = Self.numericOrder(mine, theirs)
      if order != 0 { return order }
    }
    switch (prerelease.isEmpty, other.prerelease.isEmpty) {
    case (true, true): return 0
    case (true, false): return 1
    case (false, true): return -1
    case (false, false): break
    }
    for (mine, theirs) in zip(prerelease, other.prerelease) where mine != theirs {
      switch (mine.isNumeric, theirs.isNumeric) {
      case (true, true): return Self.numericOrder(mine, theirs)
      case (true, false): return -1
      case (false, true): return 1
      case (false, false): return mine.utf8.lexicographicallyPrecedes(theirs.utf8) ? -1 : 1
      }
    }
    return prerelease.count - other.prerelease.count
  }

  /// Compares two numbers without leading zeros by length, then by digits: they may be longer than any integer.
  private static func numericOrder(_ left: String, _ right: String) -> Int {
    let lengths = left.utf8.count - right.utf8.count
    if lengths != 0 { return lengths }
    if left == right { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private static func identifiers(_ text: some StringProtocol) -> [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
  }
}

extension SemanticVersion: Codable {
  /// From a text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let version = SemanticVersion(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no version")
    }
    self = version
  }

  /// As a text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension [String] {
  fileprivate func valid(leadingZeros: Bool) -> Bool {
    allSatisfy { identifier in
      !identifier.isEmpty
        && identifier.utf8.allSatisfy { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        && (leadingZeros || !identifier.isNumeric || !identifier.hasLeadingZero)
    }
  }
}

extension String {
  fileprivate var isNumeric: Bool { !isEmpty && utf8.allSatisfy(Byte.isDigit) }
  fileprivate var hasLeadingZero: Bool { utf8.count > 1 && utf8.first == 0x30 }
}
