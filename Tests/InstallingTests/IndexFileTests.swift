import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The block in INDEX.md, rendered from what the plan leaves on disk.
@Suite struct IndexFileTests {
  static let path = AgentTargets.index

  static func wanted(_ skills: String..., prose: String = indexText) -> Wanted { wanted(skills, prose: prose) }

  static func wanted(_ skills: [String], prose: String = indexText) -> Wanted {
    var offers = [Offer.routes(["a", "b", "c"]), .file(path, prose)]
    for name in skills {
      if let path = try? RelativePath(onDisk: ".agents/skills/\(name)/SKILL.md") {
        offers.append(.file(path, skillText(name, "Does \(name).")))
      }
    }
    return .pack(offers)
  }

  private func installed(_ skills: String...) throws -> Home {
    var home = try Home()
    try home.install(Self.wanted(skills))
    return home
  }

  private func rows(_ home: Home) -> [String] {
    (home.text(Self.path) ?? "").split(separator: "\n").filter { $0.hasPrefix("| [") || $0.hasPrefix("### ") }
      .map { String($0) }
  }

  @Test func `it names what is installed and nothing else`() throws {
    var home = try installed("a", "b")
    #expect(
      rows(home) == [
        "### Work", "| [a](a/SKILL.md) | Does a. | primary |", "| [b](b/SKILL.md) | Does b. | primary |",
      ])
    #expect(try home.sync().isEmpty)
    try home.install(Self.wanted("b"))
    #expect(rows(home) == ["### Work", "| [b](b/SKILL.md) | Does b. | primary |"])
    #expect(home.text(Self.path)?.hasPrefix("# Skills\n\nRead.\n") == true)
    try home.install(Self.wanted([]))
    #expect(rows(home) == [])
    #expect(try home.plan(Self.wanted([])).isEmpty)
  }

  @Test func `the user's own skills stand under their own heading, whatever pack has that name too`() throws {
    var home = try Home([
      ".agents/skills/mine/SKILL.md": .text(skillText("mine", "Does mine.")),
      ".agents/skills/a/SKILL.md": .text(skillText("a", "Does my a.")),
      ".agents/skills/empty/notes.md": "x\n",
    ])
    try home.install(Self.wanted("a", "b"))
    #expect(
      rows(home) == [
        "### Work", "| [b](b/SKILL.md) | Does b. | primary |", "### Other skills", "| [a](a/SKILL.md) | Does my a. | |",
        "| [mine](mine/SKILL.md) | Does mine. | |",
      ])
    home[".agents/skills/new/SKILL.md"] = .text(skillText("new", "Is new."))
    home[".agents/skills/mine"] = nil
    let plan = try home.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    try home.apply(plan)
    #expect(rows(home).suffix(2) == ["| [a](a/SKILL.md) | Does my a. | |", "| [new](new/SKILL.md) | Is new. | |"])
    #expect(try home.sync().isEmpty)
  }

  @Test func `a skill the user took away or edited is named as it stands`() throws {
    var home = try installed("a", "b")
    home[".agents/skills/a"] = nil
    home[".agents/skills/b/SKILL.md"] = .text(skillText("b", "Does my b."))
    try home.apply(try home.sync())
    #expect(rows(home) == ["### Work", "| [b](b/SKILL.md) | Does my b. | primary |"])
  }

  @Test func `routes of the user's own count`() throws {
    var home = try installed("a")
    home[".agents/skills/mine/SKILL.md"] = .text(skillText("mine", "Does mine."))
    home[AgentTargets.localRoutes] = .text(
      Routes(
        categories: [:], reasons: [:],
        routes: [try #require(SkillName("mine")): .init(category: "work", kind: .event, priority: 1)]
      ).text)
    try home.apply(try home.sync())
    #expect(rows(home).last == "| [mine](mine/SKILL.md) | Does mine. | event |")
  }

  @Test(arguments: ["\n", "\r\n"]) func `a formatter's padding is no drift`(lineEnd: String) throws {
    var home = try installed("a", "b")
    let text = try #require(home.text(Self.path))
    let padded = text.replacing("| [a](a/SKILL.md) | Does a. |", with: "|  [a](a/SKILL.md)   |   Does a.   |")
      .replacing("| --- |", with: "| :------ |").replacing("\n", with: lineEnd)
    #expect(padded != text)
    home[Self.path] = .text(padded)
    #expect(try home.sync().rows == [])
    #expect(try home.plan(Self.wanted("a", "b")).isEmpty)
    // What has to change is written with the file's own line ends.
    try home.install(Self.wanted("a"))
    #expect(home.text(Self.path)?.utf8.contains(0x0D) == (lineEnd == "\r\n"))
    #expect(try home.sync().isEmpty)
  }

  @Test func `edited prose is kept while the block is made current`() throws {
    var home = try installed("a")
    home[Self.path] = .text((home.text(Self.path) ?? "").replacing("Read.", with: "Mine."))
    #expect(try home.sync().isEmpty)
    let plan = try home.install(Self.wanted("a", "b"))
    #expect(plan.rows.filter { $0.contains("INDEX") } == ["kept \(Self.path)", "updated \(Self.path) [skills.index]"])
    #expect(home.text(Self.path)?.contains("Mine.") == true)
    #expect(rows(home).count == 3)
    #expect(home.lock.files[Self.path]?.state == .kept)
    // A new text of the pack's is a conflict, and the block stays current.
    let newer = Self.wanted("b", prose: indexText.replacing("Read.", with: "Read well."))
    try home.install(newer)
    #expect(home.lock.files[Self.path]?.state == .conflict)
    #expect(home.text(Self.path)?.contains("Mine.") == true)
    #expect(rows(home).count == 2)
    #expect(try home.plan(newer).isEmpty)
    #expect(try home.sync().isEmpty)
  }

  @Test func `the pack's new prose comes with a current block`() throws {
    var home = try installed("a")
    let plan = try home.install(Self.wanted("a", prose: indexText.replacing("Read.", with: "Read well.")))
    #expect(plan.rows == ["updated \(Self.path)"])
    #expect(home.text(Self.path)?.contains("Read well.") == true)
    #expect(rows(home).count == 2)
    #expect(try home.sync().isEmpty)
  }

  /// What somebody may write into the block, before its end line: what moves below it.
  static let notes = [
    "Ask Mia first.\n", "Ask Mia first.\n\n\nThen ask Tom.\n", "## Mine\n\nText.\n", "### Mine\n\n- a list\n",
    "```\n| [x](x/SKILL.md) | a | b |\n\n### Work\n```\n", "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n",
    "| one | two |\n| --- | --- |\n| [a](a/SKILL.md) | 2 |\n", "| ask Mia | first | |\n", "<!-- a comment -->\n",
    "=== not git's ===\n",
  ]

  @Test(arguments: notes, ["\n", "\r\n"]) func `what the user wrote into the block moves below it`(
    note: String, lineEnd: String
  ) throws {
    var home = try installed("a")
    let text = try #require(home.text(Self.path))
    home[Self.path] = .text(
      text.replacing("<!-- cairn:end skills.index -->", with: note + "<!-- cairn:end skills.index -->")
        .replacing("\n", with: lineEnd))
    let plan = try home.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    #expect(plan.steps.first?.note?.text.contains("below the block") == true)
    try home.apply(plan)
    #expect(home.text(Self.path) == (text + "\n" + note).replacing("\n", with: lineEnd))
    #expect(home.lock.files[Self.path]?.state == .kept)
    #expect(try home.sync().isEmpty)
  }

  @Test func `a note stays where the pack's prose is new, and where the index would go`() throws {
    var home = try installed("a")
    let text = try #require(home.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    let noted = text.replacing(end, with: "Ask Mia first.\n" + end)
    home[Self.path] = .text(noted)
    try home.install(Self.wanted("a", prose: indexText.replacing("Read.", with: "Read well.")))
    #expect(home.text(Self.path)?.hasSuffix(end + "\n\nAsk Mia first.\n") == true)
    #expect(home.text(Self.path)?.contains("Read well.") == true)
    home[Self.path] = .text(noted.replacing("Read.", with: "Read well."))
    #expect(try home.install(.pack()).action(Self.path) == .orphaned)
    #expect(home.text(Self.path)?.contains("Ask Mia first.") == true)
  }

  @Test func `a note that stands below the block already does not come twice`() throws {
    var home = try installed("a")
    let text = try #require(home.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    home[Self.path] = .text(text.replacing(end, with: "Ask Mia first.\n" + end) + "\nAsk Mia first.\n")
    try home.apply(try home.sync())
    #expect(home.text(Self.path) == text + "\nAsk Mia first.\n")
  }

  @Test func `an edited cell is rendered over, named, and kept for undo`() throws {
    var home = try installed("a")
    let text = home.text(Self.path)
    home[Self.path] = .text((text ?? "").replacing("Does a.", with: "Does more."))
    let plan = try home.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    #expect(plan.steps.first?.note?.text.contains("a line said something else") == true)
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == true)
    try home.apply(plan)
    #expect(home.text(Self.path) == text)
  }

  @Test func `a row that follows its skill is nobody's edit`() throws {
    var home = try installed("a", "b")
    home[".agents/skills/a/SKILL.md"] = .text(skillText("a", "Does my a."))
    home[".agents/skills/b"] = nil
    let plan = try home.sync()
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == false)
    #expect(plan.steps.first { $0.path == Self.path }?.note?.text == "made current")
  }

  @Test func `what is restored by name gives up what was written into the block`() throws {
    var home = try installed("a")
    let text = try #require(home.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    home[Self.path] = .text(text.replacing(end, with: "Ask Mia first.\n" + end))
    let plan = try home.sync(PlanRequest(restores: true, restore: [Self.path]))
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == true)
    try home.apply(plan)
    #expect(home.text(Self.path) == text)
  }

  @Test func `a block the user took out is an edit of the prose`() throws {
    var home = try installed("a")
    home[Self.path] = "# Mine\n"
    #expect(try home.sync().rows == ["kept \(Self.path)"])
    #expect(try home.sync().isEmpty)
  }

  @Test func `a damaged block is said and left`() throws {
    var home = try installed("a")
    home[Self.path] = .text((home.text(Self.path) ?? "").replacing("<!-- cairn:end skills.index -->\n", with: ""))
    let plan = try home.sync()
    #expect(plan.action(Self.path, block: "skills.index") == .damaged)
    #expect(plan.changed == [])
  }

  @Test func `an index of the user's own is left`() throws {
    var home = try Home([Self.path: "# Mine\n"])
    let plan = try home.install(Self.wanted("a"))
    #expect(plan.action(Self.path) == .foreign)
    #expect(home.text(Self.path) == "# Mine\n")
    #expect(try home.sync().isEmpty)
  }

  @Test func `the base holds one line for the block`() throws {
    let home = try installed("a", "b")
    let digest = try #require(home.lock.files[Self.path]?.digest)
    let base = home.text(OwnFile.base(digest))
    #expect(base == "# Skills\n\nRead.\n\n<!-- cairn:begin skills.index format=1 -->\n")
  }

  // MARK: Git's conflict markers

  /// Two texts with git's markers around all but some lines at the head and the tail.
  static func conflict(_ ours: String, _ theirs: String, head: Int, tail: Int) -> String {
    let mine = ours.lines
    var lines: [String] = Array(mine.prefix(head))
    lines.append("<<<<<<< ours")
    lines += mine.dropFirst(head).dropLast(tail)
    lines.append("=======")
    lines += theirs.lines.dropFirst(head).dropLast(tail)
    lines.append(">>>>>>> theirs")
    lines += mine.suffix(tail)
    return lines.joined(separator: "\n")
  }

  /// Inside the block; across its begin line; across its end line; around the whole file.
  @Test(arguments: [(5, 3), (3, 3), (6, 1), (0, 1)], ["\n", "\r\n"])
  func `git's conflict markers are mended where they touch the block alone`(
    common: (head: Int, tail: Int), lineEnd: String
  ) throws {
    var home = try installed("a", "b")
    let ours = try #require(home.text(Self.path))
    let theirs = ours.replacing("Does b.", with: "Does B.")
    home[Self.path] = .text(
      Self.conflict(ours, theirs, head: common.head, tail: common.tail).replacing("\n", with: lineEnd))
    let plan = try home.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    try home.apply(plan)
    #expect(home.text(Self.path) == ours.replacing("\n", with: lineEnd))
    #expect(home.lock.files[Self.path]?.state == .managed)
    #expect(try home.sync().isEmpty)
  }

  @Test func `a note on either side of a conflict in the block stays`() throws {
    var home = try installed("a", "b")
    let text = try #require(home.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    home[Self.path] = .text(
      text.replacing(
        end, with: "<<<<<<< ours\nAsk Mia first.\n=======\nAsk Tom first.\n>>>>>>> theirs\n" + end))
    try home.apply(try home.sync())
    #expect(home.text(Self.path) == text + "\nAsk Mia first.\n\nAsk Tom first.\n")
    #expect(try home.sync().isEmpty)
  }

  @Test func `conflict markers in the prose are the user's to mend`() throws {
    var home = try installed("a")
    let text = try #require(home.text(Self.path))
    home[Self.path] = .text(
      text.replacing("Read.\n", with: "<<<<<<< ours\nRead.\n=======\nRead on.\n>>>>>>> theirs\n"))
    let plan = try home.sync()
    #expect(plan.rows == ["kept \(Self.path)"])
    #expect(plan.changed == [])
  }
}

extension String {
  /// The lines, the empty one behind the last line end too.
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }
}
