package import Vocabulary

/// How well the tasks of one language lead to one skill.
package struct TriggerScore: Sendable, Hashable {
  package let skill: SkillName
  /// nil for tasks of an unknown language.
  package let language: LocaleTag?
  /// The tasks that must lead to the skill, and do.
  package internal(set) var found = 0
  /// The tasks that must lead to the skill, and do not.
  package internal(set) var missed = 0
  /// The tasks that must not lead to the skill, but do; and those that must lead to another one, but lead to this one
  /// instead.
  package internal(set) var wrong = 0
  /// The tasks that must not lead to the skill, and do not.
  package internal(set) var avoided = 0

  init(skill: SkillName, language: LocaleTag?) {
    self.skill = skill
    self.language = language
  }

  /// Of the tasks that lead to the skill, the part that should; nil if none does.
  package var precision: Ratio? { Ratio(found, of: found + wrong) }

  /// Of the tasks that should lead to the skill, the part that does; nil if none should.
  package var recall: Ratio? { Ratio(found, of: found + missed) }

  /// A part of a whole.
  package struct Ratio: Sendable, Hashable {
    private let part: Int
    private let whole: Int

    /// nil for a part of nothing.
    init?(_ part: Int, of whole: Int) {
      guard whole > 0 else { return nil }
      self.part = part
      self.whole = whole
    }

    /// In hundredths, rounded down, so that only all of it is 100.
    package var hundredths: Int { part * 100 / whole }
    /// In ten-thousandths, rounded down, as a number.
    package var number: Double { Double(part * 10_000 / whole) / 10_000 }
  }
}
