/// One file of the built-in pack, with its content at the time of the build.
package struct EmbeddedFile: Sendable {
  /// Path from the pack's root, with `/`.
  package let path: String
  /// Whether its owner can execute it.
  package let isExecutable: Bool
  /// Its text, UTF-8.
  package let text: StaticString
  /// The digest of its text with LF as its line ends, computed at build time, as `sha256:` and 64 digits.
  package let digest: StaticString

  /// The file's bytes.
  package var bytes: [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
