/// One file of the built-in pack, with its content at the time of the build.
package struct EmbeddedFile: Sendable {
  /// Path from the pack's root, with `/`.
  package let path: String
  /// Whether its owner can execute it.
  package let isExecutable: Bool
  /// Its text, UTF-8.
  package let text: StaticString

  /// The file's bytes.
  package var bytes: [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
