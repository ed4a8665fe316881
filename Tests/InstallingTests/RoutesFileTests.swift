import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Policy `generated`: routes.toml is rendered for what gets installed, and never merged.
@Suite struct RoutesFileTests {
  static let path = AgentTargets.routes

  static func wanted(_ skills: String..., routes: [String] = ["a", "b", "c"]) -> Wanted {
    var offers = [Offer.routes(routes)]
    for name in skills {
      if let path = try? RelativePath(onDisk: ".agents/skills/\(name)/SKILL.md") {
        offers.append(.file(path, skillText(name)))
      }
    }
    return .pack(offers)
  }

  private func text(_ skills: String...) -> String { Routes.test(skills).text }

  @Test func `it holds the routes of the installed skills alone`() throws {
    var home = try Home([".agents/skills/b/SKILL.md": "mine\n"])
    try home.install(Self.wanted("a", "b"))
    #expect(home.text(Self.path) == text("a"))
    #expect(try home.plan(Self.wanted("a", "b")).isEmpty)
    #expect(try home.install(Self.wanted("a", "c")).action(Self.path) == .updated)
    #expect(home.text(Self.path) == text("a", "c"))
    #expect(try home.sync().isEmpty)
  }

  @Test(arguments: [false, true])
  func `an edited one is a conflict that names the file for additions`(isSync: Bool) throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    home[Self.path] = .text(text("a") + "# mine\n")
    let plan = isSync ? try home.sync() : try home.plan(Self.wanted("a", "b"))
    #expect(plan.action(Self.path) == .conflict)
    #expect(plan.steps.first { $0.path == Self.path }?.note?.text.contains("routes.local.toml") == true)
    #expect(plan.needsAttention)
    #expect(!plan.changed.contains(Self.path))
    #expect(plan.newLock.files[Self.path] == home.lock.files[Self.path])
    try home.apply(try home.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path])))
    #expect(home.text(Self.path) == text("a"))
  }

  @Test func `an edited one that is given up is replaced, and its bytes are marked`() throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    home[Self.path] = "schema = 1\n"
    let plan = try home.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path]))
    #expect(plan.operations.contains { $0.path == Self.path && $0.holdsUserBytes })
    try home.apply(plan)
    #expect(home.text(Self.path) == text("a"))
  }

  @Test(arguments: ["schema = 1\n", .link(to: "x.toml"), .folder] as [Standing])
  func `one that Cairn did not write is the user's, and said once`(standing: Standing) throws {
    var home = try Home([Self.path: standing])
    let plan = try home.install(Self.wanted("a"))
    #expect(plan.action(Self.path) == .foreign)
    #expect(home[Self.path] == standing)
    #expect(try home.plan(Self.wanted("a")).rows == [])
    #expect(try home.sync().isEmpty)
  }

  @Test(arguments: [.link(to: "x.toml"), .folder] as [Standing])
  func `a link or a folder that took its place stays`(standing: Standing) throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    home[Self.path] = standing
    for plan in [try home.plan(Self.wanted("a")), try home.sync()] {
      #expect(plan.action(Self.path) == .foreign)
      #expect(!plan.changed.contains(Self.path))
    }
  }

  @Test func `one that was taken away stays away, and comes back when asked`() throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    home[Self.path] = nil
    #expect(try home.plan(Self.wanted("a")).rows == ["deleted \(Self.path)"])
    try home.apply(try home.sync())
    #expect(try home.sync().rows == [])
    #expect(try home.plan(Self.wanted("a")).rows == [])
    // It follows from the packs, so a sync has nothing to bring back.
    #expect(try home.sync(PlanRequest(restores: true)).rows == [])
    try home.apply(try home.plan(Self.wanted("a"), PlanRequest(overwrite: [Self.path])))
    #expect(home.text(Self.path) == text("a"))
  }

  @Test func `one that no pack wants leaves, an edited one stays`() throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    var edited = home
    edited[Self.path] = "schema = 1\n"
    #expect(
      try home.install(.pack(.file(".agents/skills/a/SKILL.md", skillText("a")))).rows == ["removed \(Self.path)"])
    #expect(home[Self.path] == nil)
    let plan = try edited.install(.pack(.file(".agents/skills/a/SKILL.md", skillText("a"))))
    #expect(plan.rows == ["orphaned \(Self.path)"])
    #expect(edited.text(Self.path) == "schema = 1\n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `line ends of a checkout are no edit, and are kept`(lineEnd: String) throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    let styled = text("a").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    home[Self.path] = .text(styled)
    #expect(try home.sync().isEmpty)
    try home.install(Self.wanted("a", "b"))
    #expect(home.text(Self.path)?.utf8.contains(0x0D) == (lineEnd == "\r\n"))
    #expect(try home.sync().isEmpty)
  }

  @Test func `git's conflict markers are mended from both sides, for the skills that are there`() throws {
    var home = try Home()
    try home.install(Self.wanted("a", "b"))
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
    home[Self.path] = .text(conflict)
    let plan = try home.sync()
    #expect(plan.rows == ["recorded \(Self.path)"])
    try home.apply(plan)
    #expect(home.text(Self.path) == text("a", "b"))
    #expect(try home.sync().isEmpty)
    #expect(try home.plan(Self.wanted("a", "b")).isEmpty)
  }

  @Test func `git's conflict markers around two routes of one skill are the user's to mend`() throws {
    var home = try Home()
    try home.install(Self.wanted("a"))
    let theirs = text("a").replacing("50", with: "60")
    home[Self.path] = .text("<<<<<<< ours\n\(text("a"))=======\n\(theirs)>>>>>>> theirs\n")
    let plan = try home.sync()
    #expect(plan.rows == ["conflict \(Self.path)"])
    #expect(plan.changed == [])
  }
}
