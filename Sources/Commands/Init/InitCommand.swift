internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn init [DIR]`: installs the documents of the chosen packs into a repository.
struct InitCommand: Subcommand {
  static let name = "init"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Install skill packs into a repository.",
    discussion: """
      Shows what would be written, asks on a terminal, and writes all of it or nothing.

      Example: cairn init --profile minimal --locale ko --agent claude
      """)

  @Argument(help: "The folder to install into; made where it is missing. Default: the git root.")
  var dir: String?

  @Option(
    name: .customLong("pack"), help: ArgumentHelp("A pack: builtin, or a folder. May be repeated.", valueName: "src"))
  var packs: [String] = []
  @Option(help: ArgumentHelp("The set of skills, such as minimal, standard, full or none.", valueName: "name"))
  var profile: String?
  @Option(help: ArgumentHelp("The language of the documents, a BCP 47 tag.", valueName: "tag"))
  var locale: String?
  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp("An agent to link the skills for, or none. May be repeated.", valueName: "name"))
  var agents: [String] = []
  @Option(help: ArgumentHelp("An agent not to link for. May be repeated.", valueName: "name"))
  var noAgent: [String] = []
  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp("A skill beside those of the profile. May be repeated.", valueName: "name"))
  var skills: [String] = []
  @Option(help: ArgumentHelp("A document not wanted. May be repeated.", valueName: "id"))
  var without: [String] = []
  @Option(help: ArgumentHelp("Where something of yours stands: keep it and go on, or abort.", valueName: "keep|abort"))
  var onConflict: OnConflict = .keep
  @Option(help: ArgumentHelp("A path whose content you give up for the pack's. May be repeated.", valueName: "path"))
  var overwrite: [String] = []
  @Flag(help: "Write also what git ignores.")
  var allowIgnored = false
  @Option(help: ArgumentHelp("A further path that packs may write. May be repeated.", valueName: "path"))
  var allowTarget: [String] = []
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @Flag(
    inversion: .prefixedNo,
    help: "Update the executable first, and go on with the new one, or not. Default: asked on a terminal.")
  var cliUpdate: Bool?
  @Flag(help: "The same as --no-cli-update.")
  var skipCliUpdate = false
  @OptionGroup var options: CommonOptions

  /// What happens if a file of the user's own is in the way.
  enum OnConflict: String, ExpressibleByArgument, CaseIterable, Sendable {
    case keep, abort
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let before = UpdateBeforeInit(
      invocation: invocation, requested: skipCliUpdate ? false : cliUpdate, skipsConfirmation: yes,
      isDryRun: dryRun || diff)
    if let exit = try await before.run() { return exit }
    return try await install(in: invocation)
  }

  private func install(in invocation: Invocation) async throws -> Exit {
    let search = RootSearch(environment: invocation.environment)
    let root = try await search.findForInit(named: dir, from: invocation.directory)
    if root.hidesInstall { throw Failure.hiddenInstall(root) }
    if root.isAbove { invocation.writer.status(.rootIs(root.path)) }
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !dryRun && !diff)
    let before = try Repository.load(root, in: invocation.environment)
    try before.refuseTooOld(invocation.version)
    for warning in before.warnings { invocation.writer.warn(warning) }
    let resolved: ResolvedInitOptions
    do { resolved = try ResolvedInitOptions(self, invocation, before) } catch is Prompt.Declined {
      invocation.writer.status(.notDone)
      return .needsAttention
    }
    let given = try resolved.paths(overwrite)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: dryRun || diff, showsDiff: diff, skipsConfirmation: yes, header: try resolved.header(),
      abortsOnConflict: onConflict == .abort, suggestsCommit: true, asksBeforeRemoving: true,
      isFirst: before.config == nil)
    let ignored = IgnoredTargets(invocation: invocation, root: root)
    var hidden: Set<RelativePath>?
    var advice: CodexAdvice?
    let code = try await pipeline.run(runOptions) {
      let repository = try Repository.load(root, in: invocation.environment)
      let wanted = try resolved.wanted(in: repository)
      let targets = resolved.targets(of: wanted, repository.lock)
      for path in given { try UnknownName.refuse(path, amongTargets: targets) }
      var request = PlanRequest(overwrite: given)
      // A named skill is wanted, even if it was deleted.
      let named = skills.compactMap { SkillName($0) }.map { SkillPaths.folder(of: $0) }
      request.bringsBack = try repository.missing { key in
        named.contains { folder in key.path?.isWithin(folder) == true }
      }
      request.ignoredFolders = try await ignored.folders(
        of: wanted.agents, known: resolved.config.knownAgents, repository.lock)
      let found = try await CheckoutReader(invocation: invocation, root: root).read(
        repository, wanted: wanted, config: resolved.config)
      var plan = try Planner.plan(
        wanted: wanted, found: found, lock: repository.lock, bases: repository.bases(by: wanted), request: request)
      plan.oldLockBytes = repository.lockBytes
      try refuseLeftOut(given, plan)
      // Once Cairn writes, its own folder hides itself.
      if hidden == nil {
        hidden = try await ignored.check(plan, anyway: allowIgnored, mayAsk: !yes && !dryRun && !diff)
      }
      plan.hidden = hidden ?? []
      advice = try CodexAdvice(plan, in: repository.tree)
      return plan
    }
    advice?.print(to: invocation.writer)
    return left.skipped.isEmpty ? code : max(code, .needsAttention)
  }
}

extension InitCommand {
  /// Throws for a path that could not be overwritten: its whole skill is skipped because of other files in its folder.
  private func refuseLeftOut(_ paths: [RelativePath], _ plan: Plan) throws {
    for path in paths where !plan.operations.contains(where: { $0.path.isWithin(path) }) {
      if plan.newLock.files[path]?.state == .foreign, let document = plan.newLock.files[path], let folder = path.parent,
        document.document.hasPrefix("skill.")
      {
        throw Failure("not-overwritten", .notOverwritten(folder), path: path.text, exit: .needsAttention)
      }
      let isBarred =
        plan.steps.contains { $0.action == .foreign && $0.path.isWithin(path) }
        || plan.newLock.files.contains { $0.value.state == .foreign && $0.key.isWithin(path) }
        || plan.newLock.blocks.contains { $0.value.state == .foreign && $0.key.path.isWithin(path) }
      if isBarred { throw Failure("not-overwritten", .barred, path: path.text, exit: .needsAttention) }
    }
  }
}

extension Message {
  fileprivate static let notDone = Message("road.not-done", "nothing was written")
  fileprivate static let barred = Message(
    "init.barred",
    "not overwritten: a link, folder or device that Cairn does not manage is there; move it away and run again")
  fileprivate static func notOverwritten(_ folder: RelativePath) -> Message {
    Message(
      "init.not-overwritten",
      "not overwritten: the folder of this skill has files that Cairn does not manage; use --overwrite {folder} to replace the whole skill",
      ["folder": .text(folder.text)])
  }
  fileprivate static func rootIs(_ path: String) -> Message {
    Message("init.root-is", "installing into {path}, the root of the git work tree", ["path": .text(path)])
  }
}
