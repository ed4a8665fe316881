internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the user does after a run: commit the changes, and after the first run some more steps.
struct NextSteps {
  private let advice: CommitAdvice
  private let plan: Plan
  private let root: RootSearch.Root
  private let invocation: Invocation
  private let decided: [RelativePath]

  /// `decided` are files that the run did not change, but that belong into the same commit.
  init(after plan: Plan, in root: RootSearch.Root, _ invocation: Invocation, including decided: [RelativePath] = []) {
    self.plan = plan
    self.decided = decided
    self.root = root
    self.invocation = invocation
    advice = CommitAdvice(
      plan, root: root.path, from: Self.isUser(of: invocation, in: root) ? nil : root.path,
      files: invocation.environment.files)
  }

  /// What there is to commit.
  struct ToCommit {
    /// The paths from the root.
    var paths: [RelativePath] = []
    /// What there is in other repositories, and what git would not see.
    var lines: [Message] = []
  }

  /// What git sees to commit: nothing that it ignores or that equals the last commit, and nothing while files are in conflict.
  /// Nothing outside of git.
  func toCommit() async -> ToCommit {
    guard root.workTree != nil else { return ToCommit() }
    let written = advice.own.pathsToCommit
    let further = Set(decided).subtracting(written).filter { !$0.isWithin(anyOf: Set(written)) }
    let paths = await toAdd((written + further).sorted(), in: root.path)
    var modules: [CommitAdvice.Module] = []
    for module in advice.modules {
      let paths = await toAdd(module.paths, in: "\(root.path)/\(module.folder)")
      if !paths.isEmpty { modules.append(CommitAdvice.Module(folder: module.folder, paths: paths)) }
    }
    return ToCommit(paths: paths, lines: advice.lines(about: modules))
  }

  /// Those of the paths in which git sees something to add; all if it cannot be asked.
  private func toAdd(_ paths: [RelativePath], in folder: String) async -> [RelativePath] {
    guard !paths.isEmpty, let changes = try? await invocation.environment.git.changes(in: folder) else { return paths }
    // `git add` would mark a file as resolved that still has the markers of a conflict.
    if changes.contains(where: \.isUnmerged) { return [] }
    return paths.filter { path in changes.contains { !$0.isOnlyRemovedFromIndex && $0.path.isWithin(path) } }
  }

  /// Prints which paths to commit, if there are any.
  func print(_ commit: ToCommit) {
    let folder = isHere ? nil : root.path
    if !commit.paths.isEmpty {
      // Git refuses paths outside of a sparse checkout without this option.
      let options = plan.leftOut.sparse.isEmpty ? [] : ["--sparse"]
      print(.commit(options + commit.paths.map(\.pathspec), folder: folder))
    }
    for line in commit.lines { print(line) }
  }

  /// Prints all next steps after the first run: the form to complete, the commit, the doctor in CI, and `undo`.
  func printAll(_ commit: ToCommit) {
    for form in forms { invocation.writer.status(.fillIn(isHere ? form.text : "\(root.path)/\(form.text)")) }
    print(commit)
    print(.inCI(folder: folderInWorkTree))
    print(.undo(folder: isHere ? nil : root.path))
  }

  /// A line with a command, which is not broken so that it can be copied.
  private func print(_ message: Message) {
    invocation.writer.statusLine(invocation.writer.text(message))
  }

  /// The forms that were just written and are the user's to fill in.
  private var forms: [RelativePath] {
    plan.operations.compactMap { operation in
      guard operation.before == .absent, case .file(let bytes, _) = operation.after,
        plan.newLock.files[operation.path]?.policy == .once, FormText(bytes).hasEmptySection
      else { return nil }
      return operation.path
    }.sorted()
  }

  /// Whether the user is in the root.
  private var isHere: Bool { Self.isUser(of: invocation, in: root) }

  /// Whether the working directory of a run is a root.
  static func isUser(of invocation: Invocation, in root: RootSearch.Root) -> Bool {
    invocation.environment.files.resolve(invocation.environment.directory) == root.path
  }

  /// The root as CI has to name it, which is in the work tree's root; nil if they are the same.
  private var folderInWorkTree: String? {
    guard let workTree = root.workTree, root.path != workTree, root.path.hasPrefix(workTree + "/") else { return nil }
    return String(root.path.dropFirst(workTree.count + 1))
  }
}

extension Message {
  /// `paths` are the words after `git add`.
  fileprivate static func commit(_ paths: [String], folder: String?) -> Message {
    Message(
      "init.commit", "to commit: `git {folder}add {paths} && git {folder}commit`",
      [
        "folder": .text(option(folder)), "paths": .text(paths.map(ShellWord.text).joined(separator: " ")),
      ])
  }
  fileprivate static func fillIn(_ path: String) -> Message {
    Message(
      "next.fill-in", "to complete: {path}, which agents read before they plan a change",
      ["path": .text(PrintableText.text(path))])
  }
  fileprivate static func inCI(folder: String?) -> Message {
    Message(
      "next.in-ci", "in CI: `cairn {folder}doctor`, which exits with 1 on errors", ["folder": .text(option(folder))])
  }
  fileprivate static func undo(folder: String?) -> Message {
    Message("next.undo", "to undo: `cairn {folder}undo`", ["folder": .text(option(folder))])
  }
  /// `-C` with a folder and a space after it, for git and Cairn; empty without a folder.
  private static func option(_ folder: String?) -> String { folder.map { "-C \(ShellWord.text($0)) " } ?? "" }
}
