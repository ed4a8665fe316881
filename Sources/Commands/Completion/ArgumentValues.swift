internal import Packs
internal import Reporting

/// The values that an option or argument can have.
struct ArgumentValues {
  /// What the shell is to offer.
  let answer: CompletionAnswer

  /// `typed` is what the user wrote of the value.
  init(_ argument: CommandDump.Argument, typed: String, _ facts: CompletionFacts) {
    if let values = argument.allValues {
      answer = .values(values.map { Candidate($0) })
      return
    }
    guard let name = argument.valueName.flatMap({ ValueName(rawValue: $0) }) else {
      answer = .nothing
      return
    }
    let all = Self.answer(name, typed, facts)
    // A value is given once.
    let given = argument.kind == .positional ? facts.position.positionals : facts.position.given[argument.id] ?? []
    answer = all.without(Set(given))
  }

  private static func answer(_ name: ValueName, _ typed: String, _ facts: CompletionFacts) -> CompletionAnswer {
    switch name {
    case .directory: .folders
    case .file, .path: .files
    case .action: .values([Candidate("clear")])
    case .agent: .values(AgentValues.candidates(facts))
    case .agentOrNone: .values(AgentValues.candidates(facts) + [Candidate("none")])
    case .available: CompletionFacts.isPath(typed) ? .folders : .values(NameValues.available(facts))
    case .change: .values(ChangeValues.candidates(facts))
    case .bump: .values(VersionStep.words.map { Candidate($0) })
    case .channel: .values([Candidate("stable"), Candidate("beta")])
    case .conflict: .values(TargetValues(typed, facts).conflicts)
    case .document: .values(DocumentValues.candidates(facts))
    case .finding: .values(FindingValues.candidates)
    case .installed: CompletionFacts.isPath(typed) ? .folders : .values(NameValues.installed(facts))
    case .language: .values(LocaleValues.ofMessages)
    case .pack: CompletionFacts.isPath(typed) ? .folders : .values(PackValues.installed(facts))
    case .documentOrSkill, .packDocument:
      .values(facts.packs.flatMap { $0.skillCandidates(facts.catalog) + $0.documents })
    case .part: .values(ScaffoldPart.allCases.map { Candidate($0.rawValue) })
    case .profile: .values(ProfileValues.candidates(facts))
    case .reason: .values(ReasonValues.candidates(facts))
    case .rule, .ruleID: .values(RuleValues.candidates)
    case .schema: .values(((try? Schemas.all()) ?? []).map { Candidate($0.name, $0.title) })
    case .skill: .values(facts.packs.flatMap { $0.skillCandidates(facts.catalog) })
    case .source: CompletionFacts.isPath(typed) ? .folders : .values(PackValues.sources(facts))
    case .tag: .values(LocaleValues.ofDocuments(facts))
    case .target: TargetValues(typed, facts).answer
    case .tool: .values(PluginTool.allCases.map { Candidate($0.rawValue) })
    case .command, .format, .id, .mode, .name, .number, .reference, .severity, .shell, .task, .version, .when: .nothing
    }
  }
}

extension CompletionAnswer {
  /// The answer without values that were given already.
  fileprivate func without(_ given: Set<String>) -> CompletionAnswer {
    kind == .values ? .values(candidates.filter { !given.contains($0.value) }) : self
  }
}
