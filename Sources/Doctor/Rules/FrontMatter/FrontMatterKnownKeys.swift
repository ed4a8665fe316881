internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A misspelled key is ignored without a warning.
  static let frontmatterKnownKeys = Rule(
    id: "frontmatter.known-keys",
    severity: .warning,
    fix: .safe,
    summary: "At least one client reads every key of a skill's front matter.",
    why: """
      Clients ignore a key that they do not know, without a warning, and strict validators reject it. It is usually a \
      misspelled known key. Put your own keys under `metadata`.
      """,
    source: "Agent Skills specification, front matter; the documentation of the clients",
    dialects: [.cairn, .agentskills, .client, .mustflow],
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: MIT\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\ndisable-model-invocation: true\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\n↓descripton: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓Allowed_Tools: Read\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: Read\n---\nText.\n"),
      // The nearest key is a suggestion; the author may have meant a key of another tool.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓scopes: all\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓flavour: vanilla\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      let known = FrontMatterKeys.known(to: skill.document.dialect)
      let fields = skill.frontMatter?.fields ?? []
      var used = Set(fields.map(\.key.value))
      return fields.filter { !known.contains($0.key.value) }.map { field in
        let key = NearestName(field.key.value, among: known)
        let free = key.nearest.flatMap { used.insert($0).inserted ? $0 : nil }
        let isCertain = free.map { KeyMisspelling.isCertain(field.key.value, for: $0, among: known) } ?? false
        let fix = free.flatMap { isCertain ? Repair.replace(field.key.span, with: $0) : nil }
        return Finding(.unknown(key), at: field.key.span, fix: fix)
      }
    })
}

extension Message {
  fileprivate static func unknown(_ key: NearestName) -> Message {
    key.message(
      near: Message(
        "frontmatter.known-keys.nearest", "no known client reads '{key}'\ndid you mean '{nearest}'?",
        key.arguments(as: "key")),
      else: Message(
        "frontmatter.known-keys", "no known client reads '{key}'\nmove it under 'metadata' or remove it",
        key.arguments(as: "key")))
  }
}
