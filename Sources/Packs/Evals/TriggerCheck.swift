package import Vocabulary

/// The tasks of evals with the answers of the router.
package struct TriggerCheck: Sendable {
  /// A task and its answer.
  package struct Result: Sendable {
    package let trigger: EvalTrigger
    package let answer: TaskRouter.RoutingResult
    package let isRight: Bool
  }

  /// In the order of the tasks.
  package private(set) var results: [Result] = []
  /// The tasks that were not asked, because the skill that they must lead to is not among those of the router.
  package private(set) var leftOut: [EvalTrigger] = []

  package init() {}

  /// Asks the router for each task, and adds the answers.
  package mutating func add(_ triggers: [EvalTrigger], _ router: TaskRouter) {
    let known = Set(router.skills.map(\.name))
    for trigger in triggers {
      guard known.contains(trigger.expectation.skill) else {
        leftOut.append(trigger)
        continue
      }
      let answer = router.result(for: TaskDescription(text: trigger.task))
      let isChosen = answer.skills.contains(trigger.expectation.skill)
      let isRight =
        switch trigger.expectation {
        case .chosen: isChosen
        case .notChosen: !isChosen
        }
      results.append(Result(trigger: trigger, answer: answer, isRight: isRight))
    }
  }

  /// The tasks that do not lead where they must.
  package var missed: [Result] { results.filter { !$0.isRight } }

  /// By skill, then by language; tasks of an unknown language come first.
  package var scores: [TriggerScore] {
    var scores: [Key: TriggerScore] = [:]
    func count(_ skill: SkillName, _ language: LocaleTag?, _ change: (inout TriggerScore) -> Void) {
      change(
        &scores[Key(skill: skill, language: language), default: TriggerScore(skill: skill, language: language)])
    }
    for result in results {
      let language = result.trigger.language
      switch (result.trigger.expectation, result.isRight) {
      case (.chosen(let skill), true): count(skill, language) { $0.found += 1 }
      case (.chosen(let skill), false):
        count(skill, language) { $0.missed += 1 }
        if let main = result.answer.main { count(main.skill.name, language) { $0.wrong += 1 } }
      case (.notChosen(let skill), true): count(skill, language) { $0.avoided += 1 }
      case (.notChosen(let skill), false): count(skill, language) { $0.wrong += 1 }
      }
    }
    return scores.values.sorted { left, right in
      guard left.skill == right.skill else { return left.skill < right.skill }
      guard let own = left.language, let other = right.language else {
        return left.language == nil && right.language != nil
      }
      return own < other
    }
  }

  private struct Key: Hashable {
    let skill: SkillName
    let language: LocaleTag?
  }
}

extension TaskRouter.RoutingResult {
  /// The names of the skill to follow and of those to use with it.
  package var skills: [SkillName] { ([main].compactMap(\.self) + adjuncts).map(\.skill.name) }
}
