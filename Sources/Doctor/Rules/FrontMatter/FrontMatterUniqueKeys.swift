internal import Reporting

extension Rule {
  /// If a key occurs twice, some clients use the first, some the last, and some reject both.
  static let frontmatterUniqueKeys = Rule(
    id: "frontmatter.unique-keys",
    severity: .error,
    summary: "A key occurs only once in the front matter.",
    why: """
      YAML does not allow duplicate keys. Strict clients reject the whole front matter; others use one of the two \
      values without a warning.
      """,
    source: "YAML 1.2.2, section 3.2.1.1",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n")],
    bad: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓description: Reads forms.\n---\nText.\n")
    ],
    check: .eachDocument { $0.headerFaults("frontmatter.unique-keys") })
}
