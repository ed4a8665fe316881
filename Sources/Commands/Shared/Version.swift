internal import BuiltinPack
package import Vocabulary

/// The version of this Cairn. It is the version of the built-in pack, and only its manifest contains it.
package enum Version {
  /// The version as it is written in the manifest.
  package static let text: String = {
    guard let manifest = EmbeddedFile.all.first(where: { $0.path == "manifest.toml" }) else { return "0.0.0" }
    // Every command needs it, so only its line is read, which is in the first table.
    return manifest.text.withUTF8Buffer { bytes in
      let lines = bytes.split(separator: Byte.lineFeed, maxSplits: 16)
      guard let line = lines.first(where: { $0.starts(with: key.utf8) }) else { return "0.0.0" }
      return String(decoding: line.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
  }()

  private static let key = "version = \""

  /// The version for comparisons.
  package static var current: SemanticVersion? { SemanticVersion(text) }
}
