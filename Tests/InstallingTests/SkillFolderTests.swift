import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// A skill's folder is one unit: installed whole, or the user's whole.
@Suite struct SkillFolderTests {
  static let skill: RelativePath = ".agents/skills/do/SKILL.md"
  static let report: RelativePath = ".agents/skills/do/references/report.md"
  static let wanted = Wanted.pack(.file(skill, skillText("do")), .file(report, "# Report\n"))

  /// What of the user's may stand in the folder of a skill that is not installed.
  static let foreign: [[RelativePath: Standing]] = [
    [skill: "mine\n"],
    [report: "mine\n"],
    [".agents/skills/do/notes.md": "mine\n"],
    [skill: .text(skillText("do")), ".agents/skills/do/notes.md": "mine\n"],
    [skill: .link(to: "../other/SKILL.md")],
    [".agents/skills/do/references": "a file\n"],
    [".agents/skills/do": .link(to: "../../elsewhere")],
    [".agents/skills/do": "a file\n"],
  ]

  @Test(arguments: foreign) func `a folder with something of the user's stays out whole`(
    contents: [RelativePath: Standing]
  ) throws {
    var home = try Home(contents)
    let before = try home.files
    let plan = try home.plan(Self.wanted)
    #expect(plan.rows == ["foreign \(Self.skill)", "foreign \(Self.report)"])
    try home.apply(plan)
    #expect(try home.files == before)
    #expect(try home.plan(Self.wanted).rows == [])
    #expect(try home.sync().isEmpty)
  }

  @Test func `a folder that holds the pack's own text is adopted and filled up`() throws {
    var home = try Home([Self.skill: .text(skillText("do"))])
    #expect(try home.install(Self.wanted).rows == ["adopted \(Self.skill)", "created \(Self.report)"])
    #expect(try home.install(.pack()).rows == ["foreign \(Self.skill)", "removed \(Self.report)"])
  }

  @Test func `the whole folder can be given up`() throws {
    var home = try Home([Self.skill: "mine\n", ".agents/skills/do/notes.md": "mine\n"])
    try home.install(Self.wanted)
    let plan = try home.install(Self.wanted, PlanRequest(overwrite: [".agents/skills/do"]))
    #expect(plan.rows == ["updated \(Self.skill)", "created \(Self.report)"])
    #expect(home.text(".agents/skills/do/notes.md") == "mine\n")
    #expect(try home.plan(Self.wanted).isEmpty)
  }

  @Test func `giving up one file of a folder is not giving up the folder`() throws {
    var home = try Home([Self.skill: "mine\n", ".agents/skills/do/notes.md": "mine\n"])
    let plan = try home.install(Self.wanted, PlanRequest(overwrite: [Self.skill]))
    #expect(plan.rows == ["foreign \(Self.skill)", "foreign \(Self.report)"])
  }

  @Test func `in an installed skill each file stands for itself`() throws {
    var home = try Home()
    try home.install(.pack(.file(Self.skill, skillText("do"))))
    home[Self.report] = "mine\n"
    home[".agents/skills/do/notes.md"] = "mine\n"
    #expect(try home.install(Self.wanted).rows == ["foreign \(Self.report)"])
    home[Self.skill] = "edited\n"
    #expect(try home.plan(Self.wanted).rows == ["kept \(Self.skill)"])
  }

  @Test func `a skill taken out leaves, and what the user put beside it stays`() throws {
    var home = try Home()
    try home.install(Self.wanted)
    home[".agents/skills/do/notes.md"] = "mine\n"
    home[Self.report] = "edited\n"
    #expect(try home.install(.pack()).rows == ["removed \(Self.skill)", "orphaned \(Self.report)"])
    #expect(try home.files == [Self.report: "edited\n", ".agents/skills/do/notes.md": "mine\n"])
  }

  @Test func `a folder the user gave back is installed`() throws {
    var home = try Home([Self.skill: "mine\n"])
    try home.install(Self.wanted)
    home[Self.skill] = nil
    #expect(try home.install(Self.wanted).rows == ["created \(Self.skill)", "created \(Self.report)"])
  }
}
