package import Vocabulary

/// A skill as the router sees it.
package struct RoutableSkill: Sendable {
  package let name: SkillName
  /// Its `SKILL.md`.
  package let path: RelativePath
  /// What its front matter says of it; empty where it says nothing.
  package let description: String
  /// nil for a skill that no routes.toml names.
  package let route: Routes.Route?

  package init(name: SkillName, path: RelativePath, description: String, route: Routes.Route?) {
    self.name = name
    self.path = path
    self.description = description
    self.route = route
  }
}

/// What is known of a task.
package struct TaskDescription: Sendable {
  /// What is to be done, in anybody's words; empty where nothing is said.
  package let text: String
  /// The files it changes.
  package let paths: [RelativePath]
  /// Reasons that are known to hold.
  package let reasons: [String]

  package init(text: String, paths: [RelativePath] = [], reasons: [String] = []) {
    self.text = text
    self.paths = paths
    self.reasons = reasons
  }
}

/// A skill that applies, and why.
package struct RoutedSkill: Sendable {
  package let skill: RoutableSkill
  /// The terms that stand in the task, each with its language, in byte order.
  package let terms: [Term]
  /// The globs that fit, each with the first file it fits, in the route's order.
  package let paths: [Match]
  /// The reasons that were given, in the route's order.
  package let reasons: [String]
  /// Whether the task calls it by name.
  package let isNamed: Bool
  /// Words of the description that few other skills have and the task has, in byte order.
  package let words: [String]

  /// A word or phrase of a route.
  package struct Term: Sendable, Hashable {
    package let text: String
    package let language: LocaleTag
  }

  /// A glob and a file that it fits.
  package struct Match: Sendable, Hashable {
    package let glob: String
    package let path: RelativePath
  }

  /// How much speaks for it. A phrase says more than a word, a reason that was given more than a file, and the words of
  /// the description decide between what is otherwise equal.
  package var score: Int {
    let phrases = terms.reduce(0) { $0 + 10 + 5 * (TaskWords($1.text).words.count - 1) }
    return phrases + 12 * reasons.count + 8 * min(paths.count, 3) + (isNamed ? 15 : 0) + min(words.count, 5)
  }

  /// Whether something was found that says so; for a skill without a route, three words of its description do.
  package var isFounded: Bool {
    isNamed || !terms.isEmpty || !paths.isEmpty || !reasons.isEmpty || (skill.route == nil && words.count >= 3)
  }

  /// The route's, 1 to 100; 1 for a skill without one.
  package var priority: Int { skill.route?.priority ?? 1 }
}
