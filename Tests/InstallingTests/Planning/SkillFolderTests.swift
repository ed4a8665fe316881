import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// A skill's folder is one unit: all of it is installed, or all of it is the user's.
@Suite struct SkillFolderTests {
  static let skill: RelativePath = ".agents/skills/do/SKILL.md"
  static let report: RelativePath = ".agents/skills/do/references/report.md"
  static let wanted = Wanted.pack(.file(skill, skillText("do")), .file(report, "# Report\n"))

  /// Files of the user in the folder of a skill that is not installed.
  static let foreign: [[RelativePath: DiskContent]] = [
    [skill: "mine\n"],
    [report: "mine\n"],
    [".agents/skills/do/notes.md": "mine\n"],
    [skill: .text(skillText("do")), ".agents/skills/do/notes.md": "mine\n"],
    [skill: .link(to: "../other/SKILL.md")],
    [".agents/skills/do": .link(to: "../../elsewhere")],
  ]

  @Test(arguments: foreign) func `a skill whose folder has files of the user is not installed`(
    contents: [RelativePath: DiskContent]
  ) throws {
    var repository = try MemoryRepository(contents)
    let before = try repository.files
    let plan = try repository.plan(Self.wanted)
    #expect(plan.rows == ["foreign \(Self.skill)", "foreign \(Self.report)"])
    try repository.apply(plan)
    #expect(try repository.files == before)
    #expect(try repository.plan(Self.wanted).rows == [])
    #expect(try repository.sync().isEmpty)
  }

  @Test(arguments: [".agents/skills/do", ".agents/skills/do/references"] as [RelativePath])
  func `a file in the place of a skill's folder is reported in every run, and nothing of the skill is installed`(
    place: RelativePath
  ) throws {
    var repository = try MemoryRepository([place: "a file\n"])
    let first = try repository.install(Self.wanted)
    for plan in [first, try repository.plan(Self.wanted), try repository.sync()] {
      #expect(plan.rows.contains("obstructed \(place)"))
      #expect(plan.needsAttention && plan.changed == [])
    }
    repository[place] = nil
    #expect(try repository.plan(Self.wanted).rows == ["created \(Self.skill)", "created \(Self.report)"])
  }

  @Test func `a folder with the pack's own text is adopted and completed`() throws {
    var repository = try MemoryRepository([Self.skill: .text(skillText("do"))])
    #expect(try repository.install(Self.wanted).rows == ["adopted \(Self.skill)", "created \(Self.report)"])
    #expect(try repository.install(.pack()).rows == ["foreign \(Self.skill)", "removed \(Self.report)"])
  }

  @Test func `a whole folder can be overwritten`() throws {
    var repository = try MemoryRepository([Self.skill: "mine\n", ".agents/skills/do/notes.md": "mine\n"])
    try repository.install(Self.wanted)
    let plan = try repository.install(Self.wanted, PlanRequest(overwrite: [".agents/skills/do"]))
    #expect(plan.rows == ["updated \(Self.skill)", "created \(Self.report)"])
    #expect(repository.text(".agents/skills/do/notes.md") == "mine\n")
    #expect(try repository.plan(Self.wanted).isEmpty)
  }

  @Test func `overwriting one file of a folder does not overwrite the folder`() throws {
    var repository = try MemoryRepository([Self.skill: "mine\n", ".agents/skills/do/notes.md": "mine\n"])
    let plan = try repository.install(Self.wanted, PlanRequest(overwrite: [Self.skill]))
    #expect(plan.rows == ["foreign \(Self.skill)", "foreign \(Self.report)"])
  }

  @Test func `the files of an installed skill are independent`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(Self.skill, skillText("do"))))
    repository[Self.report] = "mine\n"
    repository[".agents/skills/do/notes.md"] = "mine\n"
    #expect(try repository.install(Self.wanted).rows == ["foreign \(Self.report)"])
    repository[Self.skill] = "edited\n"
    #expect(try repository.plan(Self.wanted).rows == ["kept \(Self.skill)"])
  }

  @Test func `a removed skill is deleted, and the user's files next to it are kept`() throws {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    repository[".agents/skills/do/notes.md"] = "mine\n"
    repository[Self.report] = "edited\n"
    #expect(try repository.install(.pack()).rows == ["removed \(Self.skill)", "orphaned \(Self.report)"])
    #expect(try repository.files == [Self.report: "edited\n", ".agents/skills/do/notes.md": "mine\n"])
  }

  @Test func `a skill is installed once the user's file is deleted`() throws {
    var repository = try MemoryRepository([Self.skill: "mine\n"])
    try repository.install(Self.wanted)
    repository[Self.skill] = nil
    #expect(try repository.install(Self.wanted).rows == ["created \(Self.skill)", "created \(Self.report)"])
  }
}
