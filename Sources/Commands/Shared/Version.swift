internal import BuiltinPack
internal import Documents
package import Vocabulary

/// The version of this Cairn. It is the version of the built-in pack, and only its manifest contains it.
package enum Version {
  /// The version as it is written in the manifest.
  package static let text: String = {
    let manifest = EmbeddedFile.all.first { $0.path == "manifest.toml" }
    guard let table = manifest.map({ TOMLDocument(parsing: $0.bytes).root }),
      case .table(let pack)? = table["pack"]?.value, case .string(let text)? = pack["version"]?.value
    else { return "0.0.0" }
    return text
  }()

  /// The version for comparisons.
  package static var current: SemanticVersion? { SemanticVersion(text) }
}
