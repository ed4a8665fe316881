internal import Vocabulary

/// A pattern for the sources of packs, such as `github.com/ourorg/*`, `./packs/*` or `builtin`.
///
/// `*` and `?` match within one part of a path, `**` any number of parts, and `*` or `**` alone every source. A pattern
/// that matches a folder, an owner or a host also matches everything below it: so nothing escapes by nesting deeper.
/// Repositories are compared by host and path, however git reaches them, and without regard to ASCII letter case, because
/// large hosts ignore case; the folder and the reference of a source do not matter.
package struct PolicyPattern: Sendable, Hashable {
  /// The pattern as it was written.
  package let text: String
  /// nil for the pattern that matches every source.
  private let place: PolicyLocation.Root?
  private let glob: Glob?

  /// nil for a text that is not a pattern: an empty one, one with an empty part, `..` in the middle, a scheme other than
  /// `file`, a user, a folder or a reference.
  package init?(_ text: String) {
    self.text = text
    if text == "*" || text == "**" {
      (place, glob) = (nil, nil)
      return
    }
    if text == PackSource.builtin.text {
      (place, glob) = (.builtin, nil)
      return
    }
    guard let (place, rest) = Self.split(text) else { return nil }
    // A folder itself, such as `.` and `../`.
    guard let glob = rest.isEmpty ? Glob("**") : Glob(rest) else { return nil }
    self.place = place
    self.glob = glob
  }

  /// Whether a source matches.
  package func matches(_ source: PackSource) -> Bool {
    guard let place else { return true }
    let location = PolicyLocation(source)
    guard location.root == place else { return false }
    guard let glob else { return true }
    return (0...location.parts.count).contains { glob.matches(Array(location.parts.prefix($0))) }
  }

  /// What kind of source a pattern is about, and the rest of it.
  private static func split(_ text: String) -> (place: PolicyLocation.Root, rest: String)? {
    var rest = text.utf8[...]
    let scheme = "file:///".utf8
    let isFile = rest.starts(with: scheme)
    if isFile { rest = rest.dropFirst(scheme.count) }
    while rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
    if isFile { return (.file, String(Substring(rest))) }
    if rest.first == UInt8(ascii: "/") { return (.absolute, String(Substring(rest.dropFirst()))) }
    var parts = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }[...]
    if parts.first == "." || parts.first == ".." {
      let above = parts.prefix { $0 == ".." }.count
      parts = parts.dropFirst(max(1, above))
      return (.folder(above: above), parts.joined(separator: "/"))
    }
    guard let host = parts.first, !text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }),
      !text.contains("://")
    else { return nil }
    if let last = parts.last, last.utf8.count > 4, last.utf8.suffix(4).elementsEqual(".git".utf8) {
      parts[parts.endIndex - 1] = String(Substring(last.utf8.dropLast(4)))
    }
    if !isHost(host) {
      // `owner/repo` is on GitHub, as everywhere.
      guard parts.count > 1 else { return nil }
      parts = [GitAddress.defaultHost] + parts
    }
    let folded = parts.joined(separator: "/").utf8.map(PolicyLocation.folded)
    return (.repository, String(decoding: folded, as: UTF8.self))
  }

  private static func isHost(_ part: String) -> Bool {
    ["*", "**", "localhost"].contains(part) || part.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
  }
}
