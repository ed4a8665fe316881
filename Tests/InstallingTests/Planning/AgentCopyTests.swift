import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Copies of the shared skills in an agent's own folder, for systems without links.
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
    var offers = [TestDocument.file(skill, skillText("do", description))]
    if isThere { offers.append(.file(script, "#!/bin/sh\n", isExecutable: true)) }
    return .pack(offers, agents: agents, links: links)
  }

  private func installed() throws -> MemoryRepository {
    var repository = try MemoryRepository()
    #expect(try repository.install(Self.wanted()).action(Self.place) == .created)
    return repository
  }

  @Test func `the whole folder is copied, with executable bits`() throws {
    var repository = try installed()
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
    #expect(repository[Self.copiedScript] == .program("#!/bin/sh\n"))
    #expect(repository.lock.links[Self.place]?.copy != nil)
    #expect(try repository.plan(Self.wanted()).rows == [])
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted(agents: []))
    #expect(repository[".claude"] == nil)
  }

  @Test func `a copy is updated with its skill`() throws {
    var repository = try installed()
    #expect(try repository.install(Self.wanted("Does it better.", script: false)).action(Self.place) == .updated)
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
    #expect(repository[Self.copiedScript] == nil)
    #expect(try repository.sync().isEmpty)
    // Edits of the user in the skill are copied too.
    repository[Self.skill] = "mine\n"
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.copiedSkill) == "mine\n")
    #expect(try repository.sync().isEmpty)
  }

  @Test func `the only copy of the user's text is kept, and managed again once the skill is back`()
    throws
  {
    var repository = try installed()
    repository[Self.skill] = "mine\n"
    try repository.apply(try repository.sync())
    repository[".agents/skills"] = nil
    for _ in 1...2 {
      let plan = try repository.sync()
      #expect(plan.action(Self.place) == .kept)
      #expect(plan.steps.first { $0.path == Self.place }?.note?.text.contains("only this copy has") == true)
      try repository.apply(plan)
      #expect(repository.text(Self.copiedSkill) == "mine\n")
    }
    #expect(try repository.sync().isEmpty)
    repository[Self.skill] = repository[Self.copiedSkill]
    repository[Self.script] = repository[Self.copiedScript]
    try repository.apply(try repository.sync())
    repository[Self.skill] = "mine, newer\n"
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.copiedSkill) == "mine, newer\n")
  }

  @Test func `a copy is removed if its text is available elsewhere`() throws {
    var repository = try installed()
    repository[".agents/skills"] = nil
    let plan = try repository.sync()
    #expect(plan.action(Self.place) == .removed)
    #expect(plan.operations.allSatisfy { !$0.holdsUserBytes })
  }

  @Test func `a file that only the copy still has is saved for undo`() throws {
    var repository = try MemoryRepository([".agents/skills/do/notes.md": "mine\n"])
    try repository.install(.pack())
    repository[".agents/skills/do/SKILL.md"] = .text(skillText("do"))
    try repository.install(.pack(agents: ["claude"], links: .copy))
    repository[".agents/skills/do/notes.md"] = nil
    let copy: RelativePath = ".claude/skills/do/notes.md"
    let plan = try repository.plan(.pack(agents: ["claude"], links: .copy))
    #expect(plan.operations.first { $0.path == copy }?.holdsUserBytes == true)
    #expect(plan.steps.first { $0.path == Self.place }?.note?.text.contains("`cairn undo` restores: ") == true)
    // Replacing the copy by a link deletes the whole copy.
    let link = try repository.plan(.pack(agents: ["claude"], links: .link))
    #expect(link.operations.first { $0.path == copy }?.holdsUserBytes == true)
  }

  @Test func `line ends of a checkout are not an edit of a copy`() throws {
    var repository = try installed()
    repository[Self.copiedSkill] = .text(skillText("do").replacing("\n", with: "\r\n"))
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted("Does it better."))
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
  }

  /// Edits of a copy by the user.
  static let edits: [(RelativePath, DiskContent?)] = [
    (copiedSkill, "mine\n"), (copiedScript, nil), (".claude/skills/do/notes.md", "mine\n"),
    (".claude/skills/do/link", .link(to: "SKILL.md")),
  ]

  @Test(arguments: edits) func `an edited copy is kept`(path: RelativePath, content: DiskContent?) throws {
    var repository = try installed()
    repository[path] = content
    let files = try repository.files
    for plan in [
      try repository.sync(), try repository.plan(Self.wanted()), try repository.sync(PlanRequest(restores: true)),
    ] {
      #expect(plan.rows == ["kept \(Self.place)"])
      #expect(plan.isEmpty)
    }
    let changed = try repository.plan(Self.wanted("Does it better."))
    #expect(changed.action(Self.place) == .kept)
    #expect(!changed.changed.contains { $0.isWithin(Self.place) })
    // It is also kept without the agent and with links.
    #expect(try repository.plan(Self.wanted(agents: [])).rows == ["orphaned \(Self.place)"])
    #expect(try repository.plan(Self.wanted(links: .link)).rows == ["foreign \(Self.place)"])
    #expect(try repository.files == files)
    let restored = try repository.sync(PlanRequest(restores: true, restore: [Self.place]))
    #expect(restored.rows == ["updated \(Self.place)"])
    #expect(restored.operations.allSatisfy { $0.before == .absent || $0.holdsUserBytes })
    try repository.apply(restored)
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
    #expect(repository[Self.copiedScript] == .program("#!/bin/sh\n"))
    #expect(try repository.sync().isEmpty)
  }

  @Test func `an edit that makes a copy equal to the new version is not an edit`() throws {
    var repository = try installed()
    repository[Self.copiedSkill] = .text(skillText("do", "Does it better."))
    try repository.install(Self.wanted("Does it better."))
    #expect(try repository.sync().isEmpty)
  }

  @Test func `links can be changed to copies and back`() throws {
    for links in [LinkStyle.link, .auto] {
      var repository = try MemoryRepository()
      try repository.install(Self.wanted(links: links))
      let linked = try repository.files
      let toCopy = try repository.install(Self.wanted())
      #expect(toCopy.rows == ["updated \(Self.place)"])
      #expect(repository[Self.copiedSkill] == repository[Self.skill])
      #expect(try repository.sync().isEmpty)
      try repository.apply(try repository.undo())
      #expect(try repository.files == linked)
      #expect(repository.lock.links[Self.place]?.copy == nil)
      repository.journals = []
      try repository.install(Self.wanted())
      let copied = try repository.files
      #expect(try repository.install(Self.wanted(links: links)).rows == ["updated \(Self.place)"])
      #expect(try repository.files == linked)
      #expect(try repository.sync().isEmpty)
      repository.journals = [repository.journals[0]]
      try repository.apply(try repository.undo())
      #expect(try repository.files == copied)
    }
  }

  @Test func `a plain file that holds a link's text becomes a copy`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted(links: .link))
    repository[Self.place] = "../../.agents/skills/do"
    try repository.install(Self.wanted())
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
  }

  @Test(arguments: [.link(to: "../../mine"), "mine\n"] as [DiskContent])
  func `the user's own link or file at the path of a copy is kept`(standing: DiskContent) throws {
    var repository = try MemoryRepository([Self.place: standing])
    #expect(try repository.install(Self.wanted()).action(Self.place) == .foreign)
    #expect(repository[Self.place] == standing)
    #expect(repository.lock.links.isEmpty)
  }

  @Test func `a folder that Cairn did not copy is never deleted, even with the same content`() throws {
    var repository = try MemoryRepository([Self.copiedSkill: .text(skillText("do"))])
    let wanted = Self.wanted(script: false)
    #expect(try repository.install(wanted).action(Self.place) == nil)
    #expect(repository.lock.links.isEmpty)
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted(script: false, agents: []))
    #expect(repository.text(Self.copiedSkill) == skillText("do"))
    // It is not updated either when the skill changes.
    #expect(try repository.plan(Self.wanted("Does it better.", script: false)).action(Self.place) == .foreign)
  }

  @Test func `copies in an ignored folder follow their skills and are not in the lock`() throws {
    let request = PlanRequest(ignoredFolders: [".claude/skills"])
    var repository = try MemoryRepository()
    try repository.install(Self.wanted(), request)
    #expect(repository.lock.links.isEmpty)
    #expect(try repository.sync(request).isEmpty)
    let plan = try repository.install(Self.wanted("Does it better."), request)
    #expect(plan.steps.first { $0.path == Self.place }?.isLocal == true)
    #expect(repository[Self.copiedSkill] == repository[Self.skill])
    repository[Self.copiedSkill] = "mine\n"
    #expect(try repository.plan(Self.wanted(), request).action(Self.place) == .foreign)
  }
}
