internal import Packs
internal import Reporting
internal import Vocabulary

/// The check of routes by evals, in JSON.
struct RouteCheckOutput: Encodable {
  let root: String
  /// The number of evals, and of the statements that their results must meet.
  let evals: Int
  let assertions: Int
  /// The tasks that were asked, and those that lead where they must.
  let tasks: Int
  let right: Int
  /// The tasks that were not asked, because the skill that they expect is not installed.
  let skipped: Int
  let scores: [Score]
  let missed: [Miss]
  let problems: [Problem]

  init(root: String, _ routes: RouteCheck, _ writer: ConsoleWriter) {
    self.root = root
    evals = routes.evals
    assertions = routes.assertions
    tasks = routes.check.results.count
    right = routes.check.results.count { $0.isRight }
    skipped = routes.check.leftOut.count
    scores = routes.check.scores.map { Score($0) }
    missed = routes.check.missed.map { Miss($0) }
    problems = routes.problems.map { problem in
      Problem(
        id: problem.diagnostic.id, message: writer.text(problem.diagnostic.message), path: problem.path.text,
        line: problem.place.line, column: problem.place.column)
    }
  }

  /// The tasks of one language for one skill.
  struct Score: Encodable {
    let skill: String
    /// nil for tasks of an unknown language.
    let language: String?
    /// nil if no task leads to the skill.
    let precision: Double?
    /// nil if no task must lead to the skill.
    let recall: Double?
    let found: Int
    let missed: Int
    let wrong: Int
    let avoided: Int

    init(_ score: TriggerScore) {
      skill = score.skill.text
      language = score.language?.text
      precision = score.precision?.number
      recall = score.recall?.number
      found = score.found
      missed = score.missed
      wrong = score.wrong
      avoided = score.avoided
    }

    private enum CodingKeys: String, CodingKey {
      case skill, language, precision, recall, found, missed, wrong, avoided
    }

    /// Writes every key, also if its value is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(skill, forKey: .skill)
      try container.encode(language, forKey: .language)
      try container.encode(precision, forKey: .precision)
      try container.encode(recall, forKey: .recall)
      try container.encode(found, forKey: .found)
      try container.encode(missed, forKey: .missed)
      try container.encode(wrong, forKey: .wrong)
      try container.encode(avoided, forKey: .avoided)
    }
  }

  /// A task that does not lead where it must.
  struct Miss: Encodable {
    let path: String
    let line: Int
    let column: Int
    let task: String
    let language: String?
    let skill: String
    /// Whether the task must lead to the skill; if not, it must not.
    let expected: Bool
    /// The skill to follow, then those to use with it.
    let chosen: [String]

    init(_ result: TriggerCheck.Result) {
      let trigger = result.trigger
      path = trigger.path.text
      line = trigger.place.line
      column = trigger.place.column
      task = trigger.task
      language = trigger.language?.text
      skill = trigger.expectation.skill.text
      if case .chosen = trigger.expectation { expected = true } else { expected = false }
      chosen = result.answer.skills.map(\.text)
    }

    private enum CodingKeys: String, CodingKey {
      case path, line, column, task, language, skill, expected, chosen
    }

    /// Writes every key, also if its value is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(task, forKey: .task)
      try container.encode(language, forKey: .language)
      try container.encode(skill, forKey: .skill)
      try container.encode(expected, forKey: .expected)
      try container.encode(chosen, forKey: .chosen)
    }
  }

  /// A file or an eval that could not be used.
  struct Problem: Encodable {
    let id: String
    let message: String
    let path: String
    let line: Int
    let column: Int
  }
}
