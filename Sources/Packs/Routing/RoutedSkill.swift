package import Vocabulary

/// A skill that applies, and why.
package struct RoutedSkill: Sendable {
  package let skill: RoutableSkill
  /// The terms that occur in the task, none within another, in byte order.
  package let terms: [Term]
  /// The globs that match, each with the first file it matches, in the route's order.
  package let paths: [Match]
  /// The number of files that match any of the globs.
  package let files: Int
  /// The reasons that were given, in the route's order.
  package let reasons: [String]
  /// Whether the task contains its name as a word.
  package let isMentioned: Bool
  /// Whether the task refers to it by name: a complete name of several words, or a marked one such as `$release`.
  package let isNamed: Bool
  /// Words of the description that occur in the task and in few other skills, in byte order.
  package let words: [String]
  /// How near the task's words are to the tasks of this skill, as `TaskModel.evidence` says; for a skill whose tasks are not
  /// known, half the bits by which the words that it has in common with the task are rarer elsewhere.
  package let lean: Double
  /// Whether tasks of this skill were learned, so that `lean` can be compared with that of other answers.
  package let isLearned: Bool

  /// A word or phrase of a route.
  package struct Term: Sendable, Hashable {
    package let text: String
    package let language: LocaleTag
    /// The number of words that the phrase counts for.
    package let weight: Int
  }

  /// A glob and a file that it matches.
  package struct Match: Sendable, Hashable {
    package let glob: String
    package let path: RelativePath
  }

  /// The score: two points for one of `lean`, ten for a term of one word. A phrase counts more than a word, a given
  /// reason more than a file, and the words of the description decide between equal scores.
  package var score: Int {
    // What was named or given needs no words.
    let leaning = isCertain ? max(0, lean) : lean
    return max(0, points + Int((2 * leaning).rounded()))
  }

  /// The part of the score that does not come from `lean`.
  private var points: Int {
    // The words of a term are in `lean`, too.
    let phrases = terms.reduce(0) { $0 + 10 + 5 * (min($1.weight, 4) - 1) } / (isLearned ? 2 : 1)
    let places = files == 0 ? 0 : 8 + 2 * min(files - 1, 3)
    return phrases + 12 * reasons.count + places + (isNamed ? 15 : 0) + min(words.count, 4)
  }

  /// Whether the task, or who gave it, refers to the skill itself, its files or its reasons: then no other skill makes the
  /// match doubtful.
  package var isCertain: Bool { isNamed || !paths.isEmpty || !reasons.isEmpty }

  /// Whether the skill applies, unless something else fits better. For a skill without terms the description decides: three
  /// words of it, or one together with the skill's name.
  package var hasEvidence: Bool {
    if isCertain || !terms.isEmpty || lean >= Self.leastLean { return true }
    let isSilent = skill.route?.terms.isEmpty ?? true
    return isSilent && (words.count >= 3 || (isMentioned && !words.isEmpty))
  }

  /// With a smaller lean, as many matches were wrong as right on tasks of authors whose tasks were not learned.
  static let leastLean = 5.0

  /// The priority of the route, 1 to 100; 1 for a skill without one.
  package var priority: Int { skill.route?.priority ?? 1 }
}
