import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The block in INDEX.md, rendered from the files on disk after the plan.
@Suite struct IndexFileTests {
  static let path = AgentTargets.index

  static func wanted(_ skills: String..., prose: String = indexText) -> Wanted { wanted(skills, prose: prose) }

  static func wanted(_ skills: [String], prose: String = indexText) -> Wanted {
    var offers = [TestDocument.routes(["a", "b", "c"]), .file(path, prose)]
    for name in skills {
      if let path = try? RelativePath(onDisk: ".agents/skills/\(name)/SKILL.md") {
        offers.append(.file(path, skillText(name, "Does \(name).")))
      }
    }
    return .pack(offers)
  }

  private func installed(_ skills: String...) throws -> MemoryRepository {
    var repository = try MemoryRepository()
    try repository.install(Self.wanted(skills))
    return repository
  }

  private func rows(_ repository: MemoryRepository) -> [String] {
    (repository.text(Self.path) ?? "").split(separator: "\n").filter { $0.hasPrefix("| [") || $0.hasPrefix("### ") }
      .map { String($0) }
  }

  @Test func `the index only lists installed skills`() throws {
    var repository = try installed("a", "b")
    #expect(
      rows(repository) == [
        "### Work", "| [a](a/SKILL.md) | Does a. | primary |", "| [b](b/SKILL.md) | Does b. | primary |",
      ])
    #expect(try repository.sync().isEmpty)
    try repository.install(Self.wanted("b"))
    #expect(rows(repository) == ["### Work", "| [b](b/SKILL.md) | Does b. | primary |"])
    #expect(repository.text(Self.path)?.hasPrefix("# Skills\n\nRead.\n") == true)
    try repository.install(Self.wanted([]))
    #expect(rows(repository) == [])
    #expect(try repository.plan(Self.wanted([])).isEmpty)
  }

  @Test func `the user's own skills are listed separately, even with the name of a pack's skill`() throws {
    var repository = try MemoryRepository([
      ".agents/skills/mine/SKILL.md": .text(skillText("mine", "Does mine.")),
      ".agents/skills/a/SKILL.md": .text(skillText("a", "Does my a.")),
      ".agents/skills/empty/notes.md": "x\n",
    ])
    try repository.install(Self.wanted("a", "b"))
    #expect(
      rows(repository) == [
        "### Work", "| [b](b/SKILL.md) | Does b. | primary |", "### Other skills", "| [a](a/SKILL.md) | Does my a. | |",
        "| [mine](mine/SKILL.md) | Does mine. | |",
      ])
    repository[".agents/skills/new/SKILL.md"] = .text(skillText("new", "Is new."))
    repository[".agents/skills/mine"] = nil
    let plan = try repository.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    try repository.apply(plan)
    #expect(
      rows(repository).suffix(2) == ["| [a](a/SKILL.md) | Does my a. | |", "| [new](new/SKILL.md) | Is new. | |"])
    #expect(try repository.sync().isEmpty)
  }

  @Test func `deleted skills are not listed, and edited ones are listed with their current text`() throws {
    var repository = try installed("a", "b")
    repository[".agents/skills/a"] = nil
    repository[".agents/skills/b/SKILL.md"] = .text(skillText("b", "Does my b."))
    try repository.apply(try repository.sync())
    #expect(rows(repository) == ["### Work", "| [b](b/SKILL.md) | Does my b. | primary |"])
  }

  @Test func `the user's own routes are used`() throws {
    var repository = try installed("a")
    repository[".agents/skills/mine/SKILL.md"] = .text(skillText("mine", "Does mine."))
    repository[AgentTargets.localRoutes] = .text(
      Routes(
        categories: [:], reasons: [:],
        routes: [try #require(SkillName("mine")): .init(category: "work", kind: .event, priority: 1)]
      ).text)
    try repository.apply(try repository.sync())
    #expect(rows(repository).last == "| [mine](mine/SKILL.md) | Does mine. | event |")
  }

  @Test(arguments: ["\n", "\r\n"]) func `padding by a formatter is not drift`(lineEnd: String) throws {
    var repository = try installed("a", "b")
    let text = try #require(repository.text(Self.path))
    let padded = text.replacing("| [a](a/SKILL.md) | Does a. |", with: "|  [a](a/SKILL.md)   |   Does a.   |")
      .replacing("| --- |", with: "| :------ |").replacing("\n", with: lineEnd)
    #expect(padded != text)
    repository[Self.path] = .text(padded)
    #expect(try repository.sync().rows == [])
    #expect(try repository.plan(Self.wanted("a", "b")).isEmpty)
    // Changes are written with the line ends of the file.
    try repository.install(Self.wanted("a"))
    #expect(repository.text(Self.path)?.utf8.contains(0x0D) == (lineEnd == "\r\n"))
    #expect(try repository.sync().isEmpty)
  }

  @Test func `edited prose is kept when the block is updated`() throws {
    var repository = try installed("a")
    repository[Self.path] = .text((repository.text(Self.path) ?? "").replacing("Read.", with: "Mine."))
    #expect(try repository.sync().isEmpty)
    let plan = try repository.install(Self.wanted("a", "b"))
    #expect(plan.rows.filter { $0.contains("INDEX") } == ["kept \(Self.path)", "updated \(Self.path) [skills.index]"])
    #expect(repository.text(Self.path)?.contains("Mine.") == true)
    #expect(rows(repository).count == 3)
    #expect(repository.lock.files[Self.path]?.state == .kept)
    // A new version of the prose is a conflict, and the block is still updated.
    let newer = Self.wanted("b", prose: indexText.replacing("Read.", with: "Read well."))
    try repository.install(newer)
    #expect(repository.lock.files[Self.path]?.state == .conflict)
    #expect(repository.text(Self.path)?.contains("Mine.") == true)
    #expect(rows(repository).count == 2)
    #expect(try repository.plan(newer).isEmpty)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `new prose of the pack is written with an updated block`() throws {
    var repository = try installed("a")
    let plan = try repository.install(Self.wanted("a", prose: indexText.replacing("Read.", with: "Read well.")))
    #expect(plan.rows == ["updated \(Self.path)"])
    #expect(repository.text(Self.path)?.contains("Read well.") == true)
    #expect(rows(repository).count == 2)
    #expect(try repository.sync().isEmpty)
  }

  /// Texts that a user may write into the block before its end marker; they are moved below the block.
  static let notes = [
    "Ask Mia first.\n", "Ask Mia first.\n\n\nThen ask Tom.\n", "## Mine\n\nText.\n", "### Mine\n\n- a list\n",
    "```\n| [x](x/SKILL.md) | a | b |\n\n### Work\n```\n", "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n",
    "| one | two |\n| --- | --- |\n| [a](a/SKILL.md) | 2 |\n", "| ask Mia | first | |\n", "<!-- a comment -->\n",
    "=== not git's ===\n",
  ]

  @Test(arguments: notes, ["\n", "\r\n"]) func `text that the user wrote into the block is moved below it`(
    note: String, lineEnd: String
  ) throws {
    var repository = try installed("a")
    let text = try #require(repository.text(Self.path))
    repository[Self.path] = .text(
      text.replacing("<!-- cairn:end skills.index -->", with: note + "<!-- cairn:end skills.index -->")
        .replacing("\n", with: lineEnd))
    let plan = try repository.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    #expect(plan.steps.first?.note?.text.contains("below the block") == true)
    try repository.apply(plan)
    #expect(repository.text(Self.path) == (text + "\n" + note).replacing("\n", with: lineEnd))
    #expect(repository.lock.files[Self.path]?.state == .kept)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a note is kept when the prose changes and when the index would be removed`() throws {
    var repository = try installed("a")
    let text = try #require(repository.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    let noted = text.replacing(end, with: "Ask Mia first.\n" + end)
    repository[Self.path] = .text(noted)
    try repository.install(Self.wanted("a", prose: indexText.replacing("Read.", with: "Read well.")))
    #expect(repository.text(Self.path)?.hasSuffix(end + "\n\nAsk Mia first.\n") == true)
    #expect(repository.text(Self.path)?.contains("Read well.") == true)
    repository[Self.path] = .text(noted.replacing("Read.", with: "Read well."))
    #expect(try repository.install(.pack()).action(Self.path) == .orphaned)
    #expect(repository.text(Self.path)?.contains("Ask Mia first.") == true)
  }

  @Test func `a note that is already below the block is not added twice`() throws {
    var repository = try installed("a")
    let text = try #require(repository.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    repository[Self.path] = .text(text.replacing(end, with: "Ask Mia first.\n" + end) + "\nAsk Mia first.\n")
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.path) == text + "\nAsk Mia first.\n")
  }

  @Test func `an edited cell is overwritten, reported, and saved for undo`() throws {
    var repository = try installed("a")
    let text = repository.text(Self.path)
    repository[Self.path] = .text((text ?? "").replacing("Does a.", with: "Does more."))
    let plan = try repository.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    #expect(plan.steps.first?.note?.text.contains("1 line with other text is replaced") == true)
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == true)
    try repository.apply(plan)
    #expect(repository.text(Self.path) == text)
  }

  @Test func `a row that changes with its skill is not an edit`() throws {
    var repository = try installed("a", "b")
    repository[".agents/skills/a/SKILL.md"] = .text(skillText("a", "Does my a."))
    repository[".agents/skills/b"] = nil
    let plan = try repository.sync()
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == false)
    #expect(plan.steps.first { $0.path == Self.path }?.note?.text == "to match the installed skills")
  }

  @Test func `restoring by name discards text that was written into the block`() throws {
    var repository = try installed("a")
    let text = try #require(repository.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    repository[Self.path] = .text(text.replacing(end, with: "Ask Mia first.\n" + end))
    let plan = try repository.sync(PlanRequest(restores: true, restore: [Self.path]))
    #expect(plan.operations.first { $0.path == Self.path }?.holdsUserBytes == true)
    try repository.apply(plan)
    #expect(repository.text(Self.path) == text)
  }

  @Test func `a block that the user deleted is an edit of the prose`() throws {
    var repository = try installed("a")
    repository[Self.path] = "# Mine\n"
    #expect(try repository.sync().rows == ["kept \(Self.path)"])
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a damaged block is reported and unchanged`() throws {
    var repository = try installed("a")
    repository[Self.path] = .text(
      (repository.text(Self.path) ?? "").replacing("<!-- cairn:end skills.index -->\n", with: ""))
    let plan = try repository.sync()
    #expect(plan.action(Self.path, block: "skills.index") == .damaged)
    #expect(plan.changed == [])
  }

  @Test func `the user's own index is unchanged`() throws {
    var repository = try MemoryRepository([Self.path: "# Mine\n"])
    let plan = try repository.install(Self.wanted("a"))
    #expect(plan.action(Self.path) == .foreign)
    #expect(repository.text(Self.path) == "# Mine\n")
    #expect(try repository.sync().isEmpty)
  }

  @Test func `the base has one line for the block`() throws {
    let repository = try installed("a", "b")
    let digest = try #require(repository.lock.files[Self.path]?.digest)
    let base = repository.text(CairnFile.base(digest))
    #expect(base == "# Skills\n\nRead.\n\n<!-- cairn:begin skills.index format=1 -->\n")
  }

  // MARK: Git's conflict markers

  /// Two texts with git's markers around all but some lines at the start and the end.
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

  /// Inside the block, across its begin marker, across its end marker, and around the whole file.
  @Test(arguments: [(5, 3), (3, 3), (6, 1), (0, 1)], ["\n", "\r\n"])
  func `git's conflict markers are resolved if they only affect the block`(
    common: (head: Int, tail: Int), lineEnd: String
  ) throws {
    var repository = try installed("a", "b")
    let ours = try #require(repository.text(Self.path))
    let theirs = ours.replacing("Does b.", with: "Does B.")
    repository[Self.path] = .text(
      Self.conflict(ours, theirs, head: common.head, tail: common.tail).replacing("\n", with: lineEnd))
    let plan = try repository.sync()
    #expect(plan.rows == ["updated \(Self.path) [skills.index]"])
    try repository.apply(plan)
    #expect(repository.text(Self.path) == ours.replacing("\n", with: lineEnd))
    #expect(repository.lock.files[Self.path]?.state == .managed)
    #expect(try repository.sync().isEmpty)
  }

  @Test func `a note on either side of a conflict in the block is kept`() throws {
    var repository = try installed("a", "b")
    let text = try #require(repository.text(Self.path))
    let end = "<!-- cairn:end skills.index -->"
    repository[Self.path] = .text(
      text.replacing(
        end, with: "<<<<<<< ours\nAsk Mia first.\n=======\nAsk Tom first.\n>>>>>>> theirs\n" + end))
    try repository.apply(try repository.sync())
    #expect(repository.text(Self.path) == text + "\nAsk Mia first.\n\nAsk Tom first.\n")
    #expect(try repository.sync().isEmpty)
  }

  @Test func `conflict markers in the prose are left to the user`() throws {
    var repository = try installed("a")
    let text = try #require(repository.text(Self.path))
    repository[Self.path] = .text(
      text.replacing("Read.\n", with: "<<<<<<< ours\nRead.\n=======\nRead on.\n>>>>>>> theirs\n"))
    let plan = try repository.sync()
    #expect(plan.rows == ["kept \(Self.path)"])
    #expect(plan.changed == [])
  }
}

extension String {
  /// The lines, including the empty one after the last line end.
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }
}
