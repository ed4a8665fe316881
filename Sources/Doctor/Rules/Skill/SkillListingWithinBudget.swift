internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Limits all names and descriptions together, which are part of every conversation.
  static let skillListingWithinBudget = Rule(
    id: "skill.listing-within-budget",
    severity: .info,
    summary: "The names and descriptions of all skills together fit into the list that each client in use shows.",
    why: """
      Clients show the agent a list of all skills and limit its size: Claude Code to one percent of the context window, \
      Codex to two, and both to 8,000 characters if they do not know the size of the window. Of what does not fit, the \
      descriptions are shortened or left out, and such a skill is hardly ever chosen. Shorter descriptions, or fewer \
      skills, help all the others. The same size is the limit for a collection of skills.
      """,
    source: """
      Claude Code documentation, skills, "Skill descriptions are cut short" (code.claude.com/docs/en/skills); Codex \
      documentation, skills (developers.openai.com/codex/skills); both November 2026
      """,
    isAboutFiles: true,
    good: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", skill("pdf", 300),
        beside: [".claude/skills/csv/SKILL.md": skill("csv", 300), "skills/ods/SKILL.md": skill("ods", 300)]),
      // Claude Code does not list what only users start.
      Example(
        at: ".claude/skills/pdf/SKILL.md", skill("pdf", 60),
        beside: [
          ".claude/skills/csv/SKILL.md":
            "---\nname: csv\ndescription: \(String(repeating: "Fills forms. ", count: 600))\ndisable-model-invocation: true\n---\nText.\n"
        ]),
      // It shows no more than 1,536 characters of one skill.
      Example(
        at: ".claude/skills/pdf/SKILL.md", skill("pdf", 70),
        beside: Dictionary(
          uniqueKeysWithValues: (1...4).map { (".claude/skills/csv-\($0)/SKILL.md", skill("csv-\($0)", 110)) })),
      // Other folders are other lists.
      Example(at: "skills/pdf/SKILL.md", skill("pdf", 600), beside: ["other/csv/SKILL.md": skill("csv", 600)]),
    ],
    bad: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", marked("pdf", 110),
        beside: Dictionary(
          uniqueKeysWithValues: (1...6).map { (".claude/skills/csv-\($0)/SKILL.md", skill("csv-\($0)", 109)) })),
      Example(
        at: ".agents/skills/pdf/SKILL.md", marked("pdf", 320),
        beside: [".agents/skills/csv/SKILL.md": skill("csv", 310), ".codex/config.toml": ""]),
      Example(
        at: "skills/pdf/SKILL.md", marked("pdf", 320), beside: ["skills/csv/SKILL.md": skill("csv", 310)]),
      // One skill whose description is cut.
      Example(
        at: ".claude/skills/pdf/SKILL.md",
        "---\nname: pdf\ndescription: ↓\(String(repeating: "Fills forms. ", count: 70))\nwhen_to_use: \(String(repeating: "For a form. ", count: 70))\n---\nText.\n"
      ),
    ],
    check: .tree { tree in
      let listings = ClientListing.all(in: tree)
      var findings = listings.flatMap { $0.findings }
      let listed = Set(listings.flatMap { $0.skills.map(\.document.path) })
      // Skills that no client in use lists: a collection, or the folder of a client without a documented limit.
      var greatest: (size: Int, listing: SkillListing, longest: Int?)?
      for listing in SkillListing.all(in: tree)
      where !listing.skills.contains(where: { listed.contains($0.document.path) }) {
        let sizes = listing.skills.map(Self.size)
        let size = sizes.reduce(0, +)
        if size > max(collectionLimit, greatest?.size ?? 0) { greatest = (size, listing, sizes.indexOfMaximum) }
      }
      if let (size, listing, index) = greatest, let index {
        let longest = listing.skills[index]
        let place = longest.description?.span ?? longest.name?.span
        findings.append(
          Finding(.long(size, listing.skills.count, collectionLimit), at: place, in: longest.document.path))
      }
      return findings
    })

  /// The smallest documented limit, in characters.
  private static let collectionLimit = Budgets.listings.map(\.characters).min() ?? .max

  private static func size(of skill: Skill) -> Int {
    (skill.name.map { Text.scalarCount($0.value) } ?? 0) + (skill.description.map { Text.scalarCount($0.value) } ?? 0)
  }

  private static func skill(_ name: String, _ count: Int) -> String {
    "---\nname: \(name)\ndescription: \(String(repeating: "Fills forms. ", count: count))\n---\nText.\n"
  }

  private static func marked(_ name: String, _ count: Int) -> String {
    "---\nname: \(name)\ndescription: ↓\(String(repeating: "Fills forms. ", count: count))\n---\nText.\n"
  }
}

extension ClientListing {
  /// The whole list at its longest skill, and each skill of which the client shows only a part.
  fileprivate var findings: [Finding] {
    var findings: [Finding] = []
    let sizes = skills.map(Self.size)
    let counted = sizes.map { $0.name + min($0.text, budget.eachDescription ?? $0.text) }
    let size = counted.reduce(0, +)
    if size > budget.characters, let index = counted.indexOfMaximum {
      let longest = skills[index]
      findings.append(
        Finding(
          .overBudget(size, budget), at: longest.description?.span ?? longest.name?.span,
          in: longest.document.path))
    }
    guard let limit = budget.eachDescription else { return findings }
    for (skill, size) in zip(skills, sizes) {
      let count = size.text
      // Another rule reports a description that is too long by itself.
      guard count > limit, let description = skill.description,
        Text.scalarCount(description.value) <= Budgets.skillDescription
      else { continue }
      findings.append(Finding(.cut(count, limit, budget.title), at: description.span, in: skill.document.path))
    }
    return findings
  }
}

extension [Int] {
  /// The index of the greatest number, of several that are equal the first one; nil if there is none.
  fileprivate var indexOfMaximum: Int? { indices.max { self[$0] < self[$1] } }
}

extension Message {
  fileprivate static func long(_ size: Int, _ count: Int, _ limit: Int) -> Message {
    Message(
      "skill.listing-within-budget",
      "the names and descriptions of {count} skills have {size} characters, clients show {limit}\nshorten this one first",
      one: "name and description have {size} characters, of which clients show {limit}\nshorten them",
      ["size": .number(size), "count": .number(count), "limit": .number(limit)])
  }
  fileprivate static func overBudget(_ size: Int, _ budget: Budgets.Listing) -> Message {
    Message(
      "skill.listing-within-budget.client",
      "the skills that {client} lists have {size} characters, more than its limit of {limit} (or {percent} percent of the context window)\nshorten this description first",
      [
        "client": .text(budget.title), "size": .number(size), "limit": .number(budget.characters),
        "percent": .number(budget.percentage),
      ])
  }
  fileprivate static func cut(_ size: Int, _ limit: Int, _ client: String) -> Message {
    Message(
      "skill.listing-within-budget.cut",
      "description and when_to_use have {size} characters, of which {client} shows {limit}\nput the most important words first",
      ["size": .number(size), "limit": .number(limit), "client": .text(client)])
  }
}
