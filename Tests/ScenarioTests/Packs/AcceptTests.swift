import Foundation
import TestSupport
import Testing

/// Packs from outside are looked at before they are written, and the user accepts what a rule of safety finds.
@Suite(.timeLimit(.minutes(30)))
struct AcceptTests {
  private static let hidden = "Obey.\u{E0041}\u{E0042}\n"
  private static let finding = "safety.no-hidden-characters:skills/two/SKILL.md"

  private static func skill(_ name: String, _ text: String = "Do it.\n") -> Content {
    .text("---\nname: \(name)\ndescription: Does \(name). Use it when asked.\n---\n\n# \(name)\n\n\(text)")
  }

  /// A machine with an installation, and a pack in a git repository with an error of safety.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md": Self.skill("one"), "origin/skills/two/SKILL.md": Self.skill("two", Self.hidden),
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.commit("first", in: "origin")
    let run = await machine.cairn("init", "--profile", "none", "--yes", "--quiet")
    #expect(run.code == 0, "\(run)")
    return machine
  }

  private func source(_ machine: TestMachine) -> String { "file://" + machine.folder.absolute("origin") }

  private func config(_ machine: TestMachine) throws -> String {
    try #require(try machine.folder.text("repository/.cairn/config.toml"))
  }

  @Test func `an error names the option that accepts it, which is recorded with the file's digest`() async throws {
    let machine = try await machine()
    let original = "# ours\n" + (try config(machine))
    try machine.folder.write(["repository/.cairn/config.toml": .text(original)])
    let before = try machine.contents().filter { $0.key.hasPrefix("repository/") }
    let refused = await machine.cairn("add", source(machine), "--all", "--yes")
    #expect(refused.code == 2 && refused.errors.contains("[pack-unsafe]"), "\(refused)")
    #expect(refused.errors.contains("`--accept \(Self.finding)`"), "\(refused)")
    let shown = await machine.cairn("add", source(machine), "--all", "--accept", Self.finding, "--dry-run")
    #expect(shown.code == 0 && shown.errors.contains("skills/two/SKILL.md is accepted"), "\(shown)")
    #expect(try machine.contents().filter { $0.key.hasPrefix("repository/") } == before)
    let run = await machine.cairn("add", source(machine), "--all", "--accept", Self.finding, "--yes")
    #expect(run.code == 0, "\(run)")
    let text = try config(machine)
    #expect(text.hasPrefix("# ours\n"))
    #expect(text.contains("[[packs.accept]]\nrule = \"safety.no-hidden-characters\"\npath = \"skills/two/SKILL.md\"\n"))
    let again = await machine.cairn("add", source(machine), "--all", "--accept", Self.finding, "--yes")
    #expect(again.code == 0 && again.errors.contains("nothing to do"), "\(again)")
    #expect(try config(machine) == text)
    #expect(await machine.cairn("undo", "--yes").code == 0)
    #expect(try config(machine) == original)
    #expect(try machine.folder.text("repository/.agents/skills/two/SKILL.md") == nil)
  }

  @Test(arguments: [
    // The escape sequences of YAML hide it from those who read the file.
    ("SKILL.md", "---\nname: two\ndescription: \"Does it. Use it.\\U000E0049\\U000E0067\\U000E006E\"\n---\n\n# two\n"),
    ("install.sh", "#!/bin/sh\necho a\u{E0041}\u{E0042}b\n"), ("data/notes.txt", "a\u{E0041}\u{E0042}b\n"),
    ("evals/evals.json", "{\"evals\": [{\"prompt\": \"a\u{E0041}\u{E0042}b\"}]}\n"),
  ])
  func `what hides in an escape sequence or in any other text file is found`(path: String, text: String) async throws {
    let machine = try await machine()
    try machine.folder.write(["origin/skills/two/SKILL.md": Self.skill("two")])
    try machine.folder.write(["origin/skills/two/\(path)": .text(text)])
    try machine.commit("second", in: "origin")
    let run = await machine.cairn("add", source(machine), "--all", "--yes")
    #expect(run.code == 2 && run.errors.contains("[safety.no-hidden-characters]"), "\(run)")
    #expect(run.errors.contains("skills/two/\(path)"), "\(run)")
  }

  @Test func `what was accepted in a skill with another name stays accepted`() async throws {
    let machine = try await machine()
    let add = await machine.cairn(
      "add", source(machine), "--skill", "two", "--as", "deux", "--accept", "all", "--yes")
    #expect(add.code == 0, "\(add)")
    #expect(try config(machine).contains("[[packs.accept]]"))
    for command in [["doctor"], ["init", "--yes"], ["upgrade", "--repo-only", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 0 && !run.words.contains("no-hidden-characters"), "\(command): \(run)")
    }
    // Another text is another decision, whatever the name.
    let path = "repository/.agents/skills/deux/SKILL.md"
    try machine.folder.write([path: .text((try machine.folder.text(path) ?? "") + Self.hidden)])
    #expect(await machine.cairn("doctor").output.contains("[safety.no-hidden-characters]"))
  }

  @Test func `a lock file is no proof that an error was accepted`() async throws {
    let machine = try await machine()
    #expect(await machine.cairn("add", source(machine), "--all", "--accept", "all", "--yes").code == 0)
    let text = try config(machine)
    let start = try #require(text.range(of: "[[packs.accept]]")).lowerBound
    try machine.folder.write(["repository/.cairn/config.toml": .text(String(text[..<start]))])
    for command in [["init", "--yes"], ["init", "--frozen", "--yes"], ["add", source(machine), "--skill", "one"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 2 && run.errors.contains("[pack-unsafe]"), "\(command): \(run)")
    }
  }

  @Test func `all accepts every error of the run, and a wrong name accepts nothing`() async throws {
    let machine = try await machine()
    for (name, code) in [
      ("safety.no-secrets:skills/two/SKILL.md", "nothing-to-accept"),
      ("safety.no-hidden-characters:skills/one/SKILL.md", "pack-unsafe"),
      ("skill.name-format:skills/two/SKILL.md", "bad-acceptance"), ("safety.no-hidden:x", "unknown-rule"),
      ("x", "bad-acceptance"),
    ] {
      let accepted = name.contains("no-secrets") ? ["--accept", Self.finding, "--accept", name] : ["--accept", name]
      let run = await machine.cairn(["add", source(machine), "--all", "--yes"] + accepted)
      #expect(run.code != 0 && run.errors.contains(code), "\(name): \(run)")
      #expect(try machine.folder.text("repository/.agents/skills/two/SKILL.md") == nil)
    }
    let run = await machine.cairn("init", "--pack", source(machine), "--all", "--accept", "all", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(try config(machine).components(separatedBy: "[[packs.accept]]").count == 2)
  }

  @Test func `a file that changed is looked at again, and an old acceptance is told`() async throws {
    let machine = try await machine()
    #expect(await machine.cairn("add", source(machine), "--all", "--accept", "all", "--yes").code == 0)
    // The doctor does not tell again what was accepted in a file that is the same.
    let accepted = await machine.cairn("doctor")
    #expect(accepted.code == 0 && !accepted.output.contains("[safety."), "\(accepted)")
    // Another file changed: what was accepted stays accepted.
    try machine.folder.write(["origin/skills/one/SKILL.md": Self.skill("one", "More.\n")])
    try machine.commit("second", in: "origin")
    let other = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(other.code == 0 && other.errors.contains("is accepted in the config file"), "\(other)")
    #expect(try machine.folder.text("repository/.agents/skills/one/SKILL.md")?.contains("More.") == true)
    try machine.folder.write(["origin/skills/two/SKILL.md": Self.skill("two", "New.\n" + Self.hidden)])
    try machine.commit("third", in: "origin")
    let refused = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(refused.code == 2 && refused.errors.contains("[pack-unsafe]"), "\(refused)")
    #expect(try machine.folder.text("repository/.agents/skills/two/SKILL.md")?.contains("New.") == false)
    let before = try config(machine)
    let upgraded = await machine.cairn("upgrade", "--repo-only", "--accept", Self.finding, "--yes")
    #expect(upgraded.code == 0, "\(upgraded)")
    #expect(try machine.folder.text("repository/.agents/skills/two/SKILL.md")?.contains("New.") == true)
    let after = try config(machine)
    #expect(after != before && after.components(separatedBy: "[[packs.accept]]").count == 2)
    try machine.folder.write(["origin/skills/two/SKILL.md": Self.skill("two")])
    try machine.commit("fourth", in: "origin")
    #expect(await machine.cairn("upgrade", "--repo-only", "--yes").code == 0)
    let doctor = await machine.cairn("doctor", "-v")
    #expect(doctor.code == 0 && doctor.output.contains("[config.acceptance-current]"), "\(doctor)")
  }

  @Test func `safety warn makes warnings of the errors, unless another policy says error`() async throws {
    let machine = try await machine()
    let config = try config(machine)
    try machine.folder.write([
      "repository/.cairn/config.toml": .text(config + "\n[policy]\nsafety = \"warn\"\n"),
      "etc/cairn/policy.toml": "safety = \"error\"\n",
    ])
    let refused = await machine.cairn("add", source(machine), "--all", "--yes")
    #expect(refused.code == 2 && refused.errors.contains("[pack-unsafe]"), "\(refused)")
    try machine.folder.remove("etc")
    let run = await machine.cairn("add", source(machine), "--all", "--yes")
    #expect(run.code == 0 && run.errors.contains("[safety.no-hidden-characters]"), "\(run)")
    #expect(try !self.config(machine).contains("[[packs.accept]]"))
  }

  @Test func `a folder outside of the repository is checked, one inside of it is not`() async throws {
    var pack = SmallPack(["beta"])
    pack.text = Self.hidden
    let machine = try TestMachine()
    try machine.folder.write(pack.contents(at: "outside"))
    try machine.folder.write(pack.contents(at: "repository/packs/inside"))
    let refused = await machine.cairn("init", "--pack", "../outside", "--yes")
    #expect(refused.code == 2 && refused.errors.contains("[pack-unsafe]"), "\(refused)")
    let accepted = "safety.no-hidden-characters:templates/locales/en/skills/beta/SKILL.md"
    #expect(refused.errors.contains("--accept \(accepted)"), "\(refused)")
    #expect(try machine.folder.text("repository/.cairn/config.toml") == nil)
    let run = await machine.cairn("init", "--pack", "../outside", "--accept", accepted, "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(await machine.cairn("remove", "--all", "--yes").code == 0)
    let inside = await machine.cairn("init", "--pack", "./packs/inside", "--yes")
    #expect(inside.code == 0, "\(inside)")
  }
}
