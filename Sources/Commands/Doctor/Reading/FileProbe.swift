internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// A path that is to be read.
struct SubjectCandidate: Sendable {
  let path: RelativePath
  /// Whether a `SKILL.md` is in a folder above.
  let isInSkill: Bool
  /// Whether it is checked; else it is only read because other files refer to it.
  let isExamined: Bool
  /// nil if its bytes are not needed.
  let kind: FileKind?
}

/// What was found at a path. Reading it never waits or fails, whatever is there.
struct FileProbe: Sendable {
  /// nil if there is neither a file nor a link.
  private(set) var entry: FileTree.Entry?
  /// nil if they are not needed or could not be read.
  private(set) var bytes: [UInt8]?
  /// Why a document was not read; nil if it was, or if nothing is there.
  private(set) var unread: UnreadFile.Reason?

  /// Reads a path of `tree`, at most `limit` bytes.
  init(at candidate: SubjectCandidate, in tree: any Tree, limit: Int) {
    let isDocument = candidate.kind != nil
    do throws(TreeError) {
      switch try tree.entry(at: candidate.path) {
      case .file(let isExecutable, let size)?:
        entry = FileTree.Entry(size: size, isExecutable: isExecutable)
        if isDocument { bytes = try tree.read(candidate.path, limit: limit) }
      case .link(let text)?:
        entry = FileTree.Entry(size: 0, link: text)
        if isDocument, SymlinkDestination(of: candidate.path, in: tree).isNowhere { unread = .brokenLink(text) }
      case .folder?, .other?:
        if isDocument { unread = .notRegular }
      case nil:
        // Git also lists deleted files; a name that is not UTF-8 has no path.
        if isDocument, candidate.path.text.unicodeScalars.contains("\u{FFFD}") { unread = .nonUTF8Name }
      }
    } catch {
      if isDocument { unread = Self.reason(error) }
    }
  }

  /// nil if the path cannot be reached: other rules report the obstacle.
  private static func reason(_ error: TreeError) -> UnreadFile.Reason? {
    switch error {
    case .tooLarge(_, let limit): .tooLarge(limit: limit)
    case .notRegular: .notRegular
    case .notFound: .vanished
    case .linkInPath, .notAFolder: nil
    case .exists, .unsupported, .system: .refused(Failure(error).message.text)
    }
  }
}

/// Where a symbolic link ends that has the path of a document.
enum SymlinkDestination: Equatable {
  /// At something below the root.
  case inside
  /// Outside of the root, or not readable: not checked.
  case outside
  /// At a path that does not exist.
  case missing(RelativePath)
  /// In a loop of links.
  case loop

  /// Follows links by their texts alone, within the tree; as many as Linux does (path_resolution(7)).
  init(of path: RelativePath, in tree: any Tree) {
    var path = path
    for _ in 0..<40 {
      let way = path.ancestors + [path]
      var link: (at: RelativePath, text: String)?
      var isThere = false
      for place in way where link == nil {
        switch try? tree.entry(at: place) {
        case .link(let text)?: link = (place, text)
        case nil:
          self = .missing(path)
          return
        case .file?, .folder?, .other?: isThere = place == path
        }
      }
      guard let link else {
        self = isThere ? .inside : .missing(path)
        return
      }
      guard let target = link.at.following(link: link.text) else {
        self = .outside
        return
      }
      path = path.relative(to: link.at).map { target.appending($0) } ?? target
    }
    self = .loop
  }

  /// Whether nothing exists at its end.
  var isNowhere: Bool { self != .inside && self != .outside }
}
