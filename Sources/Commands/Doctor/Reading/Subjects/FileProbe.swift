internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// What was found at a path. Reading it never waits or fails, whatever is there.
struct FileProbe: Sendable {
  /// nil if there is neither a file nor a link.
  private(set) var entry: FileTree.Entry?
  /// nil if they are not needed or could not be read.
  private(set) var bytes: [UInt8]?
  /// Whether a symbolic link leads to nothing.
  private(set) var isBrokenLink = false
  /// The file that a skill is a link to, whose bytes these are; nil for anything else.
  private(set) var linked: RelativePath?
  /// Why a document was not read; nil if it was, or if nothing is there.
  private(set) var unread: UnreadFile.Reason?

  /// Reads a path of `tree`, at most `limit` bytes.
  init(at candidate: SubjectCandidate, in tree: any Tree, limit: Int) {
    let isDocument = candidate.kind != nil
    do throws(TreeError) {
      let found =
        if isDocument, !candidate.isSpecial {
          try tree.readEntry(at: candidate.path, limit: limit)
        } else {
          try tree.entry(at: candidate.path).map { ReadEntry(entry: $0, bytes: nil) }
        }
      switch found?.entry {
      case .file(let isExecutable, let size)?:
        entry = FileTree.Entry(size: size, isExecutable: isExecutable)
        bytes = try found?.bytes?.get()
      case .link(let text)?:
        entry = FileTree.Entry(size: 0, link: text)
        let destination = SymlinkDestination(of: candidate.path, in: tree)
        isBrokenLink = destination.isNowhere
        if isDocument, isBrokenLink { unread = .brokenLink(text) }
        // Agents read a skill through a link.
        if isDocument, candidate.path.isNamed("SKILL.md"), case .inside(let target) = destination {
          linked = target
          bytes = try tree.read(target, limit: limit)
        }
      case .folder?, .other?:
        if isDocument { unread = .notRegular }
      case nil:
        // It was deleted during the run or left out by a sparse checkout; a name that is not UTF-8 has no path.
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
