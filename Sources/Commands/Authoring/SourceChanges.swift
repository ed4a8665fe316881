internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Changes of files that the user writes, such as the sources of a pack: what they are to be, as a plan for the pipeline.
struct SourceChanges: Sendable {
  private var wanted: [RelativePath: Wanted] = [:]

  private struct Wanted {
    /// nil if the file is to be deleted.
    let bytes: [UInt8]?
    /// nil to keep the execute bit that the file has.
    let isExecutable: Bool?
    let note: Message?
  }

  /// Whether no file was named.
  var isEmpty: Bool { wanted.isEmpty }

  /// The content that files will have, by their paths in the root: nil for one that is deleted.
  var contents: [RelativePath: [UInt8]?] { wanted.mapValues(\.bytes) }

  /// Writes a file, with a remark for its row in the preview. A file that has these bytes is not changed.
  mutating func write(_ path: RelativePath, _ bytes: [UInt8], isExecutable: Bool? = nil, note: Message? = nil) {
    wanted[path] = Wanted(bytes: bytes, isExecutable: isExecutable, note: note)
  }

  /// Deletes a file.
  mutating func remove(_ path: RelativePath, note: Message? = nil) {
    wanted[path] = Wanted(bytes: nil, isExecutable: nil, note: note)
  }

  /// The plan, on top of another one, such as what `sync` does after these changes. Throws if something else than a file
  /// is at one of the paths, or something else than a folder above one that is written.
  func plan(in root: RootSearch.Root, _ invocation: Invocation, on base: Plan? = nil) throws -> Plan {
    var plan = try base ?? empty(in: root, invocation)
    let tree = try invocation.environment.files.tree(at: root.path)
    for (path, wanted) in wanted.sorted(by: { $0.key < $1.key }) {
      let before = try content(of: path, in: tree)
      if let tree, before == .absent, wanted.bytes != nil { try requireFolders(above: path, in: tree) }
      var after = Content.absent
      if let bytes = wanted.bytes {
        let had = if case .file(_, let isExecutable) = before { isExecutable } else { false }
        after = .file(bytes, isExecutable: wanted.isExecutable ?? had)
      }
      guard before != after else { continue }
      plan.operations.removeAll { $0.path == path }
      plan.steps.removeAll { $0.path == path }
      plan.operations.append(Operation(path, before: before, after: after, holdsUserBytes: before != .absent))
      let action: Action = before == .absent ? .created : after == .absent ? .removed : .updated
      plan.steps.append(Step(action, path, note: wanted.note))
    }
    plan.steps.sort { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
    plan.sortOperations()
    return plan
  }

  /// A plan that changes nothing, also not the lock of an installation.
  private func empty(in root: RootSearch.Root, _ invocation: Invocation) throws -> Plan {
    var plan = Plan()
    guard root.exists else { return plan }
    let repository = try SyncPlan(invocation: invocation, root: root).repository()
    plan.oldLock = repository.lock
    plan.newLock = repository.lock
    plan.oldLockBytes = repository.lockBytes
    plan.keepsLock = true
    return plan
  }

  private func requireFolders(above path: RelativePath, in tree: any Tree) throws {
    for folder in path.ancestors {
      switch try tree.entry(at: folder) {
      case .folder?: continue
      case nil: return
      case .file?, .link?, .other?: throw Failure("not-a-folder", .notAFolder, path: folder.text)
      }
    }
  }

  private func content(of path: RelativePath, in tree: (any Tree)?) throws -> Content {
    guard let tree else { return .absent }
    switch try tree.entry(at: path) {
    case .file(let isExecutable, _)?: return .file(try tree.read(path), isExecutable: isExecutable)
    case nil: return .absent
    case .folder?, .link?, .other?: throw Failure("not-a-file", .notAFile, path: path.text)
    }
  }
}

extension ChangePipeline {
  /// Shows and applies changes of sources, as every other change: with a preview, a question, and `undo`. `changes` is
  /// called again once the repository is locked, and must read the disk again. `leftOut` are the files that were asked for
  /// and that these changes leave out.
  func run(
    _ preview: PreviewOptions, leftOut: @escaping () -> [RelativePath] = { [] },
    changes: () async throws -> SourceChanges
  ) async throws -> Exit {
    let left = try recoverUnfinished(mayWrite: !preview.onlyShows)
    var options = RunOptions(isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes)
    options.leftOut = leftOut
    return left.exit(try await run(options) { try await changes().plan(in: root, invocation) })
  }
}

extension Message {
  fileprivate static let notAFile = Message(
    "authoring.not-a-file", "a folder or a link is in the place of this file\nrename it, and run again")
  fileprivate static let notAFolder = Message(
    "authoring.not-a-folder", "a file or a link is in the place of this folder\nrename it, and run again")
}
