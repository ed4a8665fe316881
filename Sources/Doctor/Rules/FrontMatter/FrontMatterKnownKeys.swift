internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A misspelled key is ignored without a warning. A key of one's own is told once, because it is usually the same one
  /// in every skill.
  static let frontmatterKnownKeys = Rule(
    id: "frontmatter.known-keys",
    severity: .warning,
    fix: .safe,
    summary: "At least one client reads every key of a skill's front matter.",
    why: """
      Clients ignore a key that they do not know, without a warning, and strict validators reject it. A key that is \
      almost a known one is probably misspelled, and its value has no effect; if it was meant to be the name or the description, \
      the skill has none, which is an error in clients that need one. Any other key is an info, once for all \
      skills: put your own keys under `metadata`.
      """,
    source: "Agent Skills specification, front matter; the documentation of the clients, as listed in ClientKeys.swift",
    dialects: [.cairn, .agentskills, .client, .mustflow],
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nlicense: MIT\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\ndisable-model-invocation: true\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\ndisplay-name: PDF\ndefault-enabled: true\nfallback: x\n---\nText.\n"
      ),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\ncreated: 2026-11-01\nversion: 2\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\n↓descripton: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"),
      // A fix would grant what is not granted now.
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓allowed_tools: Read\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓argumentHint: file\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nargument-hint: file\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓User_Invocable: false\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nuser-invocable: false\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓related: csv\n↓flavour: vanilla\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\n↓desc: Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓desc: Fills forms.\n---\nText.\n"),
      // The key is told once.
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓origin: here\n---\nText.\n",
        beside: ["zip/SKILL.md": "---\nname: zip\ndescription: Packs files.\norigin: there\n---\nText.\n"]),
    ],
    check: .skills { skills in
      var findings: [Finding] = []
      var others: [String: (place: Span, path: RelativePath, count: Int)] = [:]
      for skill in skills {
        let fields = skill.frontMatter?.fields ?? []
        let known = FrontMatterKeys.known(to: skill.document.dialect)
        let path = skill.document.path
        var used = Set(fields.map(\.key.value))
        let required = misspelled(in: skill)
        for field in fields where !known.contains(field.key.value) && !field.key.value.isEmpty {
          let key = field.key.value
          let missing = required[field.key.span.lower]
          guard let nearest = missing ?? FrontMatterKeys.nearest(to: key) else {
            others[key, default: (field.key.span, path, 0)].count += 1
            continue
          }
          let isCertain = KeyMisspelling.isCertain(key, for: nearest, among: known) && !granting.contains(nearest)
          let fix = used.insert(nearest).inserted && isCertain ? Repair.replace(field.key.span, with: nearest) : nil
          // Without these, most clients do not load the skill.
          let severity: Severity? = missing != nil && !skill.isForClaudeOnly ? .error : nil
          findings.append(
            Finding(.misspelled(key, nearest), at: field.key.span, in: path, severity: severity, fix: fix))
        }
      }
      return findings
        + others.sorted { $0.key < $1.key }.map { key, found in
          Finding(.unread(key, found.count), at: found.place, in: found.path, severity: .info)
        }
    })

  /// Keys with which a skill may do more than without them: the user decides.
  private static let granting: Set<String> = ["allowed-tools", "hooks"]

  /// The keys without which clients do not load a skill, where only a misspelled one stands, by its place.
  private static func misspelled(in skill: Skill) -> [Int: String] {
    var found: [Int: String] = [:]
    for key in ["name", "description"] where skill.frontMatter?[key] == nil && !skill.isUnread(key) {
      if let field = skill.misspelling(of: key) { found[field.key.span.lower] = key }
    }
    return found
  }
}

extension Message {
  fileprivate static func misspelled(_ key: String, _ nearest: String) -> Message {
    Message(
      "frontmatter.known-keys.nearest", "no known client reads '{key}'\ndid you mean '{nearest}'?",
      ["key": .text(key), "nearest": .text(nearest)])
  }
  fileprivate static func unread(_ key: String, _ count: Int) -> Message {
    Message(
      "frontmatter.known-keys",
      "no known client reads '{key}', which {count} skills have\nmove it under 'metadata' or remove it",
      one: "no known client reads '{key}'\nmove it under 'metadata' or remove it",
      ["key": .text(key), "count": .number(count)])
  }
}
