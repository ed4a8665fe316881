internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Git's ignore rules for targets.
struct IgnoredTargets: Sendable {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The agents' own skills folders that git ignores: links in them are local to this machine. Also the folders of
  /// single skills, in the folders of any known agent, that do not belong to this repository: they are ignored, or in a
  /// repository of their own. If git cannot be run, the folders in which the lock of an installation has no links.
  func folders(of agents: [AgentTarget], known: [AgentTarget], _ lock: Lock) async throws -> Set<RelativePath> {
    let folders = Set(agents.map(\.skills)).subtracting([AgentTargets.sharedSkills])
    let tree = try invocation.environment.files.tree(at: root.path)
    let places = tree.map { AgentFolders(in: $0, of: known).places } ?? []
    guard !folders.isEmpty || !places.isEmpty else { return [] }
    let nested = places.map(\.folder).filter { folder in
      (folder.ancestors + [folder]).contains { tree?.holdsRepository(at: $0) ?? false }
    }
    // A rule may name the folder or what is in it; one skill's name is enough for all.
    let probes =
      folders.map { ($0, $0.appending(RelativePath(constant: "skill"))) } + places.map { ($0.folder, $0.document) }
    guard let ignored = try await knownRules(for: probes.map(\.1)) else {
      let unknown: Set<RelativePath> =
        lock.isEmpty ? [] : folders.filter { folder in !lock.links.keys.contains { $0.isWithin(folder) } }
      return unknown.union(nested)
    }
    return Set(probes.filter { ignored[$0.1] != nil }.map(\.0) + nested)
  }

  /// The targets of a lock, and the lock itself, that git ignores, each with the rule that matches it. Git is not asked
  /// about those that it has `listed` as tracked, or as untracked and not ignored.
  func targets(of lock: Lock, excluding listed: Set<RelativePath>) async throws -> [RelativePath: IgnoreRule] {
    let files = lock.files.filter { ![.deleted, .foreign].contains($0.value.state) }.keys
    let targets = Set(files).union(lock.blocks.keys.map(\.path)).union([CairnFile.config, CairnFile.lock])
      .subtracting(listed)
    guard !targets.isEmpty else { return [:] }
    return try await (knownRules(for: targets.sorted()) ?? [:]).filter { !isOwn($0.value) }
  }

  /// Whether a rule is Cairn's own: before the first commit, Cairn's folder ignores itself.
  private func isOwn(_ rule: IgnoreRule) -> Bool { ("/" + rule.source).hasSuffix("/" + CairnFile.ignore.text) }

  /// Refuses a plan that creates files that git ignores, unless the user allows it or can be asked. Returns the ignored
  /// targets. `hasOption` tells whether the command has --allow-ignored.
  func check(
    _ plan: Plan, anyway: Bool, mayAsk: Bool, hasOption: Bool = true
  ) async throws -> Set<RelativePath> {
    let local = Set(plan.steps.filter(\.isLocal).map(\.path))
    var created = plan.operations.filter { operation in
      operation.before == .absent && operation.after != .absent && operation.path != CairnFile.ignore
        && !operation.path.isWithin(anyOf: local)
    }.map(\.path)
    guard !created.isEmpty else { return [] }
    // One base is enough: a rule that hides one hides all.
    let bases = created.filter { $0.isWithin(CairnFile.base) }
    created.removeAll { $0.isWithin(CairnFile.base) && $0 != bases.first }
    if plan.oldLockBytes == nil { created.append(CairnFile.lock) }
    let known: [RelativePath: IgnoreRule]
    do {
      known = try await rules(for: created)
    } catch let error as GitError where error == .missing {
      // Files that were installed before were checked at that time.
      guard anyway || plan.oldLockBytes != nil else {
        throw Failure("git-missing", hasOption ? .ignoredUnknown : .ignoredUnknownHere)
      }
      invocation.writer.warnOnce(.withoutGit)
      return []
    }
    let rules = known.filter { !isOwn($0.value) }
    let lines = rules.sorted { $0.key < $1.key }.map { Message.ignored($0.key, $0.value) }
    guard lines.isEmpty || anyway || (mayAsk && invocation.canAsk) else {
      throw Failure(
        "targets-ignored", hasOption ? .targetsIgnored : .targetsIgnoredHere, exit: .needsAttention,
        details: lines.map { Failure.Detail($0) })
    }
    for line in lines { invocation.writer.warn(line) }
    return Set(rules.keys)
  }

  /// The rules; nil if git cannot be run, which is reported.
  private func knownRules(for paths: [RelativePath]) async throws -> [RelativePath: IgnoreRule]? {
    do {
      return try await rules(for: paths)
    } catch let error as GitError where error == .missing {
      invocation.writer.warnOnce(.withoutGit)
      return nil
    }
  }

  /// The rules that match paths below the root. If the root does not exist yet, git is asked from the work tree's root.
  private func rules(for paths: [RelativePath]) async throws -> [RelativePath: IgnoreRule] {
    guard let workTree = root.workTree else { return [:] }
    if root.exists { return try await invocation.environment.git.ignored(paths, in: root.path) }
    let prefix = try RelativePath(onDisk: String(root.path.dropFirst(workTree == "/" ? 1 : workTree.count + 1)))
    let ignored = try await invocation.environment.git.ignored(paths.map(prefix.appending), in: workTree)
    return ignored.reduce(into: [:]) { rules, pair in pair.key.relative(to: prefix).map { rules[$0] = pair.value } }
  }
}

extension Tree {
  /// Whether a folder is a work tree of its own, such as a submodule: its content is not in every clone.
  fileprivate func holdsRepository(at folder: RelativePath) -> Bool {
    guard let git = try? folder.appending(onDisk: ".git") else { return false }
    return (try? entry(at: git)) != nil
  }
}

extension Message {
  fileprivate static let ignoredUnknown = Message(
    "init.ignored-unknown",
    "git was not found, so Cairn cannot tell which files it ignores\ninstall git, or use --allow-ignored"
  )
  fileprivate static let targetsIgnored = Message(
    "init.targets-ignored", "git ignores files that Cairn would write\nchange these rules, or use --allow-ignored")
  fileprivate static let ignoredUnknownHere = Message(
    "add.ignored-unknown", "git was not found, so Cairn cannot tell which files it ignores\ninstall git")
  fileprivate static let targetsIgnoredHere = Message(
    "add.targets-ignored", "git ignores files that Cairn would write\nchange these rules")
  fileprivate static func ignored(_ path: RelativePath, _ rule: IgnoreRule) -> Message {
    Message(
      "init.ignored", "git ignores {path}: {source}:{line}: {pattern}",
      [
        "path": .text(path.text), "source": .text(rule.source), "line": .number(rule.line),
        "pattern": .text(PrintableText.text(rule.pattern)),
      ])
  }
}
