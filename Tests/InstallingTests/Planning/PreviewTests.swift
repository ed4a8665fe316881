import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// How a plan is shown before and after it is applied.
@Suite struct PreviewTests {
  private static func plan(_ steps: [Step]) -> Plan {
    var plan = Plan()
    plan.steps = steps
    return plan
  }

  private static func skills(_ count: Int) throws -> [Step] {
    try (0..<count).flatMap { number in
      try ["SKILL.md", "references/more.md"].map {
        Step(
          .created, try RelativePath(onDisk: ".agents/skills/skill-\(number)/\($0)"), document: "skill.skill-\(number)")
      }
    }
  }

  @Test func `many rows of a kind are counted, with the first names`() throws {
    let links = try (0..<6).map {
      Step(.created, try RelativePath(onDisk: ".claude/skills/skill-\($0)"))
    }
    let preview = Preview(Self.plan([Step(.updated, "AGENTS.md")] + (try Self.skills(6)) + links))
    #expect(
      preview.rows(in: .english, areDone: false, isVerbose: false) == [
        "update  AGENTS.md", "create  6 skills (skill-0, skill-1, skill-2, …)",
        "create  6 in .claude/skills/ (skill-0, skill-1, skill-2, …)",
      ])
    #expect(preview.countsRows)
  }

  @Test func `with -v every file has a row`() throws {
    let preview = Preview(Self.plan(try Self.skills(6)))
    let rows = preview.rows(in: .english, areDone: true, isVerbose: true)
    #expect(rows.count == 12)
    #expect(rows.first == "created  .agents/skills/skill-0/SKILL.md")
  }

  @Test func `a few rows are listed, and so are rows with notes or that need attention`() throws {
    let few = Preview(Self.plan(try Self.skills(2)))
    #expect(few.rows(in: .english, areDone: false, isVerbose: false).count == 4)
    #expect(!few.countsRows)
    var steps = try Self.skills(8)
    for index in steps.indices { steps[index].action = .conflict }
    #expect(Preview(Self.plan(steps)).rows(in: .english, areDone: false, isVerbose: false).count == 16)
    for index in steps.indices {
      steps[index].action = .kept
      steps[index].note = Message("test.note", "edited")
    }
    #expect(Preview(Self.plan(steps)).rows(in: .english, areDone: false, isVerbose: false).count == 16)
  }

  @Test func `files whose text Cairn did not write are always listed`() throws {
    var plan = Self.plan(try Self.skills(8))
    let path: RelativePath = ".agents/skills/skill-3/SKILL.md"
    plan.operations = [
      Operation(path, before: .file(Array("mine".utf8), isExecutable: false), after: .absent, holdsUserBytes: true)
    ]
    let rows = Preview(plan).rows(in: .english, areDone: false, isVerbose: false)
    #expect(rows.count == 2 && rows.contains { $0.hasSuffix("  \(path)") }, "\(rows)")
  }

  @Test func `different actions are counted separately`() throws {
    var steps = try Self.skills(8)
    for index in steps.indices where index < 6 { steps[index].action = .updated }
    #expect(
      Preview(Self.plan(steps)).rows(in: .english, areDone: false, isVerbose: false) == [
        "update  3 skills (skill-0, skill-1, skill-2)", "create  5 skills (skill-3, skill-4, skill-5, …)",
      ])
  }
}
