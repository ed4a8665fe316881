internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn init [DIR]`: installs the documents of the chosen packs into a repository.
struct InitCommand: Subcommand {
  static let name = "init"
  static let help = CommandHelp(
    abstract: Message("help.init.abstract", "Install skill packs into a repository."),
    details: [
      Message(
        "help.init.discussion",
        "Shows what will be written, asks on a terminal, then writes everything or nothing. Your own files are kept. Run it again to change the profile, the language or the agents."
      )
    ],
    examples: [
      .init("cairn init", Message("help.init.example-ask", "Choose language, profile and agents, then install.")),
      .init(
        "cairn init --profile minimal --yes",
        Message("help.init.example-yes", "Install the profile `minimal` without questions.")),
    ],
    attention: Message(
      "help.init.attention",
      "Not everything was installed: a file is in the way with `--on-conflict abort`, git ignores a file, or you answered no."
    ))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }
  static func prepare() { LoadedBuiltinPack.prepare() }

  @Argument(
    help: ArgumentHelp(
      Message(
        "help.init.dir", "Folder to install into; created if it is missing. By default the root of the git repository."),
      value: .directory))
  var dir: String?

  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp(
      Message(
        "help.init.pack",
        "Pack to install: `builtin`, a folder such as ./packs/ours, an archive such as ./ours.tar.gz, or a git repository such as owner/repo#v1."
      ),
      value: .source))
  var packs: [String] = []
  @Option(
    help: ArgumentHelp(
      Message("help.init.profile", "Set of skills, such as minimal, standard, full or none."), value: .profile))
  var profile: String?
  @Option(
    help: ArgumentHelp(Message("help.init.locale", "Language of the documents, such as en or ko."), value: .tag))
  var locale: String?
  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp(Message("help.init.agent", "Agent to set up, such as claude, or none."), value: .agentOrNone))
  var agents: [String] = []
  @Option(help: ArgumentHelp(Message("help.init.no-agent", "Agent not to set up."), value: .agent))
  var noAgent: [String] = []
  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp(Message("help.init.skill", "Skill to install in addition to the profile."), value: .skill))
  var skills: [String] = []
  @Flag(
    help: ArgumentHelp(Message("help.init.all", "Install all skills of the git repositories named with --pack.")))
  var all = false
  @Option(
    help: ArgumentHelp(Message("help.init.without", "Document to leave out, such as agents.root."), value: .document))
  var without: [String] = []
  @Option(
    help: ArgumentHelp(
      Message(
        "help.init.on-conflict", "If a file of yours is in the way: keep it and install the rest, or abort."),
      .how, value: .mode))
  var onConflict: OnConflict = .keep
  @Option(
    help: ArgumentHelp(
      Message("help.init.overwrite", "File of yours to replace with that of the pack; `cairn undo` restores it."),
      .how, value: .path))
  var overwrite: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message(
        "help.init.frozen", "Install exactly what the lock file pins, and fail if it does not fit the config; for CI."),
      .how))
  var frozen = false
  @Flag(help: ArgumentHelp(Message("help.init.allow-ignored", "Write files that git ignores, too."), .how))
  var allowIgnored = false
  @Option(
    help: ArgumentHelp(
      Message("help.init.allow-target", "Path outside of the usual folders that packs may write."), .how, value: .path))
  var allowTarget: [String] = []
  @Option(
    defaultAsFlag: AdoptionMode.keep, parsing: .next,
    help: ArgumentHelp(
      Message(
        "help.init.adopt",
        "Take over the skills that other tools installed, without a change of their text; `replace` also removes the lock files and blocks of those tools."
      ), value: .mode))
  var adopt: AdoptionMode?
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      Message(
        "help.init.cli-update", "Update `cairn` before the installation, or do not look for updates."), .how))
  var cliUpdate: Bool?
  @Flag(help: ArgumentHelp(Message("help.init.skip-cli-update", "The same as --no-cli-update."), .how))
  var skipCliUpdate = false
  @Flag(
    help: ArgumentHelp(
      Message(
        "help.init.schemas", "Write the JSON Schema of the config file for your editor, and name it in its first line."),
      .how))
  var schemas = false
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  /// What to do if the user's own file has the path of a target.
  enum OnConflict: String, ExpressibleByArgument, CaseIterable, Sendable {
    case keep, abort
  }

  var misuse: Message? {
    if case .unknown(let value)? = adopt {
      let known = AdoptionMode.allValueStrings
      return .invalidValue(NearestName(value, among: known), of: "--adopt", known: known)
    }
    if frozen, adopt != nil { return .excludeEachOther("--frozen", "--adopt") }
    if frozen, cliUpdate == true { return .excludeEachOther("--frozen", "--cli-update") }
    if all, packs.isEmpty { return .allRequiresPack }
    if all, !skills.isEmpty { return .excludeEachOther("--all", "--skill") }
    if all, profile != nil { return .excludeEachOther("--all", "--profile") }
    return nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let before = UpdateBeforeInit(
      invocation: invocation, requested: skipCliUpdate || frozen ? false : cliUpdate, skipsConfirmation: preview.yes,
      isDryRun: preview.onlyShows)
    if let exit = try await before.run() { return exit }
    return try await install(in: invocation)
  }

  private func install(in invocation: Invocation) async throws -> Exit {
    invocation.review.requests = try accepting.requests()
    let search = RootSearch(environment: invocation.environment)
    let root = try await search.findForInit(named: dir, from: invocation.directory)
    if root.hidesInstall { throw Failure.hiddenInstall(root) }
    if root.isAbove { invocation.writer.status(.rootIs(root.path)) }
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows)
    let before = try Repository.load(root, in: invocation.environment)
    try before.refuseTooOld(invocation.version)
    for warning in before.warnings { invocation.writer.warn(warning) }
    let resolved: ResolvedInitOptions
    do { resolved = try await ResolvedInitOptions(self, invocation, before) } catch is Prompt.Declined {
      invocation.writer.status(.notDone)
      return .needsAttention
    }
    let given = try resolved.paths(overwrite)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      header: try resolved.header() + resolved.adoption.header,
      abortsOnConflict: onConflict == .abort, suggestsCommit: true, asksBeforeRemoving: true,
      isFirst: before.config == nil)
    var hidden: Set<RelativePath>?
    var advice: CodexAdvice?
    let code = try await pipeline.run(runOptions) {
      let repository = try Repository.load(root, in: invocation.environment)
      let wanted = try resolved.wanted(in: repository)
      let targets = resolved.targets(of: wanted, repository.lock)
      for path in given { try UnknownName.refuse(path, amongTargets: targets) }
      var request = PlanRequest(overwrite: given)
      request.renewsSchema = schemas
      request.adopts = try resolved.adoption.requests(in: repository.tree)
      // A named skill is wanted, even if it was deleted.
      let named = skills.compactMap { SkillName($0) }.map { SkillPaths.folder(of: $0) }
      request.bringsBack = try repository.missing { key in
        named.contains { folder in key.path?.isWithin(folder) == true }
      }
      if frozen { request.bringsBack.formUnion(try repository.lost()) }
      var plan = try await repository.plan(
        for: wanted, request, config: resolved.config, bases: repository.bases(by: wanted), invocation)
      try resolved.adoption.removeTraces(from: &plan, in: repository.tree)
      try refuseLeftOut(given, plan)
      // Once Cairn writes, its own folder ignores itself.
      if hidden == nil {
        hidden = try await IgnoredTargets(invocation: invocation, root: root)
          .check(plan, anyway: allowIgnored, mayAsk: !preview.yes && !preview.onlyShows)
      }
      plan.hidden = hidden ?? []
      advice = try CodexAdvice(plan, in: repository.tree)
      return plan
    }
    advice?.print(to: invocation.writer)
    return left.exit(code)
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
        plan.steps.contains { [.foreign, .obstructed].contains($0.action) && $0.path.isWithin(path) }
        || plan.newLock.files.contains { $0.value.state == .foreign && $0.key.isWithin(path) }
        || plan.newLock.blocks.contains { $0.value.state == .foreign && $0.key.path.isWithin(path) }
      if isBarred { throw Failure("not-overwritten", .barred, path: path.text, exit: .needsAttention) }
    }
  }
}

extension Message {
  fileprivate static let allRequiresPack = Message("usage.all-requires-pack", "--all requires --pack\nname a pack")
  fileprivate static let barred = Message(
    "init.barred",
    "not overwritten: a link, folder or device that Cairn does not manage is there\nmove it away and run again")
  fileprivate static func notOverwritten(_ folder: RelativePath) -> Message {
    Message(
      "init.not-overwritten",
      "not overwritten: the folder of this skill has files that Cairn does not manage\nuse --overwrite {folder} to replace the whole skill",
      ["folder": .text(folder.text)])
  }
  fileprivate static func rootIs(_ path: String) -> Message {
    Message("init.root-is", "installing into {path}, the root of the git work tree", ["path": .text(path)])
  }
}
