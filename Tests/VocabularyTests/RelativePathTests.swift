import Testing

@testable import Vocabulary

struct RelativePathTests {
  @Test(arguments: [
    ("SKILL.md", true), ("a/SKILL.md", true), ("a/b/SKILL.md", true), ("a/xSKILL.md", false), ("xSKILL.md", false),
    ("SKILL.md/a", false), ("a/SKILL.mdx", false), ("KILL.md", false), ("a/skill.md", false),
  ])
  func `the name is compared as a whole`(text: String, isNamed: Bool) throws {
    #expect(try RelativePath(onDisk: text).isNamed("SKILL.md") == isNamed)
  }

  @Test(arguments: [
    (".claude/a.md", true), ("app/.claude/skills/tea/a.md", true), ("a.b/c.md", false), (".hidden", false),
    ("app/.hidden", false), ("a./b", false),
  ])
  func `a hidden folder is one whose name starts with a dot, not a file`(text: String, isBelow: Bool) throws {
    #expect(try RelativePath(onDisk: text).isInHiddenFolder == isBelow)
  }

  @Test func `only the entries of a folder itself are directly in it`() throws {
    let folder = try RelativePath(onDisk: "a/b")
    let paths = ["a", "a/b", "a/b/c", "a/b/c/d", "a/bc", "a/b-c", "b/c"].map { try? RelativePath(onDisk: $0) }
    #expect(paths.compactMap { $0 }.filter { $0.isDirectly(in: folder) }.map(\.text) == ["a/b/c"])
  }

  @Test func `the next folder below a start ends before the next slash`() throws {
    let path = try RelativePath(onDisk: "one/two/three.md")
    #expect(path.prefix(through: 0)?.text == "one")
    #expect(path.prefix(through: 4)?.text == "one/two")
    #expect(path.prefix(through: 8) == nil)
    #expect(path.prefix(through: 99) == nil)
  }

  @Test func `a listing is sorted folder by folder, and paths by their bytes`() throws {
    let paths = try ["a/c", "a-b", "a/b/d", "a", "a.b/c", "a/b-c", "ab"].map { try RelativePath(onDisk: $0) }
    #expect(
      paths.sorted(by: RelativePath.comesFirstInListing).map(\.text)
        == ["a", "a/b/d", "a/b-c", "a/c", "a-b", "a.b/c", "ab"])
    #expect(paths.sorted().map(\.text) == ["a", "a-b", "a.b/c", "a/b-c", "a/b/d", "a/c", "ab"])
  }

  @Test(arguments: [
    "a", "a/b.md", ".agents/skills/release/SKILL.md", ".github/workflows/ci.yml", "한국어/é.md", "...a", "..a", "a..b",
    ".gitignore", ".cairnx",
    "-21risk/SKILL.md", "con-x", "console", "com", "a/\u{301}b", " a", "lpt10", "git~2",
    "क्\u{200D}ष.md", "\u{1F469}\u{200D}\u{1F4BB}.md", "❤\u{FE0F}.md",
    String(repeating: "x", count: 255),
  ])
  func `a valid path is accepted unchanged`(text: String) throws {
    #expect(try RelativePath(text).text == text)
  }

  @Test(arguments: [
    ("", RelativePathFault.empty), ("/", .absolute), ("/etc/passwd", .absolute), ("//a", .absolute),
    (".", .component(".")), ("..", .component("..")),
    ("a/../b", .component("..")), ("a/./b", .component(".")), ("a//b", .component("")), ("a/", .component("")),
    ("a/..", .component("..")),
    ("a\\b", .backslash), ("..\\a", .backslash), ("a\0", .controlCharacter), ("a\n", .controlCharacter),
    ("a\u{7F}", .controlCharacter), ("a\u{1B}[0m", .controlCharacter),
    ("C:", .drive("C:")), ("C:/a", .drive("C:")), ("a/b:stream", .drive("b:stream")),
    (".git::$INDEX_ALLOCATION", .drive(".git::$INDEX_ALLOCATION")),
    ("con", .device("con")), ("NUL", .device("NUL")), ("a/Aux.md", .device("Aux.md")),
    ("com1.tar.gz", .device("com1.tar.gz")), ("LPT¹", .device("LPT¹")),
    ("CONIN$", .device("CONIN$")), ("nul .txt", .device("nul .txt")),
    (".git", .reserved(".git")), (".GIT/hooks/x", .reserved(".GIT")), ("a/.git/config", .reserved(".git")),
    (".git.", .reserved(".git.")), (".git ", .reserved(".git ")),
    (".git. .", .reserved(".git. .")), ("GIT~1/x", .reserved("GIT~1")), (".g\u{200C}it", .reserved(".g\u{200C}it")),
    ("\u{FEFF}.git", .reserved("\u{FEFF}.git")),
    (".cairn", .reserved(".cairn")), ("a/.Cairn/lock.toml", .reserved(".Cairn")), ("CAIRN~1", .reserved("CAIRN~1")),
    (".. /a", .ending(".. ")), ("... ", .ending("... ")), ("...", .ending("...")), ("a./b", .ending("a.")),
    ("a ", .ending("a ")), ("gnp.\u{202E}exe", .hiddenCharacter("\u{202E}")), ("a\u{9B}2J", .hiddenCharacter("\u{9B}")),
    ("a/\u{2066}b", .hiddenCharacter("\u{2066}")), ("a\u{200B}b", .hiddenCharacter("\u{200B}")),
    ("a\u{61C}", .hiddenCharacter("\u{61C}")), ("a\u{2028}b", .hiddenCharacter("\u{2028}")),
  ])
  func `paths that some platform reads differently are rejected`(text: String, fault: RelativePathFault) {
    #expect(throws: fault) { try RelativePath(text) }
  }

  @Test func `too long names and paths are rejected`() throws {
    let long = String(repeating: "é", count: 128)
    #expect(throws: RelativePathFault.tooLong(long)) { try RelativePath(long) }
    let deep = String(repeating: "a/", count: 511) + "a"
    #expect(try RelativePath(deep).components.count == 512)
    #expect(throws: RelativePathFault.tooLong(deep + "/b")) { try RelativePath(deep + "/b") }
  }

  @Test func `paths found on disk have fewer restrictions than paths in packs`() throws {
    for text in ["a\\b", "a:b", "con", ".git", "a\n", "a.", String(repeating: "a/", count: 5000) + "a"] {
      #expect(try RelativePath(onDisk: text).text == text)
    }
    for text in ["", "/a", "a/../b", "a//b", "a\0b", "."] {
      #expect(throws: RelativePathFault.self) { try RelativePath(onDisk: text) }
    }
  }

  @Test func `a path has components, a name, a parent and ancestors`() throws {
    let path = try RelativePath("a/b/c.md")
    #expect(path.components == ["a", "b", "c.md"])
    #expect(path.name == "c.md")
    #expect(path.parent?.text == "a/b")
    #expect(path.ancestors.map(\.text) == ["a", "a/b"])
    #expect(try RelativePath("a").parent == nil)
    #expect(try RelativePath("a").ancestors.isEmpty)
    #expect(try RelativePath("a/\u{301}b").components.count == 2)
    #expect(try RelativePath("a/\u{301}b").parent?.text == "a")
    #expect(try RelativePath(onDisk: String(repeating: "a/", count: 2000) + "a").ancestors.count == 2000)
  }

  @Test func `two normalizations of a name are different paths`() throws {
    let composed = try RelativePath("\u{E9}/x")
    let decomposed = try RelativePath("e\u{301}/x")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect((composed < decomposed) != (decomposed < composed))
    #expect(!decomposed.isWithin(composed))
    #expect(decomposed.relative(to: composed) == nil)
    #expect(!decomposed.isWithin(try RelativePath("\u{E9}")))
  }

  @Test func `a path is within itself and its ancestors`() throws {
    let path = try RelativePath("a/b/c")
    for folder in ["a", "a/b", "a/b/c"] { #expect(path.isWithin(try RelativePath(folder))) }
    for folder in ["a/bb", "b", "a/b/c/d", "a/b/cc"] { #expect(!path.isWithin(try RelativePath(folder))) }
    #expect(try path.relative(to: RelativePath("a"))?.text == "b/c")
    #expect(path.relative(to: path) == nil)
    #expect(try path.relative(to: RelativePath("b")) == nil)
    #expect(try RelativePath("a").appending(RelativePath("b/c")) == path)
    #expect(try RelativePath("a").appending(onDisk: "b:").text == "a/b:")
    #expect(throws: RelativePathFault.component("..")) { try RelativePath("a").appending(onDisk: "..") }
  }

  @Test(arguments: [
    (".claude/skills/release", ".agents/skills/release", "../../.agents/skills/release"),
    ("CLAUDE.md", "AGENTS.md", "AGENTS.md"), ("a/b", "a/c", "c"),
    ("a/b/c", "a", ".."), ("a/b", "a", "."), ("x", "a/b", "a/b"),
  ])
  func `a link resolves to the target it was created for`(at: String, to: String, text: String) throws {
    let place = try RelativePath(at)
    let target = try RelativePath(to)
    #expect(place.link(to: target) == text)
    #expect(place.following(link: text) == target)
  }

  @Test(arguments: ["/etc", "../../x", "..", "../", "a/../../..", "", "x\0"])
  func `a link that leaves the root does not resolve`(link: String) throws {
    let at = try RelativePath(link.isEmpty ? "a" : "a/b")
    #expect(at.following(link: link) == nil)
  }

  @Test func `paths are sorted by their bytes`() throws {
    let sorted = try ["é", "b", "a/b", "a-b", "B", "a"].map { try RelativePath($0) }.sorted().map(\.text)
    #expect(sorted == ["B", "a", "a-b", "a/b", "b", "é"])
  }
}
