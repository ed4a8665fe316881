import TestSupport
import Testing

/// Packs that want to write where no pack may, or that cannot be read.
struct HostilePackTests {
  @Test(arguments: [
    ".git/hooks/pre-commit", ".Git/hooks/pre-commit", "git~1/config", ".github/workflows/x.yml", ".vscode/tasks.json",
    ".cairn/config.toml", "../x", "/etc/cron.d/x", #"C:\\x"#, "C:/x", ".agents/AUX", ".agents/nul.md", ".agents/a//b",
    ".agents/./b", ".agents/b.", ".agents/../../x", "Makefile", "src/main.c", ".agents/skills",
  ])
  func `a target elsewhere is refused, and nothing is installed`(_ target: String) async throws {
    let pack = SmallPack().with(document("test.evil", "AGENTS.md", target))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: [
    ("case", ".agents/context/Notes.md", ".agents/context/notes.md"),
    ("normalisation", ".agents/context/caf\u{E9}.md", ".agents/context/cafe\u{301}.md"),
    ("nothing", ".agents/context/notes.md", ".agents/context/notes.md"),
    ("a skill's file", ".agents/context/notes.md", ".agents/skills/Alpha/SKILL.md"),
  ])
  func `two targets that some file system takes for one are refused`(
    _ what: String, _ one: String, _ other: String
  ) async throws {
    var pack = SmallPack().with(document("test.one", "AGENTS.md", one))
    pack = pack.with(document("test.two", "AGENTS.md", other))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: ["../../secret.md", "/etc/passwd", "../../../../secret.md", "missing.md"])
  func `a source outside of the pack, or nowhere, is refused`(_ source: String) async throws {
    let pack = SmallPack().with(document("test.evil", source, ".agents/context/x.md"))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: [
    "templates/locales/en/skills/alpha/SKILL.md", "templates/locales/en/AGENTS.md", "templates/locales/en/skills/alpha",
    "templates",
  ])
  func `a source that is a link is refused, and what it leads to is not read`(_ path: String) async throws {
    var contents = SmallPack().contents(at: "pack").filter { !$0.key.hasPrefix("pack/\(path)/") }
    contents["pack/\(path)"] = .link(to: path.hasSuffix(".md") ? "/etc/passwd" : "/etc")
    try await expectRefusal(of: contents, naming: [])
  }

  @Test func `a cycle of profiles is refused with its way`() async throws {
    let pack = SmallPack().with(
      "[profiles.one]\nextends = [\"two\"]\nskills = []\n[profiles.two]\nextends = [\"one\"]\nskills = []\n")
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["one", "two", "manifest.toml:"])
  }

  @Test func `a newer manifest is refused with the way out`() async throws {
    var contents = SmallPack().contents(at: "pack")
    contents["pack/manifest.toml"] = "schema = 2\nsurprise = { a = 1 }\n"
    try await expectRefusal(of: contents, naming: ["written by a newer cairn", "cairn upgrade"])
  }

  @Test func `every fault of a pack is told in one run`() async throws {
    var pack = SmallPack()
    for number in 0..<3 { pack = pack.with(document("test.n\(number)", "AGENTS.md", "../\(number)")) }
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["'../0'", "'../1'", "'../2'"])
  }

  @Test func `a target that the user allows by name is no other's`() async throws {
    let pack = SmallPack().with(document("test.tool", "AGENTS.md", "Makefile"))
    let machine = try TestMachine(pack.contents(at: "pack"))
    let other = await machine.cairn("init", "--pack", "../pack", "--allow-target", "src/main.c")
    #expect(other.code == 2, "\(other)")
    let run = await machine.cairn("init", "--pack", "../pack", "--allow-target", "Makefile")
    #expect(run.code == 0, "\(run)")
    #expect(try machine.folder.text("repository/Makefile") == "Read .agents/skills/INDEX.md.\n")
    let git = await machine.cairn("init", "--pack", "../pack", "--allow-target", ".git/hooks/x")
    #expect(git.code == 64, "\(git)")
    #expect(git.errors.contains("[bad-target]"), "\(git)")
  }

  private func document(_ id: String, _ source: String, _ target: String) -> String {
    "[[documents]]\nid = \"\(id)\"\nsource = \"\(source)\"\ntarget = \"\(target)\"\npolicy = \"file\"\n"
  }

  private func expectRefusal(of contents: [String: Content], naming words: [String]) async throws {
    var all = contents
    all["secret.md"] = "SECRET\n"
    let machine = try TestMachine(all)
    let before = try machine.contents()
    for arguments in [["init", "--pack", "../pack"], ["init", "--pack", "../pack", "--dry-run"]] {
      let run = await machine.cairn(arguments)
      #expect(run.code == 2, "\(run)")
      #expect(run.errors.contains("[pack-invalid]"), "\(run)")
      for word in words { #expect(run.errors.contains(word), "\(run)") }
      #expect(!run.words.contains("SECRET") && !run.words.contains("root:"), "\(run)")
      #expect(try machine.contents() == before)
    }
  }
}
