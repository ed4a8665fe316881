internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A name that fits every skill says nothing in a list of skills.
  static let skillNameSpecific = Rule(
    id: "skill.name-specific",
    severity: .info,
    summary: "A skill's name says what the skill is about.",
    why: """
      People and agents choose a skill from a list of names. A name such as `helper` or `utils` fits every skill; \
      `processing-pdfs` fits one.
      """,
    source: "Claude documentation, skill authoring best practices, Naming conventions (November 2026)",
    good: [.named("processing-pdfs"), .named("pdf-tools"), .named("data-quality"), .named("helper-functions")],
    bad: [.named("↓helper"), .named("↓utils"), .named("↓data")],
    check: .eachSkill { skill in
      guard let name = skill.name, vague.contains(name.value) else { return [] }
      return [Finding(.vague(name.value), at: name.span)]
    })

  private static let vague: Set<String> = [
    "data", "document", "documents", "file", "files", "helper", "helpers", "misc", "skill", "skills", "stuff", "tool",
    "tools", "util", "utilities", "utility", "utils",
  ]
}

extension Example {
  fileprivate static func named(_ name: String) -> Example {
    let folder = String(name.unicodeScalars.filter { $0 != "↓" }.map(Character.init))
    return Example(at: "\(folder)/SKILL.md", "---\nname: \(name)\ndescription: Fills forms.\n---\nText.\n")
  }
}

extension Message {
  fileprivate static func vague(_ name: String) -> Message {
    Message(
      "skill.name-specific", "'{name}' does not say what the skill is about\nchoose a name such as 'processing-pdfs'",
      ["name": .text(name)])
  }
}
