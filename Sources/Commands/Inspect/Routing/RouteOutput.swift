internal import Packs
internal import Reporting
internal import Vocabulary

/// A routing, in JSON.
struct RouteOutput: AnswerBody {
  let root: String
  /// Null if no skill matches.
  let main: OrNull<Skill>
  let weak: Bool
  let adjuncts: [Skill]

  init(root: String, _ answer: TaskRouter.RoutingResult) {
    self.root = root
    main = OrNull(answer.main.map { Skill($0) })
    weak = answer.isWeak
    adjuncts = answer.adjuncts.map { Skill($0) }
  }

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "main": "The skill that fits the task best; null if none does.",
    "weak": "Whether another skill, or none, fits the task nearly as well.",
    "adjuncts": "Skills that may help next to it.",
  ]

  struct Skill: Codable, DescribedKeys {
    let name: String
    let path: String
    /// nil for a skill that no routes.toml names.
    let kind: Routes.Kind?
    let priority: Int
    let score: Int
    let terms: [Term]
    let paths: [Path]
    let reasons: [String]
    let named: Bool
    let words: [String]
    let lean: Double

    init(_ routed: RoutedSkill) {
      name = routed.skill.name.text
      path = routed.skill.path.text
      kind = routed.skill.route?.kind
      priority = routed.priority
      score = routed.score
      terms = routed.terms.map { Term(text: $0.text, language: $0.language.text) }
      paths = routed.paths.map { Path(path: $0.path.text, glob: $0.glob) }
      reasons = routed.reasons
      named = routed.isNamed
      words = routed.words
      lean = (routed.lean * 10).rounded() / 10
    }

    static let keyTexts = [
      "name": "The name of the skill.",
      "path": "Its SKILL.md.",
      "kind": "The type of its route; not there for a skill that no routes.toml names.",
      "priority": "The priority of its route.",
      "score": "How well it fits; the higher, the better.",
      "terms": "The terms of its route that are in the task.",
      "paths": "The paths of the task that its route is about.",
      "reasons": "The reasons that were given and are in its route.",
      "named": "Whether the task names the skill.",
      "words": "The words of the task that are in its name or description.",
      "lean": "How many times likelier its words are in a task of this skill than in any task, as a binary logarithm.",
    ]
  }

  struct Term: Codable, DescribedKeys {
    let text: String
    let language: String

    static let keyTexts = ["text": "The term.", "language": "The language of the term."]
  }

  struct Path: Codable, DescribedKeys {
    let path: String
    let glob: String

    static let keyTexts = ["path": "The path.", "glob": "The pattern of the route that matches it."]
  }
}
