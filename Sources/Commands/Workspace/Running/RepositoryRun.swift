internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The work in one repository of a workspace: a run of its own, without output.
struct RepositoryRun: Sendable {
  let repository: WorkspaceRepository
  let invocation: Invocation
  let root: RootSearch.Root
  /// The commit that is read, of a repository elsewhere.
  var commit: CommitID?
  /// The files of that commit.
  var snapshot: CommitSnapshot?

  /// What the repositories of a run share.
  struct Shared: Sendable {
    let outer: Invocation
    let remote: SharedRepositories

    init(_ outer: Invocation) {
      self.outer = outer
      remote = SharedRepositories(outer.environment.remote)
    }

    /// An invocation for the work in a folder, with a console of its own.
    func invocation(in directory: String, _ console: CollectedConsole, _ change: (inout Environment) -> Void = { _ in })
      -> Invocation
    {
      var environment = outer.environment
      environment.console = console
      environment.directory = directory
      environment.remote = remote
      // Those of the whole run are enough.
      environment.signals = NoSignals()
      change(&environment)
      let plain = TerminalStyle(isOn: false)
      let writer = ConsoleWriter(
        catalog: outer.writer.catalog, console: console, isQuiet: !outer.writer.isVerbose, isVerbose: false,
        style: plain, errorStyle: plain, outputColumns: nil, columns: nil)
      return Invocation(
        environment: environment, writer: writer, command: outer.command, arguments: outer.arguments,
        version: outer.version, directory: directory, isJSON: true)
    }
  }

  /// Does some work in a repository. `work` may be called again for a commit of a repository elsewhere, until every file
  /// that it reads is loaded.
  static func perform<Answer: Sendable>(
    in repository: WorkspaceRepository, _ shared: Shared, _ console: CollectedConsole,
    _ work: @Sendable (RepositoryRun) async throws -> Answer
  ) async throws -> (answer: Answer, commit: CommitID?) {
    switch repository.place {
    case .unusable(_, let failure): throw failure
    case .checkout(let path, _):
      let invocation = shared.invocation(in: path, console)
      let root = try await RootSearch(environment: invocation.environment).find(from: path)
      return (try await work(RepositoryRun(repository: repository, invocation: invocation, root: root)), nil)
    case .address(let source):
      let (snapshot, commit) = try await RemoteCommit(source, shared.outer).snapshot()
      let directory = source.folder.map { "\(snapshot.root)/\($0.text)" } ?? snapshot.root
      let invocation = shared.invocation(in: directory, console) { environment in
        environment.files = SnapshotFileSystem(
          snapshot, opening: PolicyFiles(environment: environment).places, of: environment.files)
        environment.git = SnapshotGit(snapshot)
        environment.branches = NoGitBranches()
      }
      let answer = try await loading(snapshot, of: source) {
        let root = try await RootSearch(environment: invocation.environment).find(from: directory)
        return try await work(
          RepositoryRun(
            repository: repository, invocation: invocation, root: root, commit: commit, snapshot: snapshot))
      }
      return (answer, commit)
    }
  }

  /// How often some work is done at most: each time it reads at least one file further.
  private static let mostRounds = 32

  /// Does some work again and again until every file that it reads is loaded.
  static func loading<Answer: Sendable>(
    _ snapshot: CommitSnapshot, of source: GitSource, _ work: @Sendable () async throws -> Answer
  ) async throws -> Answer {
    for _ in 0..<mostRounds {
      let result: Result<Answer, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      guard try await loadMissed(snapshot, of: source) else { return try result.get() }
    }
    throw Failure("repository-incomplete", .incomplete, path: source.text)
  }

  private static func loadMissed(_ snapshot: CommitSnapshot, of source: GitSource) async throws -> Bool {
    do throws(RemoteFault) {
      return try await snapshot.loadMissed()
    } catch {
      throw RemotePackRepository.failure(error, source)
    }
  }
}

/// The commit that a git address means now, read from the cache of fetched commits, else fetched into it.
struct RemoteCommit {
  private let source: GitSource
  private let invocation: Invocation

  init(_ source: GitSource, _ invocation: Invocation) {
    self.source = source
    self.invocation = invocation
  }

  /// The path at which the files of a commit seem to be: no file system has folders in a device.
  private static let place = "/dev/null/cairn"

  /// The files, those loaded that the doctor reads in most repositories.
  func snapshot() async throws -> (CommitSnapshot, CommitID) {
    let repository = RemotePackRepository(source, invocation)
    let resolved = try await repository.resolve()
    let tree = try await repository.tree(at: resolved, isPinned: false)
    let snapshot = CommitSnapshot(tree, at: Self.place)
    var membership = SkillMembership(among: snapshot.paths)
    let wanted = Set(
      snapshot.paths.filter { path in
        path.isWithin(.cairn) || FileKind(of: path, isInSkill: membership.contains(path)) != nil
      })
    do throws(RemoteFault) {
      try await snapshot.load(limit: SubjectReader.largest) { wanted.contains($0) }
    } catch {
      throw RemotePackRepository.failure(error, source)
    }
    return (snapshot, resolved.commit)
  }
}

extension Message {
  fileprivate static let incomplete = Message(
    "workspace.incomplete",
    "not all files that are needed could be loaded from this repository\nclone it, and name the clone")
}
