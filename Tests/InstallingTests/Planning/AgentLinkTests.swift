import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Links from an agent's own skills folder to the shared one.
@Suite struct AgentLinkTests {
  static let place: RelativePath = ".claude/skills/do"
  static let target = "../../.agents/skills/do"
  static let skill: RelativePath = ".agents/skills/do/SKILL.md"
  static let wanted = Wanted.pack(.file(skill, skillText("do")), agents: ["claude"])
  static let without = Wanted.pack(.file(skill, skillText("do")))

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var disk: DiskContent?
    var locked: LockedLink?
    let action: Action?
    let isLocked: Bool
    let leaves: DiskContent?

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing: create", action: .created, isLocked: true, leaves: .link(to: target)),
    Case(name: "our text: current", disk: .link(to: target), action: nil, isLocked: true, leaves: .link(to: target)),
    Case(
      name: "our text, known", disk: .link(to: target), locked: LockedLink(to: target), action: nil, isLocked: true,
      leaves: .link(to: target)),
    Case(
      name: "a plain file that holds our text", disk: .text(target), locked: LockedLink(to: target), action: nil,
      isLocked: true, leaves: .text(target)),
    Case(
      name: "what we linked before", disk: .link(to: "../../old/do"), locked: LockedLink(to: "../../old/do"),
      action: .updated, isLocked: true, leaves: .link(to: target)),
    Case(
      name: "another link", disk: .link(to: "../../mine"), action: .foreign, isLocked: false,
      leaves: .link(to: "../../mine")),
    Case(
      name: "another link in our link's place", disk: .link(to: "../../mine"), locked: LockedLink(to: target),
      action: .foreign, isLocked: false, leaves: .link(to: "../../mine")),
    Case(name: "a file", disk: "mine\n", action: .foreign, isLocked: false, leaves: "mine\n"),
    Case(
      name: "taken away: comes back", locked: LockedLink(to: target), action: .created, isLocked: true,
      leaves: .link(to: target)),
  ]

  @Test(arguments: cases) func `each possible content at the path of a link`(given: Case) throws {
    var repository = try MemoryRepository([Self.skill: .text(skillText("do"))])
    repository[Self.place] = given.disk
    repository.lock.links[Self.place] = given.locked
    let plan = try repository.plan(Self.wanted)
    #expect(plan.action(Self.place) == given.action)
    #expect((plan.newLock.links[Self.place] != nil) == given.isLocked)
    try repository.install(Self.wanted)
    #expect(repository[Self.place] == given.leaves)
    #expect(try repository.plan(Self.wanted).isEmpty)
    #expect(try repository.sync().isEmpty)
    // Without the agent, Cairn's links are removed and the user's files are kept.
    try repository.install(Self.without)
    #expect(repository[Self.place] == (given.isLocked ? nil : given.leaves))
    #expect(repository.lock.links.isEmpty)
  }

  @Test func `a folder of the user is kept`() throws {
    let own: RelativePath = ".claude/skills/do/SKILL.md"
    var repository = try MemoryRepository([own: "mine\n", ".claude/skills/other/SKILL.md": "mine\n"])
    let plan = try repository.install(Self.wanted)
    #expect(plan.action(Self.place) == .foreign)
    #expect(repository.text(own) == "mine\n")
    #expect(repository.lock.links.isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `the user's own shared skills are linked too, and other folders are not`() throws {
    var repository = try MemoryRepository([".agents/skills/mine/SKILL.md": "x\n", ".agents/skills/notes/x.md": "x\n"])
    try repository.install(Self.wanted)
    #expect(repository[".claude/skills/mine"] == .link(to: "../../.agents/skills/mine"))
    #expect(repository[".claude/skills/notes"] == nil)
  }

  @Test func `the link of a deleted skill is removed`() throws {
    var repository = try MemoryRepository([".agents/skills/mine/SKILL.md": "x\n"])
    try repository.install(Self.wanted)
    repository[".agents/skills/mine"] = nil
    #expect(try repository.sync().rows == ["removed .claude/skills/mine"])
    try repository.install(.pack(agents: ["claude"]))
    #expect(try repository.files == [:])
  }

  @Test func `an agent that reads the shared folder gets no links`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.skill, skillText("do")), agents: ["codex"]))
    #expect(try repository.files.keys.map(\.text) == [Self.skill.text])
  }

  @Test(arguments: [LinkStyle.auto, .copy]) func `two agents that share a folder get one link or copy in it`(
    links: LinkStyle
  ) throws {
    var repository = try MemoryRepository()
    let place: RelativePath = ".trae/skills/do"
    let wanted = Wanted.pack(.file(Self.skill, skillText("do")), agents: ["trae", "trae-cn"], links: links)
    let plan = try repository.install(wanted)
    #expect(plan.steps.count { $0.path == place } == 1)
    #expect(Set(plan.operations.map(\.path)).count == plan.operations.count)
    #expect(repository.lock.links.keys.sorted() == [place])
    #expect(try repository.plan(wanted).isEmpty)
    // One of the two still needs it.
    try repository.install(.pack(.file(Self.skill, skillText("do")), agents: ["trae-cn"], links: links))
    #expect(repository.lock.links.keys.sorted() == [place])
    try repository.install(Self.without)
    #expect(repository.lock.links.isEmpty)
    #expect(try repository.files.keys.map(\.text) == [Self.skill.text])
  }

  @Test func `a skill of the user in the folder of an agent that is not chosen is not read`() throws {
    let own: RelativePath = ".trae/skills/mine/SKILL.md"
    var repository = try MemoryRepository([own: .text(skillText("mine"))])
    let index = TestDocument.file(AgentTargets.index, indexText)
    try repository.install(.pack(.file(Self.skill, skillText("do")), index, agents: ["claude"]))
    #expect(repository.text(AgentTargets.index)?.contains("mine") == false)
    try repository.install(.pack(.file(Self.skill, skillText("do")), index, agents: ["claude", "trae"]))
    #expect(repository.text(AgentTargets.index)?.contains("../../.trae/skills/mine/SKILL.md") == true)
    #expect(repository[".trae/skills/do"] == .link(to: "../../.agents/skills/do"))
    #expect(repository.text(own) == skillText("mine"))
  }

  /// Links at the path of the agent's skills folder, or of its parent, to the shared folder.
  static let whole: [[RelativePath: DiskContent]] = [
    [".claude/skills": .link(to: "../.agents/skills")],
    [".claude/skills": .link(to: ".././.agents/skills")],
    [".claude/skills": "../.agents/skills"],
    [".claude": .link(to: ".agents")],
  ]

  @Test(arguments: whole, [true, false])
  func `a folder that is linked as a whole needs no links`(contents: [RelativePath: DiskContent], before: Bool) throws {
    var repository = try MemoryRepository(before ? contents : [:])
    try repository.install(Self.wanted)
    if !before {
      // The user replaces the folder with a link.
      repository[".claude"] = nil
      for (path, content) in contents { repository[path] = content }
    }
    try repository.install(Self.wanted)
    #expect(repository.lock.links.isEmpty)
    #expect(try repository.plan(Self.wanted).rows == [])
    #expect(try repository.sync().isEmpty)
    for (path, content) in contents { #expect(repository[path] == content) }
    try repository.install(Self.without)
    for (path, content) in contents { #expect(repository[path] == content) }
  }

  static let elsewhere: [[RelativePath: DiskContent]] = [
    [".claude/skills": .link(to: "../skills")], [".claude/skills": .link(to: "../../.agents/skills")],
    [".claude": .link(to: "/home/me/.claude")], [".claude": "a file\n"], [".claude/skills": .link(to: "skills")],
  ]

  @Test(arguments: elsewhere) func `a folder that is linked elsewhere gets no links`(
    contents: [RelativePath: DiskContent]
  )
    throws
  {
    var repository = try MemoryRepository(contents)
    let plan = try repository.install(Self.wanted)
    #expect(plan.steps.contains { $0.action == .foreign && contents.keys.contains($0.path) })
    #expect(repository.lock.links.isEmpty)
    for (path, content) in contents { #expect(repository[path] == content) }
    #expect(try repository.plan(Self.wanted).isEmpty)
  }

  @Test func `links in a folder that git ignores are local to the machine`() throws {
    let request = PlanRequest(ignoredFolders: [".claude/skills"])
    var repository = try MemoryRepository()
    let plan = try repository.install(Self.wanted, request)
    #expect(repository[Self.place] == .link(to: Self.target))
    #expect(repository.lock.links.isEmpty)
    #expect(plan.steps.first { $0.path == Self.place }?.isLocal == true)
    #expect(try repository.sync(request).isEmpty)
    // Other clones do not have these links.
    repository[Self.place] = nil
    #expect(try repository.sync(request).steps.allSatisfy(\.isLocal))
    #expect(try !repository.sync(request).changesLock)
  }

  @Test func `links that become ignored are removed from the lock but not from disk`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    let plan = try repository.install(Self.wanted, PlanRequest(ignoredFolders: [".claude/skills"]))
    #expect(plan.changed == [])
    #expect(repository.lock.links.isEmpty)
    #expect(repository[Self.place] == .link(to: Self.target))
  }

  @Test func `two agents have their own links`() throws {
    var repository = try MemoryRepository()
    let both = Wanted.pack(.file(Self.skill, skillText("do")), agents: ["claude", "kiro"])
    try repository.install(both)
    #expect(repository.lock.links.keys.sorted() == [Self.place, ".kiro/skills/do"])
    try repository.install(Self.wanted)
    #expect(repository[".kiro/skills/do"] == nil)
    #expect(repository[Self.place] == .link(to: Self.target))
  }
}
