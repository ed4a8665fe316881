internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The plan of `cairn doctor --fix`: the changes of the fixes, and the files that must be generated again after them.
struct FixPlan {
  let invocation: Invocation
  let root: RootSearch.Root
  let examination: Examination
  let allowsUnsafe: Bool
  let paths: [RelativePath]
  let agents: [String]
  /// The files in which findings are fixed; nil means all.
  var concerned: ConcernedFiles?

  /// Reads, applies fixes in memory, and plans what to write.
  func make() async throws -> Plan {
    var reader = SubjectReader(invocation: invocation, root: root, agents: agents)
    reader.readsEverything = true
    let read = try await reader.read(below: paths).subject
    let subject = try await IgnoredLinks(invocation: invocation, root: root).report(of: examination, on: read).subject
    // Input of tests is often broken on purpose.
    var fixer = Fixer(examination, allowsUnsafe: allowsUnsafe, excluding: paths.isEmpty ? .fixtures : nil)
    if let concerned { fixer.mayFix = concerned.contains }
    let outcome = await fixer.fix(subject)
    if !outcome.excluded.isEmpty { invocation.writer.noteOnce(.excluded(outcome.excluded.count)) }
    guard let tree = try invocation.environment.files.tree(at: root.path) else { return Plan() }
    var plan = try await rendering(outcome, subject, tree)
    var files: [FixedFile] = []
    for path in Set(outcome.contents.keys).union(outcome.executables.keys).sorted() {
      let before = try content(of: path, in: tree)
      let origin = outcome.origins[path]
      let isExecutable = try origin.map { try content(of: $0, in: tree).isExecutable } ?? before.isExecutable
      var after = outcome.contents[path].map {
        $0.map { Content.file($0, isExecutable: isExecutable) } ?? .absent
      }
      if let flag = outcome.executables[path], case .file(let bytes, _) = after ?? before {
        after = .file(bytes, isExecutable: flag)
      }
      guard let after else { continue }
      if path == CairnFile.lock {
        plan.fixLock(from: before, count: outcome.fixed[path] ?? 1)
        continue
      }
      files.append(
        FixedFile(path: path, before: before, after: after, origin: origin, count: outcome.fixed[path] ?? 1))
    }
    plan.fix(files)
    plan.operations.removeAll { $0.before == $0.after }
    if subject.install == nil { try showSettings(in: &plan, tree) }
    plan.steps.sort { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
    plan.sortOperations()
    return plan
  }

  /// If Cairn is not installed and the user has settings in `.cairn/`, makes git see the settings and nothing else
  /// there.
  private func showSettings(in plan: inout Plan, _ tree: any Tree) throws {
    guard !plan.operations.isEmpty, try tree.entry(at: CairnFile.ignore) == nil,
      try CairnFile.settings.contains(where: { try tree.entry(at: $0) != nil })
    else { return }
    let text = Content.file(Array(CairnFile.ignoreText.utf8), isExecutable: false)
    plan.steps.append(Step(.created, CairnFile.ignore))
    plan.operations.append(Operation(CairnFile.ignore, before: .absent, after: text))
  }

  /// What `sync` would write after the fixes, if Cairn is installed and one of them needs it or changes a source of
  /// generated files; else nothing.
  private func rendering(_ outcome: Fixer.Outcome, _ subject: Subject, _ tree: any Tree) async throws -> Plan {
    let isNeeded =
      outcome.renders
      || outcome.contents.keys.contains {
        $0.name == "SKILL.md" || $0.isWithin(.cairn) || subject.install?.docs?.lists($0) == true
      }
    guard subject.install != nil, isNeeded else {
      // Nothing of this is recorded, so a lock that cannot be read, or that git left in conflict, stays as it is.
      var plan = Plan()
      plan.keepsLock = true
      if case .file(let bytes, _) = try content(of: CairnFile.lock, in: tree) { plan.oldLockBytes = bytes }
      return plan
    }
    // That a target was deleted is a finding without a fix: only the user knows whether that was meant.
    var sync = SyncPlan(invocation: invocation, root: root, overlay: outcome.contents)
    sync.recordsDeletions = false
    return try await sync.make().plan
  }

  private func content(of path: RelativePath, in tree: any Tree) throws -> Content {
    switch try tree.entry(at: path) {
    case .file(let isExecutable, _)?: .file(try tree.read(path), isExecutable: isExecutable)
    default: .absent
    }
  }
}

extension Content {
  /// Whether its owner can execute it.
  fileprivate var isExecutable: Bool {
    if case .file(_, let isExecutable) = self { isExecutable } else { false }
  }
}

extension Plan {
  /// Plans to write the lock. It was read as the fixes change it, so it is written last, and only once.
  fileprivate mutating func fixLock(from before: Content, count: Int) {
    // One that is kept as it is was not read with its fixes.
    guard case .file(let bytes, _) = before, !keepsLock else { return }
    oldLockBytes = bytes
    oldLockHadFaults = true
    steps.append(Step(.updated, CairnFile.lock, note: .fixed(count)))
  }

  /// Plans the changes of fixes to files, each of them once; if content of one is generated as well, that already includes
  /// the fixes.
  fileprivate mutating func fix(_ files: [FixedFile]) {
    let known = Dictionary(operations.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let shown = Set(steps.lazy.filter { $0.action != .kept }.map(\.path))
    let further = files.filter { !shown.contains($0.path) }
    let paths = Set(further.map(\.path))
    steps.removeAll { paths.contains($0.path) }
    steps += further.map { Step($0.action, $0.path, note: .fixed($0.count)) }
    for file in files {
      if let index = known[file.path] {
        operations[index].before = file.before
        operations[index].holdsUserBytes = true
      } else {
        operations.append(
          Operation(
            file.path, before: file.before, after: file.after, holdsUserBytes: file.before != .absent,
            permissionsOf: file.origin))
      }
    }
  }
}

/// A file that fixes change.
private struct FixedFile {
  let path: RelativePath
  let before: Content
  let after: Content
  /// Its old path, if it was renamed.
  let origin: RelativePath?
  /// How many findings were fixed in it.
  let count: Int

  var action: Action { before == .absent ? .created : after == .absent ? .removed : .updated }
}

extension Message {
  fileprivate static func excluded(_ count: Int) -> Message {
    Message(
      "doctor.fixtures-not-fixed", "{count} files in test fixtures were not fixed\nto fix them, name them",
      one: "1 file in test fixtures was not fixed\nto fix it, name it", ["count": .number(count)])
  }
  fileprivate static func fixed(_ count: Int) -> Message {
    Message("doctor.fixed", "fixed {count} findings", one: "fixed 1 finding", ["count": .number(count)])
  }
}
