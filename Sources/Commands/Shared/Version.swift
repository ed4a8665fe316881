internal import BuiltinPack
internal import Documents
package import Vocabulary

/// The version of this Cairn, which is the built-in pack's and is written only in its manifest.
package enum Version {
  /// As the manifest writes it.
  package static let text: String = {
    let manifest = EmbeddedFile.all.first { $0.path == "manifest.toml" }
    guard let table = manifest.map({ TOMLDocument(parsing: $0.bytes).root }),
      case .table(let pack)? = table["pack"]?.value, case .string(let text)? = pack["version"]?.value
    else { return "0.0.0" }
    return text
  }()

  /// The same, to compare.
  package static var current: SemanticVersion? { SemanticVersion(text) }
}
