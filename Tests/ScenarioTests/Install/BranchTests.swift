import TestSupport
import Testing

/// Merges of two branches that both changed the choice of skills.
struct BranchTests {
  enum Way: CaseIterable, Sendable { case merge, rebase }

  /// The commands that run on git's conflicts before `cairn sync`.
  static let others = [
    ["status"], ["doctor"], ["diff"], ["list"], ["init"], ["init", "--dry-run"], ["undo"], ["sync", "--check"],
  ]

  @Test(arguments: Way.allCases, ["", "diff3"])
  func `sync resolves what git could not merge of two choices`(_ way: Way, style: String) async throws {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    if !style.isEmpty { try machine.git("config", "merge.conflictStyle", style) }
    try await choose("backend-ship-audit", on: "one", machine)
    try await choose("deployment-rollout-safety-review", on: "two", machine)
    try join(machine, way)
    for command in Self.others {
      let run = await machine.cairn(command)
      #expect([1, 2].contains(run.code), "\(command): \(run)")
      // `undo` does not read the config file.
      #expect(run.words.contains(command == ["undo"] ? "lock.toml" : "config.toml"), "\(command): \(run)")
    }
    try machine.folder.write(["repository/.cairn/config.toml": .text(config)])
    for command in Self.others where command != ["sync", "--check"] {
      let run = await machine.cairn(command)
      #expect(run.code == 1, "\(command): \(run)")
      #expect(run.words.contains("`cairn sync`"), "\(command): \(run)")
    }
    let check = await machine.cairn("sync", "--check")
    #expect(check.code == 1, "\(check)")
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    try await expectBoth(machine)
    try machine.commit("joined")
    if way == .rebase { try machine.git("-c", "core.editor=true", "rebase", "--continue") }
    try await expectBoth(machine)
    #expect(try basesNobodyNames(machine).isEmpty)
    // The packs' own order, and the suggestions of one side's skills for the other's.
    let again = await machine.cairn("init")
    #expect(again.code == 0, "\(again)")
    #expect(try machine.git("status", "--porcelain") == "")
  }

  @Test func `sync reports a conflict in the config file, and writes nothing`() async throws {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    try await choose("backend-ship-audit", on: "one", machine)
    try await choose("deployment-rollout-safety-review", on: "two", machine)
    try join(machine, .merge)
    let before = try machine.tree()
    let sync = await machine.cairn("sync")
    #expect(sync.code == 1, "\(sync)")
    #expect(sync.errors.contains(".cairn/config.toml: "), "\(sync)")
    #expect(sync.errors.contains("[config-conflict]"), "\(sync)")
    #expect(try machine.tree() == before)
  }

  @Test func `a choice on one branch and an edit on the other merge without help`() async throws {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    try await choose("backend-ship-audit", on: "one", machine)
    try machine.git("switch", "--quiet", "-c", "two", "main")
    let path = "repository/.agents/skills/release/SKILL.md"
    let text = try #require(try machine.folder.text(path))
    try machine.folder.write([path: .text(text + "\nOurs.\n")])
    try machine.commit("edit")
    try machine.git("merge", "--quiet", "--no-edit", "one")
    let status = await machine.cairn("status")
    #expect(status.code == 0, "\(status)")
    #expect(status.output == "edited  .agents/skills/release/SKILL.md\n")
  }

  @Test func `a skill is removed on one branch and another is added on the other`() async throws {
    let machine = try await CloneTests.installed(["--profile", "standard"])
    try machine.git("switch", "--quiet", "-c", "one")
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    try machine.folder.write([
      "repository/.cairn/config.toml": .text(config + "remove = [\"backend-context-interview\"]\n")
    ])
    let removing = await machine.cairn("init")
    #expect(removing.code == 0, "\(removing)")
    #expect(removing.output.contains("removed  .agents/skills/backend-context-interview/SKILL.md"), "\(removing)")
    try machine.commit("less")
    try await choose("backend-ship-audit", on: "two", machine)
    _ = try? machine.git("merge", "--no-edit", "one")
    try machine.folder.write([
      "repository/.cairn/config.toml": .text(
        config + "add = [\"backend-ship-audit\"]\nremove = [\"backend-context-interview\"]\n")
    ])
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    try await CloneTests.expectClean(machine, in: "repository")
    // The audit requires the interview, which the other branch removed: the pack decides at the next `init`.
    let again = await machine.cairn("init", "--dry-run", "-v")
    #expect(again.output.contains("create  .agents/skills/backend-context-interview/SKILL.md"), "\(again)")
  }

  @Test func `two languages on two branches without edits are resolved to our language`() async throws {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    try machine.git("switch", "--quiet", "-c", "one")
    #expect(await machine.cairn("init", "--locale", "ko").code == 0)
    try machine.commit("Korean")
    try machine.git("switch", "--quiet", "-c", "two", "main")
    #expect(await machine.cairn("init", "--locale", "zh").code == 0)
    try machine.commit("Chinese")
    _ = try? machine.git("merge", "--no-edit", "one")
    try machine.git("checkout", "--ours", ".cairn/config.toml")
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    #expect(try machine.folder.text("repository/AGENTS.md")?.contains("<<<<<<<") == false)
    try await CloneTests.expectClean(machine, in: "repository")
    #expect(try basesNobodyNames(machine).isEmpty)
  }

  @Test func `a text that git made of two branches is Cairn's own if the packs say the same`() async throws {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    try machine.git("switch", "--quiet", "-c", "one")
    #expect(await machine.cairn("init", "--locale", "ko").code == 0)
    try machine.commit("Korean")
    try machine.git("switch", "--quiet", "-c", "two", "main")
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    try machine.folder.write([
      "repository/.cairn/config.toml": .text(config + "\n[preferences]\nverbosity = \"brief\"\n")
    ])
    #expect(await machine.cairn("sync").code == 0)
    try machine.commit("preference")
    try join(machine, .merge)
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    #expect(!sync.errors.contains("neither side"), "\(sync)")
    try await CloneTests.expectClean(machine, in: "repository")
    try machine.commit("joined")
    let again = await machine.cairn("init")
    #expect(again.errors.contains("nothing to do"), "\(again)")
  }

  @Test func `documents with git's conflict markers must be merged by the user, and every command says so`()
    async throws
  {
    let machine = try await CloneTests.installed(["--profile", "minimal"])
    let index = "repository/.agents/skills/INDEX.md"
    let text = try #require(try machine.folder.text(index))
    let damaged = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line -> [String] in
        guard line.hasPrefix("<!-- cairn:begin") else { return [String(line)] }
        return ["<<<<<<< HEAD", "Mine.", String(line), "=======", "Yours.", String(line), ">>>>>>> two"]
      }
    try machine.folder.write([index: .text(damaged.joined(separator: "\n"))])
    let before = try machine.tree()
    for command in [["sync"], ["sync", "--check"], ["init"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 1, "\(run)")
      #expect(run.output.contains("git left conflict markers around the block"), "\(run)")
    }
    let status = await machine.cairn("status")
    #expect(status.code == 1, "\(status)")
    #expect(status.output == "damaged block  .agents/skills/INDEX.md\n", "\(status)")
    #expect(await machine.cairn("doctor").code == 1)
    #expect(try machine.tree() == before)
  }

  @Test func `routes that git merged by itself match the resolved lock file`() async throws {
    let machine = try TestMachine(SmallPack(["middle", "alpha", "omega"]).contents(at: "pack"))
    let first = await machine.cairn("init", "--pack", "../pack", "--agent", "claude")
    #expect(first.code == 0, "\(first)")
    try machine.commit()
    try await choose("alpha", on: "one", machine)
    try await choose("omega", on: "two", machine)
    try join(machine, .merge)
    #expect(try machine.git("diff", "--name-only", "--diff-filter=U") == ".cairn/config.toml\n.cairn/lock.toml\n")
    let config = try machine.git("show", "main:.cairn/config.toml")
    try machine.folder.write(["repository/.cairn/config.toml": .text(config + "add = [\"alpha\", \"omega\"]\n")])
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    try await CloneTests.expectClean(machine, in: "repository")
    let again = await machine.cairn("init")
    #expect(again.code == 0, "\(again)")
    #expect(again.errors.contains("nothing to do"), "\(again)")
  }

  private let config = """
    schema = 1
    locale = "en"
    agents = ["claude"]

    [[packs]]
    source = "builtin"
    profile = "minimal"
    add = ["backend-ship-audit", "deployment-rollout-safety-review"]

    """

  private func choose(_ skill: String, on branch: String, _ machine: TestMachine) async throws {
    try machine.git("switch", "--quiet", "-c", branch, "main")
    let run = await machine.cairn("init", "--skill", skill)
    #expect(run.code == 0, "\(run)")
    try machine.commit("choose \(skill)")
  }

  /// Merges `one` and `two` as far as git can.
  private func join(_ machine: TestMachine, _ way: Way) throws {
    let command = way == .merge ? ["merge", "--no-edit", "one"] : ["rebase", "one"]
    #expect(throws: TemporaryFolderError.self) { try machine.folder.git(command, in: "repository") }
  }

  private func expectBoth(_ machine: TestMachine) async throws {
    let index = try #require(try machine.folder.text("repository/.agents/skills/INDEX.md"))
    let routes = try #require(try machine.folder.text("repository/.agents/skills/routes.toml"))
    let skills = [
      "backend-ship-audit", "deployment-rollout-safety-review", "backend-context-interview", "release", "deploy",
      "database-migration-change",
    ]
    for skill in skills {
      #expect(index.contains("[\(skill)](\(skill)/SKILL.md)"), "\(index)")
      #expect(routes.contains("[routes.\(skill)]"), "\(routes)")
    }
    #expect(!(index + routes).contains("<<<<<<<"))
    try await CloneTests.expectClean(machine, in: "repository")
  }

  /// Files below `.cairn/base` that the lock file does not name.
  private func basesNobodyNames(_ machine: TestMachine) throws -> [String] {
    let lock = try #require(try machine.folder.text("repository/.cairn/lock.toml"))
    return try machine.tree().keys.filter { $0.hasPrefix(".cairn/base/") && !lock.contains($0.dropFirst(12)) }
  }
}
