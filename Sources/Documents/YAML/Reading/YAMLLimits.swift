internal import Vocabulary

/// Limits for the cost of a front matter.
///
/// Its nodes are read and compared recursively: every level takes about 2 KiB of a stack that may be as small as 512 KiB. An
/// alias costs as much as its value whenever nodes are compared. Levels and aliases are counted while YAML reads them, so
/// that a bracket or an asterisk in a text is neither; the length is checked before.
enum YAMLLimits {
  enum Excess { case length, nesting, aliases }

  /// The maximum number of bytes.
  static let length = 64 * 1024
  /// The maximum number of lists and mappings in one another, those of an alias included.
  static let levels = 64
  /// The maximum number of aliases.
  static let aliases = 32

  /// Whether a byte may occur in the name of an anchor.
  static func isName(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
