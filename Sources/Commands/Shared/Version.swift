internal import BuiltinPack
package import Vocabulary

/// The version of this Cairn. It is the version of the built-in pack, and only its manifest contains it.
package enum Version {
  /// The version as it is written in the manifest.
  package static let text = EmbeddedFile.packVersion

  /// The version for comparisons.
  package static var current: SemanticVersion? { SemanticVersion(text) }
}
