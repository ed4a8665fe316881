internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Reads the disk for a plan, and asks git about what the disk does not show: whether a missing file was deleted or
/// left out of this checkout, and whether a file is executable.
///
/// Git is run only if something is missing, or if core.fileMode is false.
struct CheckoutReader: Sendable {
  let invocation: Invocation
  let root: RootSearch.Root
  /// Told after each document that was read.
  var compared: @Sendable () -> Void = {}

  /// What is found, for a plan; reports what the checkout leaves out. Throws a failure that names the solutions if a
  /// link has the path of the shared folder, or if config or lock are tracked but left out.
  func read(
    _ repository: Repository, wanted: Wanted, config: Config, documents: [RelativePath]? = []
  ) async throws -> Found {
    var found: Found
    do throws(TreeError) {
      found = try FoundReader.read(
        repository.tree, wanted: wanted, lock: repository.lock, config: config, documents: documents,
        compared: compared)
    } catch {
      guard case .linkInPath(let link) = error, AgentTargets.sharedSkills.isWithin(link) else { throw error }
      throw LinkedSkills(in: repository.tree).failure(at: link)
    }
    found.passOverEmptyFolders(for: repository.lock)
    let keepsModes = invocation.environment.files.keepsModes(at: root.path)
    guard root.workTree != nil else {
      found.modes = keepsModes ? .disk : .unknown
      return found
    }
    let targets = Targets(wanted, repository, found)
    do throws(GitError) {
      let comparesModes = targets.executables.isEmpty ? true : try await git.comparesModes(in: root.path)
      let tracked = try await tracked(targets, comparesModes: comparesModes, repository.tree)
      found.leftOut = try await leftOut(targets, tracked, repository.tree)
      found.keepFolders(of: found.leftOut.submodules)
      found.modes = comparesModes ? (keepsModes ? .disk : .unknown) : .index(bits(tracked), onDisk: keepsModes)
    } catch {
      guard error == .missing else { throw error }
      invocation.writer.warnOnce(.withoutGit)
      found.leftOut = CheckoutOmissions(unknown: targets.missing)
      found.keepFolders(of: nil)
    }
    if repository.lockBytes == nil, found.leftOut.forbidsWriting(CairnFile.lock) { throw Failure.hiddenInstall(root) }
    tell(found.leftOut, targets.missing)
    return found
  }

  private var git: any Git { invocation.environment.git }

  /// The paths that a plan may be about.
  private struct Targets {
    /// The entries of the lock that are missing and not known to be deleted.
    var missing: Set<RelativePath> = []
    /// The missing files that would be written.
    var absent: Set<RelativePath> = []
    /// The files that are executable according to the pack or the lock.
    var executables: Set<RelativePath> = []
    /// The skills folders of the chosen agents, and the shared one.
    var folders: Set<RelativePath> = [AgentTargets.sharedSkills]

    init(_ wanted: Wanted, _ repository: Repository, _ found: Found) {
      let lock = repository.lock
      func isMissing(_ path: RelativePath, _ state: TargetState, _ digest: Digest?) -> Bool {
        digest != nil && state.isPresent && found[path] == .absent
      }
      for (path, entry) in lock.files {
        // Files that are written once belong to the user, missing or not.
        if entry.policy != .once, isMissing(path, entry.state, entry.digest) { missing.insert(path) }
        if entry.isExecutable, entry.digest != nil { executables.insert(path) }
      }
      for (key, entry) in lock.blocks where isMissing(key.path, entry.state, entry.digest) {
        if case .file? = found.instructions[key.path] { missing.insert(key.path) }
      }
      for path in lock.links.keys where found[path] == .absent { missing.insert(path) }
      for (path, document) in wanted.documents {
        if found[path] == .absent, lock.files[path]?.state != .deleted { absent.insert(path) }
        if document.isExecutable { executables.insert(path) }
      }
      for block in wanted.blocks where found.instructions[block.path] == .file(block.path) {
        let isDeleted = lock.blocks[BlockKey(path: block.path, id: block.id)]?.state == .deleted
        if found[block.path] == .absent, !isDeleted { absent.insert(block.path) }
      }
      if repository.lockBytes == nil { absent.insert(CairnFile.lock) }
      absent.formUnion(missing)
      folders.formUnion(wanted.agents.map(\.skills))
    }
  }

  /// The entries of git's index, if there is anything to ask git about.
  private func tracked(
    _ targets: Targets, comparesModes: Bool, _ tree: any Tree
  ) async throws(GitError) -> [RelativePath: TrackedFile] {
    guard root.exists else { return [:] }
    let isNeeded =
      !targets.absent.isEmpty || !comparesModes || hasEmptyFolder(targets.folders, in: tree)
      || git.mayBeSparse(in: root.path)
    guard isNeeded else { return [:] }
    let paths = targets.absent.union(targets.executables).union(targets.folders).union([.cairn])
    return try await git.tracked(at: Set(paths.map { $0.ancestors.first ?? $0 }).sorted(), in: root.path)
  }

  /// Whether one of the folders, or one above it, is missing or empty: a submodule that is not checked out is an empty
  /// folder.
  private func hasEmptyFolder(_ folders: Set<RelativePath>, in tree: any Tree) -> Bool {
    folders.contains { folder in
      (folder.ancestors + [folder]).contains { ((try? tree.names(in: $0)) ?? []).isEmpty }
    }
  }

  private func leftOut(
    _ targets: Targets, _ tracked: [RelativePath: TrackedFile], _ tree: any Tree
  ) async throws(GitError) -> CheckoutOmissions {
    var leftOut = CheckoutOmissions()
    for (path, file) in tracked {
      if file.kind == .submodule {
        if invocation.environment.files.entry(at: "\(root.path)/\(path)/.git") == nil {
          leftOut.submodules.insert(path)
        }
      } else if file.isSkipped, isAbsent(path, in: tree) {
        leftOut.sparse.insert(path)
      }
    }
    if !leftOut.sparse.isEmpty, try await git.flag("core.sparseCheckoutCone", in: root.path) == false {
      let folder = FolderPath.relative(root.path, to: root.workTree ?? root.path)
      leftOut.patternStart = "/" + (folder.map { $0.text + "/" } ?? "")
    }
    let untracked = targets.missing.filter { tracked[$0] == nil && leftOut.reason(for: $0) == nil }
    if !untracked.isEmpty {
      leftOut.ignored = Set(try await git.ignored(untracked.sorted(), in: root.path).keys)
    }
    return leftOut
  }

  private func isAbsent(_ path: RelativePath, in tree: any Tree) -> Bool {
    if case .success(nil) = Result(catching: { () throws(TreeError) in try tree.entry(at: path) }) { return true }
    return false
  }

  private func bits(_ tracked: [RelativePath: TrackedFile]) -> [RelativePath: Bool] {
    tracked.compactMapValues { if case .file(let isExecutable) = $0.kind { isExecutable } else { nil } }
  }

  private func tell(_ leftOut: CheckoutOmissions, _ missing: Set<RelativePath>) {
    for folder in leftOut.submodules.sorted() { invocation.writer.warnOnce(.notCheckedOut(folder)) }
    let sparse = missing.intersection(leftOut.sparse)
    if let first = sparse.min() { invocation.writer.noteOnce(.outsideSparse(first, sparse.count)) }
    if let first = leftOut.ignored.min() { invocation.writer.warnOnce(.ignoredHere(first, leftOut.ignored.count)) }
  }
}

extension Failure {
  /// The failure for an installation whose folder is outside of the sparse checkout, with the solutions.
  static func hiddenInstall(_ root: RootSearch.Root) -> Failure {
    let place = root.workTree.flatMap { root.path.hasPrefix($0 + "/") ? root.path.dropFirst($0.count + 1) + "/" : nil }
    return Failure("outside-sparse-checkout", .hiddenInstall((place ?? "") + ".cairn"), path: root.path)
  }
}

extension Message {
  static let withoutGit = Message(
    "doctor.without-git", "git was not found, so files that it ignores are checked too")
  static func notCheckedOut(_ folder: RelativePath) -> Message {
    Message(
      "checkout.submodule", "{path}: this submodule is not checked out\nrun `git submodule update --init {word}`",
      ["path": .text(PrintableText.text(folder.text)), "word": .text(ShellWord.text(folder.text))])
  }
  fileprivate static func outsideSparse(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "checkout.sparse", "{count} targets are outside of the sparse checkout and were skipped (first: {path})",
      one: "{path} is outside of the sparse checkout and was skipped",
      ["count": .number(count), "path": .text(PrintableText.text(path.text))])
  }
  fileprivate static func ignoredHere(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "checkout.ignored",
      "{count} targets are missing and ignored by git (first: {path})\nrun `cairn sync --restore` to restore them",
      one: "{path} is missing and ignored by git\nrun `cairn sync --restore` to restore it",
      ["count": .number(count), "path": .text(PrintableText.text(path.text))])
  }
  static func hiddenInstall(_ folder: String) -> Message {
    Message(
      "checkout.hidden",
      "Cairn is installed in this repository, but {folder} is outside of the sparse checkout\nrun `git sparse-checkout add {word}`",
      ["folder": .text(PrintableText.text(folder)), "word": .text(ShellWord.text(folder))])
  }
}
