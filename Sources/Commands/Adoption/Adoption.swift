internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What `init` does about skills that other tools installed: it says what it found, and with `--adopt` makes the skills
/// from Git repositories a part of the installation, with no byte of them changed.
struct Adoption: Sendable {
  /// Lines before the preview: what is adopted from where.
  private(set) var header: [Message] = []
  /// The folder of each adopted skill.
  private var skills: [SkillName: RelativePath] = [:]
  /// What is removed of other tools, with the name of each.
  private var traces: [(tool: String, trace: ToolTrace)] = []

  /// Nothing is adopted.
  static let none = Adoption()
  private init() {}

  /// Looks for other tools, and with a mode adds the packs of their skills to the config.
  init(
    _ mode: AdoptionMode?, _ config: inout Config, _ repository: Repository, _ resolver: PackResolver,
    _ invocation: Invocation
  ) async throws {
    let files = ToolFilesReader(repository.tree).read(config.knownAgents)
    let findings = OtherTool.all.compactMap { $0.findings(in: files) }
    let candidates = AdoptionCandidate.all(in: findings, files, excluding: repository.lock)
    let report = AdoptionReport(findings, candidates, invocation.writer)
    guard let mode else {
      // Later runs repeat it only as long as there is something to adopt.
      if repository.config == nil || candidates.contains(where: { $0.source != nil }) { report.printFound() }
      return
    }
    guard !findings.isEmpty else {
      invocation.writer.note(.nothingFound)
      return
    }
    report.printProblems()
    var choice = AdoptionChoice(
      config, try config.packs.map { try resolver.pack($0.source) }, invocation)
    let fetch = AdoptionFetch(invocation: invocation, resolver: resolver, tree: repository.tree)
    try await choice.add(candidates.filter { $0.source != nil }, fetch)
    config = choice.config
    skills = Dictionary(choice.adopted.map { ($0.name, $0.folder) }) { first, _ in first }
    header = choice.header
    let own = candidates.filter { skills[$0.name] == nil && $0.source == nil }.map(\.name.text)
    if !own.isEmpty { header.append(.own(own)) }
    let present = Set(files.skills.compactMap(\.name))
    let kept = Set(candidates.filter { $0.source != nil }.map(\.name)).subtracting(skills.keys)
    let removable = report.removableTraces(present: present, kept: kept, isReplacing: mode == .replace)
    if mode == .replace { traces = removable } else if !removable.isEmpty { header.append(.unchanged(removable)) }
  }

  /// The adopted skills for a plan, as they are on disk now.
  func requests(in tree: any Tree) throws -> [SkillName: AdoptedSkill] {
    var requests: [SkillName: AdoptedSkill] = [:]
    for (name, folder) in skills {
      guard !folder.isWithin(AgentTargets.sharedSkills) else {
        requests[name] = AdoptedSkill()
        continue
      }
      // A skill with a link was not adopted; one that got a link since then is not copied.
      guard let contents = try AdoptedSkill.contents(of: folder, in: tree) else { continue }
      requests[name] = AdoptedSkill(copied: contents, folder: folder)
    }
    return requests
  }

  /// Adds to a plan that the traces of other tools are removed.
  func removeTraces(from plan: inout Plan, in tree: any Tree) throws {
    for (tool, trace) in traces { try plan.remove(trace, of: tool, in: tree) }
    guard !traces.isEmpty else { return }
    plan.steps.sort { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
    plan.sortOperations()
  }
}

extension Plan {
  /// Removes a file of a tool, or its lines from a file of the user, in which the plan may change something else.
  fileprivate mutating func remove(_ trace: ToolTrace, of tool: String, in tree: any Tree) throws {
    guard case .file(let isExecutable, _)? = try tree.entry(at: trace.path) else { return }
    let before = Content.file(try tree.read(trace.path), isExecutable: isExecutable)
    let index = operations.firstIndex { $0.path == trace.path }
    let now = index.map { operations[$0].after } ?? before
    var after = Content.absent
    if let lines = trace.lines {
      guard case .file(let bytes, let isExecutable) = now, let rest = lines.removed(from: bytes) else { return }
      after = .file(rest, isExecutable: isExecutable)
    }
    steps.append(Step(.removed, trace.path, block: trace.lines?.name, note: .writtenBy(tool)))
    if let index {
      operations[index].after = after
      operations[index].holdsUserBytes = true
    } else {
      operations.append(Operation(trace.path, before: before, after: after, holdsUserBytes: true))
    }
  }
}

extension Message {
  fileprivate static let nothingFound = Message(
    "adopt.nothing-found", "no skills of other tools were found, so there is nothing to adopt")
  fileprivate static func own(_ skills: [String]) -> Message {
    Message(
      "adopt.own", "{count} skills without a Git repository are kept as your own: {skills}",
      one: "1 skill without a Git repository is kept as your own: {skills}",
      ["count": .number(skills.count), "skills": NameList(skills).argument])
  }
  fileprivate static func unchanged(_ traces: [(tool: String, trace: ToolTrace)]) -> Message {
    Message(
      "adopt.unchanged", "not changed: {paths}; `cairn init --adopt=replace` removes what other tools wrote there",
      ["paths": NameList(traces.map(\.trace.path.text)).argument])
  }
  fileprivate static func writtenBy(_ tool: String) -> Message {
    Message("adopt.written-by", "written by {tool}", ["tool": .text(tool)])
  }
}
