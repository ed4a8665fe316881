import Platform
import Synchronization
import Vocabulary

/// A git that remembers what it was asked; it has an answer to everything, or refuses everything.
final class AnsweringGit: Git {
  private let refuses: Bool
  private let heard = Mutex<[String]>([])

  init(refuses: Bool = false) { self.refuses = refuses }

  /// The questions in their order, each with what it was asked with.
  var questions: [String] { heard.withLock { $0 } }

  @discardableResult
  private func hear(_ question: String) throws(GitError) -> String {
    heard.withLock { $0.append(question) }
    if refuses { throw .refused(question) }
    return question
  }

  func workTree(of folder: String) async throws(GitError) -> String? { try hear("workTree \(folder)") }
  func gitFolder(of workTree: String) -> String? {
    heard.withLock { $0.append("gitFolder \(workTree)") }
    return "git of \(workTree)"
  }
  func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule] {
    let rule = IgnoreRule(source: try hear("ignored \(paths) \(root)"), line: 7, pattern: "*")
    return Dictionary(paths.map { ($0, rule) }) { first, _ in first }
  }
  func files(in root: String) async throws(GitError) -> [RelativePath] {
    try hear("files \(root)")
    return [RelativePath(constant: "files")]
  }
  func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    try hear("presentFiles \(root)")
    return [RelativePath(constant: "present")]
  }
  func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? {
    try hear("trackedFiles \(root)")
    return [RelativePath(constant: "tracked")]
  }
  func repositories(in root: String) async throws(GitError) -> [RelativePath] {
    try hear("repositories \(root)")
    return [RelativePath(constant: "repositories")]
  }
  func changes(in root: String) async throws(GitError) -> [GitChange] {
    try hear("changes \(root)")
    return [GitChange(RelativePath(constant: "changed"))]
  }
  func commit(named name: String, in root: String) async throws(GitError) -> CommitID? {
    try hear("commit \(name) \(root)")
    return CommitID(String(repeating: "c", count: 40))
  }
  func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference] {
    try hear("differences \(commit.text) \(root)")
    return [GitDifference(RelativePath(constant: "difference"), before: nil)]
  }
  func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?] {
    try hear("sizes \(objects) \(root)")
    return [7, nil]
  }
  func flag(_ name: String, in root: String) async throws(GitError) -> Bool? {
    try hear("flag \(name) \(root)")
    return true
  }
  func setting(_ name: String, in folder: String) async throws(GitError) -> String? {
    try hear("setting \(name) \(folder)")
  }
  func tracked(at paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: TrackedFile] {
    try hear("tracked \(paths) \(root)")
    return [RelativePath(constant: "tracked"): TrackedFile(.submodule, isSkipped: true)]
  }
  func mayBeSparse(in root: String) -> Bool {
    heard.withLock { $0.append("mayBeSparse \(root)") }
    return true
  }
  func comparesModes(in root: String) async throws(GitError) -> Bool {
    try hear("comparesModes \(root)")
    return false
  }
  func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit] {
    try hear("commits \(path) \(history) \(root) \(limit)")
    return CommitID(String(repeating: "d", count: 40)).map { [HistoricCommit($0, time: 7)] } ?? []
  }
  func isShallow(_ root: String) async throws(GitError) -> Bool {
    try hear("isShallow \(root)")
    return true
  }
  func tags(in root: String) async throws(GitError) -> [String] { [try hear("tags \(root)")] }
  func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String] {
    [RelativePath(constant: "tagged"): try hear("files at \(tag) \(root)")]
  }
  func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?] {
    try hear("contents \(objects) \(root)")
    return [[7], nil]
  }
}
