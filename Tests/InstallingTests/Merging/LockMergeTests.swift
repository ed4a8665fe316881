import Packs
import Platform
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// A lock file in which git left both sides of a merge.
@Suite struct LockMergeTests {
  static let path: RelativePath = ".agents/context/GUIDE.md"

  private func lock(_ side: Side?) -> Lock {
    var repository = Lock()
    repository.packs = Wanted(isComplete: true).withPack.packs
    repository.files[Self.path] = side?.entry
    // Entries before and after it, so that both sides have lines in common.
    for other in [".agents/context/A.md", ".agents/context/Z.md"] as [RelativePath] {
      repository.files[other] = Side(text: "same").entry
    }
    return repository
  }

  /// Both texts as git would leave them: common lines at the start and the end, the rest between markers.
  private func conflict(_ ours: String, _ theirs: String, labels: Bool = true) -> [UInt8] {
    let mine = ours.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let other = theirs.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = zip(mine, other).prefix { $0 == $1 }.count
    let most = min(mine.count, other.count) - head
    let tail = min(most, zip(mine.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    var lines: [String] = Array(mine.prefix(head))
    lines.append("<<<<<<< HEAD")
    lines += mine.dropFirst(head).dropLast(tail)
    lines.append("=======")
    lines += other.dropFirst(head).dropLast(tail)
    lines.append(">>>>>>> branch")
    lines += mine.suffix(tail)
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func merge(_ ours: Lock, _ theirs: Lock, _ tree: any Tree) throws -> (lock: Lock, undecided: [LockKey]) {
    try #require(try LockMerge.merge(conflict(ours.text, theirs.text), rules: TargetRules(), tree: tree))
  }

  @Test(arguments: cases) func `each entry follows the disk, else the newer revision`(given: Case) throws {
    var tree = try MemoryTree()
    tree[Self.path] = given.disk
    let (joined, undecided) = try merge(lock(given.ours), lock(given.theirs), tree)
    switch given.outcome {
    case .ours, .undecided: #expect(joined == lock(given.ours))
    case .theirs: #expect(joined == lock(given.theirs))
    case .neither: #expect(joined == lock(nil))
    }
    #expect(undecided == (given.outcome == .undecided ? [.file(Self.path)] : []))
  }

  @Test func `entries of both sides are combined one by one`() throws {
    var ours = lock(nil)
    var theirs = lock(nil)
    ours.files[".agents/skills/a/SKILL.md"] = Side(text: "a").entry
    theirs.files[".agents/skills/b/SKILL.md"] = Side(text: "b").entry
    ours.links[".claude/skills/a"] = LockedLink(to: "../../.agents/skills/a")
    theirs.links[".claude/skills/b"] = LockedLink(to: "../../.agents/skills/b")
    theirs.links[".claude/skills/gone"] = LockedLink(to: "../../.agents/skills/gone")
    let tree = try MemoryTree([
      ".agents/skills/a/SKILL.md": "a", ".agents/skills/b/SKILL.md": "b",
      ".claude/skills/a": .link(to: "../../.agents/skills/a"), ".claude/skills/b": .link(to: "../../.agents/skills/b"),
    ])
    let (joined, undecided) = try merge(ours, theirs, tree)
    #expect(undecided == [])
    #expect(Set(joined.files.keys.map(\.name)) == ["A.md", "SKILL.md", "Z.md"])
    #expect(joined.files.count == 4)
    #expect(joined.links.keys.sorted() == [".claude/skills/a", ".claude/skills/b"])
  }

  @Test func `blocks follow the body on disk`() throws {
    func side(_ body: String) -> Lock {
      var lock = lock(nil)
      lock.blocks[BlockKey(path: "AGENTS.md", id: "a.b")] = LockedBlock(
        pack: Wanted.packID, locale: nil, revision: 1, digest: Digest(of: Array(body.utf8)), lead: "\n",
        isCreated: false, state: .managed)
      return lock
    }
    let block = "# Mine\r\n\r\n<!-- cairn:begin a.b -->\r\ntheirs\r\n<!-- cairn:end a.b -->\r\n"
    let (joined, undecided) = try merge(side("ours\n"), side("theirs\n"), try MemoryTree(["AGENTS.md": .text(block)]))
    #expect(joined == side("theirs\n"))
    #expect(undecided == [])
    #expect(try merge(side("ours\n"), lock(nil), try MemoryTree()).lock == lock(nil))
    #expect(try merge(side("ours\n"), side("theirs\n"), try MemoryTree()).undecided.count == 1)
  }

  @Test func `links follow the link on disk`() throws {
    func side(_ text: String) -> Lock {
      var lock = lock(nil)
      lock.links[".claude/skills/a"] = LockedLink(to: text)
      return lock
    }
    let tree = try MemoryTree([".claude/skills/a": .link(to: "theirs")])
    #expect(try merge(side("ours"), side("theirs"), tree).lock == side("theirs"))
    #expect(try merge(side("theirs"), side("ours"), tree).lock == side("theirs"))
  }

  @Test func `the newer version of a pack is used, and different digests of one version are undecided`() throws {
    var theirs = lock(nil)
    theirs.packs[Wanted.packID]?.version = try #require(SemanticVersion("1.10.0"))
    var ours = lock(nil)
    ours.packs[Wanted.packID]?.version = try #require(SemanticVersion("1.9.0"))
    #expect(try merge(ours, theirs, try MemoryTree()).lock == theirs)
    #expect(try merge(theirs, ours, try MemoryTree()).lock == theirs)
    theirs.packs[Wanted.packID]?.version = try #require(SemanticVersion("1.9.0"))
    theirs.packs[Wanted.packID]?.digest = Digest(ofBytes: [1])
    #expect(try merge(ours, theirs, try MemoryTree()).undecided == [.pack(Wanted.packID)])
  }

  @Test func `unmatched markers and invalid sides are not resolved`() throws {
    let text = lock(nil).text
    let texts = [
      text, "<<<<<<< HEAD\n" + text, text + "=======\n>>>>>>> branch\n",
      "<<<<<<< HEAD\nno toml\n=======\n>>>>>>> branch\n" + text,
      "<<<<<<< HEAD\n=======\n[files.\"../x\"]\n>>>>>>> branch\n" + text,
    ]
    for text in texts {
      #expect(try LockMerge.merge(Array(text.utf8), rules: TargetRules(), tree: try MemoryTree()) == nil)
    }
  }

  // MARK: Two branches with different skills

  private func skills(_ names: String...) -> Wanted {
    var offers = [TestDocument.routes(["a", "b", "c", "m"]), .file(AgentTargets.index, indexText)]
    for name in names {
      if let path = try? RelativePath(onDisk: ".agents/skills/\(name)/SKILL.md") {
        offers.append(.file(path, skillText(name)))
      }
    }
    return .pack(offers)
  }

  /// The combined trees of two branches, with INDEX.md and routes.toml as git leaves them.
  @Test(arguments: [true, false]) func `one sync combines two branches without reporting edits`(isCleanMerge: Bool)
    throws
  {
    var base = try MemoryRepository()
    try base.install(skills("m"))
    var ours = base
    try ours.install(skills("a", "m"))
    var theirs = base
    try theirs.install(skills("c"))
    var merged = ours
    for (path, content) in try theirs.files where merged[path] == nil { merged[path] = content }
    for path in try theirs.bases { merged[path] = theirs[path] }
    merged[".agents/skills/m"] = nil
    let index = AgentTargets.index
    merged[index] = .bytes(conflict(try #require(ours.text(index)), try #require(theirs.text(index))))
    let routes = AgentTargets.routes
    if isCleanMerge {
      merged[routes] = .text(Routes.test(["a", "c"]).text)
    } else {
      merged[routes] = .bytes(conflict(try #require(ours.text(routes)), try #require(theirs.text(routes))))
    }
    let bytes = conflict(ours.lock.text, theirs.lock.text)
    merged[CairnFile.lock] = .bytes(bytes)
    let joined = try #require(try LockMerge.merge(bytes, rules: TargetRules(), tree: merged.disk))
    #expect(joined.undecided == [])
    merged.lock = joined.lock
    var plan = try merged.sync(PlanRequest(joinsBranches: true))
    plan.oldLockHadFaults = true
    #expect(plan.rows.allSatisfy { $0.hasPrefix("updated") || $0.hasPrefix("recorded") })
    #expect(!plan.needsAttention)
    try merged.apply(plan)
    #expect(merged.text(routes) == Routes.test(["a", "c"]).text)
    #expect(merged.text(index)?.contains("[a](a/SKILL.md)") == true)
    #expect(merged.text(index)?.contains("[c](c/SKILL.md)") == true)
    #expect(merged.text(index)?.contains("[m](m/SKILL.md)") == false)
    #expect(try merged.sync().isEmpty)
    #expect(try merged.plan(skills("a", "c")).isEmpty)
  }

  @Test func `routes that neither side wrote are an edit`() throws {
    var ours = try MemoryRepository()
    try ours.install(skills("a"))
    var theirs = try MemoryRepository()
    try theirs.install(skills("c"))
    for path in try theirs.bases { ours[path] = theirs[path] }
    ours[AgentTargets.routes] = .text(Routes.test(["a", "b", "c"]).text)
    let bytes = conflict(ours.lock.text, theirs.lock.text)
    ours.lock = try #require(try LockMerge.merge(bytes, rules: TargetRules(), tree: ours.disk)).lock
    #expect(try ours.sync().action(AgentTargets.routes) == .conflict)
  }
}
