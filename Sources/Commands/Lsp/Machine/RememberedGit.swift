internal import Platform
internal import Synchronization
internal import Vocabulary

/// Git, asked each question once until something on the disk changes, and with the documents that are open but not saved
/// in its lists: a check after each key press must not start a program.
final class RememberedGit: ForwardingGit {
  private let git: any Git
  private let memory = Mutex(Memory())
  var base: any Git { git }

  /// The answers.
  private struct Memory {
    var workTrees: [String: String?] = [:]
    var presentFiles: [String: [RelativePath]] = [:]
    /// By root and path; nil for a path that is not ignored.
    var ignored: [String: [RelativePath: IgnoreRule?]] = [:]
    var flags: [[String]: Bool?] = [:]
    var modes: [String: Bool] = [:]
    var tracked: [Question: [RelativePath: TrackedFile]] = [:]
  }

  private struct Question: Hashable {
    let paths: [RelativePath]
    let root: String
  }

  init(_ git: any Git) {
    self.git = git
  }

  func workTree(of folder: String) async throws(GitError) -> String? {
    if let known = memory.withLock({ $0.workTrees[folder] }) { return known }
    let found = try await git.workTree(of: folder)
    memory.withLock { $0.workTrees[folder] = .some(found) }
    return found
  }

  func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    if let known = memory.withLock({ $0.presentFiles[root] }) { return known }
    let found = try await git.presentFiles(in: root)
    memory.withLock { $0.presentFiles[root] = found }
    return found
  }

  func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule] {
    var known = memory.withLock { $0.ignored[root] ?? [:] }
    let unknown = paths.filter { known[$0] == nil }
    if !unknown.isEmpty {
      let found = try await git.ignored(unknown, in: root)
      for path in unknown { known[path] = .some(found[path]) }
      memory.withLock { memory in
        for path in unknown { memory.ignored[root, default: [:]][path] = .some(found[path]) }
      }
    }
    return paths.reduce(into: [:]) { rules, path in if let rule = known[path] ?? nil { rules[path] = rule } }
  }

  func flag(_ name: String, in root: String) async throws(GitError) -> Bool? {
    if let known = memory.withLock({ $0.flags[[name, root]] }) { return known }
    let found = try await git.flag(name, in: root)
    memory.withLock { $0.flags[[name, root]] = .some(found) }
    return found
  }

  func comparesModes(in root: String) async throws(GitError) -> Bool {
    if let known = memory.withLock({ $0.modes[root] }) { return known }
    let found = try await git.comparesModes(in: root)
    memory.withLock { $0.modes[root] = found }
    return found
  }

  func tracked(at paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: TrackedFile] {
    let question = Question(paths: paths, root: root)
    if let known = memory.withLock({ $0.tracked[question] }) { return known }
    let found = try await git.tracked(at: paths, in: root)
    memory.withLock { $0.tracked[question] = found }
    return found
  }

  /// nil: `presentFiles` is remembered, so nothing can start earlier.
  func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? { nil }
}

/// Git's lists with the documents that are open and not on the disk, as if they were saved.
struct BufferedGit: ForwardingGit {
  let git: RememberedGit
  /// The absolute paths of those documents.
  let unsaved: [String]
  var base: any Git { git }

  func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    let listed = try await git.presentFiles(in: root)
    let further = unsaved.compactMap { FolderPath.relative($0, to: root) }
    guard !further.isEmpty else { return listed }
    let ignored = try await git.ignored(further, in: root)
    return Set(listed + further.filter { ignored[$0] == nil }).sorted()
  }
}
