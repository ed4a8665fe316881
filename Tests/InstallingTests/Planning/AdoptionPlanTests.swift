import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Skills on disk that become a pack's: no byte of them changes, and the pack's text is the base.
struct AdoptionPlanTests {
  private static let folder: RelativePath = ".agents/skills/tea"
  private static let document: RelativePath = ".agents/skills/tea/SKILL.md"
  private static let more: RelativePath = ".agents/skills/tea/more.md"

  private func wanted(_ texts: [RelativePath: String]) throws -> Wanted {
    var wanted = Wanted(isComplete: true).withPack
    let skill = try #require(SkillName("tea"))
    for (path, text) in texts {
      let bytes = Array(text.utf8)
      wanted.documents[path] = WantedDocument(
        pack: Wanted.packID, document: SkillPaths.document(of: skill, try #require(path.relative(to: Self.folder))),
        policy: .file, bytes: bytes, digest: Digest(of: bytes), isExecutable: false, locale: nil, revision: nil,
        skill: skill)
    }
    return wanted
  }

  private func request(_ adopted: AdoptedSkill = AdoptedSkill()) throws -> PlanRequest {
    var request = PlanRequest()
    request.adopts = [try #require(SkillName("tea")): adopted]
    return request
  }

  @Test func `equal files are recorded, others are the user's edits, missing ones stay away`() throws {
    let repository = try MemoryRepository([Self.document: "mine\n", Self.more: "same\n"])
    let last: RelativePath = ".agents/skills/tea/last.md"
    let wanted = try wanted([Self.document: "theirs\n", Self.more: "same\n", last: "new\n"])
    let plan = try repository.plan(wanted, try request())
    #expect(!plan.operations.contains { $0.path.isWithin(Self.folder) })
    let files = plan.newLock.files
    #expect(files[Self.document]?.state == .kept && files[Self.document]?.isAdopted == true)
    #expect(files[Self.document]?.digest == Digest(of: Array("theirs\n".utf8)))
    #expect(files[Self.more]?.state == .managed && files[Self.more]?.isAdopted == true)
    #expect(files[last]?.state == .deleted)
    let bases = plan.operations.filter { $0.path.isWithin(CairnFile.base) }.map(\.after)
    #expect(bases.contains(.file(Array("theirs\n".utf8), isExecutable: false)))
  }

  @Test func `without the request the same skill is the user's own`() throws {
    let repository = try MemoryRepository([Self.document: "mine\n"])
    let plan = try repository.plan(try wanted([Self.document: "theirs\n"]))
    #expect(plan.newLock.files[Self.document]?.state == .foreign)
  }

  @Test func `a skill that was recorded as the user's own can be adopted later`() throws {
    var repository = try MemoryRepository([Self.document: "mine\n"])
    repository.rememberForeign(Self.document)
    let plan = try repository.plan(try wanted([Self.document: "theirs\n"]), try request())
    #expect(plan.newLock.files[Self.document]?.state == .kept)
  }

  @Test func `an installed skill is not adopted again`() throws {
    var repository = try MemoryRepository([Self.document: "old\n"])
    repository.remember(Self.document, "old\n")
    let plan = try repository.plan(try wanted([Self.document: "new\n"]), try request())
    #expect(
      plan.operations.contains {
        $0.path == Self.document && $0.after == .file(Array("new\n".utf8), isExecutable: false)
      })
  }

  @Test func `a skill of an agent is copied as it is, with the files that the user added`() throws {
    let place: RelativePath = ".claude/skills/tea"
    let repository = try MemoryRepository([
      ".claude/skills/tea/SKILL.md": "mine\n", ".claude/skills/tea/own.md": "own\n",
    ])
    let adopted = AdoptedSkill(
      copied: [
        "SKILL.md": .file(Array("mine\n".utf8), isExecutable: false),
        "own.md": .file(Array("own\n".utf8), isExecutable: false),
      ], folder: place)
    let wanted = try wanted([Self.document: "theirs\n", Self.more: "more\n"])
    let plan = try repository.plan(wanted, try request(adopted))
    let written = plan.operations.filter { $0.path.isWithin(Self.folder) }
    #expect(written.map(\.path.text) == [".agents/skills/tea/SKILL.md", ".agents/skills/tea/own.md"])
    #expect(written.first?.after == .file(Array("mine\n".utf8), isExecutable: false))
    #expect(plan.newLock.files[Self.document]?.state == .kept)
    #expect(plan.newLock.files[Self.more]?.state == .deleted)
    #expect(plan.newLock.files[".agents/skills/tea/own.md"] == nil)
    #expect(!plan.operations.contains { $0.path.isWithin(place) })
  }

  @Test func `a link in the place of a document stays the user's`() throws {
    let repository = try MemoryRepository([Self.document: .link(to: "../x"), Self.more: "same\n"])
    let plan = try repository.plan(try wanted([Self.document: "theirs\n", Self.more: "same\n"]), try request())
    #expect(plan.newLock.files[Self.document]?.state == .foreign)
    #expect(!plan.operations.contains { $0.path.isWithin(Self.folder) })
  }
}
