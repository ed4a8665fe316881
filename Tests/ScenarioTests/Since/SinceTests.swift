import Foundation
import TestSupport
import Testing

/// `cairn doctor --since`: what changed since a commit and what depends on it, and nothing else.
@Suite(.timeLimit(.minutes(30)))
struct SinceTests {
  private static let skill =
    "---\nname: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n"

  /// A committed repository with an old finding in `old/AGENTS.md`, and links from `AGENTS.md` to `docs/a.md`.
  private func machine(_ more: [String: Content] = [:]) throws -> TestMachine {
    let machine = try TestMachine([
      "repository/AGENTS.md": "# Read\n\nSee [a](docs/a.md) and [its part](docs/a.md#part).\n",
      "repository/docs/a.md": "# A\n\n## Part\n\nText.\n", "repository/old/AGENTS.md": "# Old\n\n[it](gone.md)\n",
      "repository/.agents/skills/tea/SKILL.md": .text(Self.skill),
    ])
    try machine.folder.write(more)
    try machine.commit()
    return machine
  }

  private func paths(_ machine: TestMachine, _ arguments: String...) async throws -> Set<String> {
    let run = await machine.cairn(["doctor", "--format", "json", "--since", "HEAD"] + arguments)
    return Set(try JSONFinding.all(in: run.output).map(\.path))
  }

  @Test func `without a change nothing is reported`() async throws {
    let machine = try machine()
    let run = await machine.cairn("doctor", "--since", "HEAD")
    #expect(run.code == 0 && run.output == "0 files checked, no findings\n", "\(run)")
    #expect(await machine.cairn("doctor").output.contains("old/AGENTS.md"))
  }

  @Test func `changed, new and untracked files are reported, with all their findings`() async throws {
    let machine = try machine()
    try machine.folder.write([
      "repository/old/AGENTS.md": "# Old\n\n[it](gone.md)\n\nMore.\n",
      "repository/new/AGENTS.md": "# New\n\n[it](gone.md)\n",
    ])
    #expect(try await paths(machine) == ["new/AGENTS.md", "old/AGENTS.md"])
    try machine.git("add", "--all")
    #expect(try await paths(machine) == ["new/AGENTS.md", "old/AGENTS.md"])
    #expect(try await paths(machine, "new") == ["new/AGENTS.md"])
    #expect(try await paths(machine, "--select", "skill") == [])
    #expect(await machine.cairn("doctor", "--since", "HEAD", "--strict").code == 1)
    try machine.commit()
    #expect(try await paths(machine) == [])
  }

  static let dependents: [(name: String, change: @Sendable (TemporaryFolder) throws -> Void)] = [
    ("deleted", { try $0.remove("repository/docs/a.md") }),
    ("renamed", { try $0.git("mv", "docs/a.md", "docs/b.md", in: "repository") }),
    ("without a heading", { try $0.write(["repository/docs/a.md": "# A\n\nText.\n"]) }),
  ]

  @Test(arguments: dependents.indices)
  func `a file that links to one that changed is reported, and other old findings are not`(_ index: Int) async throws {
    let machine = try machine()
    try Self.dependents[index].change(machine.folder)
    let paths = try await paths(machine)
    #expect(paths.contains("AGENTS.md") && !paths.contains("old/AGENTS.md"), "\(Self.dependents[index].name): \(paths)")
  }

  @Test func `settings, a second skill of the same name and ignore rules concern other files`() async throws {
    let machine = try machine()
    try machine.folder.write(["repository/.cairn/doctor.toml": "[doctor.rules]\n\"link.target-exists\" = \"error\"\n"])
    #expect(try await paths(machine).contains("old/AGENTS.md"))
    try machine.folder.remove("repository/.cairn")
    try machine.folder.write(["repository/.agents/skills/cup/SKILL.md": .text(Self.skill)])
    #expect(try await paths(machine).contains(".agents/skills/cup/SKILL.md"))
    try machine.folder.remove("repository/.agents/skills/cup")
    try machine.folder.write(["repository/.gitignore": "/old/gone.md\n"])
    #expect(try await paths(machine).contains("old/AGENTS.md"))
  }

  @Test func `an ignore file that was only written again concerns no other file`() async throws {
    let machine = try machine(["repository/.gitignore": "/old/gone.md\n"])
    let path = machine.folder.absolute("repository/.gitignore")
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(try await paths(machine) == [])
  }

  @Test func `a file that was only written again has not changed`() async throws {
    let machine = try machine()
    let path = machine.folder.absolute("repository/old/AGENTS.md")
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(try await paths(machine) == [])
  }

  @Test func `fixes are applied only in the files concerned`() async throws {
    let wrong = "---\nName: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n"
    let machine = try machine(["repository/.agents/skills/tea/SKILL.md": .text(wrong)])
    try machine.folder.write([
      "repository/.agents/skills/cup/SKILL.md": .text(wrong.replacingOccurrences(of: "tea\n", with: "cup\n"))
    ])
    let shown = await machine.cairn("doctor", "--since", "HEAD", "--diff")
    #expect(
      shown.code == 1 && shown.output.contains("cup/SKILL.md") && !shown.output.contains("tea/SKILL.md"), "\(shown)")
    let run = await machine.cairn("doctor", "--since", "HEAD", "--fix")
    #expect(run.words.contains("cup/SKILL.md") && !run.words.contains("tea/SKILL.md"), "\(run)")
    let tree = try machine.tree()
    #expect(tree[".agents/skills/tea/SKILL.md"] == .text(wrong))
    #expect(tree[".agents/skills/cup/SKILL.md"] != .text(wrong.replacingOccurrences(of: "tea\n", with: "cup\n")))
  }

  @Test func `in an installation the lock and the index are compared with what they were`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "minimal").code == 0)
    try machine.commit()
    #expect(try await paths(machine) == [])
    try machine.folder.remove("repository/.agents/skills/release")
    let paths = try await paths(machine)
    #expect(paths.contains { $0.hasPrefix(".agents/skills/release") }, "\(paths)")
    let whole = try JSONFinding.all(in: await machine.cairn("doctor", "--format", "json").output)
    let lost = Set(whole.filter { $0.severity != "info" }.map(\.path)).subtracting(paths)
    #expect(lost.isEmpty, "\(lost)")
  }

  static let refused: [(name: String, code: Int32, text: String)] = [
    ("none", 64, "has no commit, branch or tag 'none'"), ("HEAD:AGENTS.md", 64, "has no commit"),
    ("", 64, "requires a value"),
    ("-x", 64, "no commit, branch or tag begins with `-`"), ("HEAD..HEAD", 64, "has no commit"),
  ]

  @Test(arguments: refused.indices) func `a name that is no commit is refused`(_ index: Int) async throws {
    let (name, code, text) = Self.refused[index]
    let run = await (try machine()).cairn("doctor", "--since=\(name)")
    #expect(run.code == code && run.errors.contains(text), "\(run)")
  }

  @Test func `a clone without that part of the history says how to fetch it`() async throws {
    let machine = try machine()
    try machine.git("tag", "start")
    try machine.folder.write(["repository/docs/a.md": "# A\n"])
    try machine.commit()
    let source = "file://" + machine.folder.absolute("repository")
    try machine.folder.git("clone", "--quiet", "--depth", "1", source, "clone")
    let run = await machine.cairn("doctor", "--since", "start", in: "clone")
    #expect(run.code == 2 && run.errors.contains("git fetch --unshallow"), "\(run)")
    #expect(await machine.cairn("doctor", "--since", "HEAD", in: "clone").code == 0)
  }

  @Test func `outside of git and over several repositories there is no commit to compare with`() async throws {
    let machine = try machine(["plain/AGENTS.md": "# Plain\n", "other/AGENTS.md": "# Other\n"])
    let run = await machine.cairn("doctor", "--since", "HEAD", in: "plain")
    #expect(run.code == 2 && run.errors.contains("not in a Git repository"), "\(run)")
    try machine.folder.git("init", "--quiet", in: "other")
    let several = await machine.cairn("doctor", "--since", "HEAD", "AGENTS.md", "../other/AGENTS.md")
    #expect(several.code == 64 && several.errors.contains("2 are checked"), "\(several)")
  }

  @Test func `what cannot go together is refused with a reason`() async throws {
    let machine = try machine()
    let run = await machine.cairn("doctor", "--since", "HEAD", "--write-baseline")
    #expect(run.code == 64 && run.errors.contains("would lack"), "\(run)")
    #expect(await machine.cairn("doctor", "--since", "HEAD", "--stdin-path", "a.md").code == 64)
  }
}
