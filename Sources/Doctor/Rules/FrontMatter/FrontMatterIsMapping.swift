internal import Reporting

extension Rule {
  /// A list or a sentence between the fences holds no keys.
  static let frontmatterIsMapping = Rule(
    id: "frontmatter.is-mapping",
    severity: .error,
    summary: "Front matter is a list of keys and values.",
    why: "A client asks for `name` and `description`; a text or a list has neither.",
    source: "Agent Skills specification, SKILL.md format",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(at: "docs/notes.md", "---\nA page between two lines.\n\n---\nText.\n"),
    ],
    bad: [Example(at: "pdf/SKILL.md", "---\n↓- name\n- description\n---\nText.\n")],
    check: .eachDocument { $0.isForClients ? $0.faults("frontmatter.is-mapping") : [] })
}
