package import Vocabulary

/// Why a version does not fit what changed since the last release.
package enum VersionContradiction: Sendable, Hashable {
  /// The version is not higher than one that exists.
  case notHigher(than: SemanticVersion, isReleased: Bool)
  /// Something that users may have chosen was removed, so at least this number of the version must change.
  case removed(Kind, String, requires: SemanticVersion.Part)
  /// A skill was added, so at least this number must change.
  case added(String, requires: SemanticVersion.Part)
  /// A path that is new among the retired ones names another version.
  case retired(RelativePath, since: SemanticVersion)

  /// What was removed.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case skill, profile, document, locale, reason
  }

  /// All of them for a new version, in a fixed order.
  ///
  /// `old` is the last release; nil if none is known, and then only the manifest's version counts, which may be released
  /// as it is. Rules: Semantic Versioning 2.0.0, sections 4, 7 and 8; a pack's names are its public interface.
  package static func all(
    of version: SemanticVersion, old: PackOutline?, new: PackOutline
  ) -> [VersionContradiction] {
    var found: [VersionContradiction] = []
    if let old, version <= old.version {
      return [.notHigher(than: old.version, isReleased: true)]
    } else if version < new.version {
      found.append(.notHigher(than: new.version, isReleased: false))
    }
    guard let old else { return found }
    let part = version.part(changedFrom: old.version)
    let removal = old.version.isInitialDevelopment ? SemanticVersion.Part.minor : .major
    if part < removal {
      for kind in Kind.allCases {
        found += old.names(of: kind).subtracting(new.names(of: kind)).sortedByBytes().map {
          .removed(kind, $0, requires: removal)
        }
      }
    }
    if !old.version.isInitialDevelopment, part < .minor {
      found += new.skills.subtracting(old.skills).sortedByBytes().map { .added($0, requires: .minor) }
    }
    found += new.retired.sorted { $0.key < $1.key }.filter { old.retired[$0.key] == nil && $0.value != version }.map {
      .retired($0.key, since: $0.value)
    }
    return found
  }
}

extension PackOutline {
  fileprivate func names(of kind: VersionContradiction.Kind) -> Set<String> {
    switch kind {
    case .skill: skills
    case .profile: profiles
    case .document: documents
    case .locale: locales
    case .reason: reasons
    }
  }
}
