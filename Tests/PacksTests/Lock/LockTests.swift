import Packs
import Reporting
import Testing
import Vocabulary

/// `.cairn/lock.toml`: a written lock file reads back the same, and invalid entries are rejected.
@Suite struct LockTests {
  static let digest = "sha256:" + String(repeating: "a", count: 64)

  private func example() throws -> Lock {
    let one = try #require(Digest(Self.digest))
    let two = Digest(ofBytes: [1])
    var lock = Lock()
    lock.packs["cairn.core"] = LockedPack(
      version: try #require(SemanticVersion("0.1.0-alpha.1+build")), cairn: try #require(SemanticVersion("0.1.0")),
      source: "git+https://host/\"quoted\"\\path.git#v1", digest: one)
    lock.packs["acme.web"] = LockedPack(
      version: try #require(SemanticVersion("1.0.0")), cairn: try #require(SemanticVersion("0.1.0")),
      source: "./packs/ours", digest: two)
    lock.files[path(".agents/skills/release/SKILL.md")] = LockedFile(
      pack: "cairn.core", document: "skill.release", policy: .file, locale: try locale("pt-BR"), revision: 3,
      isExecutable: true, digest: one, state: .conflict, isAdopted: true, theirs: two, theirsRevision: 4)
    lock.files[path(".agents/context/PROJECT.md")] = LockedFile(
      pack: "cairn.core", document: "context.project", policy: .once, locale: nil, revision: nil, digest: nil,
      state: .kept)
    lock.files[path(".agents/skills/배포/a b'c.md")] = LockedFile(
      pack: "cairn.core", document: "x", policy: .generated, locale: nil, revision: nil, digest: one, state: .managed)
    for (number, lead) in ["", "\n", "\n\n", "\r\n", "\r\n\r\n"].enumerated() {
      lock.blocks[BlockKey(path: path("AGENTS.md"), id: "agents.\(number)")] = LockedBlock(
        pack: "cairn.core", locale: try locale("ko"), revision: 1, digest: one, lead: lead, isCreated: number == 0,
        state: .managed)
    }
    lock.blocks[BlockKey(path: path("docs/AGENTS.md"), id: "agents.root")] = LockedBlock(
      pack: "cairn.core", locale: nil, revision: nil, digest: one, lead: "", isCreated: false, state: .conflict,
      theirs: two, theirsRevision: 9, accepted: one)
    lock.links[path(".claude/skills/release")] = LockedLink(to: "../../.agents/skills/release")
    lock.links[path(".claude/skills/deploy")] = LockedLink(to: "../../.agents/skills/deploy", copy: two)
    return lock
  }

  @Test func `a lock file reads back as it was written`() throws {
    let lock = try example()
    let (read, faults) = Lock.read(Array(lock.text.utf8))
    #expect(faults == [])
    #expect(read == lock)
    #expect(read.text == lock.text)
    #expect(Lock.read(Array(lock.text.replacing("\n", with: "\r\n").utf8)).lock == lock)
  }

  @Test func `tables are sorted by bytes, with a blank line between them`() throws {
    let text = try example().text
    let headers = text.split(separator: "\n").filter { $0.hasPrefix("[") }
    #expect(headers.first == "[packs.\"acme.web\"]")
    #expect(text.hasPrefix("schema = 1\n\n[packs.\"acme.web\"]\n"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.contains("\n\n\n"))
    for (line, next) in zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst())
    where next.hasPrefix("[") { #expect(line.isEmpty) }
    #expect(Lock().text == "schema = 1\n")
  }

  @Test(arguments: TargetState.allCases, Policy.allCases)
  func `every state and policy can be written and read back`(state: TargetState, policy: Policy) throws {
    var lock = Lock()
    lock.files[path("AGENTS.md")] = LockedFile(
      pack: "a.b", document: "x", policy: policy, locale: nil, revision: nil, digest: nil, state: state)
    #expect(Lock.read(Array(lock.text.utf8)).lock == lock)
  }

  // MARK: Hostile paths

  static let hostile = [
    "../outside", "/etc/passwd", ".agents/../../x", ".git/hooks/pre-commit", ".agents/.git/config", ".GIT/config",
    ".agents/skills/a/git~1/x", ".cairn/config.toml", ".cairn", ".agents/.Cairn/x", "C:/x", ".agents\\x", "",
    ".agents//x", ".agents/skills/con/SKILL.md", ".agents/a. /x", ".github/workflows/ci.yml", ".vscode/tasks.json",
    "src/main.swift", ".claude/settings.json", ".agents/x\u{7}", ".agents/.g\u{200C}it/config",
  ]

  @Test(arguments: hostile, ["files", "links", "blocks"])
  func `a path outside of the allowed targets is rejected with its position`(hostile: String, table: String) {
    let name = hostile.unicodeScalars.map { $0.value < 0x20 ? "\\u0007" : $0 == "\\" ? "\\\\" : String($0) }.joined()
    let entry =
      switch table {
      case "files":
        "[files.\"\(name)\"]\npack = \"a.b\"\ndocument = \"x\"\npolicy = \"file\"\nstate = \"managed\"\n"
      case "links": "[links.\"\(name)\"]\nto = \"x\"\nkind = \"link\"\n"
      default: "[blocks.\"\(name)\".\"a.b\"]\npack = \"a.b\"\nstate = \"managed\"\n"
      }
    let bytes = Array("schema = 1\n\n\(entry)".utf8)
    let (lock, faults) = Lock.read(bytes)
    #expect(lock.isEmpty)
    #expect(faults.map(\.id) == ["lock.schema"])
    #expect(faults.allSatisfy { $0.severity == .error })
    #expect(faults.map { LineIndex(bytes).place(at: $0.span.lower).line } == [3])
  }

  @Test func `a path that the config file allows is accepted, except in .git and .cairn`() throws {
    let text = "schema = 1\n[links.\"docs/x.md\"]\nto = \"x\"\nkind = \"link\"\n"
    #expect(Lock.read(Array(text.utf8), allowing: TargetRules(further: [path("docs/x.md")])).lock.links.count == 1)
    for name in [".git/config", ".cairn/config.toml"] {
      let text = text.replacing("docs/x.md", with: name)
      #expect(Lock.read(Array(text.utf8), allowing: .unchecked).lock.isEmpty)
    }
  }

  @Test(arguments: ["# Mine\\n", "x", " ", "\\n\\n\\n", "\\r"])
  func `a lead with more than line ends is rejected`(lead: String) {
    let text = "schema = 1\n[blocks.\"AGENTS.md\".\"a.b\"]\npack = \"a.b\"\nlead = \"\(lead)\"\nstate = \"managed\"\n"
    let (lock, faults) = Lock.read(Array(text.utf8))
    #expect(faults.map(\.id) == ["lock.schema"])
    #expect(lock.blocks.values.allSatisfy { $0.lead.isEmpty })
  }

  // MARK: Errors

  static let table: [FaultCase] = [
    FaultCase("lock.schema", in: "schema = ↓2\n[files.\"../x\"]\n"),
    FaultCase(
      "lock.schema", "lock.schema", "lock.schema", "lock.known-keys", "lock.schema", "lock.known-keys",
      "lock.schema", "lock.known-keys",
      in: """
        schema = 1
        [packs."cairn.core"]
        version = ↓"one"
        cairn = "0.1.0"
        source = ↓3
        digest = ↓"sha256:short"
        ↓sauce = "x"
        [files."AGENTS.md"]
        pack = "a.b"
        document = "x"
        policy = ↓"fil"
        state = "managed"
        ↓revison = 3
        [links.".claude/skills/a"]
        to = "x"
        kind = ↓"hardlink"
        [↓other]
        """),
  ]

  @Test(arguments: table) func `all errors of a lock file are reported in one pass`(given: FaultCase) {
    let (_, faults) = Lock.read(given.marked.bytes)
    #expect(given.found(faults.sorted { $0.span < $1.span }) == given.expected)
  }

  @Test func `an invalid entry does not affect the others`() {
    let text = """
      schema = 1
      [links."../x"]
      to = "x"
      kind = "link"
      [links.".claude/skills/a"]
      to = "x"
      kind = "link"
      [links.".claude/skills/b"]
      to = "x"
      kind = "copy"
      """
    let (lock, faults) = Lock.read(Array(text.utf8))
    #expect(lock.links.keys.map(\.text) == [".claude/skills/a"])
    #expect(!faults.isEmpty)
  }

  @Test func `damaged input does not crash the reader`() throws {
    let text = Array(try example().text.utf8)
    for length in stride(from: 0, to: text.count, by: 7) { _ = Lock.read(Array(text.prefix(length))) }
    for offset in stride(from: 0, to: text.count, by: 11) {
      var bytes = text
      bytes[offset] = UInt8(truncatingIfNeeded: offset)
      _ = Lock.read(bytes)
    }
  }

  // MARK: Keys

  @Test func `the text of a key reads back as the same key`() {
    let keys: [LockKey] = [
      .pack("cairn.core"), .file(path(".agents/skills/a b/SKILL.md")),
      .block(BlockKey(path: path("AGENTS.md"), id: "agents.root")), .link(path(".claude/skills/a")),
    ]
    for key in keys { #expect(LockKey(key.text) == key) }
    for text in ["", "file", "file\t../x", "block\tAGENTS.md", "other\tx", "file\ta\tb"] {
      #expect(LockKey(text) == nil)
    }
  }

  @Test func `copying all entries of a lock results in an equal lock`() throws {
    let lock = try example()
    var copy = Lock()
    let keys = lock.differences(from: copy)
    #expect(keys.count == 2 + 3 + 6 + 2)
    #expect(keys == keys.sorted())
    for key in keys { copy.copyEntry(key, from: lock) }
    #expect(copy == lock)
    for key in keys { copy.copyEntry(key, from: Lock()) }
    #expect(copy.isEmpty)
  }

  @Test func `the bases are the versions that entries can be merged from`() throws {
    let lock = try example()
    #expect(lock.bases == [try #require(Digest(Self.digest)), Digest(ofBytes: [1])])
    var once = Lock()
    once.files[path("AGENTS.md")] = lock.files[path(".agents/context/PROJECT.md")]
    once.links = lock.links
    #expect(once.bases == [])
  }
}
