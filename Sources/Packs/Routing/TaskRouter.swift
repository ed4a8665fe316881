package import Vocabulary

/// Tells which skills a task is for, by what the routes and the front matter of the installed skills say; it takes time
/// in proportion to their number.
package struct TaskRouter: Sendable {
  private let skills: [RoutableSkill]
  /// In how many descriptions a word stands.
  private let spread: [String: Int]
  private let descriptions: [Set<String>]

  /// What applies to a task.
  package struct Answer: Sendable {
    /// The skill to follow; nil where nothing speaks for any.
    package let main: RoutedSkill?
    /// Two at most, to take along.
    package let adjuncts: [RoutedSkill]
  }

  package init(_ skills: [RoutableSkill]) {
    self.skills = skills
    descriptions = skills.map { Set(TaskWords($0.description).words.filter(Self.saysSomething)) }
    spread = descriptions.reduce(into: [:]) { spread, words in for word in words { spread[word, default: 0] += 1 } }
  }

  /// The skill to follow, and those to take along: what supports it, what it suggests, and nothing it excludes.
  package func answer(to task: TaskDescription) -> Answer {
    let words = TaskWords(task.text)
    let known = Set(words.words)
    let found = zip(skills, descriptions).map { judge($0, $1, task, words, known) }.filter(\.isFounded)
      .sorted { Self.isBefore($0, $1) }
    guard let main = found.first(where: { $0.skill.route?.kind != .adjunct }) ?? found.first else {
      return Answer(main: nil, adjuncts: [])
    }
    let others = found.filter { other in
      other.skill.name != main.skill.name && !isExcluded(other, by: main)
        && (other.skill.route?.kind == .adjunct || main.skill.route?.suggests.contains(other.skill.name) == true)
    }
    return Answer(main: main, adjuncts: Array(others.prefix(2)))
  }

  private func judge(
    _ skill: RoutableSkill, _ description: Set<String>, _ task: TaskDescription, _ words: TaskWords,
    _ known: Set<String>
  ) -> RoutedSkill {
    let route = skill.route
    var terms: Set<RoutedSkill.Term> = []
    for (language, texts) in route?.terms ?? [:] {
      for text in texts where words.contains(TaskWords(text)) { terms.insert(.init(text: text, language: language)) }
    }
    let paths = (route?.paths ?? []).compactMap { text -> RoutedSkill.Match? in
      guard let glob = Glob(text), let path = task.paths.first(where: glob.matches) else { return nil }
      return RoutedSkill.Match(glob: text, path: path)
    }
    // A word that most skills use tells none of them apart.
    let limit = max(1, skills.count / 6)
    let rare = description.filter { known.contains($0) && spread[$0, default: 0] <= limit }
    return RoutedSkill(
      skill: skill, terms: Self.withoutParts(terms), paths: paths,
      reasons: (route?.reasons ?? []).filter(task.reasons.contains),
      isNamed: words.contains(TaskWords(skill.name.text)),
      words: rare.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// A phrase counts once: neither the words in it nor the same text of another language count again.
  private static func withoutParts(_ terms: Set<RoutedSkill.Term>) -> [RoutedSkill.Term] {
    let sorted = terms.sorted {
      ($0.text.utf8.count, $1.text, $1.language.text) > ($1.text.utf8.count, $0.text, $0.language.text)
    }
    var kept: [RoutedSkill.Term] = []
    for term in sorted where !kept.contains(where: { TaskWords($0.text).contains(TaskWords(term.text)) }) {
      kept.append(term)
    }
    return kept.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  private func isExcluded(_ other: RoutedSkill, by main: RoutedSkill) -> Bool {
    main.skill.route?.excludes.contains(other.skill.name) == true
      || other.skill.route?.excludes.contains(main.skill.name) == true
  }

  /// By what speaks for them, then by priority, then by name.
  private static func isBefore(_ left: RoutedSkill, _ right: RoutedSkill) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.priority != right.priority { return left.priority > right.priority }
    return left.skill.name.text.utf8.lexicographicallyPrecedes(right.skill.name.text.utf8)
  }

  /// Words of fewer than four letters bind others together; two signs of a script without blanks are a word.
  private static func saysSomething(_ word: String) -> Bool {
    word.count >= 4 || word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
  }
}
