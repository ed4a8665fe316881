internal import BuiltinPack
internal import Documents
package import Vocabulary

/// The version of this Cairn. It is the version of the built-in pack, and only its manifest contains it.
package enum Version {
  /// The version as it is written in the manifest.
  package static let text: String = {
    let manifest = EmbeddedFile.all.first { $0.path == "manifest.toml" }
    // Every command needs it, so only the first table is read, which has it.
    guard let table = manifest.map({ TOMLDocument(parsing: firstTable(of: $0.bytes)).root }),
      case .table(let pack)? = table["pack"]?.value, case .string(let text)? = pack["version"]?.value
    else { return "0.0.0" }
    return text
  }()

  /// The text before the second line that starts with a bracket.
  private static func firstTable(of bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.indices.filter { index in
      bytes[index] == UInt8(ascii: "[") && (index == 0 || bytes[index - 1] == UInt8(ascii: "\n"))
    }
    return Array(bytes[..<(lines.dropFirst().first ?? bytes.endIndex)])
  }

  /// The version for comparisons.
  package static var current: SemanticVersion? { SemanticVersion(text) }
}
