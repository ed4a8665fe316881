import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Copies of the shared skills in an agent's own folder, where links are no choice.
@Suite struct AgentCopyTests {
  static let place: RelativePath = ".claude/skills/do"
  static let skill: RelativePath = ".agents/skills/do/SKILL.md"
  static let script: RelativePath = ".agents/skills/do/scripts/check.sh"
  static let copiedSkill: RelativePath = ".claude/skills/do/SKILL.md"
  static let copiedScript: RelativePath = ".claude/skills/do/scripts/check.sh"

  static func wanted(
    _ description: String = "Does it.", script isThere: Bool = true, links: LinkStyle = .copy,
    agents: [String] = ["claude"]
  ) -> Wanted {
    var offers = [Offer.file(skill, skillText("do", description))]
    if isThere { offers.append(.file(script, "#!/bin/sh\n", isExecutable: true)) }
    return .pack(offers, agents: agents, links: links)
  }

  private func installed() throws -> Home {
    var home = try Home()
    #expect(try home.install(Self.wanted()).action(Self.place) == .created)
    return home
  }

  @Test func `the whole folder is copied, with who may run what`() throws {
    var home = try installed()
    #expect(home[Self.copiedSkill] == home[Self.skill])
    #expect(home[Self.copiedScript] == .program("#!/bin/sh\n"))
    #expect(home.lock.links[Self.place]?.copy != nil)
    #expect(try home.plan(Self.wanted()).rows == [])
    #expect(try home.sync().isEmpty)
    try home.install(Self.wanted(agents: []))
    #expect(home[".claude"] == nil)
  }

  @Test func `a copy follows its skill`() throws {
    var home = try installed()
    #expect(try home.install(Self.wanted("Does it better.", script: false)).action(Self.place) == .updated)
    #expect(home[Self.copiedSkill] == home[Self.skill])
    #expect(home[Self.copiedScript] == nil)
    #expect(try home.sync().isEmpty)
    // Also the user's edits, which belong there.
    home[Self.skill] = "mine\n"
    try home.apply(try home.sync())
    #expect(home.text(Self.copiedSkill) == "mine\n")
    #expect(try home.sync().isEmpty)
  }

  @Test func `a copy that is the last place of the user's text stays, and is a copy again once the skill is back`()
    throws
  {
    var home = try installed()
    home[Self.skill] = "mine\n"
    try home.apply(try home.sync())
    home[".agents/skills"] = nil
    for _ in 1...2 {
      let plan = try home.sync()
      #expect(plan.action(Self.place) == .kept)
      #expect(plan.steps.first { $0.path == Self.place }?.note?.text.contains("stands only here") == true)
      try home.apply(plan)
      #expect(home.text(Self.copiedSkill) == "mine\n")
    }
    #expect(try home.sync().isEmpty)
    home[Self.skill] = home[Self.copiedSkill]
    home[Self.script] = home[Self.copiedScript]
    try home.apply(try home.sync())
    home[Self.skill] = "mine, newer\n"
    try home.apply(try home.sync())
    #expect(home.text(Self.copiedSkill) == "mine, newer\n")
  }

  @Test func `a copy goes where its text can be had elsewhere`() throws {
    var home = try installed()
    home[".agents/skills"] = nil
    let plan = try home.sync()
    #expect(plan.action(Self.place) == .removed)
    #expect(plan.operations.allSatisfy { !$0.holdsUserBytes })
  }

  @Test func `a file that only the copy has left is kept for undo`() throws {
    var home = try Home([".agents/skills/do/notes.md": "mine\n"])
    try home.install(.pack())
    home[".agents/skills/do/SKILL.md"] = .text(skillText("do"))
    try home.install(.pack(agents: ["claude"], links: .copy))
    home[".agents/skills/do/notes.md"] = nil
    let copy: RelativePath = ".claude/skills/do/notes.md"
    let plan = try home.plan(.pack(agents: ["claude"], links: .copy))
    #expect(plan.operations.first { $0.path == copy }?.holdsUserBytes == true)
    #expect(plan.steps.first { $0.path == Self.place }?.note?.text.contains("`cairn undo` brings it back: ") == true)
    // A link in its place takes the whole copy away.
    let link = try home.plan(.pack(agents: ["claude"], links: .link))
    #expect(link.operations.first { $0.path == copy }?.holdsUserBytes == true)
  }

  @Test func `line ends of a checkout are no edit of a copy`() throws {
    var home = try installed()
    home[Self.copiedSkill] = .text(skillText("do").replacing("\n", with: "\r\n"))
    #expect(try home.sync().isEmpty)
    try home.install(Self.wanted("Does it better."))
    #expect(home[Self.copiedSkill] == home[Self.skill])
  }

  /// What a user may do to a copy.
  static let edits: [(RelativePath, Standing?)] = [
    (copiedSkill, "mine\n"), (copiedScript, nil), (".claude/skills/do/notes.md", "mine\n"),
    (".claude/skills/do/link", .link(to: "SKILL.md")),
  ]

  @Test(arguments: edits) func `an edited copy stays`(path: RelativePath, content: Standing?) throws {
    var home = try installed()
    home[path] = content
    let files = try home.files
    for plan in [try home.sync(), try home.plan(Self.wanted()), try home.sync(PlanRequest(restores: true))] {
      #expect(plan.rows == ["kept \(Self.place)"])
      #expect(plan.isEmpty)
    }
    let changed = try home.plan(Self.wanted("Does it better."))
    #expect(changed.action(Self.place) == .kept)
    #expect(!changed.changed.contains { $0.isWithin(Self.place) })
    // Without the agent, and as links, it stays too.
    #expect(try home.plan(Self.wanted(agents: [])).rows == ["orphaned \(Self.place)"])
    #expect(try home.plan(Self.wanted(links: .link)).rows == ["foreign \(Self.place)"])
    #expect(try home.files == files)
    let restored = try home.sync(PlanRequest(restores: true, restore: [Self.place]))
    #expect(restored.rows == ["updated \(Self.place)"])
    #expect(restored.operations.allSatisfy { $0.before == .absent || $0.holdsUserBytes })
    try home.apply(restored)
    #expect(home[Self.copiedSkill] == home[Self.skill])
    #expect(home[Self.copiedScript] == .program("#!/bin/sh\n"))
    #expect(try home.sync().isEmpty)
  }

  @Test func `an edit that brings a copy to what is wanted is none`() throws {
    var home = try installed()
    home[Self.copiedSkill] = .text(skillText("do", "Does it better."))
    try home.install(Self.wanted("Does it better."))
    #expect(try home.sync().isEmpty)
  }

  @Test func `from links to copies and back`() throws {
    for links in [LinkStyle.link, .auto] {
      var home = try Home()
      try home.install(Self.wanted(links: links))
      let linked = try home.files
      let toCopy = try home.install(Self.wanted())
      #expect(toCopy.rows == ["updated \(Self.place)"])
      #expect(home[Self.copiedSkill] == home[Self.skill])
      #expect(try home.sync().isEmpty)
      try home.apply(try home.undo())
      #expect(try home.files == linked)
      #expect(home.lock.links[Self.place]?.copy == nil)
      home.journals = []
      try home.install(Self.wanted())
      let copied = try home.files
      #expect(try home.install(Self.wanted(links: links)).rows == ["updated \(Self.place)"])
      #expect(try home.files == linked)
      #expect(try home.sync().isEmpty)
      home.journals = [home.journals[0]]
      try home.apply(try home.undo())
      #expect(try home.files == copied)
    }
  }

  @Test func `a plain file that holds a link's text becomes a copy`() throws {
    var home = try Home()
    try home.install(Self.wanted(links: .link))
    home[Self.place] = "../../.agents/skills/do"
    try home.install(Self.wanted())
    #expect(home[Self.copiedSkill] == home[Self.skill])
  }

  @Test(arguments: [.link(to: "../../mine"), "mine\n"] as [Standing])
  func `what is the user's in a copy's place stays`(standing: Standing) throws {
    var home = try Home([Self.place: standing])
    #expect(try home.install(Self.wanted()).action(Self.place) == .foreign)
    #expect(home[Self.place] == standing)
    #expect(home.lock.links.isEmpty)
  }

  @Test func `a folder that Cairn did not copy is never deleted, even if it says the same`() throws {
    var home = try Home([Self.copiedSkill: .text(skillText("do"))])
    let wanted = Self.wanted(script: false)
    #expect(try home.install(wanted).action(Self.place) == nil)
    #expect(home.lock.links.isEmpty)
    #expect(try home.sync().isEmpty)
    try home.install(Self.wanted(script: false, agents: []))
    #expect(home.text(Self.copiedSkill) == skillText("do"))
    // Nor renewed when the skill goes on.
    #expect(try home.plan(Self.wanted("Does it better.", script: false)).action(Self.place) == .foreign)
  }

  @Test func `copies in a folder that git ignores follow their skills, and are in no lock`() throws {
    let request = PlanRequest(ignoredFolders: [".claude/skills"])
    var home = try Home()
    try home.install(Self.wanted(), request)
    #expect(home.lock.links.isEmpty)
    #expect(try home.sync(request).isEmpty)
    let plan = try home.install(Self.wanted("Does it better."), request)
    #expect(plan.steps.first { $0.path == Self.place }?.isLocal == true)
    #expect(home[Self.copiedSkill] == home[Self.skill])
    home[Self.copiedSkill] = "mine\n"
    #expect(try home.plan(Self.wanted(), request).action(Self.place) == .foreign)
  }
}
