internal import Reporting

extension Rule {
  /// Of a key that is there twice some clients take the first, some the last, and some refuse both.
  static let frontmatterUniqueKeys = Rule(
    id: "frontmatter.unique-keys",
    severity: .error,
    summary: "A key stands once in the front matter.",
    why:
      "YAML forbids doubled keys: strict readers refuse the whole front matter, others pick one of the two silently.",
    source: "YAML 1.2.2, section 3.2.1.1",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n")],
    bad: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓description: Reads forms.\n---\nText.\n")
    ],
    check: .eachDocument { $0.isForClients ? $0.faults("frontmatter.unique-keys") : [] })
}
