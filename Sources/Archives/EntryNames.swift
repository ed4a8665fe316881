internal import Vocabulary

/// The names of an archive's entries, as far as they were read; refuses those that no repository could have.
struct EntryNames {
  /// The longest path of Linux.
  private static let longest = 4096

  private let limits: ArchiveLimits
  private var count = 0
  private var files: Set<RelativePath> = []
  private var folders: Set<RelativePath> = []

  init(_ limits: ArchiveLimits) {
    self.limits = limits
  }

  /// Adds a file and returns its path.
  mutating func addFile(_ name: ArraySlice<UInt8>) throws(ArchiveFault) -> RelativePath {
    guard let path = try path(of: name) else { throw .name(Self.shown(name), .empty) }
    guard !folders.contains(path), files.insert(path).inserted else { throw .duplicate(path.text) }
    try addFolders(above: path)
    return path
  }

  /// Adds a folder, which may be there already.
  mutating func addFolder(_ name: ArraySlice<UInt8>) throws(ArchiveFault) {
    guard let path = try path(of: name) else { return }
    guard !files.contains(path) else { throw .duplicate(path.text) }
    folders.insert(path)
    try addFolders(above: path)
  }

  /// A name as text, for a fault.
  static func shown(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.prefix(longest), as: UTF8.self)
  }

  private mutating func addFolders(above path: RelativePath) throws(ArchiveFault) {
    var next = path.parent
    // What is above a folder that is known is known, too.
    while let folder = next {
      guard !files.contains(folder) else { throw .duplicate(folder.text) }
      guard folders.insert(folder).inserted else { return }
      next = folder.parent
    }
  }

  /// nil for the folder itself that was archived, as in `tar -c .`.
  private mutating func path(of name: ArraySlice<UInt8>) throws(ArchiveFault) -> RelativePath? {
    count += 1
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard name.count <= Self.longest else { throw .nameTooLong(Self.shown(name.prefix(80)), limit: Self.longest) }
    var rest = name
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: "/") } }
    while rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
    if rest.isEmpty ? !name.isEmpty : rest.elementsEqual(".".utf8) { return nil }
    guard rest.count(where: { $0 == UInt8(ascii: "/") }) <= limits.levels else {
      throw .tooDeep(Self.shown(name), limit: limits.levels)
    }
    guard let text = String(validating: rest, as: UTF8.self) else { throw .notUTF8(Self.shown(name)) }
    do throws(RelativePathFault) {
      return try RelativePath(onDisk: text)
    } catch {
      throw .name(text, error)
    }
  }
}
