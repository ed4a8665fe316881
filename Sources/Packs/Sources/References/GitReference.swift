internal import Reporting
package import Vocabulary

/// What follows the `#` of a source: which commit of the repository is meant.
package enum GitReference: Sendable, Hashable {
  /// A tag, a branch, the full name of a reference such as `refs/heads/main`, or the first digits of a commit. Only the
  /// server's references tell which.
  case any(String)
  /// A commit by its full name.
  case commit(CommitID)
  /// The highest version among the tags that the range allows.
  case range(VersionRange)

  /// The fewest digits that are taken for a commit: as many as git shows.
  package static let fewestDigits = 7
  /// The most bytes of a reference: those of a file's name, which git makes of it.
  private static let longest = 255

  /// Reads the text after the `#`. `^1.2`, `~1.2`, `>=1 <2`, `1.x` and `*` are ranges; `1.2.3` and `v1.2.3` are names, as
  /// any tag is.
  package init(parsing text: String) throws(PackSourceFault) {
    if text.isEmpty { throw .emptyReference }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) || PrintableText.text(text) != text {
      throw .hiddenCharacter(text)
    }
    if text.utf8.first == UInt8(ascii: "-") { throw .hyphen(text) }
    if Self.looksLikeRange(text) {
      let canonical = VersionRange(text)?.canonical
      guard let canonical, canonical.utf8.count <= Self.longest, let range = VersionRange(canonical) else {
        throw .range(text)
      }
      self = .range(range)
    } else if let commit = CommitID(text) {
      self = .commit(commit)
    } else {
      guard Self.isName(text) else { throw .referenceName(text) }
      self = .any(text)
    }
  }

  /// The reference in the one way that Cairn writes it; parsing it gives the same reference.
  package var text: String {
    switch self {
    case .any(let name): name
    case .commit(let commit): commit.text
    case .range(let range): range.canonical
    }
  }

  /// Whether a text can only be a range: no tag or branch has `^` or `~` in its name, `*` neither, and one that begins with
  /// another sign of comparison, or is called `1.x`, can still be written as `refs/heads/1.x`.
  private static func looksLikeRange(_ text: String) -> Bool {
    let first = text.utf8.first { $0 != UInt8(ascii: " ") }
    if let first, "^~<>=".utf8.contains(first) { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isWildcard = parts.contains { $0 == "x" || $0 == "X" || $0 == "*" }
    return isWildcard && VersionRange(text) != nil
  }

  /// Whether git allows a branch or tag of this name (its documentation of `check-ref-format`).
  private static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= longest, text != "@" else { return false }
    // By bytes: for Swift, a dot and a combining mark after it are one character.
    let pairs = zip(bytes, bytes.dropFirst()).map { [$0, $1] }
    guard !pairs.contains(Array("..".utf8)), !pairs.contains(Array("@{".utf8)) else { return false }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"~^:?*[\\".utf8.contains($0) }) else { return false }
    guard bytes.last != UInt8(ascii: "."), !text.unicodeScalars.contains(where: \.properties.isWhitespace) else {
      return false
    }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".") && !part.suffix(5).elementsEqual(".lock".utf8)
    }
  }
}
