import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// `sync --restore`, bases, and what is a reason to write.
@Suite struct RestoreTests {
  static let one: RelativePath = ".agents/skills/one/SKILL.md"
  static let two: RelativePath = ".agents/skills/two/SKILL.md"
  static let wanted = Wanted.pack(
    .file(one, skillText("one")), .file(two, skillText("two")), .block("a.b", in: "AGENTS.md", "x\n"))

  private func installed() throws -> Home {
    var home = try Home()
    try home.install(Self.wanted)
    return home
  }

  @Test func `without paths what is missing comes back, and edits stay`() throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    home[Self.two] = nil
    home["AGENTS.md"] = nil
    let plan = try home.sync(PlanRequest(restores: true))
    #expect(plan.rows == ["kept \(Self.one)", "restored \(Self.two)", "restored AGENTS.md [a.b]"])
    try home.apply(plan)
    #expect(home.text(Self.two) == skillText("two"))
    #expect(home.text(Self.one) == "mine\n")
    #expect(try home.sync().isEmpty)
  }

  @Test(arguments: [one, ".agents/skills/one", ".agents"] as [RelativePath])
  func `with paths what they name comes back, edited or missing, and nothing else`(path: RelativePath) throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    home["AGENTS.md"] = "mine\n"
    let request = PlanRequest(restores: true, restore: [path])
    let plan = try home.sync(request)
    #expect(plan.rows == ["restored \(Self.one)", "deleted AGENTS.md [a.b]"])
    #expect(plan.operations.first { $0.path == Self.one }?.holdsUserBytes == true)
    try home.apply(plan)
    #expect(home.text(Self.one) == skillText("one"))
    home[Self.one] = nil
    #expect(try home.sync(request).rows == ["restored \(Self.one)"])
  }

  @Test func `what was deleted and known comes back managed`() throws {
    var home = try installed()
    home[Self.one] = nil
    try home.apply(try home.sync())
    #expect(home.lock.files[Self.one]?.state == .deleted)
    try home.apply(try home.sync(PlanRequest(restores: true)))
    #expect(home.lock.files[Self.one]?.state == .managed)
    #expect(try home.plan(Self.wanted).isEmpty)
  }

  @Test func `an open conflict is restored to the pack's side`() throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    let newer = Wanted.pack(
      .file(Self.one, skillText("one", "Newer.")), .file(Self.two, skillText("two")),
      .block("a.b", in: "AGENTS.md", "x\n"))
    try home.install(newer)
    #expect(try home.sync().note(Self.one) == "plan.still-open")
    #expect(try home.sync(PlanRequest(restores: true)).action(Self.one) == .conflict)
    try home.apply(try home.sync(PlanRequest(restores: true, restore: [Self.one])))
    #expect(home.text(Self.one) == skillText("one", "Newer."))
    #expect(try home.plan(newer).isEmpty)
    #expect(try home.sync().isEmpty)
  }

  // MARK: Bases

  @Test func `bases come and go with the lock`() throws {
    var home = try installed()
    let old = Digest(of: Array(skillText("one").utf8))
    #expect(try home.bases.contains(OwnFile.base(old)))
    try home.install(
      .pack(
        .file(Self.one, skillText("one", "Newer.")), .file(Self.two, skillText("two")),
        .block("a.b", in: "AGENTS.md", "x\n")))
    #expect(try !home.bases.contains(OwnFile.base(old)))
    try home.install(.pack())
    #expect(try home.bases == [])
  }

  @Test func `a text that two entries share has one base, and stays while one needs it`() throws {
    var home = try Home()
    try home.install(.pack(.file(".agents/context/A.md", "x\n"), .file(".agents/context/B.md", "x\n")))
    #expect(try home.bases.count == 1)
    try home.install(.pack(.file(".agents/context/A.md", "x\n")))
    #expect(try home.bases.count == 1)
  }

  @Test func `a conflict keeps both texts`() throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    try home.install(.pack(.file(Self.one, skillText("one", "Newer."))))
    let entry = try #require(home.lock.files[Self.one])
    #expect(home.text(OwnFile.base(try #require(entry.digest))) == skillText("one"))
    #expect(home.text(OwnFile.base(try #require(entry.theirs))) == skillText("one", "Newer."))
  }

  /// What may have become of a base.
  @Test(arguments: [nil, "something else\n"] as [Standing?])
  func `a base that was lost or damaged comes back from what stands there`(standing: Standing?) throws {
    let home = try installed()
    for path in try home.bases {
      for isSync in [true, false] {
        var home = home
        let text = home[path]
        home[path] = standing
        let plan = isSync ? try home.sync() : try home.plan(Self.wanted)
        #expect(plan.rows == ["restored .cairn/base"])
        #expect(plan.changed == [])
        try home.apply(plan)
        #expect(home[path] == text)
        #expect(try home.sync().isEmpty)
      }
    }
  }

  @Test func `what cannot be restored without its base is said, and stays`() throws {
    var home = try installed()
    for path in try home.bases { home[path] = nil }
    home[Self.one] = nil
    home[Self.two] = "mine\n"
    let plan = try home.sync(PlanRequest(restores: true, restore: [".agents"]))
    #expect(plan.action(Self.one) == .conflict)
    #expect(plan.note(Self.two) == "plan.base-missing")
    #expect(plan.changed == [])
    #expect(plan.newLock.files == home.lock.files)
  }

  @Test func `line ends that a checkout gave a base are not written on`() throws {
    var home = try installed()
    let base = OwnFile.base(Digest(of: Array(skillText("one").utf8)))
    home[base] = .text(skillText("one").replacing("\n", with: "\r\n"))
    home[Self.one] = nil
    try home.apply(try home.sync(PlanRequest(restores: true)))
    #expect(home.text(Self.one) == skillText("one"))
  }

  // MARK: What is a reason to write

  @Test func `an edit, its end, or another Cairn is none`() throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    home["AGENTS.md"] = .text((home.text("AGENTS.md") ?? "").replacing("x", with: "mine"))
    for plan in [try home.sync(), try home.plan(Self.wanted)] {
      #expect(plan.rows == ["kept \(Self.one)", "kept AGENTS.md [a.b]"])
      #expect(plan.isEmpty)
    }
    // With the next reason it is told.
    home[".agents/skills/mine/SKILL.md"] = "x\n"
    home[Self.two] = nil
    try home.apply(try home.sync())
    #expect(home.lock.files[Self.one]?.state == .kept)
    home[Self.one] = .text(skillText("one"))
    #expect(try home.sync().isEmpty)
    var other = Self.wanted
    other.packs[Wanted.packID]?.cairn = try #require(SemanticVersion("9.0.0"))
    #expect(try home.plan(other).isEmpty)
    other.packs[Wanted.packID]?.version = try #require(SemanticVersion("9.0.0"))
    #expect(try !home.plan(other).isEmpty)
  }

  @Test func `nothing wanted and nothing known is nothing to write`() throws {
    var home = try Home()
    let nothing = Wanted(isComplete: true)
    #expect(try home.plan(nothing).isEmpty)
    #expect(try home.sync().isEmpty)
    home.writeLock()
    // An empty lock goes.
    let plan = try home.plan(nothing)
    #expect(!plan.isEmpty)
    try home.apply(plan)
    #expect(home[OwnFile.lock] == nil)
    #expect(try home.plan(nothing).isEmpty)
  }

  @Test func `a lock that was mended is a reason`() throws {
    let home = try installed()
    var plan = try home.sync()
    #expect(plan.isEmpty)
    plan.oldLockHadFaults = true
    #expect(!plan.isEmpty)
  }

  // MARK: Cairn's own files

  @Test func `Cairn's own files are written once, and edited ones are the user's`() throws {
    var home = try Home()
    for path in OwnFile.all { home[path] = nil }
    #expect(try home.sync().isEmpty)
    var wanted = Wanted.pack()
    wanted.config = Array("schema = 1\n".utf8)
    let plan = try home.install(wanted)
    #expect(plan.rows == OwnFile.all.sorted().map { "created \($0)" })
    #expect(try home.plan(wanted).isEmpty)
    home[OwnFile.attributes] = "mine\n"
    home[OwnFile.ignore] = "mine\n"
    #expect(try home.plan(wanted).isEmpty)
    home[OwnFile.ignore] = .text(OwnFile.ignoreEverythingText)
    #expect(try home.plan(wanted).rows == ["created \(OwnFile.ignore)"])
    wanted.config = Array("schema = 1\nlocale = \"ko\"\n".utf8)
    let change = try #require(try home.plan(wanted).operations.first { $0.path == OwnFile.config })
    #expect(change.holdsUserBytes)
  }

  @Test func `operations come in an order that can be carried out`() throws {
    var home = try installed()
    home[Self.one] = nil
    let plan = try home.plan(.pack(.file(".agents/skills/new/SKILL.md", skillText("new"))))
    let kinds = plan.operations.map { ($0.path.isWithin(.cairn), $0.after == .absent) }
    #expect(
      kinds.map { "\($0.0 ? "own" : "shared") \($0.1 ? "goes" : "comes")" }.reduce(into: [String]()) {
        if $0.last != $1 { $0.append($1) }
      } == ["shared goes", "shared comes", "own comes", "own goes"])
  }
}
