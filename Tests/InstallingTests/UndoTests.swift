import Packs
import Platform
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// Taking the last transaction back.
@Suite struct UndoTests {
  static let one: RelativePath = ".agents/context/ONE.md"
  static let two: RelativePath = ".agents/context/TWO.md"

  private func installed() throws -> Home {
    var home = try Home(["AGENTS.md": "# Mine\n"])
    try home.install(
      .pack(.file(Self.one, "1\n"), .file(Self.two, "2\n"), .block("a.b", in: "AGENTS.md", "x\n")))
    return home
  }

  @Test func `everything goes back: files, lock, bases and config`() throws {
    var home = try Home(["AGENTS.md": "# Mine\n"])
    let files = try home.files
    var wanted = Wanted.pack(.file(Self.one, "1\n"), .block("a.b", in: "AGENTS.md", "x\n"))
    wanted.config = Array("schema = 1\nlocale = \"ko\"\n".utf8)
    try home.install(wanted)
    let plan = try home.undo()
    #expect(
      plan.rows == ["removed \(Self.one)", "restored .cairn/config.toml", "restored AGENTS.md"])
    #expect(plan.undoes == home.journals.first?.id)
    try home.apply(plan)
    #expect(try home.files == files)
    #expect(home.lock == Lock())
    #expect(home[OwnFile.lock] == nil)
    #expect(try home.bases == [])
    #expect(home.text(OwnFile.config) == "schema = 1\n")
  }

  @Test func `the next one goes one further back, and no further than the first`() throws {
    var home = try installed()
    let first = home
    try home.install(.pack(.file(Self.one, "1, newer\n")))
    try home.apply(try home.undo())
    #expect(try home.files == first.files)
    #expect(home.lock == first.lock)
    #expect(try home.bases == first.bases)
    try home.apply(try home.undo())
    #expect(try home.files == ["AGENTS.md": "# Mine\n"])
    #expect(Undo.candidates(among: home.journals).isEmpty)
  }

  @Test func `what was changed since stays, is named, and keeps its entry`() throws {
    var home = try installed()
    home[Self.one] = "mine\n"
    home["AGENTS.md"] = .text((home.text("AGENTS.md") ?? "") + "more\n")
    let plan = try home.undo()
    #expect(plan.rows == ["conflict \(Self.one)", "removed \(Self.two)", "conflict AGENTS.md"])
    #expect(plan.needsAttention)
    let entry = home.lock.files[Self.one]
    try home.apply(plan)
    #expect(home.text(Self.one) == "mine\n")
    #expect(home.text("AGENTS.md")?.hasSuffix("more\n") == true)
    #expect(home[Self.two] == nil)
    #expect(home.lock.files == [Self.one: try #require(entry)])
    #expect(home.lock.blocks.count == 1)
    #expect(try home.bases == Set(home.lock.bases.map { OwnFile.base($0) }))
  }

  @Test(arguments: [.folder, .link(to: "x.md")] as [Standing])
  func `what was put in a file's place since stays`(standing: Standing) throws {
    var home = try installed()
    home[Self.one] = nil
    home[Self.one] = standing
    if standing == .folder { home[Self.one.appending("mine.md")] = "mine\n" }
    #expect(try home.undo().action(Self.one) == .conflict)
  }

  @Test func `what is as it was already needs nothing`() throws {
    var home = try installed()
    home[Self.one] = nil
    home["AGENTS.md"] = "# Mine\n"
    let plan = try home.undo()
    #expect(plan.rows == ["removed \(Self.two)"])
    try home.apply(plan)
    #expect(home.lock == Lock())
  }

  @Test func `who may run a file goes back`() throws {
    var home = try Home()
    try home.install(.pack(.file(Self.one, "1\n")))
    try home.install(.pack(.file(Self.one, "1\n", isExecutable: true)))
    #expect(home[Self.one] == .program("1\n"))
    try home.apply(try home.undo())
    #expect(home[Self.one] == "1\n")
  }

  @Test func `without the saved copy nothing is taken back`() throws {
    var home = try installed()
    try home.install(.pack(.file(Self.one, "1, newer\n")))
    home[".cairn/trash/000002-test/old"] = nil
    #expect(throws: (any Error).self) { try home.undo() }
  }

  @Test func `a saved copy that is not what was saved is not taken`() throws {
    var home = try installed()
    try home.install(.pack(.file(Self.one, "1, newer\n")))
    for (path, _) in try home.disk.tree.files(below: ".cairn/trash/000002-test/old") { home[path] = "hostile\n" }
    #expect(throws: (any Error).self) { try home.undo() }
  }
}
