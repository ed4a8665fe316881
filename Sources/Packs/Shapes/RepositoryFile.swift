package import Platform
package import Vocabulary

/// One entry of a repository's tree at a commit, as git lists it.
package struct RepositoryFile: Sendable, Hashable {
  /// Relative to the folder that was listed.
  package let path: RelativePath
  package let kind: TrackedFile.Kind
  /// In bytes; nil if it is not known before the file is fetched.
  package let size: Int?
  /// The id of the object: files with equal ids have equal bytes.
  package let id: String
  /// Whether git's name of it is UTF-8; if not, `path` has U+FFFD in place of the other bytes.
  package let isUTF8: Bool

  package init(_ path: RelativePath, _ kind: TrackedFile.Kind, size: Int?, id: String) {
    self.path = path
    self.kind = kind
    self.size = size
    self.id = id
    isUTF8 = true
  }

  /// An entry by the bytes of its name; throws for a name that leads out of the repository.
  package init(name: [UInt8], _ kind: TrackedFile.Kind, size: Int?, id: String) throws(ShapeFault) {
    let text = String(decoding: name, as: UTF8.self)
    do throws(RelativePathFault) { path = try RelativePath(onDisk: text) } catch { throw .name(text, error) }
    self.kind = kind
    self.size = size
    self.id = id
    isUTF8 = Text.isUTF8(name)
  }

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
