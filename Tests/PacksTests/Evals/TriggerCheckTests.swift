import Packs
import Testing
import Vocabulary

/// The tasks of evals, asked of a small router, and the scores.
struct TriggerCheckTests {
  private static func router() throws -> TaskRouter {
    TaskRouter(
      try [("brew", ["make tea"]), ("pour", ["pour"]), ("clean", ["wash the pot"])].map { name, terms in
        RoutableSkill(
          name: try skill(name), path: SkillPaths.folder(of: try skill(name)), description: "",
          route: Routes.Route(
            category: "tea", kind: .primary, priority: 50, reasons: [], paths: [], suggests: [], excludes: [],
            terms: [try locale("en"): terms]))
      })
  }

  private static func trigger(
    _ task: String, _ expectation: EvalTrigger.Expectation, _ language: String? = "en"
  ) throws -> EvalTrigger {
    EvalTrigger(
      task: task, expectation: expectation, language: try language.map { try locale($0) },
      path: path("skills/brew/evals/triggers.json"), place: Place(line: 1, column: 1))
  }

  private static func check(_ triggers: [EvalTrigger]) throws -> TriggerCheck {
    var check = TriggerCheck()
    check.add(triggers, try router())
    return check
  }

  /// A score as `skill language found/missed/wrong/avoided precision recall`, in hundredths.
  private static func words(_ check: TriggerCheck) -> [String] {
    check.scores.map { score in
      let ratios = [score.precision, score.recall].map { $0.map { String($0.hundredths) } ?? "-" }
      let counts = [score.found, score.missed, score.wrong, score.avoided].map { String($0) }
      return "\(score.skill) \(score.language?.text ?? "-") \(counts.joined(separator: "/")) "
        + ratios.joined(separator: " ")
    }
  }

  @Test func `a task is right if the expected skill is in the answer, or the unwanted one is not`() throws {
    let brew = try skill("brew")
    let check = try Self.check([
      Self.trigger("make tea now", .chosen(brew)), Self.trigger("paint the wall", .chosen(brew)),
      Self.trigger("wash the pot", .notChosen(brew)), Self.trigger("make tea now", .notChosen(brew)),
    ])
    #expect(check.results.map(\.isRight) == [true, false, true, false])
    #expect(check.missed.map(\.trigger.task) == ["paint the wall", "make tea now"])
    #expect(Self.words(check) == ["brew en 1/1/1/1 50 50"])
  }

  @Test func `a skill that a task leads to instead of the expected one loses precision`() throws {
    let check = try Self.check([
      Self.trigger("pour the water", .chosen(try skill("brew"))), Self.trigger("pour it", .chosen(try skill("pour"))),
    ])
    #expect(Self.words(check) == ["brew en 0/1/0/0 - 0", "pour en 1/0/1/0 50 100"])
  }

  @Test func `every language has its own score, the unknown one first`() throws {
    let brew = try skill("brew")
    let check = try Self.check([
      Self.trigger("make tea", .chosen(brew), "fr"), Self.trigger("make tea", .chosen(brew), nil),
      Self.trigger("du thé", .chosen(brew), "fr"), Self.trigger("make tea", .chosen(brew), "en"),
    ])
    #expect(
      Self.words(check) == ["brew - 1/0/0/0 100 100", "brew en 1/0/0/0 100 100", "brew fr 1/1/0/0 100 50"])
  }

  @Test func `a task for a skill that is not there is left out`() throws {
    let check = try Self.check([Self.trigger("make soup", .chosen(try skill("soup")))])
    #expect(check.results.isEmpty && check.leftOut.count == 1 && check.scores.isEmpty)
  }

  @Test func `only all of the tasks are one hundred percent`() throws {
    let brew = try skill("brew")
    let triggers =
      try (1...299).map { _ in try Self.trigger("make tea", .chosen(brew)) }
      + [try Self.trigger("paint", .chosen(brew))]
    let score = try #require(try Self.check(triggers).scores.first)
    #expect(score.recall?.hundredths == 99 && score.recall?.number == 0.9966 && score.precision?.number == 1)
  }

  @Test func `an eval becomes a task with the skill of its folder and its place`() throws {
    let text = """
      [{"query": "make tea", "should_trigger": true},
       {"query": "wash", "expected_skill": "clean", "language": "fr"},
       {"prompt": "no expectation"}, {"should_trigger": true}, {"query": "x", "expected_skill": "No Name"}]
      """
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    let triggers = try SkillEvals.read(bytes, as: .json).evals.compactMap {
      EvalTrigger($0, of: try skill("brew"), language: try locale("en"), path: path("a.json"), lines: lines)
    }
    #expect(triggers.map(\.expectation) == [.chosen(try skill("brew")), .chosen(try skill("clean"))])
    #expect(triggers.map { $0.language?.text } == ["en", "fr"])
    #expect(triggers.map(\.place) == [Place(line: 1, column: 12), Place(line: 2, column: 12)])
  }
}
