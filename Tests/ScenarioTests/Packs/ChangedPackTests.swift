import Foundation
import TestSupport
import Testing
import Vocabulary

/// Upgrades to versions of a pack of which something is broken, gone or of another kind.
@Suite(.timeLimit(.minutes(30)))
struct ChangedPackTests {
  private static func skill(_ name: String, _ text: String = "Do it.\n") -> Content {
    .text("---\nname: \(name)\ndescription: Does \(name). Use it when asked.\n---\n\n# \(name)\n\n\(text)")
  }

  private static let folder = ".agents/skills/one"

  /// A machine with a repository of two skills, tagged v1.0.0, and then changed and tagged v2.0.0.
  private func machine(_ change: (TestMachine) throws -> Void) async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md": Self.skill("one"), "origin/skills/one/ref/x.md": "x\n",
      "origin/skills/one/run.sh": "run\n", "origin/skills/two/SKILL.md": Self.skill("two"),
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try commit(machine, "v1.0.0")
    try change(machine)
    try commit(machine, "v2.0.0")
    return machine
  }

  private func commit(_ machine: TestMachine, _ tag: String) throws {
    try machine.folder.git("add", "--all", in: "origin")
    try machine.folder.git("commit", "--quiet", "--message", tag, in: "origin")
    try machine.folder.git("tag", tag, in: "origin")
  }

  private func source(_ machine: TestMachine, _ reference: String = "#v1.0.0") -> String {
    "file://" + machine.folder.absolute("origin") + reference
  }

  private func upgrade(_ machine: TestMachine, _ more: String...) async -> TestRun {
    await machine.cairn(["upgrade", "--repo-only", "--pack", source(machine, ""), "--to", "v2.0.0", "--yes"] + more)
  }

  private func text(_ machine: TestMachine, _ path: String) throws -> String? {
    try machine.folder.text("repository/\(path)")
  }

  /// A skill of the second version has a link, which no pack may have.
  private func machineWithLink() async throws -> TestMachine {
    try await machine { machine in
      try machine.folder.run(["ln", "-s", "../two/SKILL.md", "origin/skills/one/more.md"])
    }
  }

  @Test(arguments: [["--skill", "one"], ["--all"]])
  func `a skill that a version leaves out because of a fault is not removed`(_ choice: [String]) async throws {
    let machine = try await machineWithLink()
    #expect(await machine.cairn("init", "--profile", "none", "--yes", "--quiet").code == 0)
    #expect(await machine.cairn(["add", source(machine), "--yes"] + choice).code == 0)
    let before = try machine.tree()
    for more in ["--yes", "--check", "--dry-run"] {
      let run = await upgrade(machine, more)
      #expect(run.code == 2 && run.errors.contains("[pack-invalid]"), "\(run)")
      #expect(run.errors.contains("skill 'one'") && run.errors.contains("skills/one/more.md"), "\(run)")
      #expect(run.errors.contains("stay at 1.0.0") && !run.errors.contains("no longer has"), "\(run)")
    }
    #expect(try machine.tree() == before)
  }

  @Test func `a removed skill that a version leaves out stays removed`() async throws {
    let machine = try await machineWithLink()
    #expect(await machine.cairn("init", "--pack", source(machine), "--all", "--yes").code == 0)
    #expect(await machine.cairn("remove", "one", "--yes").code == 0)
    let run = await upgrade(machine)
    #expect(run.code == 0 && !run.errors.contains("no longer has"), "\(run)")
    let config = try #require(try text(machine, ".cairn/config.toml"))
    #expect(config.contains("#v2.0.0") && config.contains("remove = [\"one\"]"), "\(config)")
    #expect(await machine.cairn("sync", "--check").code == 0)
    #expect(await machine.cairn("doctor").code == 0)
  }

  @Test func `who asks for a skill that is left out learns why`() async throws {
    let machine = try await machineWithLink()
    let reason = "skill 'one' is left out: skills/one/more.md: the files of a pack must be regular files"
    let list = await machine.cairn("add", source(machine, "#v2.0.0"), "--list")
    #expect(list.code == 0 && list.errors.contains("warning: " + reason), "\(list)")
    let part = await machine.cairn("init", "--pack", source(machine, "#v2.0.0"), "--skill", "one", "--yes")
    #expect(part.code == 2 && part.errors.contains(reason) && !part.errors.contains("unknown skill"), "\(part)")
    let all = await machine.cairn("init", "--pack", source(machine, "#v2.0.0"), "--all", "--yes")
    #expect(all.code == 0 && all.errors.contains("warning: " + reason), "\(all)")
    for command in [
      ["add", source(machine, "#v2.0.0"), "--skill", "one"], ["add", "one"], ["init", "--skill", "one"],
    ] {
      let run = await machine.cairn(command + ["--yes"])
      #expect(run.code == 2 && run.errors.contains("error: ") && run.errors.contains(reason), "\(run)")
      #expect(run.errors.contains("[pack-invalid]"), "\(run)")
    }
  }

  @Test(arguments: [false, true])
  func `another skill with the new name of a lost one is not installed`(_ isEdited: Bool) async throws {
    let machine = try await machine { machine in
      try machine.folder.remove("origin/skills/one")
      try machine.folder.write(["origin/skills/team/SKILL.md": Self.skill("team", "Something else.\n")])
    }
    #expect(await machine.cairn("init", "--profile", "none", "--yes", "--quiet").code == 0)
    #expect(await machine.cairn("add", source(machine), "--skill", "one", "--as", "team", "--yes").code == 0)
    let path = ".agents/skills/team/SKILL.md"
    let mine = try #require(try text(machine, path)) + "mine\n"
    if isEdited { try machine.folder.write(["repository/\(path)": .text(mine)]) }
    let run = await upgrade(machine)
    #expect(run.errors.contains("no longer has the skill 'one', which is installed as 'team'"), "\(run)")
    let config = try #require(try text(machine, ".cairn/config.toml"))
    #expect(!config.contains("team") && !config.contains("rename"), "\(config)")
    #expect(try text(machine, path) == (isEdited ? mine : nil))
  }

  /// The second version has a file where a folder was, and a folder where a file was.
  private func machineWithTurned(_ options: String...) async throws -> TestMachine {
    let machine = try await machine { machine in
      try machine.folder.remove("origin/skills/one/ref")
      try machine.folder.remove("origin/skills/one/run.sh")
      try machine.folder.write(["origin/skills/one/ref": "file\n", "origin/skills/one/run.sh/inner.md": "inner\n"])
    }
    let run = await machine.cairn(["init", "--pack", source(machine), "--all", "--yes"] + options)
    #expect(run.code == 0, "\(run)")
    return machine
  }

  @Test func `a folder becomes a file and a file a folder in one upgrade, which can be undone`() async throws {
    let machine = try await machineWithTurned()
    let before = try machine.tree()
    let run = await upgrade(machine)
    #expect(run.code == 0 && !run.output.contains("skipped"), "\(run)")
    #expect(try text(machine, Self.folder + "/ref") == "file\n")
    #expect(try text(machine, Self.folder + "/run.sh/inner.md") == "inner\n")
    #expect(await machine.cairn("sync", "--check").code == 0)
    #expect(await machine.cairn("undo", "--yes").code == 0)
    #expect(try machine.tree() == before)
    #expect(await upgrade(machine).code == 0)
    #expect(try text(machine, Self.folder + "/run.sh/inner.md") == "inner\n")
  }

  @Test func `what the user has in the way stays, and is named`() async throws {
    let machine = try await machineWithTurned()
    let own = Self.folder + "/ref/own.md"
    try machine.folder.write([
      "repository/\(own)": "own\n", "repository/\(Self.folder)/run.sh": "edited\n",
    ])
    let run = await upgrade(machine)
    #expect(run.output.contains("\(own) is in the way"), "\(run)")
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("\(Self.folder)/run.sh  (not installed: this file is where the pack has"), "\(run)")
    #expect(try text(machine, own) == "own\n")
    #expect(try text(machine, Self.folder + "/run.sh") == "edited\n")
    try machine.folder.remove("repository/\(Self.folder)/ref")
    try machine.folder.remove("repository/\(Self.folder)/run.sh")
    #expect(await upgrade(machine).code == 0)
    #expect(try text(machine, Self.folder + "/ref") == "file\n")
    #expect(try text(machine, Self.folder + "/run.sh/inner.md") == "inner\n")
  }
}
