internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The doctor's work in one root with `--since`: a whole check, and of its findings those in the files concerned.
///
/// Which files depend on a change cannot be read from their links alone: a finding may also depend on the name of another
/// skill, on a route, or on what git ignores. So the commit is checked, too, and the findings are compared.
struct SinceExamination {
  let examination: RootExamination
  let commit: SinceCommit

  /// Checks, after fixing what `--fix` may fix in the files concerned.
  func run() async throws -> RootExamination.Outcome {
    let former = try await former()
    var looking = examination
    looking.choices.fixes = false
    looking.choices.showsDiff = false
    let now = try await looking.run()
    let concerned = former.concerned(now.report.findings)
    let choices = examination.choices
    guard choices.fixes || choices.showsDiff else { return now.limited(to: concerned) }
    var fixing = examination
    fixing.concerned = concerned
    let fixed = try await fixing.run()
    if choices.showsDiff { return fixed }
    // A fix may have changed a file that did not differ before.
    let changed = try await differences().real.map(\.path)
    return fixed.limited(to: former.concerned(fixed.report.findings, changed: changed))
  }

  /// What the doctor found in the commit.
  private struct Former {
    let changed: [RelativePath]
    /// One report for each possibility of what git ignored; nil if everything counts as changed.
    let reports: [[LocatedFinding]]?

    /// nil if all files are concerned.
    func concerned(_ now: [LocatedFinding], changed: [RelativePath]? = nil) -> ConcernedFiles? {
      reports.map { ConcernedFiles(changed: Set(changed ?? self.changed), now: now, then: $0) }
    }
  }

  /// Compares the disk with the commit, and checks the commit.
  private func former() async throws -> Former {
    let (differing, real, objects) = try await differences()
    let changed = real.map(\.path)
    // Without a change the commit has the same findings.
    if differing.isEmpty, reader.submodules.isEmpty { return Former(changed: [], reports: []) }
    if let folder = try await changedRepository(differing) {
      invocation.writer.noteOnce(.otherRepository(folder))
      return Former(changed: changed, reports: nil)
    }
    let changesRules = real.contains { $0.path.isNamed(".gitignore") }
    do {
      var reports: [[LocatedFinding]] = []
      for ignoring in changesRules ? [CommittedGit.Ignoring.nothing, .everything] : [.sameAsNow] {
        reports.append(try await findings(in: objects, ignoring))
      }
      return Former(changed: changed, reports: reports)
    } catch {
      guard let reason = Self.reason(error) else { throw error }
      invocation.writer.noteOnce(.notChecked(commit.name, reason))
      return Former(changed: changed, reports: nil)
    }
  }

  private typealias Differences = (all: [GitDifference], real: [GitDifference], objects: CommittedObjects)

  private func differences() async throws -> Differences {
    let git = invocation.environment.git
    let differences = try await git.differences(from: commit.id, in: root.path)
    let objects = try await CommittedObjects(differences, in: root.path, git)
    guard let tree = try invocation.environment.files.tree(at: root.path) else { return (differences, [], objects) }
    return (differences, objects.real(in: tree), objects)
  }

  /// The findings in the commit. What it reads without having it is fetched for the next try.
  private func findings(
    in objects: CommittedObjects, _ ignoring: CommittedGit.Ignoring
  ) async throws -> [LocatedFinding] {
    var objects = objects
    let environment = invocation.environment
    let listed = try await environment.git.presentFiles(in: root.path)
    while true {
      let state = objects.state(listed: listed)
      var then = environment
      then.files = CommittedFileSystem(state, on: environment.files)
      then.git = CommittedGit(state, ignoring: ignoring, on: environment.git)
      var examined = examination.examined
      if !examined.paths.isEmpty {
        // What is named and did not exist had no findings.
        examined.paths.removeAll { then.files.entry(at: FolderPath.child($0.text, of: root.path)) == nil }
        if examined.paths.isEmpty { return [] }
      }
      var looking = RootExamination(
        invocation: invocation.silent(in: then), examined: examined, choices: examination.choices,
        base: examination.base)
      looking.choices.fixes = false
      looking.choices.showsDiff = false
      // Without the file of the baseline, nothing was suppressed.
      if let baseline = looking.choices.baseline, then.files.resolve(invocation.absolute(baseline)) == nil {
        looking.choices.baseline = nil
      }
      let result: Result<[LocatedFinding], any Error>
      do { result = .success(try await looking.run().report.findings) } catch { result = .failure(error) }
      let missed = state.missedObjects
      if missed.isEmpty { return try result.get() }
      guard try await objects.load(missed) else { throw Failure("since-incomplete", .incomplete) }
    }
  }

  /// A repository of its own among the folders that are checked, whose content is not what the commit says: its files are
  /// not in the commit.
  private func changedRepository(_ differences: [GitDifference]) async throws -> RelativePath? {
    let git = invocation.environment.git
    let differing = Set(differences.map(\.path))
    for folder in reader.submodules {
      let isSubmodule = try await git.tracked(at: [folder], in: root.path)[folder]?.kind == .submodule
      if !isSubmodule || differing.contains(folder) { return folder }
      if try await !git.changed(in: "\(root.path)/\(folder)").isEmpty { return folder }
    }
    return nil
  }

  private var invocation: Invocation { examination.invocation }
  private var root: RootSearch.Root { examination.examined.root }
  private var reader: SubjectReader { SubjectReader(invocation: invocation, root: root) }

  /// nil for an error that ends the run whatever is checked.
  private static func reason(_ error: any Error) -> Message? {
    switch error {
    case let failure as Failure: failure.message
    case let error as TreeError: Failure(error).message
    case let error as GitError: Failure(error).message
    default: nil
    }
  }
}

extension Message {
  fileprivate static func otherRepository(_ folder: RelativePath) -> Message {
    Message(
      "since.other-repository",
      "{path} is a separate repository that changed; all findings are reported", ["path": .text(folder.text)])
  }
  fileprivate static func notChecked(_ name: String, _ reason: Message) -> Message {
    Message(
      "since.not-checked", "cannot check '{name}': {reason}; all findings are reported",
      ["name": .text(PrintableText.text(name)), "reason": .message(reason)])
  }
  fileprivate static let incomplete = Message(
    "since.incomplete", "this clone does not have the content of all older files")
}
