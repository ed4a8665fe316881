internal import Packs
internal import Reporting
internal import Vocabulary

/// The check of routes by evals, in JSON.
struct RouteCheckOutput: AnswerBody {
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
  struct Score: Codable, DescribedKeys {
    let skill: String
    /// nil for tasks of an unknown language.
    let language: OrNull<String>
    /// nil if no task leads to the skill.
    let precision: OrNull<Double>
    /// nil if no task must lead to the skill.
    let recall: OrNull<Double>
    let found: Int
    let missed: Int
    let wrong: Int
    let avoided: Int

    init(_ score: TriggerScore) {
      skill = score.skill.text
      language = OrNull(score.language?.text)
      precision = OrNull(score.precision?.number)
      recall = OrNull(score.recall?.number)
      found = score.found
      missed = score.missed
      wrong = score.wrong
      avoided = score.avoided
    }

    static let keyTexts = [
      "skill": "The skill.", "language": "The language of the tasks; null if it is unknown.",
      "precision": "The share of the tasks leading to the skill that must; null if none leads to it.",
      "recall": "The share of the tasks that must lead to the skill and do; null if none must.",
      "found": "How many tasks lead to the skill as they must.", "missed": "How many must lead to it and do not.",
      "wrong": "How many lead to it and must not.", "avoided": "How many must not lead to it and do not.",
    ]
  }

  /// A task that does not lead where it must.
  struct Miss: Codable, DescribedKeys {
    let path: String
    let line: Int
    let column: Int
    let task: String
    let language: OrNull<String>
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
      language = OrNull(trigger.language?.text)
      skill = trigger.expectation.skill.text
      if case .chosen = trigger.expectation { expected = true } else { expected = false }
      chosen = result.answer.skills.map(\.text)
    }

    static let keyTexts = [
      "path": "The file with the task.", "line": "The line of the task, from 1.", "column": "Its column, from 1.",
      "task": "The task.", "language": "The language of the task; null if it is unknown.", "skill": "The skill.",
      "expected": "Whether the task must lead to the skill; if not, it must not.",
      "chosen": "The skill to follow, then those to use with it.",
    ]
  }

  /// A file or an eval that could not be used.
  struct Problem: Codable, DescribedKeys {
    let id: String
    let message: String
    let path: String
    let line: Int
    let column: Int

    static let keyTexts = [
      "id": "The kind of problem.", "message": "What is wrong, and what to do.", "path": "The file.",
      "line": "The line, from 1.", "column": "The column, from 1.",
    ]
  }

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "evals": "How many evals the skills have.",
    "assertions": "How many statements the results of the evals must meet; Cairn does not check them.",
    "tasks": "How many tasks were asked.", "right": "How many of them lead where they must.",
    "skipped": "How many were not asked, because the skill that they expect is not installed.",
    "scores": "The results for each skill and language.", "missed": "The tasks that do not lead where they must.",
    "problems": "The files and evals that could not be used.",
  ]
}
