internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The agent reads the description of every skill among its own instructions, where "I" and "you" mean others.
  static let skillDescriptionThirdPerson = Rule(
    id: "skill.description-third-person",
    severity: .info,
    summary: "A description is written in the third person.",
    why: """
      The descriptions of all skills are part of the agent's instructions. There, 'I can help you' is a sentence of the \
      agent or of its user, and says less about the skill than 'Fills forms'.
      """,
    source: "Claude documentation, skill authoring best practices, Writing effective descriptions (November 2026)",
    good: [
      .described("Fills forms. Use when I ask for it."), .described("I/O for tea."), .described("Iron the leaves."),
      .described("Use this skill when you want tea."), .described("\"I can help\" is what it answers."),
    ],
    bad: [
      .described("↓I can help you fill forms."), .described("↓I'll brew the tea."),
      .described("↓You can use this for tea."),
      .described("↓This skill helps you brew tea."), .described("↓Lets you brew tea."),
    ],
    check: .eachSkill { skill in
      guard let description = skill.description else { return [] }
      let text = description.value.lowercased()
      return openings.contains(where: text.hasPrefix) ? [Finding(.firstPerson, at: description.span)] : []
    })

  private static let openings = [
    "i ", "i'm ", "i'll ", "i\u{2019}ll ", "i\u{2019}m ", "you can ", "you should ", "helps you ", "lets you ",
    "allows you ", "this skill helps you ", "this skill lets you ", "this skill allows you ",
  ]
}

extension Example {
  fileprivate static func described(_ text: String) -> Example {
    Example(at: "tea/SKILL.md", "---\nname: tea\ndescription: \(quoted(text))\n---\nText.\n")
  }
  /// In quotes, if the text itself starts with one.
  private static func quoted(_ text: String) -> String {
    text.utf8.first == 0x22 ? "'\(text)'" : text
  }
}

extension Message {
  fileprivate static var firstPerson: Message {
    Message(
      "skill.description-third-person",
      "the description starts with 'I' or addresses 'you'\nsay what the skill does, such as 'Fills forms'")
  }
}
