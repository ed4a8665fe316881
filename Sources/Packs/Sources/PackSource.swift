internal import Archives
internal import Vocabulary

/// Where a pack comes from, as `--pack`, `cairn add`, config.toml and lock.toml name it.
package enum PackSource: Sendable, Hashable {
  /// The pack inside the executable: `builtin`.
  case builtin
  /// A folder, relative to the root or absolute: `./packs/ours`.
  case folder(String)
  /// An archive, relative to the root or absolute: `./dist/house-1.0.0.tar.gz`.
  case archive(String)
  /// A git repository, or a folder in it: `owner/repo//plugins/review#v2`.
  case git(GitSource)

  /// Reads a source. A folder begins with `./`, `../` or `/`, so that it is never mistaken for a repository; the path of an
  /// archive need not, because its name says what it is.
  package init(parsing text: String) throws(PackSourceFault) {
    if text.isEmpty { throw .empty }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .hiddenCharacter(text) }
    if text == Self.builtin.text {
      self = .builtin
    } else if let folder = Self.folder(text) {
      self = ArchiveFormat(ofFileNamed: folder) == nil ? .folder(folder) : .archive(folder)
    } else if text.utf8.first == UInt8(ascii: "-") {
      throw .hyphen(text)
    } else if text.utf8.first == UInt8(ascii: "~") {
      throw .homeFolder(text)
    } else if Self.isBareArchive(text), let archive = Self.folder("./" + text) {
      self = .archive(archive)
    } else {
      self = .git(try GitSource(parsing: text))
    }
  }

  /// The source in the one way that Cairn writes it; parsing it gives the same source.
  package var text: String {
    switch self {
    case .builtin: "builtin"
    case .folder(let path), .archive(let path): path
    case .git(let source): source.text
    }
  }

  /// Whether a lock file names this source. The text may be one that Cairn writes in another way now, or that a user wrote
  /// before folders had to begin with `./`.
  package func isNamed(inLock text: String) -> Bool {
    if self.text == text || self == (try? PackSource(parsing: text)) { return true }
    guard case .folder(let path) = self, text != Self.builtin.text else { return false }
    return path == Self.folder("./" + text)
  }

  /// Whether a text is the path of an archive without `./`: the address of a repository has a host, a colon, a folder after
  /// `//`, or a reference, unless it is `owner/repo`, which nobody calls so.
  private static func isBareArchive(_ text: String) -> Bool {
    guard ArchiveFormat(ofFileNamed: text) != nil, !text.contains("//"),
      !text.utf8.contains(where: { ":@#".utf8.contains($0) })
    else { return false }
    let components = text.utf8.split(separator: UInt8(ascii: "/"))
    return components.count == 1 || components.first?.contains(UInt8(ascii: ".")) == false
  }

  /// The path of a folder without components that mean nothing; nil if the text is not the path of a folder. `..` stays,
  /// because the component before it may be a link.
  private static func folder(_ text: String) -> String? {
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    let components = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard isAbsolute || components.first == "." || components.first == ".." else { return nil }
    let path = components.filter { $0 != "." }.joined(separator: "/")
    if isAbsolute { return "/" + path }
    if path.isEmpty { return "." }
    return components.first { $0 != "." } == ".." ? path : "./" + path
  }
}
