internal import Packs
internal import Vocabulary

/// A routing, in JSON.
struct RouteOutput: Encodable {
  let root: String
  /// nil if no skill matches.
  let main: Skill?
  let adjuncts: [Skill]

  init(root: String, _ answer: TaskRouter.RoutingResult) {
    self.root = root
    main = answer.main.map { Skill($0) }
    adjuncts = answer.adjuncts.map { Skill($0) }
  }

  private enum CodingKeys: String, CodingKey {
    case root, main, adjuncts
  }

  /// Writes `main` even if it is null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(root, forKey: .root)
    try container.encode(main, forKey: .main)
    try container.encode(adjuncts, forKey: .adjuncts)
  }

  struct Skill: Encodable {
    let name: String
    let path: String
    /// nil for a skill that no routes.toml names.
    let kind: String?
    let priority: Int
    let score: Int
    let terms: [Term]
    let paths: [Path]
    let reasons: [String]
    let named: Bool
    let words: [String]

    init(_ routed: RoutedSkill) {
      name = routed.skill.name.text
      path = routed.skill.path.text
      kind = routed.skill.route?.kind.rawValue
      priority = routed.priority
      score = routed.score
      terms = routed.terms.map { Term(text: $0.text, language: $0.language.text) }
      paths = routed.paths.map { Path(path: $0.path.text, glob: $0.glob) }
      reasons = routed.reasons
      named = routed.isNamed
      words = routed.words
    }
  }

  struct Term: Encodable {
    let text: String
    let language: String
  }

  struct Path: Encodable {
    let path: String
    let glob: String
  }
}
