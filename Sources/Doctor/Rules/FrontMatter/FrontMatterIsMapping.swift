internal import Reporting

extension Rule {
  /// A list or plain text in the front matter has no keys.
  static let frontmatterIsMapping = Rule(
    id: "frontmatter.is-mapping",
    severity: .error,
    summary: "Front matter consists of keys and values.",
    why: "Clients read `name` and `description` from the front matter. Plain text or a list has neither.",
    source: "Agent Skills specification, SKILL.md format",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "docs/notes.md", "---\nA page between two lines.\n\n---\nText.\n"),
    ],
    bad: [Example(at: "pdf/SKILL.md", "---\n↓- name\n- description\n---\nText.\n")],
    check: .eachDocument { $0.headerFaults("frontmatter.is-mapping") })
}
