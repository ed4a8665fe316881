/// The full name of a commit: 40 hexadecimal digits (SHA-1), or 64 (SHA-256), in lower case.
package struct CommitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digits.
  package let text: String

  /// nil for any other number of digits, and for other characters.
  package init?(_ text: String) {
    guard text.utf8.count == 40 || text.utf8.count == 64, Self.isHexadecimal(text) else { return nil }
    self.text = text.lowercased()
  }

  package var description: String { text }

  /// The first digits, for messages: as many as git shows in a repository of usual size, and some more.
  package var short: String { String(text.prefix(12)) }

  /// Whether a text consists of hexadecimal digits, in either case.
  package static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66) }
  }

  /// The order of the digits.
  package static func < (left: CommitID, right: CommitID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
