internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Limits all names and descriptions together, which are part of every conversation.
  static let skillListingWithinBudget = Rule(
    id: "skill.listing-within-budget",
    severity: .info,
    summary: "The names and descriptions of all skills together have at most 15,000 characters.",
    why: """
      Clients show the agent a list of all skills and cut it at a limit. Skills beyond the limit are installed but \
      never chosen. Shorter descriptions, or fewer skills, help all the others.
      """,
    source: "Claude Code documentation, skills, SLASH_COMMAND_TOOL_CHAR_BUDGET: 15,000 characters",
    good: [
      Example(
        at: "skills/pdf/SKILL.md",
        "---\nname: pdf\ndescription: \(String(repeating: "Fills forms. ", count: 700))\n---\nText.\n",
        beside: [
          "other/csv/SKILL.md":
            "---\nname: csv\ndescription: \(String(repeating: "Reads cells. ", count: 700))\n---\nText.\n"
        ])
    ],
    bad: [
      Example(
        at: "skills/pdf/SKILL.md",
        "---\nname: pdf\ndescription: ↓\(String(repeating: "Fills forms. ", count: 701))\n---\nText.\n",
        beside: [
          "skills/csv/SKILL.md":
            "---\nname: csv\ndescription: \(String(repeating: "Reads cells. ", count: 700))\n---\nText.\n"
        ])
    ],
    check: .tree { tree in
      var greatest: (size: Int, listing: SkillListing)?
      for listing in SkillListing.all(in: tree) {
        let size = listing.skills.reduce(0) { $0 + Self.size(of: $1) }
        if size > max(15_000, greatest?.size ?? 0) { greatest = (size, listing) }
      }
      guard let (size, listing) = greatest,
        let longest = listing.skills.max(by: { Self.size(of: $0) < Self.size(of: $1) })
      else { return [] }
      let place = longest.description?.span ?? longest.name?.span
      return [Finding(.long(size, listing.skills.count), at: place, in: longest.document.path)]
    })

  private static func size(of skill: Skill) -> Int {
    (skill.name?.value.unicodeScalars.count ?? 0) + (skill.description?.value.unicodeScalars.count ?? 0)
  }
}

extension Message {
  fileprivate static func long(_ size: Int, _ count: Int) -> Message {
    Message(
      "skill.listing-within-budget",
      "the names and descriptions of {count} skills have {size} characters, clients show 15000\nshorten this one first",
      one: "name and description have {size} characters, of which clients show 15000\nshorten them",
      ["size": .number(size), "count": .number(count)])
  }
}
