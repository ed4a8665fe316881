package import TaskWording
internal import Vocabulary

/// Finds the skills for a task by the routes and the front matter of the installed skills, in time proportional to
/// their number.
package struct TaskRouter: Sendable {
  /// The skills to choose from, in the given order.
  package let skills: [RoutableSkill]
  private let descriptions: [Set<String>]
  /// The number of descriptions that contain a word.
  private let documentFrequency: [String: Int]
  /// The terms of each skill's route, and its name.
  private let terms: [Entry]
  private let index: TermIndex
  private let globs: [[Glob]]
  private let model: TaskModel?
  /// The stems of description and headings of the skills that the model does not know.
  private let ownStems: [Set<String>]
  /// The number of each skill in the model; nil for a skill that it does not know.
  private let numbers: [Int?]

  /// The skills that apply to a task.
  package struct RoutingResult: Sendable {
    /// The skill to follow; nil if none applies.
    package let main: RoutedSkill?
    /// Whether another skill, or none, fits nearly as well.
    package let isWeak: Bool
    /// At most two further skills.
    package let adjuncts: [RoutedSkill]
  }

  /// A term of the index and its skill; nil for the skill's name.
  private struct Entry: Sendable {
    let skill: Int
    let term: RoutedSkill.Term?
  }

  /// `model` knows tasks of the built-in pack's skills.
  package init(_ skills: [RoutableSkill], model: TaskModel? = nil) {
    self.skills = skills
    self.model = model
    let known = Dictionary(uniqueKeysWithValues: (model?.names ?? []).enumerated().map { ($1, $0) })
    // A skill without a route is the user's own, whatever its name is.
    numbers = skills.map { $0.route == nil ? nil : known[$0.name.text] }
    ownStems = skills.map { skill in
      guard model != nil, skill.route == nil else { return [] }
      return WordStem.stems(of: TaskWords(([skill.description] + skill.headings).joined(separator: ". ")))
    }
    descriptions = skills.map { skill in
      Set(TaskWords(skill.description).words.map(\.text).filter(StopWords.keep))
    }
    documentFrequency = descriptions.reduce(into: [:]) { documentFrequency, words in
      for word in words { documentFrequency[word, default: 0] += 1 }
    }
    globs = skills.map { ($0.route?.paths ?? []).compactMap { Glob($0) } }
    var entries: [Entry] = []
    var terms: [TermIndex.Term] = []
    for (number, skill) in skills.enumerated() {
      entries.append(Entry(skill: number, term: nil))
      terms.append(TermIndex.Term(words: TaskWords(skill.name.text), isExact: true))
      for (language, texts) in (skill.route?.terms ?? [:]).sorted(by: { $0.key < $1.key }) {
        for text in texts {
          let words = TaskWords(text)
          entries.append(
            Entry(skill: number, term: RoutedSkill.Term(text: text, language: language, weight: words.weight)))
          terms.append(TermIndex.Term(words: words))
        }
      }
    }
    self.terms = entries
    index = TermIndex(terms)
  }

  /// The skill to follow, and the further ones: those that support it and those it suggests, without any that excludes
  /// it or that it excludes.
  package func result(for task: TaskDescription) -> RoutingResult {
    let words = TaskWords(task.text)
    let evidence = model?.evidence(words) ?? []
    let rival = rival(evidence)
    let scored = scored(task, words, evidence)
    let found = scored.filter { skill in
      guard skill.hasEvidence else { return false }
      return skill.isCertain || !skill.isLearned || skill.score >= max(rival, Self.leastScore)
    }.sorted { Self.isBefore($0, $1) }
    guard let main = found.first(where: { $0.skill.route?.kind != .adjunct }) ?? found.first else {
      return RoutingResult(main: nil, isWeak: false, adjuncts: [])
    }
    let others = scored.filter { $0.skill.name != main.skill.name && $0.skill.route?.kind != .adjunct }
    // That a task needs none of the pack's skills says nothing about the user's own one.
    let lead = main.score - max(main.isLearned ? rival : 0, others.map(\.score).max() ?? 0)
    var chosen = [main]
    for other in found where chosen.count < 3 && other.skill.name != main.skill.name {
      let isAlongside = other.skill.route?.kind == .adjunct || other.skill.route?.kind == .event
      guard isAlongside || main.skill.route?.suggests.contains(other.skill.name) == true,
        other.isCertain || !other.terms.isEmpty, !chosen.contains(where: { Self.excludes($0, other) })
      else { continue }
      chosen.append(other)
    }
    return RoutingResult(
      main: main, isWeak: !main.isCertain && lead < (main.isLearned ? Self.strongLead : Self.strongOwnLead),
      adjuncts: Array(chosen.dropFirst()))
  }

  /// The score of what is not here: that the task needs no skill, or a skill that is not installed. Little evidence says
  /// only that the words are unknown.
  private func rival(_ evidence: [Double]) -> Int {
    let here = Set(numbers.compactMap(\.self))
    let others = evidence.indices.filter { !here.contains($0) }.map { evidence[$0] }.max() ?? 0
    return others < RoutedSkill.leastLean ? 0 : Int((2 * others).rounded())
  }

  /// Less than a term of one word of a learned skill.
  private static let leastScore = 4
  /// Less than a term of one word of any other skill.
  private static let strongOwnLead = 9
  /// The lead over the next best answer from which on 99 of 100 answers were right on tasks of other authors; below it, 6 of
  /// 10.
  private static let strongLead = 10

  /// All skills, each with the evidence for it.
  private func scored(_ task: TaskDescription, _ words: TaskWords, _ evidence: [Double]) -> [RoutedSkill] {
    let known = Set(words.words.map(\.text))
    let setOff = Set(words.words.filter(\.isSetOff).map(\.text))
    var found: [[(term: RoutedSkill.Term, places: ClosedRange<Int>)]] = skills.map { _ in [] }
    var mentioned: Set<Int> = []
    for (number, places) in index.found(in: words).sorted(by: { $0.key < $1.key }) {
      let entry = terms[number]
      if let term = entry.term { found[entry.skill].append((term, places)) } else { mentioned.insert(entry.skill) }
    }
    let stems = WordStem.stems(of: words)
    let reasons = Set(task.reasons)
    let paths = task.paths.map { (path: $0, components: $0.components.map { Array($0.utf8) }) }
    // A word that most skills use does not distinguish them.
    let limit = max(1, skills.count / 6)
    return skills.enumerated().map { number, skill in
      let rare = descriptions[number].filter { known.contains($0) && documentFrequency[$0, default: 0] <= limit }
      let (matches, files) = Self.matches(globs[number], paths)
      let isMentioned = mentioned.contains(number)
      return RoutedSkill(
        skill: skill, terms: Self.distinct(found[number]), paths: matches, files: files,
        reasons: (skill.route?.reasons ?? []).filter(reasons.contains), isMentioned: isMentioned,
        isNamed: isMentioned && (skill.name.text.utf8.contains(UInt8(ascii: "-")) || setOff.contains(skill.name.text)),
        words: rare.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
        lean: numbers[number].map { evidence[$0] } ?? ownLean(number, stems), isLearned: numbers[number] != nil)
    }
  }

  /// The lean of a skill whose tasks are not known: its description and its headings count as one task. Words that are not in
  /// them say nothing, because the description is short.
  private func ownLean(_ number: Int, _ stems: Set<String>) -> Double {
    guard let model, skills[number].route == nil else { return 0 }
    let bits = ownStems[number].intersection(stems).map { stem in
      let everywhere = model.frequency(of: stem)
      return TaskModel.bits((1 + Self.ownTasks * everywhere) / (2 * Self.ownTasks * everywhere))
    }.filter { $0 > 0 }
    // One rare word may be chance.
    return bits.count < 3 ? 0 : bits.sorted().reduce(0, +) / 2
  }

  /// For how many tasks the background counts in a skill's own texts.
  private static let ownTasks = 25.0

  /// Each glob that matches, with its first file, and the number of files that match any glob.
  private static func matches(
    _ globs: [Glob], _ paths: [(path: RelativePath, components: [[UInt8]])]
  ) -> (matches: [RoutedSkill.Match], files: Int) {
    var matches: [RoutedSkill.Match] = []
    var files: Set<Int> = []
    for glob in globs {
      let fitting = paths.indices.filter { glob.matches(paths[$0].components) }
      guard let first = fitting.first else { continue }
      matches.append(RoutedSkill.Match(glob: glob.text, path: paths[first].path))
      files.formUnion(fitting)
    }
    return (matches, files.count)
  }

  /// A position counts once: of overlapping terms, also of two languages, the one with the most words counts, then the
  /// one whose words are closest together.
  private static func distinct(
    _ found: [(term: RoutedSkill.Term, places: ClosedRange<Int>)]
  ) -> [RoutedSkill.Term] {
    let sorted = found.sorted {
      (-$0.term.weight, $0.places.count, $0.places.lowerBound)
        < (-$1.term.weight, $1.places.count, $1.places.lowerBound)
    }
    var kept: [(term: RoutedSkill.Term, places: ClosedRange<Int>)] = []
    for one in sorted.prefix(mostTerms)
    where !kept.contains(where: { $0.places.contains(one.places) || one.places.contains($0.places) }) {
      kept.append(one)
    }
    return kept.map(\.term).sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// More terms of a skill than any task has.
  private static let mostTerms = 64

  private static func excludes(_ one: RoutedSkill, _ other: RoutedSkill) -> Bool {
    one.skill.route?.excludes.contains(other.skill.name) == true
      || other.skill.route?.excludes.contains(one.skill.name) == true
  }

  /// By score, then by priority, then by name, then by path. What is named, or given as a file or a reason, is worth more than
  /// the same score from words.
  private static func isBefore(_ left: RoutedSkill, _ right: RoutedSkill) -> Bool {
    func rank(_ skill: RoutedSkill) -> Int { skill.score + (skill.isCertain ? 16 : 0) }
    if rank(left) != rank(right) { return rank(left) > rank(right) }
    if left.priority != right.priority { return left.priority > right.priority }
    if left.skill.name != right.skill.name {
      return left.skill.name.text.utf8.lexicographicallyPrecedes(right.skill.name.text.utf8)
    }
    return left.skill.path < right.skill.path
  }
}
