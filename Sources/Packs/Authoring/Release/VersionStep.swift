package import Vocabulary

/// The version that a pack is to get: the next one, or a certain one.
package enum VersionStep: Sendable, Hashable {
  case next(SemanticVersion.Part)
  case exact(SemanticVersion)

  /// `major`, `minor`, `patch`, or a version; nil for another text.
  package init?(_ text: String) {
    if let part = SemanticVersion.Part(rawValue: text) {
      self = .next(part)
    } else if let version = SemanticVersion(text) {
      self = .exact(version)
    } else {
      return nil
    }
  }

  /// The words that name the next version.
  package static let words = SemanticVersion.Part.allCases.map(\.rawValue)

  /// The version, counted from the last released or committed one, so that the same step again changes nothing; from the
  /// manifest's if neither is known.
  package func version(after released: SemanticVersion?, manifest: SemanticVersion) -> SemanticVersion {
    switch self {
    case .next(let part): (released ?? manifest).next(part)
    case .exact(let version): version
    }
  }
}
