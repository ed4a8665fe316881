internal import Documents
package import Reporting
package import Vocabulary

/// What makes a good description of a skill: the rules about descriptions, each as a line that a description fulfills or
/// not.
package enum DescriptionChecklist {
  /// One line.
  package struct Item: Sendable, Hashable {
    /// What a good description does, to be read after "a good description".
    package let text: Message
    package let isMet: Bool
    /// Whether a description that does not fulfill it is an error.
    package let isRequired: Bool
  }

  /// The lines for a description, in reading order, by the checks of the rules.
  package static func items(for description: String, of skill: SkillName) async -> [Item] {
    let text = """
      ---
      name: \(YAMLScalar.text(skill.text))
      description: \(YAMLScalar.text(description))
      ---
      # x

      """
    var items: [Item] = []
    for (message, rules) in lines {
      guard let path = try? RelativePath(onDisk: "\(skill.text)/SKILL.md") else { continue }
      let subject = Subject(files: [SubjectFile(path, Array(text.utf8))])
      let report = await Examination(rules: rules).report(on: subject)
      items.append(
        Item(
          text: message, isMet: report.findings.isEmpty,
          isRequired: report.findings.contains { $0.severity == .error }))
    }
    return items
  }

  private static let lines: [(Message, [Rule])] = [
    (.saysWhat, [.skillDescriptionPresent]),
    (.saysWhen, [.skillDescriptionSaysWhen]),
    (.isShort, [.skillDescriptionWithin1024]),
    (.hasNoTags, [.skillDescriptionWithoutMarkup]),
    (.hasNoPlaceholder, [.skillNoPlaceholder, .skillPlaceholderReplaced]),
  ]
}

extension Message {
  fileprivate static let saysWhat = Message("checklist.says-what", "says what the skill does and what its result is")
  fileprivate static let saysWhen = Message(
    "checklist.says-when", "says when to use it, with the words of such a task: 'Use when ...'")
  fileprivate static let isShort = Message("checklist.is-short", "has at most 1024 characters")
  fileprivate static let hasNoTags = Message("checklist.no-tags", "has no tags in angle brackets")
  fileprivate static let hasNoPlaceholder = Message("checklist.no-placeholder", "has no placeholder")
}
