internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What git's ignore rules say of targets.
struct IgnoredTargets: Sendable {
  let session: Session
  let root: RootSearch.Root

  /// The agents' own skills folders that git ignores: links there are this machine's business.
  func folders(of agents: [AgentTarget]) async throws -> Set<RelativePath> {
    let folders = Set(agents.map(\.skills)).subtracting([AgentTargets.sharedSkills])
    guard root.workTree != nil, root.exists, !folders.isEmpty else { return [] }
    // A rule may name the folder or what is in it; a skill's name stands for all.
    let probes = folders.map { ($0, $0.appending(RelativePath(constant: "skill"))) }
    let ignored = try await session.environment.git.ignored(probes.map(\.1), in: root.path)
    return Set(probes.filter { ignored[$0.1] != nil }.map(\.0))
  }

  /// Whether the plan may create what it creates: nothing that git ignores, unless the user wants it so.
  func allows(_ plan: Plan, anyway: Bool, mayAsk: Bool) async throws -> Bool {
    guard let workTree = root.workTree, root.exists else { return true }
    let local = plan.steps.filter(\.isLocal).map(\.path)
    let created = plan.operations.filter { operation in
      operation.before == .absent && operation.after != .absent && operation.path != OwnFile.ignore
        && !local.contains { operation.path.isWithin($0) }
    }.map(\.path)
    guard !created.isEmpty else { return true }
    let ignored = try await session.environment.git.ignored(created, in: root.path)
    // Before the first commit Cairn's folder hides itself; git names files from the work tree's root.
    let own = "\(root.path)/\(OwnFile.ignore)"
    let rules = ignored.filter { "\(workTree)/\($0.value.source)" != own }
    for (path, rule) in rules.sorted(by: { $0.key < $1.key }) {
      session.voice.say(.ignored(path, rule))
    }
    return rules.isEmpty || anyway || (mayAsk && session.canAsk)
  }
}

extension Message {
  fileprivate static func ignored(_ path: RelativePath, _ rule: IgnoreRule) -> Message {
    Message(
      "init.ignored", "git ignores {path}: {source}:{line}: {pattern}",
      [
        "path": .text(path.text), "source": .text(rule.source), "line": .number(rule.line),
        "pattern": .text(Visible.text(rule.pattern)),
      ])
  }
}
