package import Vocabulary

/// What git would say in a clean checkout of a snapshot, without running it.
package struct SnapshotGit: Git {
  private let snapshot: CommitSnapshot

  package init(_ snapshot: CommitSnapshot) { self.snapshot = snapshot }

  /// The path of a folder in the snapshot: nil is its root; `.some(nil)` does not exist outside of it.
  private func folder(_ path: String) -> RelativePath?? {
    if path == snapshot.root { return .some(nil) }
    guard path.utf8.starts(with: (snapshot.root + "/").utf8) else { return nil }
    let rest = String(Substring(path.utf8.dropFirst(snapshot.root.utf8.count + 1)))
    return (try? RelativePath(onDisk: rest)).map { .some($0) }
  }

  package func workTree(of folder: String) async throws(GitError) -> String? {
    self.folder(folder) == nil ? nil : snapshot.root
  }

  package func gitFolder(of workTree: String) -> String? { nil }

  package func files(in root: String) async throws(GitError) -> [RelativePath] {
    guard let folder = folder(root) else { return [] }
    guard let folder else { return snapshot.paths }
    return snapshot.paths.compactMap { $0.relative(to: folder) }
  }

  package func presentFiles(in root: String) async throws(GitError) -> [RelativePath] { try await files(in: root) }

  package func repositories(in root: String) async throws(GitError) -> [RelativePath] {
    guard let folder = folder(root) else { return [] }
    return snapshot.entries.compactMap { path, entry in
      guard entry.kind == .submodule else { return nil }
      return folder.map { path.relative(to: $0) } ?? path
    }.sorted()
  }

  package func changes(in root: String) async throws(GitError) -> [GitChange] { [] }
  package func commit(named name: String, in root: String) async throws(GitError) -> CommitID? { nil }
  package func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference] { [] }
  package func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?] {
    objects.map { _ in nil }
  }
  package func flag(_ name: String, in root: String) async throws(GitError) -> Bool? { nil }
  package func setting(_ name: String, in folder: String) async throws(GitError) -> String? { nil }
  package func mayBeSparse(in root: String) -> Bool { false }
  package func comparesModes(in root: String) async throws(GitError) -> Bool { true }
  package func isShallow(_ root: String) async throws(GitError) -> Bool { true }
  package func tags(in root: String) async throws(GitError) -> [String] { [] }
  package func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String] { [:] }
  package func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?] {
    objects.map { _ in nil }
  }
  package func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit] { [] }

  package func tracked(
    at paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: TrackedFile] {
    guard let folder = folder(root) else { return [:] }
    let wanted = Set(paths)
    var tracked: [RelativePath: TrackedFile] = [:]
    for (path, entry) in snapshot.entries {
      guard let path = folder.map({ path.relative(to: $0) }) ?? path, path.isWithin(anyOf: wanted) else { continue }
      tracked[path] = TrackedFile(entry.kind)
    }
    return tracked
  }

  /// By the `.gitignore` files of the commit; what is tracked is not ignored.
  package func ignored(
    _ paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: IgnoreRule] {
    guard let folder = folder(root) else { return [:] }
    var rules: [RelativePath: IgnoreRule] = [:]
    for path in paths {
      let place = folder?.appending(path) ?? path
      guard snapshot.entries[place] == nil else { continue }
      for part in place.ancestors + [place] {
        guard let source = ignoringFile(part, isFolder: part != place) else { continue }
        rules[path] = IgnoreRule(source: source, line: 0, pattern: "")
        break
      }
    }
    return rules
  }

  /// The ignore file that decides that a path is ignored; nil if none does.
  private func ignoringFile(_ path: RelativePath, isFolder: Bool) -> String? {
    let folders = path.ancestors.reversed().map { Optional($0) } + [nil]
    for folder in folders {
      let file = folder.map { $0.appending(Self.name) } ?? Self.name
      guard let entry = snapshot.entries[file], case .file = entry.kind, let bytes = snapshot.bytes(of: entry.object),
        let below = folder.map({ path.relative(to: $0) }) ?? path,
        let isIgnored = IgnorePatterns(bytes).ignores(below, isFolder: isFolder)
      else { continue }
      return isIgnored ? file.text : nil
    }
    return nil
  }

  private static let name = RelativePath(constant: ".gitignore")
}
