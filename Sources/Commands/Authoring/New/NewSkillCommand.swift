internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn new skill NAME`: makes a skill, of the user's own or of the pack that the user is in.
struct NewSkillCommand: Subcommand {
  static let name = "new skill"
  static let help = CommandHelp(
    abstract: Message("help.new-skill.abstract", "Create a skill of your own, in a repository or in a pack."),
    details: [
      Message(
        "help.new-skill.discussion",
        "In a repository the skill is put into .agents/skills, listed in the index and linked for your agents. In a pack it is put where the pack has its skills, with its entries in ledger, routes and default profile. `cairn doctor` lists the placeholders that you have not replaced yet."
      )
    ],
    examples: [
      .init("cairn new skill tidy-imports", Message("help.new.example-skill", "Create a skill.")),
      .init(
        "cairn new skill api --kind procedure",
        Message("help.new.example-procedure", "Create one with a section for each question that an agent has.")),
    ],
    attention: Message("help.new-skill.attention", "The name is already taken, or you answered no."))
  static let configuration = CommandConfiguration(commandName: "skill", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.new-skill.name", "Name of the skill: lower-case letters, digits and hyphens."), value: .name))
  var skill: String
  @Option(
    help: ArgumentHelp(
      Message("help.new-skill.description", "What the skill does and when to use it. On a terminal you are asked."),
      value: .task))
  var description: String?
  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-skill.kind",
        "Form of the text: `plain`, the default, or `procedure`, with a section for each question."),
      value: .name))
  var kind: Kind?
  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      Message(
        "help.new-skill.with",
        "Folders to create with a small file each, separated by commas: references, scripts, assets, agents."),
      value: .part))
  var parts: [String] = []
  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-skill.locale", "Language of the skill; by default that of the installed documents or of the pack."),
      value: .tag))
  var locale: String?
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      Message("help.new-skill.from", "Skill to copy: its name, or the path of its folder in this repository."),
      value: .skill))
  var original: String?
  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-skill.category", "In a pack: category of its route, added if it is new. By default the first one."),
      value: .id))
  var category: String?
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  /// The form of the text.
  enum Kind: String, ExpressibleByArgument, CaseIterable, Sendable {
    case procedure, plain
  }

  var misuse: Message? {
    let known = ScaffoldPart.allCases.map(\.rawValue)
    if let unknown = parts.separatedByCommas.first(where: { ScaffoldPart(rawValue: $0) == nil }) {
      return .invalidValue(NearestName(unknown, among: known), of: "--with", known: known)
    }
    if original != nil, kind != nil { return .excludeEachOther("--from", "--kind") }
    if original != nil, !parts.isEmpty { return .excludeEachOther("--from", "--with") }
    return nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    var place = try await SkillHome.find(invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: place.root)
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows)
    if left.hasChangedFiles { place = try await SkillHome.find(invocation) }
    if !preview.onlyShows { try place.repository.refuseTooOld(invocation.version) }
    for warning in place.repository.warnings { invocation.writer.warn(warning) }
    let name = try place.requireFree(skill)
    let answers: NewSkillAnswers
    do { answers = try await NewSkillAnswers(self, name, in: place, invocation) } catch is Prompt.Declined {
      invocation.writer.status(.notDone)
      return .needsAttention
    }
    var hidden: Set<RelativePath>?
    var made: [RelativePath: PackFile] = [:]
    var runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      header: place.header, suggestsCommit: true)
    runOptions.afterChanges = { try NewSkillReport(invocation, place, answers).print(made) }
    let code = try await pipeline.run(runOptions) {
      // The disk is read again once the repository is locked.
      let now = try await SkillHome.find(invocation)
      _ = try now.requireFree(skill)
      var (plan, files) = try await now.plan(for: answers)
      made = files
      if hidden == nil, now.isInstalled {
        hidden = try await IgnoredTargets(invocation: invocation, root: now.root)
          .check(plan, anyway: true, mayAsk: false)
      }
      plan.hidden = hidden ?? []
      return plan
    }
    return left.exit(code)
  }

  /// What the options say about the form of the skill.
  var form: (kind: ScaffoldKind, parts: Set<ScaffoldPart>) {
    (kind == .procedure ? .procedure : .plain, Set(parts.separatedByCommas.compactMap { ScaffoldPart(rawValue: $0) }))
  }
}
