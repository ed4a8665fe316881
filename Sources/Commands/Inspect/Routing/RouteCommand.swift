internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import TaskWording
internal import Vocabulary

/// `cairn route`: finds the installed skills for a task, with the reasons.
struct RouteCommand: Subcommand {
  static let name = "route"
  static let help = CommandHelp(
    abstract: Message("help.route.abstract", "Show which skills apply to a task, and why."),
    details: [
      Message(
        "help.route.discussion",
        "Names one skill to follow and up to two more, chosen by the words of the task, the files that it changes and the given reasons; none if nothing matches."
      ),
      Message(
        "help.route.discussion-check",
        "With --check it asks for each task in the evals of the skills, and shows how many lead to the expected skill."),
    ],
    examples: [
      .init(
        "cairn route --task 'rename a column'", Message("help.route.example-task", "Find the skill for this task.")),
      .init(
        "cairn route --changed", Message("help.route.example-changed", "Find skills for your uncommitted changes.")),
    ],
    attention: Message(
      "help.route.attention",
      "With --check: a task of your skills does not lead to the expected skill, or an eval cannot be read."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [RouteOutput.self, RouteCheckOutput.self] }

  @Option(help: ArgumentHelp(Message("help.route.task", "What you want to do, in any language."), value: .task))
  var task: String?
  @Option(
    name: .customLong("path"), parsing: .singleValue,
    help: ArgumentHelp(Message("help.route.path", "File that the task changes."), value: .path))
  var paths: [String] = []
  @Flag(help: ArgumentHelp(Message("help.route.changed", "Use the files that differ from the last commit.")))
  var changed = false
  @Option(
    name: .customLong("reason"), parsing: .singleValue,
    help: ArgumentHelp(Message("help.route.reason", "Reason that applies, named as in routes.toml."), value: .reason))
  var reasons: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message(
        "help.route.check",
        "Check with the tasks in `evals/` of the installed skills, and of the pack that you are in.")))
  var check = false
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    guard check else { return nil }
    let others = [
      ("--task", task != nil), ("--path", !paths.isEmpty), ("--changed", changed), ("--reason", !reasons.isEmpty),
    ]
    return others.first(where: \.1).map { .excludeEachOther("--check", $0.0) }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    if check { return try await checkEvals(invocation) }
    guard task != nil || changed || !paths.isEmpty || !reasons.isEmpty else {
      throw Failure("nothing-to-route", .nothingGiven, exit: .usage)
    }
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    var files = try PathArgument.targets(paths, root: root.path, invocation)
    if changed { files += try await invocation.environment.git.changed(in: root.path) }
    let installed = try Installed(root, invocation).routes
    var skills = installed.skills
    var known = installed.reasons
    if skills.isEmpty, let pack = try await AuthoredPack.findIfAny(invocation) {
      // Its author tries the routes where nothing is installed.
      let loaded = try pack.load()
      skills = RoutableSkill.all(of: loaded, at: pack.path)
      known.formUnion(loaded.routes.reasons.keys)
      known.formUnion(loaded.routes.routes.values.flatMap(\.reasons))
    }
    if skills.isEmpty { try await CheckoutNotes(invocation: invocation, root: root).print() }
    warn(installed, invocation)
    for reason in reasons where !known.contains(reason) {
      guard !known.isEmpty else { throw Failure("unknown-reason", .noReasons, exit: .usage) }
      throw Failure(unknown: .reason, reason, among: known)
    }
    let answer = TaskRouter(skills, model: .builtin).result(
      for: TaskDescription(text: task ?? "", paths: Array(Set(files)).sorted(), reasons: reasons))
    if invocation.isJSON {
      invocation.printJSON(RouteOutput(root: root.path, answer))
      return .success
    }
    guard let main = answer.main else {
      invocation.writer.status(skills.isEmpty ? .noSkills : .nothingFound)
      return .success
    }
    show(main, isWeak: answer.isWeak, invocation)
    for adjunct in answer.adjuncts {
      invocation.writer.print("")
      show(adjunct, invocation)
    }
    return .success
  }

  /// What is installed at a root.
  private struct Installed {
    let routes: InstalledRoutes
    let lock: Lock
    let tree: any Tree

    init(_ root: RootSearch.Root, _ invocation: Invocation) throws {
      guard let tree = try invocation.environment.files.tree(at: root.path) else {
        throw Failure("no-such-folder", .noRoot, path: root.path)
      }
      // Other commands report what cannot be read of config and lock.
      let repository = try? Repository.load(root, in: invocation.environment, conflictedLock: .merge)
      lock = repository?.lock ?? Lock()
      let own = AgentFolders(in: tree, of: repository?.config?.readAgents ?? AgentTargets.core)
        .skills(in: tree, excluding: lock)
      routes = try InstalledRoutes(in: tree, own: own)
      self.tree = tree
    }
  }

  private func warn(_ installed: InstalledRoutes, _ invocation: Invocation) {
    for path in installed.faulty { invocation.writer.warnAlways(.faulty(path)) }
  }

  /// Asks for the tasks of the evals: of the pack that the user is in, and of what is installed, unless the pack is in a
  /// folder below that.
  private func checkEvals(_ invocation: Invocation) async throws -> Exit {
    let pack = try await AuthoredPack.findIfAny(invocation)
    let root: RootSearch.Root
    if let pack {
      root = pack.root
    } else {
      root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    }
    var routes = RouteCheck()
    if pack?.folder == nil {
      let installed = try Installed(root, invocation)
      warn(installed.routes, invocation)
      try routes.readInstalled(installed.routes, installed.lock, in: installed.tree)
    }
    if let pack { routes.read(try pack.load(), at: pack.path) }
    if invocation.isJSON {
      invocation.printJSON(RouteCheckOutput(root: root.path, routes, invocation.writer))
    } else {
      RouteCheckTable(routes: routes, writer: invocation.writer).print()
    }
    return routes.isGood ? .success : .needsAttention
  }

  /// The skill and the reasons for it, one per line.
  private func show(_ routed: RoutedSkill, isWeak: Bool = false, _ invocation: Invocation) {
    let kind = routed.skill.route?.kind.rawValue ?? "-"
    invocation.writer.printWrapped("\(routed.skill.name.text)  \(kind)  \(PrintableText.text(routed.skill.path.text))")
    var lines: [Message] = isWeak ? [.weak] : []
    lines += routed.terms.map { .term($0.text, $0.language) }
    lines += routed.paths.map { .path($0.path, $0.glob) }
    lines += routed.reasons.map { .reason($0) }
    if routed.isNamed { lines.append(.named) }
    if !routed.words.isEmpty { lines.append(.words(routed.words)) }
    if routed.lean >= 1 { lines.append(.lean) }
    lines.append(.priority(routed.priority))
    for line in lines { invocation.writer.printWrapped("  " + invocation.writer.text(line)) }
  }
}

extension Message {
  fileprivate static let noRoot = Message("doctor.no-root", "no such folder")
  fileprivate static let nothingGiven = Message(
    "route.nothing-given", "no task was given\nuse --task, --path, --changed or --reason")
  fileprivate static let noReasons = Message("route.no-reasons", "the routes define no reasons")
  fileprivate static let noSkills = Message(
    "list.none", "no skills were found\nrun `cairn add` or `cairn init` to install some")
  fileprivate static let nothingFound = Message("route.nothing-found", "no skill matches this task")
  fileprivate static func faulty(_ path: RelativePath) -> Message {
    Message(
      "route.has-errors", "{path} has errors, so parts of it were ignored\nrun `cairn doctor` to see them",
      ["path": .text(path.text)])
  }
  fileprivate static func term(_ text: String, _ language: LocaleTag) -> Message {
    Message(
      "route.because-term", "term '{term}' ({language})",
      ["term": .text(PrintableText.text(text)), "language": .text(language.text)])
  }
  fileprivate static func path(_ path: RelativePath, _ glob: String) -> Message {
    Message(
      "route.because-path", "path {path} ({glob})",
      ["path": .text(PrintableText.text(path.text)), "glob": .text(PrintableText.text(glob))])
  }
  fileprivate static func reason(_ reason: String) -> Message {
    Message("route.because-reason", "reason {reason}", ["reason": .text(reason)])
  }
  fileprivate static let named = Message("route.because-named", "mentioned by name")
  fileprivate static let weak = Message("route.weak", "weak match: another skill, or none, may fit better")
  fileprivate static let lean = Message("route.because-lean", "worded like other tasks of this skill")
  fileprivate static func words(_ words: [String]) -> Message {
    Message(
      "route.because-words", "words in its description: {words}", ["words": .text(words.joined(separator: ", "))])
  }
  fileprivate static func priority(_ priority: Int) -> Message {
    Message("route.because-priority", "priority {priority}", ["priority": .text(String(priority))])
  }
}
