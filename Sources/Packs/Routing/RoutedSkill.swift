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

/// A skill that applies, and why.
package struct RoutedSkill: Sendable {
  package let skill: RoutableSkill
  /// The terms that stand in the task, none within another, in byte order.
  package let terms: [Term]
  /// The globs that fit, each with the first file it fits, in the route's order.
  package let paths: [Match]
  /// How many files fit any of the globs.
  package let files: Int
  /// The reasons that were given, in the route's order.
  package let reasons: [String]
  /// Whether the task has its name as a word.
  package let isMentioned: Bool
  /// Whether the task calls it by its name: all of a name of several words, or one that is set off, as `$release` is.
  package let isNamed: Bool
  /// Words of the description that few other skills have and the task has, in byte order.
  package let words: [String]

  /// A word or phrase of a route.
  package struct Term: Sendable, Hashable {
    package let text: String
    package let language: LocaleTag
    /// How many words the phrase counts for.
    package let weight: Int
  }

  /// A glob and a file that it fits.
  package struct Match: Sendable, Hashable {
    package let glob: String
    package let path: RelativePath
  }

  /// How much speaks for it. A phrase says more than a word, a reason that was given more than a file, and the words of
  /// the description decide between what is otherwise equal.
  package var score: Int {
    let phrases = terms.reduce(0) { $0 + 10 + 5 * (min($1.weight, 4) - 1) }
    let places = files == 0 ? 0 : 8 + 2 * min(files - 1, 3)
    return phrases + 12 * reasons.count + places + (isNamed ? 15 : 0) + min(words.count, 4)
  }

  /// Whether something was found that says so. For a skill without words of its own the description speaks: three words
  /// of it, or one beside its name.
  package var hasEvidence: Bool {
    if isNamed || !terms.isEmpty || !paths.isEmpty || !reasons.isEmpty { return true }
    let isSilent = skill.route?.terms.isEmpty ?? true
    return isSilent && (words.count >= 3 || (isMentioned && !words.isEmpty))
  }

  /// The route's, 1 to 100; 1 for a skill without one.
  package var priority: Int { skill.route?.priority ?? 1 }
}
