import TestSupport
import Testing

/// Packs that try to write where no pack is allowed to, or that cannot be read.
struct HostilePackTests {
  @Test(arguments: [
    ".git/hooks/pre-commit", ".Git/hooks/pre-commit", "git~1/config", ".github/workflows/x.yml", ".vscode/tasks.json",
    ".cairn/config.toml", "../x", "/etc/cron.d/x", #"C:\\x"#, "C:/x", ".agents/AUX", ".agents/nul.md", ".agents/a//b",
    ".agents/./b", ".agents/b.", ".agents/../../x", "Makefile", "src/main.c", ".agents/skills",
    ".agents/.gitignore", ".agents/.gitattributes", ".agents/skills/alpha/.gitignore", ".agents/gnp.\u{202E}md.sh",
  ])
  func `a target that is not allowed is refused, and nothing is installed`(_ target: String) async throws {
    let pack = SmallPack().with(document("test.evil", "AGENTS.md", target))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: [
    ("case", ".agents/context/Notes.md", ".agents/context/notes.md"),
    ("normalisation", ".agents/context/caf\u{E9}.md", ".agents/context/cafe\u{301}.md"),
    ("nothing", ".agents/context/notes.md", ".agents/context/notes.md"),
    ("a skill's file", ".agents/context/notes.md", ".agents/skills/Alpha/SKILL.md"),
  ])
  func `two targets that are the same on some file system are refused`(
    _ what: String, _ one: String, _ other: String
  ) async throws {
    var pack = SmallPack().with(document("test.one", "AGENTS.md", one))
    pack = pack.with(document("test.two", "AGENTS.md", other))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: ["../../secret.md", "/etc/passwd", "../../../../secret.md", "missing.md"])
  func `a source that is outside of the pack or missing is refused`(_ source: String) async throws {
    let pack = SmallPack().with(document("test.evil", source, ".agents/context/x.md"))
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["manifest.toml:"])
  }

  @Test(arguments: [
    "templates/locales/en/skills/alpha/SKILL.md", "templates/locales/en/AGENTS.md", "templates/locales/en/skills/alpha",
    "templates",
  ])
  func `a source that is a link is refused, and its target is not read`(_ path: String) async throws {
    var contents = SmallPack().contents(at: "pack").filter { !$0.key.hasPrefix("pack/\(path)/") }
    contents["pack/\(path)"] = .link(to: path.hasSuffix(".md") ? "/etc/passwd" : "/etc")
    try await expectRefusal(of: contents, naming: [])
  }

  @Test(arguments: ["templates", "templates/locales", "templates/locales/en", "templates/locales/en/skills", "skills"])
  func `a folder that is a link is refused with its path, even if the pack has other parts`(
    _ path: String
  ) async throws {
    let pack = SmallPack(["alpha", "beta"])
    var contents: [String: Content] = [:]
    for (place, content) in pack.contents(at: "pack") {
      let isMoved = place.hasPrefix("pack/\(path)/")
      contents[isMoved ? place.replacing("pack/", with: "elsewhere/", maxReplacements: 1) : place] = content
    }
    if path == "skills" {
      contents = ["elsewhere/skills/alpha/SKILL.md": "x", "pack/manifest.toml": plainManifest]
    }
    let up = String(repeating: "../", count: path.split(separator: "/").count)
    contents["pack/\(path)"] = .link(to: "\(up)elsewhere/\(path)")
    try await expectRefusal(of: contents, naming: ["../pack/\(path): "])
  }

  @Test(arguments: ["manifest.toml", "CHANGES.md"])
  func `a file of the pack itself that is a link is refused with its path`(_ path: String) async throws {
    var contents = SmallPack().contents(at: "pack")
    let text = try #require(contents["pack/manifest.toml"])
    guard case .file(let bytes, _) = text else { return }
    let manifest = String(decoding: bytes, as: UTF8.self)
      .replacing("version = \"1.0.0\"", with: "version = \"1.0.0\"\nchangelog = \"CHANGES.md\"")
    contents["pack/manifest.toml"] = .text(manifest)
    contents["pack/CHANGES.md"] = "# Changes\n"
    contents["elsewhere"] = contents["pack/\(path)"]
    contents["pack/\(path)"] = .link(to: "../elsewhere")
    try await expectRefusal(of: contents, naming: ["../pack/\(path): "])
  }

  @Test(arguments: ["alpha/\\377.md", "\\377/SKILL.md"])
  func `a name that is not UTF-8 is refused with its path`(_ name: String) async throws {
    let machine = try TestMachine(SmallPack().contents(at: "pack"))
    let skills = machine.folder.absolute("pack/templates/locales/en/skills")
    let make = "file=\"$0/$(printf '\(name)')\"; mkdir -p \"$(dirname \"$file\")\" && echo x >\"$file\""
    try machine.folder.run(["sh", "-c", make, skills])
    let run = await machine.cairn("init", "--pack", "../pack")
    #expect(run.code == 2, "\(run)")
    #expect(run.errors.contains("../pack/templates/locales/en/skills/"), "\(run)")
    #expect(run.errors.contains("UTF-8") && run.errors.contains("[pack-invalid]"), "\(run)")
    #expect(try machine.tree().isEmpty)
  }

  @Test(arguments: [
    // The user's own skill gets a link, and the document would be below it.
    (".claude/skills/mine/NOTES.md", ".agents/skills/mine/SKILL.md", ".claude/skills/mine"),
    (".agents/skills/mine/NOTES.md", ".agents/skills/mine/SKILL.md", ".agents/skills/mine/SKILL.md"),
    (".claude/skills/mine/NOTES.md", ".claude/skills/mine/SKILL.md", ".claude/skills/mine/SKILL.md"),
    // The pack's skill is linked there.
    (".claude/skills/alpha/NOTES.md", "README.md", ".claude/skills/alpha"),
  ])
  func `a document that collides with another target or the user's skill is refused, with both paths`(
    _ target: String, _ own: String, _ other: String
  ) async throws {
    let pack = SmallPack().with(document("test.notes", "AGENTS.md", target))
    var contents = pack.contents(at: "pack")
    contents["repository/\(own)"] = "---\nname: mine\ndescription: Mine. Use it when it is mine.\n---\n\n# Mine\n"
    let machine = try TestMachine(contents)
    let before = try machine.contents()
    for further in [["--dry-run"], [], ["--yes"]] {
      let run = await machine.cairn(["init", "--pack", "../pack", "--agent", "claude"] + further)
      #expect(run.code == 2, "\(run)")
      #expect(run.errors.contains("error: \(target): ") && run.errors.contains("[target-collision]"), "\(run)")
      #expect(run.errors.contains(other) && run.errors.contains("--without test.notes"), "\(run)")
      #expect(try machine.contents() == before)
    }
    // The suggested option works.
    let run = await machine.cairn(
      "init", "--pack", "../pack", "--agent", "claude", "--without", "test.notes", "--yes")
    #expect(run.code == 0, "\(run)")
  }

  private let plainManifest: Content = """
    schema = 1
    [pack]
    id = "test.plain"
    name = "Plain"
    version = "1.0.0"
    [locales]
    source = "en"
    available = ["en"]
    """

  @Test func `a cycle of profiles is refused, with the profiles in it`() async throws {
    let pack = SmallPack().with(
      "[profiles.one]\nextends = [\"two\"]\nskills = []\n[profiles.two]\nextends = [\"one\"]\nskills = []\n")
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["one", "two", "manifest.toml:"])
  }

  @Test func `a newer manifest is refused, with the command that helps`() async throws {
    var contents = SmallPack().contents(at: "pack")
    contents["pack/manifest.toml"] = "schema = 2\nsurprise = { a = 1 }\n"
    try await expectRefusal(of: contents, naming: ["written by a newer Cairn", "cairn upgrade"])
  }

  @Test func `all errors of a pack are reported in one run`() async throws {
    var pack = SmallPack()
    for number in 0..<3 { pack = pack.with(document("test.n\(number)", "AGENTS.md", "../\(number)")) }
    try await expectRefusal(of: pack.contents(at: "pack"), naming: ["'../0'", "'../1'", "'../2'"])
  }

  @Test func `allowing one target by name does not allow another`() async throws {
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
