internal import Packs
internal import Reporting
internal import Vocabulary

/// The answer of one repository of a workspace, also in JSON.
struct RepositoryResult: Codable, Sendable, DescribedKeys {
  let name: String
  let kind: RepositoryKind
  /// nil for an address, and for a line of a list that names nothing.
  var root: String?
  /// Of an address.
  var commit: String?
  var state: RepositoryState
  /// The exit code of the same command in this repository alone.
  var exit: Int
  var summary: [String: Int] = [:]
  var error: RepositoryFault?
  /// Of `status`.
  var targets: [StatusTarget]?
  /// Of `doctor`.
  var findings: [JSONReport.Finding]?
  /// Of `list`.
  var skills: [SkillListing]?
  var packs: [InstalledPack]?
  /// Of `upgrade`.
  var upgrade: RepositoryUpgradeOutput?

  static let keyTexts = [
    "name": "The repository as the run names it: a path from the working directory, or an address.",
    "kind": "What it is.",
    "root": "The repository root, as an absolute path; not there for an address.",
    "commit": "The commit that was read; only for an address.",
    "state": "How it is, in one word.",
    "exit": "The exit code of the command for this repository.",
    "summary": "How many there are of each, by name, such as `errors` and `warnings`.",
    "error": "Why there is no answer; only there if it failed.",
    "targets": "The files and blocks that are not as they were installed, of `status`.",
    "findings": "What the rules found, of `doctor`.",
    "skills": "The skills, of `list`.",
    "packs": "The installed packs, of `list`.",
    "upgrade": "What an upgrade changes, of `upgrade`; only there if there is something.",
  ]

  init(_ repository: WorkspaceRepository, state: RepositoryState, exit: Exit) {
    name = repository.name
    kind = repository.kind
    if case .checkout(let path, _) = repository.place { root = path }
    self.state = state
    self.exit = Int(exit.rawValue)
  }

  /// The answer where something stopped the work. A repository without Cairn is no error: most workspaces have some.
  init(_ repository: WorkspaceRepository, failedBy failure: Failure, _ catalog: Catalog) {
    if failure.id == "not-initialized" {
      self.init(repository, state: .notInstalled, exit: .success)
      return
    }
    // The command line is not what is wrong.
    self.init(
      repository, state: failure.exit == .needsAttention ? .attention : .failed, exit: min(failure.exit, .failure))
    error = RepositoryFault(failure, catalog)
  }

  /// The value of a number; 0 if it has none.
  func value(_ measure: WorkspaceMeasure) -> Int { summary[measure.rawValue] ?? 0 }

  mutating func set(_ numbers: [WorkspaceMeasure: Int]) {
    summary = Dictionary(uniqueKeysWithValues: numbers.map { ($0.key.rawValue, $0.value) })
  }
}

/// Why a repository gave no answer, in JSON.
struct RepositoryFault: Codable, Sendable, DescribedKeys {
  let id: String
  let message: String
  let path: String?
  let line: Int?

  init(_ failure: Failure, _ catalog: Catalog) {
    id = failure.id
    // Of a file that cannot be read, the problems in it say more than the message.
    let details = failure.details.filter { $0.id != nil }.map { $0.text(in: catalog) }
    message = ([catalog.text(of: failure.message)] + details).joined(separator: "; ")
    path = failure.path
    line = failure.place?.line
  }

  static let keyTexts = [
    "id": "A stable name of the problem, such as `config-invalid`.",
    "message": "What happened and what to do, in the language of the run.",
    "path": "The file or folder that it is about.",
    "line": "The line in that file, from 1.",
  ]

  /// The message, with the place before it.
  var sentence: String { (path.map { $0 + (line.map { ":\($0)" } ?? "") + ": " } ?? "") + message }
}

/// A pack that a repository has, in JSON.
struct InstalledPack: Codable, Sendable, DescribedKeys {
  let id: String
  let version: String
  let source: String

  init(_ id: String, _ locked: LockedPack) {
    self.id = id
    version = locked.version.text
    source = locked.source
  }

  static let keyTexts = [
    "id": "The id of the pack.",
    "version": "The installed version.",
    "source": "Where it comes from, as the lock file names it.",
  ]
}

/// What an upgrade changes in a repository, in JSON.
struct RepositoryUpgradeOutput: Codable, Sendable, DescribedKeys {
  let packs: [PackVersionChangeOutput]
  /// The paths to commit, or those that were committed.
  let paths: [String]
  /// The branch with the upgrade; nil if none was made or would be made.
  var branch: String?
  /// Its commit; nil if it was not made.
  var commit: String?
  /// The commit that it starts from, and its branch.
  var base: String?
  var baseBranch: String?
  /// The title and the body of a merge request.
  let title: String
  let body: String
  /// What the doctor finds afterwards.
  var doctor: DoctorOutput?

  static let keyTexts = [
    "packs": "The packs that change version.",
    "paths": "The paths that change.",
    "branch": "The branch of the upgrade; only there with `--branch`.",
    "commit": "The commit on that branch; only there if it was made.",
    "base": "The commit that the branch starts from; only there with `--branch`.",
    "baseBranch": "The branch that was checked out; not there if none was.",
    "title": "The title of a merge request: the first line of the commit message.",
    "body": "The body of a merge request, in Markdown.",
    "doctor": "What the doctor finds after the upgrade; only there if it was made.",
  ]
}
