import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// `sync --restore`, bases, and which changes are a reason to write.
@Suite struct RestoreTests {
  static let one: RelativePath = ".agents/skills/one/SKILL.md"
  static let two: RelativePath = ".agents/skills/two/SKILL.md"
  static let wanted = Wanted.pack(
    .file(one, skillText("one")), .file(two, skillText("two")), .block("a.b", in: "AGENTS.md", "x\n"))

  private func installed() throws -> MemoryRepository {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted)
    return repository
  }

  @Test func `without paths, missing files are restored and edits are kept`() throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    repository[Self.two] = nil
    repository["AGENTS.md"] = nil
    let plan = try repository.sync(PlanRequest(restores: true))
    #expect(plan.rows == ["kept \(Self.one)", "restored \(Self.two)", "restored AGENTS.md [a.b]"])
    try repository.apply(plan)
    #expect(repository.text(Self.two) == skillText("two"))
    #expect(repository.text(Self.one) == "mine\n")
    #expect(try repository.sync().isEmpty)
  }

  @Test(arguments: [one, ".agents/skills/one", ".agents"] as [RelativePath])
  func `with paths, only the named files are restored, edited or missing`(path: RelativePath) throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    repository["AGENTS.md"] = "mine\n"
    let request = PlanRequest(restores: true, restore: [path])
    let plan = try repository.sync(request)
    #expect(plan.rows == ["restored \(Self.one)", "deleted AGENTS.md [a.b]"])
    #expect(plan.operations.first { $0.path == Self.one }?.holdsUserBytes == true)
    try repository.apply(plan)
    #expect(repository.text(Self.one) == skillText("one"))
    repository[Self.one] = nil
    #expect(try repository.sync(request).rows == ["restored \(Self.one)"])
  }

  @Test func `a file recorded as deleted is managed again after it is restored`() throws {
    var repository = try installed()
    repository[Self.one] = nil
    try repository.apply(try repository.sync())
    #expect(repository.lock.files[Self.one]?.state == .deleted)
    try repository.apply(try repository.sync(PlanRequest(restores: true)))
    #expect(repository.lock.files[Self.one]?.state == .managed)
    #expect(try repository.plan(Self.wanted).isEmpty)
  }

  @Test func `a file in conflict is restored to the pack's version`() throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    let newer = Wanted.pack(
      .file(Self.one, skillText("one", "Newer.")), .file(Self.two, skillText("two")),
      .block("a.b", in: "AGENTS.md", "x\n"))
    try repository.install(newer)
    #expect(try repository.sync().note(Self.one) == "plan.still-open")
    #expect(try repository.sync(PlanRequest(restores: true)).action(Self.one) == .conflict)
    try repository.apply(try repository.sync(PlanRequest(restores: true, restore: [Self.one])))
    #expect(repository.text(Self.one) == skillText("one", "Newer."))
    #expect(try repository.plan(newer).isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  // MARK: Bases

  @Test func `bases are created and deleted with their lock entries`() throws {
    var repository = try installed()
    let old = Digest(of: Array(skillText("one").utf8))
    #expect(try repository.bases.contains(CairnFile.base(old)))
    try repository.install(
      .pack(
        .file(Self.one, skillText("one", "Newer.")), .file(Self.two, skillText("two")),
        .block("a.b", in: "AGENTS.md", "x\n")))
    #expect(try !repository.bases.contains(CairnFile.base(old)))
    try repository.install(.pack())
    #expect(try repository.bases == [])
  }

  @Test func `entries with the same text share one base, which is kept while one needs it`() throws {
    var repository = try MemoryRepository()
    try repository.install(.pack(.file(".agents/context/A.md", "x\n"), .file(".agents/context/B.md", "x\n")))
    #expect(try repository.bases.count == 1)
    try repository.install(.pack(.file(".agents/context/A.md", "x\n")))
    #expect(try repository.bases.count == 1)
  }

  @Test func `a conflict keeps both bases`() throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    try repository.install(.pack(.file(Self.one, skillText("one", "Newer."))))
    let entry = try #require(repository.lock.files[Self.one])
    #expect(repository.text(CairnFile.base(try #require(entry.digest))) == skillText("one"))
    #expect(repository.text(CairnFile.base(try #require(entry.theirs))) == skillText("one", "Newer."))
  }

  /// A base that is missing or has another text.
  @Test(arguments: [nil, "something else\n"] as [DiskContent?])
  func `a missing or damaged base is restored from the installed file`(standing: DiskContent?) throws {
    let repository = try installed()
    for path in try repository.bases {
      for isSync in [true, false] {
        var repository = repository
        let text = repository[path]
        repository[path] = standing
        let plan = isSync ? try repository.sync() : try repository.plan(Self.wanted)
        #expect(plan.rows == ["restored .cairn/base"])
        #expect(plan.changed == [])
        try repository.apply(plan)
        #expect(repository[path] == text)
        #expect(try repository.sync().isEmpty)
      }
    }
  }

  @Test func `a file that cannot be restored without its base is reported and unchanged`() throws {
    var repository = try installed()
    for path in try repository.bases { repository[path] = nil }
    repository[Self.one] = nil
    repository[Self.two] = "mine\n"
    let plan = try repository.sync(PlanRequest(restores: true, restore: [".agents"]))
    #expect(plan.action(Self.one) == .conflict)
    #expect(plan.note(Self.two) == "plan.base-missing")
    #expect(plan.changed == [])
    #expect(plan.newLock.files == repository.lock.files)
  }

  @Test func `line ends that a checkout gave a base are not copied to a restored file`() throws {
    var repository = try installed()
    let base = CairnFile.base(Digest(of: Array(skillText("one").utf8)))
    repository[base] = .text(skillText("one").replacing("\n", with: "\r\n"))
    repository[Self.one] = nil
    try repository.apply(try repository.sync(PlanRequest(restores: true)))
    #expect(repository.text(Self.one) == skillText("one"))
  }

  // MARK: Reasons to write

  @Test func `an edit, a reverted edit or another Cairn version alone is not a reason to write`() throws {
    var repository = try installed()
    repository[Self.one] = "mine\n"
    repository["AGENTS.md"] = .text((repository.text("AGENTS.md") ?? "").replacing("x", with: "mine"))
    for plan in [try repository.sync(), try repository.plan(Self.wanted)] {
      #expect(plan.rows == ["kept \(Self.one)", "kept AGENTS.md [a.b]"])
      #expect(plan.isEmpty)
    }
    // The edit is recorded with the next change.
    repository[".agents/skills/mine/SKILL.md"] = "x\n"
    repository[Self.two] = nil
    try repository.apply(try repository.sync())
    #expect(repository.lock.files[Self.one]?.state == .kept)
    repository[Self.one] = .text(skillText("one"))
    #expect(try repository.sync().isEmpty)
    var other = Self.wanted
    other.packs[Wanted.packID]?.cairn = try #require(SemanticVersion("9.0.0"))
    #expect(try repository.plan(other).isEmpty)
    other.packs[Wanted.packID]?.version = try #require(SemanticVersion("9.0.0"))
    #expect(try !repository.plan(other).isEmpty)
  }

  @Test func `with nothing wanted and nothing installed there is nothing to write`() throws {
    var repository = try MemoryRepository()
    let nothing = Wanted(isComplete: true)
    #expect(try repository.plan(nothing).isEmpty)
    #expect(try repository.sync().isEmpty)
    repository.writeLock()
    // An empty lock file is deleted.
    let plan = try repository.plan(nothing)
    #expect(!plan.isEmpty)
    try repository.apply(plan)
    #expect(repository[CairnFile.lock] == nil)
    #expect(try repository.plan(nothing).isEmpty)
  }

  @Test func `a repaired lock file is a reason to write`() throws {
    let repository = try installed()
    var plan = try repository.sync()
    #expect(plan.isEmpty)
    plan.oldLockHadFaults = true
    #expect(!plan.isEmpty)
  }

  // MARK: Cairn's own files

  @Test func `Cairn's own files are written once, and edited ones are kept`() throws {
    var repository = try MemoryRepository()
    for path in CairnFile.all { repository[path] = nil }
    #expect(try repository.sync().isEmpty)
    var wanted = Wanted.pack()
    wanted.configBytes = Array("schema = 1\n".utf8)
    let plan = try repository.install(wanted)
    let first = CairnFile.all.filter { $0 != CairnFile.configSchema }.sorted()
    #expect(plan.rows == first.map { "created \($0)" })
    #expect(try repository.plan(wanted).isEmpty)
    repository[CairnFile.attributes] = "mine\n"
    repository[CairnFile.ignore] = "mine\n"
    #expect(try repository.plan(wanted).isEmpty)
    repository[CairnFile.ignore] = .text(CairnFile.ignoreEverythingText)
    #expect(try repository.plan(wanted).rows == ["created \(CairnFile.ignore)"])
    wanted.configBytes = Array("schema = 1\nlocale = \"ko\"\n".utf8)
    let change = try #require(try repository.plan(wanted).operations.first { $0.path == CairnFile.config })
    #expect(change.holdsUserBytes)
  }

  @Test func `operations are in an order that can be applied`() throws {
    var repository = try installed()
    repository[Self.one] = nil
    let plan = try repository.plan(.pack(.file(".agents/skills/new/SKILL.md", skillText("new"))))
    let kinds = plan.operations.map { ($0.path.isWithin(.cairn), $0.after == .absent) }
    #expect(
      kinds.map { "\($0.0 ? "own" : "shared") \($0.1 ? "goes" : "comes")" }.reduce(into: [String]()) {
        if $0.last != $1 { $0.append($1) }
      } == ["shared goes", "shared comes", "own comes", "own goes"])
  }
}
