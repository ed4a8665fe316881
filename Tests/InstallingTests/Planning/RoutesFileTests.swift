import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `generated`: routes.toml is rendered for the installed skills, and never merged.
@Suite struct RoutesFileTests {
  static let path = AgentTargets.routes

  static func wanted(_ skills: String..., routes: [String] = ["a", "b", "c"]) -> Wanted {
    var offers = [TestDocument.routes(routes)]
    for name in skills {
      if let path = try? RelativePath(onDisk: ".agents/skills/\(name)/SKILL.md") {
        offers.append(.file(path, skillText(name)))
      }
    }
    return .pack(offers)
  }

  private func text(_ skills: String...) -> String { Routes.test(skills).text }

  @Test func `routes.toml only has the routes of installed skills`() throws {
    var repository = try MemoryRepository([".agents/skills/b/SKILL.md": "mine\n"])
    try repository.install(Self.wanted("a", "b"))
    #expect(repository.text(Self.path) == text("a"))
    #expect(try repository.plan(Self.wanted("a", "b")).isEmpty)
    #expect(try repository.install(Self.wanted("a", "c")).action(Self.path) == .updated)
    #expect(repository.text(Self.path) == text("a", "c"))
    #expect(try repository.sync().isEmpty)
  }

  @Test(arguments: [false, true])
  func `an edited routes.toml is a conflict that names the file for own routes`(isSync: Bool) throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    repository[Self.path] = .text(text("a") + "# mine\n")
    let plan = isSync ? try repository.sync() : try repository.plan(Self.wanted("a", "b"))
    #expect(plan.action(Self.path) == .conflict)
    #expect(plan.steps.first { $0.path == Self.path }?.note?.text.contains("routes.local.toml") == true)
    #expect(plan.needsAttention)
    #expect(!plan.changed.contains(Self.path))
    #expect(plan.newLock.files[Self.path] == repository.lock.files[Self.path])
    try repository.apply(try repository.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path])))
    #expect(repository.text(Self.path) == text("a"))
  }

  @Test func `an edited routes.toml is replaced with --overwrite, and its bytes are marked`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    repository[Self.path] = "schema = 1\n"
    let plan = try repository.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path]))
    #expect(plan.operations.contains { $0.path == Self.path && $0.holdsUserBytes })
    try repository.apply(plan)
    #expect(repository.text(Self.path) == text("a"))
  }

  @Test(arguments: ["schema = 1\n", .link(to: "x.toml")] as [DiskContent])
  func `a routes.toml that Cairn did not write is kept and reported once`(standing: DiskContent) throws {
    var repository = try MemoryRepository([Self.path: standing])
    let plan = try repository.install(Self.wanted("a"))
    #expect(plan.action(Self.path) == .foreign)
    #expect(repository[Self.path] == standing)
    #expect(try repository.plan(Self.wanted("a")).rows == [])
    #expect(try repository.sync().isEmpty)
  }

  @Test(arguments: [.link(to: "x.toml"), .folder] as [DiskContent])
  func `a link or folder that replaced routes.toml is kept`(standing: DiskContent) throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    repository[Self.path] = standing
    for plan in [try repository.plan(Self.wanted("a")), try repository.sync()] {
      #expect(plan.action(Self.path) == (standing == .folder ? .obstructed : .foreign))
      #expect(!plan.changed.contains(Self.path))
    }
  }

  @Test func `a deleted routes.toml stays deleted until it is restored by name`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    repository[Self.path] = nil
    #expect(try repository.plan(Self.wanted("a")).rows == ["deleted \(Self.path)"])
    try repository.apply(try repository.sync())
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(Self.wanted("a")).rows == [])
    // It is rendered from the packs, so `sync --restore` has no base to restore it from.
    #expect(try repository.sync(PlanRequest(restores: true)).rows == [])
    try repository.apply(try repository.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path])))
    #expect(repository.text(Self.path) == text("a"))
  }

  @Test func `a routes.toml that no pack has is removed, and an edited one is kept`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    var edited = repository
    edited[Self.path] = "schema = 1\n"
    #expect(
      try repository.install(.pack(.file(".agents/skills/a/SKILL.md", skillText("a")))).rows == ["removed \(Self.path)"]
    )
    #expect(repository[Self.path] == nil)
    let plan = try edited.install(.pack(.file(".agents/skills/a/SKILL.md", skillText("a"))))
    #expect(plan.rows == ["orphaned \(Self.path)"])
    #expect(edited.text(Self.path) == "schema = 1\n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `line ends of a checkout are not an edit and are kept`(lineEnd: String) throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    let styled = text("a").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    repository[Self.path] = .text(styled)
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted("a", "b"))
    #expect(repository.text(Self.path)?.utf8.contains(0x0D) == (lineEnd == "\r\n"))
    #expect(try repository.sync().isEmpty)
  }

  @Test func `git's conflict markers are resolved from both sides, for installed skills`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a", "b"))
    let conflict = """
      schema = 1
      [categories.work]
      priority = 1
      [categories.work.title]
      en = "Work"
      <<<<<<< ours
      [routes.a]
      category = "work"
      type = "primary"
      priority = 50
      =======
      [routes.b]
      category = "work"
      type = "primary"
      priority = 50
      [routes.gone]
      category = "work"
      type = "primary"
      priority = 50
      >>>>>>> theirs

      """
    repository[Self.path] = .text(conflict)
    let plan = try repository.sync()
    #expect(plan.rows == ["recorded \(Self.path)"])
    try repository.apply(plan)
    #expect(repository.text(Self.path) == text("a", "b"))
    #expect(try repository.sync().isEmpty)
    #expect(try repository.plan(Self.wanted("a", "b")).isEmpty)
  }

  @Test func `git's conflict markers around two routes of one skill are left to the user`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted("a"))
    let theirs = text("a").replacing("50", with: "60")
    repository[Self.path] = .text("<<<<<<< ours\n\(text("a"))=======\n\(theirs)>>>>>>> theirs\n")
    let plan = try repository.sync()
    #expect(plan.rows == ["conflict \(Self.path)"])
    #expect(plan.changed == [])
  }
}
