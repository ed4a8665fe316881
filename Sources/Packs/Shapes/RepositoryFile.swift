package import Platform
package import Vocabulary

/// One entry of a repository's tree at a commit.
package struct RepositoryFile: Sendable, Hashable {
  /// Relative to the folder that was listed; with U+FFFD where git's name is not UTF-8.
  package let path: RelativePath
  package let kind: TrackedFile.Kind
  /// In bytes; nil if it is not known before the file is fetched.
  package let size: Int?
  /// The id of the object: files with equal ids have equal bytes.
  package let id: String

  package init(_ path: RelativePath, _ kind: TrackedFile.Kind, size: Int?, id: String) {
    self.path = path
    self.kind = kind
    self.size = size
    self.id = id
  }

  /// An entry as git lists it; throws for a name that leads out of the repository.
  package init(name: String, _ kind: TrackedFile.Kind, size: Int?, id: String) throws(ShapeFault) {
    do throws(RelativePathFault) {
      self.init(try RelativePath(onDisk: name), kind, size: size, id: id)
    } catch {
      throw .name(name, error)
    }
  }

  /// Whether git's name of it is UTF-8, as far as `path` shows.
  var isUTF8: Bool { !path.text.utf8.contains(0xEF) || !path.text.unicodeScalars.contains("\u{FFFD}") }

  /// Whether it is a regular file.
  var isFile: Bool { if case .file = kind { true } else { false } }

  var isLink: Bool { kind == .link }
  /// Whether it is a commit of another repository.
  var isSubmodule: Bool { kind == .submodule }

  /// Whether its owner may run it.
  var isExecutable: Bool { kind == .file(isExecutable: true) }

  /// By path. Where a damaged tree has a name twice, the entry comes first that is more likely to be refused.
  static func precedes(_ left: RepositoryFile, _ right: RepositoryFile) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.size != right.size { return (left.size ?? .max) > (right.size ?? .max) }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }

  private var rank: Int {
    if !isUTF8 { return 0 }
    return switch kind {
    case .link: 1
    case .submodule: 2
    case .file(let isExecutable): isExecutable ? 3 : 4
    }
  }
}
