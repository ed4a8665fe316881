import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// A user who cannot read a file must not be able to read a copy or a restored version of it either.
struct PermissionTests {
  private func bits(_ machine: TestMachine, _ path: String) throws -> String {
    String(try machine.folder.tree().permissions(of: RelativePath(onDisk: "repository/\(path)")) & 0o7777, radix: 8)
  }

  @Test func `remove and undo restore the permissions of files and folders`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--agent", "claude").code == 0)
    let modes = [
      ".agents/context/PROJECT.md": "600", "CLAUDE.md": "640", "AGENTS.md": "604", ".agents/context": "700",
      ".agents/skills": "750", ".claude": "711", ".cairn/base": "700",
    ]
    for (path, mode) in modes { try machine.folder.run(["chmod", mode, path], in: "repository") }
    for command in [["remove", "--all"], ["undo"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(run)")
    }
    for (path, mode) in modes { #expect(try bits(machine, path) == mode, "\(path)") }
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `remove and undo of root leave folders to their owner`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--profile", "minimal").code == 0)
    try machine.folder.run(["chown", "-R", "65534:65533", ".agents/skills/deploy"], in: "repository")
    for command in [["remove", "deploy"], ["undo"]] { #expect(await machine.cairn(command).code == 0) }
    for path in ["", "/evals", "/SKILL.md"] {
      let place = "repository/.agents/skills/deploy\(path)"
      #expect(try machine.folder.run(["stat", "-c", "%u:%g", place]) == "65534:65533\n", "\(path)")
    }
  }

  @Test func `new folders have the group of a shared one`() async throws {
    let machine = try TestMachine()
    try machine.folder.run(["chmod", "2775", "."], in: "repository")
    #expect(await machine.cairn("init", "--agent", "claude").code == 0)
    for path in [".agents", ".agents/skills", ".cairn", ".cairn/base", ".claude", ".claude/skills"] {
      #expect(try bits(machine, path).hasPrefix("2"), "\(path)")
    }
  }

  @Test func `undo restores the permissions of a file whose executable bit was changed`() async throws {
    let machine = try TestMachine(["repository/pack": .folder])
    var pack = SmallPack(["alpha"]).contents(at: "pack")
    pack["pack/templates/common/skills/alpha/scripts/run.sh"] = .program("#!/bin/sh\necho run\n")
    try machine.folder.write(pack)
    #expect(await machine.cairn("init", "--pack", "../pack").code == 0)
    let path = ".agents/skills/alpha/scripts/run.sh"
    try machine.folder.run(["chmod", "640", path], in: "repository")
    #expect(await machine.cairn("sync").code == 0)
    #expect(try bits(machine, path) == "750")
    #expect(await machine.cairn("undo").code == 0)
    #expect(try bits(machine, path) == "640")
  }

  @Test func `copies for agents have the permissions of the skill`() async throws {
    let machine = try TestMachine([
      "repository/.agents/skills/own/SKILL.md": "---\nname: own\ndescription: Mine. Use when asked.\n---\n# Own\n"
    ])
    let own = ".agents/skills/own/SKILL.md"
    #expect(await machine.cairn("init", "--agent", "claude").code == 0)
    try machine.folder.run(["chmod", "600", own], in: "repository")
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    try machine.folder.write([
      "repository/.cairn/config.toml": .text(config.replacingOccurrences(of: "\n\n", with: "\nlinks = \"copy\"\n\n"))
    ])
    let run = await machine.cairn("sync")
    #expect(run.code == 0, "\(run)")
    #expect(try bits(machine, ".claude/skills/own/SKILL.md") == "600")
  }
}
