/// What a test puts at one path, or finds there. A string literal is a file with that text.
package enum Content: Sendable, Hashable, ExpressibleByStringLiteral {
  case file([UInt8], isExecutable: Bool)
  case folder
  /// A symbolic link and its text.
  case link(to: String)

  package init(stringLiteral text: String) {
    self = .text(text)
  }

  /// A file with a text.
  package static func text(_ text: String) -> Content { .file(Array(text.utf8), isExecutable: false) }
  /// A file with a text that its owner may run.
  package static func program(_ text: String) -> Content { .file(Array(text.utf8), isExecutable: true) }
  /// A file with any bytes.
  package static func bytes(_ bytes: [UInt8]) -> Content { .file(bytes, isExecutable: false) }
}
