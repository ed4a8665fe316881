internal import Reporting
package import Vocabulary

/// A pack in a git repository: `owner/repo`, `host/owner/repo//plugins/review#v2`, `git@host:owner/repo#^1.2`.
package struct GitSource: Sendable, Hashable {
  package let address: GitAddress
  /// The folder in the repository that holds the pack; nil for the repository's root.
  package let folder: RelativePath?
  /// What follows the `#`; nil for the commit of the default branch.
  package let reference: GitReference?

  package init(address: GitAddress, folder: RelativePath? = nil, reference: GitReference? = nil) {
    self.address = address
    self.folder = folder
    self.reference = reference
  }

  /// Reads an address, after `//` a folder, and after `#` a reference.
  package init(parsing text: String) throws(PackSourceFault) {
    let parts = text.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0]
    let schemeEnd = Self.endOfScheme(in: place)
    var rest = place[schemeEnd...]
    while rest.last == UInt8(ascii: "/") { rest.removeLast() }
    let slashes = Self.doubleSlash(in: rest)
    let address = String(Substring(place[..<(slashes ?? rest.endIndex)]))
    self.address = try GitAddress(parsing: address)
    folder = try Self.folder(slashes.map { rest[$0...].dropFirst(2) })
    reference = parts.count == 2 ? try GitReference(parsing: String(Substring(parts[1]))) : nil
  }

  /// The source in the one way that Cairn writes it; parsing it gives the same source.
  package var text: String {
    address.text + (folder.map { "//" + $0.text } ?? "") + (reference.map { "#" + $0.text } ?? "")
  }

  /// The same source with another reference.
  package func at(_ reference: GitReference?) -> GitSource {
    GitSource(address: address, folder: folder, reference: reference)
  }

  /// Whether this is the same pack, at the same or another reference.
  package func isSamePack(as other: GitSource) -> Bool { address == other.address && folder == other.folder }

  /// The path that a user may have meant as a folder: that of `packs/ours`, without `./` before it. nil for a source that
  /// cannot be a path, because it has a scheme, a user or a reference.
  package var pathLike: String? { address.isShort && folder == nil && reference == nil ? text : nil }

  private static func folder(_ text: Substring.UTF8View?) throws(PackSourceFault) -> RelativePath? {
    guard let text = text.map({ String(Substring($0)) }) else { return nil }
    do throws(RelativePathFault) {
      return try RelativePath(text)
    } catch {
      throw .folder(text, error)
    }
  }

  /// The position after `://`, or the start if there is no scheme.
  private static func endOfScheme(in text: Substring.UTF8View) -> Substring.UTF8View.Index {
    let scheme = text.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    guard text[scheme.endIndex...].starts(with: "://".utf8) else { return text.startIndex }
    return text.index(scheme.endIndex, offsetBy: 3)
  }

  private static func doubleSlash(in text: Substring.UTF8View) -> Substring.UTF8View.Index? {
    var wasSlash = false
    for index in text.indices {
      let isSlash = text[index] == UInt8(ascii: "/")
      if isSlash, wasSlash { return text.index(before: index) }
      wasSlash = isSlash
    }
    return nil
  }
}
