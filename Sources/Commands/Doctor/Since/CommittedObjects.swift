internal import Doctor
internal import Installing
internal import Platform
internal import Vocabulary

/// The older contents of files that differ from a commit, read from git before they are needed: those that the doctor most
/// likely reads, and then those that it missed.
struct CommittedObjects {
  private let git: any Git
  private let root: String
  private let differences: [GitDifference]
  private var sizes: [String: Int] = [:]
  private var contents: [String: [UInt8]] = [:]

  /// Git returns at most 64 MiB at once.
  private static let portion = 16 << 20
  /// Larger files are never read.
  private static let largest = 48 << 20

  /// Reads the sizes of all of them, and the contents of documents, of links, of ignore files and of what Cairn wrote.
  init(_ differences: [GitDifference], in root: String, _ git: any Git) async throws(GitError) {
    self.git = git
    self.root = root
    self.differences = differences
    let entries = differences.compactMap { difference in difference.before.map { (difference.path, $0) } }
    let objects = Set(entries.filter { $0.1.kind != .submodule }.map(\.1.object)).sorted()
    for (object, size) in zip(objects, try await git.sizes(of: objects, in: root)) { sizes[object] = size }
    let likely = entries.filter { path, entry in
      switch entry.kind {
      case .submodule: false
      case .link: true
      case .file:
        // Whether an ignore file really differs decides how much is compared.
        path.isWithin(.cairn) || path.isNamed(".gitignore")
          || (FileKind(of: path, isInSkill: true) != nil && sizes[entry.object] ?? 0 <= SubjectReader.largest)
      }
    }
    _ = try await load(Set(likely.map(\.1.object)))
  }

  /// Reads contents; false if the repository has none of those that are not known yet.
  mutating func load(_ objects: Set<String>) async throws(GitError) -> Bool {
    let wanted = objects.filter { contents[$0] == nil }.sorted()
    var hasNew = false
    var portion: [String] = []
    var size = 0
    for (index, object) in wanted.enumerated() {
      if let own = sizes[object], own <= Self.largest {
        portion.append(object)
        size += own
      }
      guard size >= Self.portion || index == wanted.count - 1, !portion.isEmpty else { continue }
      for (object, bytes) in zip(portion, try await git.contents(of: portion, in: root)) {
        contents[object] = bytes
        if bytes != nil { hasNew = true }
      }
      portion = []
      size = 0
    }
    return hasNew
  }

  /// The work tree as the commit has it; `listed` are the files of now.
  func state(listed: [RelativePath]) -> CommittedState {
    CommittedState(root: root, differences: differences, listed: listed, sizes: sizes, contents: contents)
  }

  /// Those of the differences that are more than a new time of a file: git names files that were written without a change.
  func real(in tree: any Tree) -> [GitDifference] {
    differences.filter { difference in
      guard case .file(let isExecutable)? = difference.before?.kind, let object = difference.before?.object,
        let bytes = contents[object],
        case .file(isExecutable, bytes.count)? = try? tree.entry(at: difference.path)
      else { return true }
      return (try? tree.read(difference.path)) != bytes
    }
  }
}
