import Foundation
import TestSupport
import Testing

/// `upgrade --to`, the log between two commits, and the page for a merge request.
@Suite(.timeLimit(.minutes(30)))
struct UpgradeReferenceTests {
  private static func skill(_ text: String) -> Content {
    .text("---\nname: one\ndescription: Does one. Use it when asked.\n---\n\n# one\n\n\(text)")
  }

  /// A machine with an installation of a repository of one skill, which has a tag for each of three versions. Git finds
  /// the repository at an address of GitHub.
  private func machine(_ reference: String) async throws -> TestMachine {
    let machine = try TestMachine(["origin/skills/skills/one/SKILL.md": Self.skill("1\n")])
    try machine.folder.write([
      "home/.gitconfig": .text(
        "[url \"file://\(machine.folder.absolute("origin"))/\"]\n  insteadOf = https://github.com/acme/\n")
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin/skills"])
    try commit(machine, "first", "1\n", tag: "v1.0.0")
    try commit(machine, "second", "1\n\n2\n", tag: "v1.1.0")
    try commit(machine, "third", "1\n\n2\n\n3\n", tag: "v2.0.0")
    let run = await machine.cairn("init", "--pack", "acme/skills#\(reference)", "--yes", "--quiet")
    #expect(run.code == 0, "\(run)")
    return machine
  }

  private func commit(_ machine: TestMachine, _ message: String, _ text: String, tag: String) throws {
    try machine.folder.write(["origin/skills/skills/one/SKILL.md": Self.skill(text)])
    try machine.commit(message, in: "origin/skills")
    try machine.git("tag", tag, in: "origin/skills")
  }

  private func id(_ machine: TestMachine, _ name: String) throws -> String {
    try machine.git("rev-parse", name, in: "origin/skills").trimmingCharacters(in: .newlines)
  }

  private func text(_ machine: TestMachine, _ path: String) throws -> String {
    try #require(try machine.folder.text("repository/\(path)"))
  }

  @Test func `one pack moves to another reference and back, and the comments of the config stay`() async throws {
    let machine = try await machine("v1.0.0")
    let config = try text(machine, ".cairn/config.toml")
    let line = "source = \"acme/skills#v1.0.0\""
    let mine = config.replacingOccurrences(of: line, with: "# ours\n\(line) # pinned")
    #expect(mine != config)
    try machine.folder.write(["repository/.cairn/config.toml": .text(mine)])
    #expect(await machine.cairn("upgrade", "--repo-only", "--check").code == 0)

    let up = await machine.cairn("upgrade", "--to", "^2", "--yes")
    #expect(up.code == 0, "\(up)")
    #expect(up.errors.contains("acme.skills: 1.0.0 -> 2.0.0\n"), "\(up)")
    #expect(up.errors.contains("    - third\n    - second\n"), "\(up)")
    #expect(try text(machine, ".cairn/config.toml") == mine.replacingOccurrences(of: "#v1.0.0", with: "#^2"))
    #expect(try text(machine, ".cairn/lock.toml").contains(id(machine, "v2.0.0")))
    #expect(try text(machine, ".agents/skills/one/SKILL.md").contains("3\n"))

    let down = await machine.cairn("upgrade", "--pack", "acme/skills", "--to", "v1.0.0", "--yes")
    #expect(down.code == 0, "\(down)")
    #expect(down.errors.contains("acme.skills: 2.0.0 -> 1.0.0, an older version\n"), "\(down)")
    #expect(down.errors.contains("no longer included:\n    - third\n    - second\n"), "\(down)")
    #expect(try text(machine, ".cairn/config.toml") == mine)
    #expect(try text(machine, ".agents/skills/one/SKILL.md").contains("2\n") == false)
    let again = await machine.cairn("upgrade", "--pack", "acme.skills", "--to", "v1.0.0", "--yes")
    #expect(again.code == 0 && again.errors.contains("nothing to do"), "\(again)")
  }

  @Test func `a preview of another reference writes nothing`() async throws {
    let machine = try await machine("v1.0.0")
    let before = try machine.tree()
    let run = await machine.cairn("upgrade", "--to", "v2.0.0", "--dry-run")
    #expect(run.code == 0 && run.errors.contains("1.0.0 -> 2.0.0"), "\(run)")
    #expect(await machine.cairn("upgrade", "--to", "v2.0.0", "--check").code == 1)
    #expect(try machine.tree() == before)
  }

  @Test func `naming a pack by its address alone keeps its reference`() async throws {
    let machine = try await machine("^1.0")
    let config = try text(machine, ".cairn/config.toml")
    try commit(machine, "fourth", "4\n", tag: "v1.2.0")
    let run = await machine.cairn("upgrade", "--repo-only", "--pack", "acme/skills", "--yes")
    #expect(run.code == 0 && run.errors.contains("1.1.0 -> 1.2.0"), "\(run)")
    #expect(try text(machine, ".cairn/config.toml") == config)
  }

  @Test func `a moved tag is an error for every reference that leads to it`() async throws {
    let machine = try await machine("v1.0.0")
    let old = try id(machine, "v1.0.0")
    try machine.git("tag", "--force", "v1.0.0", "v2.0.0", in: "origin/skills")
    let now = try id(machine, "v1.0.0")
    for arguments in [["--check"], ["--to", "v1.0.0"], ["--to", "refs/tags/v1.0.0"], ["--to", ">=1.0.0 <1.1.0"]] {
      let run = await machine.cairn(["upgrade", "--repo-only", "--yes"] + arguments)
      #expect(run.code == 2 && run.errors.contains("[pack-tag-moved]"), "\(arguments): \(run)")
      #expect(run.errors.contains(old.prefix(12)) && run.errors.contains("--pack acme/skills --to \(now)"), "\(run)")
    }
    let run = await machine.cairn("upgrade", "--pack", "acme/skills", "--to", now, "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(try text(machine, ".cairn/lock.toml").contains(now))
  }

  @Test(arguments: [
    (["--to", "1.0.0"], 64, "which-version"), (["--to", "a b"], 64, "bad-reference"),
    (["--to", "v9"], 2, "reference.not-found"), (["--to", "^9"], 2, "reference.no-version"),
    (["--pack", "acme/others", "--to", "v1.0.0"], 1, "pack-not-installed"),
    (["--pack", "cairn.core", "--to", "v1.0.0"], 64, "no-git-pack"),
    (["--pack", "a", "--pack", "b", "--to", "v1.0.0"], 64, "usage"), (["--format", "markdown"], 64, "usage"),
  ])
  func `each wrong use is one clear error, and nothing is written`(arguments: [String], code: Int32, id: String)
    async throws
  {
    let machine = try await machine("v1.0.0")
    #expect(await machine.cairn("init", "--pack", "builtin", "--profile", "none", "--yes", "--quiet").code == 0)
    let before = try machine.tree()
    let run = await machine.cairn(["upgrade"] + arguments)
    #expect(run.code == code && run.errors.contains(id), "\(run)")
    #expect(try machine.tree() == before)
  }

  @Test func `with two packs of repositories, one must be named`() async throws {
    let machine = try await machine("v1.0.0")
    try machine.folder.write([
      "origin/tools/SKILL.md": "---\nname: tools\ndescription: Names tools. Use it.\n---\n# T\n"
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin/tools"])
    try machine.commit("first", in: "origin/tools")
    #expect(await machine.cairn("add", "acme/tools", "--yes", "--quiet").code == 0)
    let run = await machine.cairn("upgrade", "--to", "v2.0.0", "--yes")
    #expect(run.code == 64 && run.errors.contains("acme.skills, acme.tools"), "\(run)")
    #expect(await machine.cairn("upgrade", "--pack", "acme.skills", "--to", "v2.0.0", "--yes").code == 0)
    #expect(try text(machine, ".cairn/config.toml").contains("\"acme/tools\""))
  }

  @Test func `twenty commits are listed, and the others are counted`() async throws {
    let machine = try await machine("main")
    for number in 1...24 { try machine.commit("step \(number)\u{1B}[31m", in: "origin/skills") }
    let run = await machine.cairn("upgrade", "--repo-only", "--check")
    #expect(run.code == 1, "\(run)")
    #expect(run.errors.contains("    - step 24\\u{1B}[31m\n"), "\(run)")
    #expect(run.errors.contains("    - step 5\\u{1B}[31m\n    - and 4 more\n"), "\(run)")
    #expect(!run.errors.contains("step 4\\"), "\(run)")
    let json = await machine.cairn("upgrade", "--repo-only", "--check", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let pack = try #require((object["packs"] as? [[String: Any]])?.first)
    #expect((pack["log"] as? [String])?.count == 20 && pack["more"] as? Int == 4)
    let newest = try id(machine, "main")
    #expect(pack["reference"] as? String == "main" && pack["toCommit"] as? String == newest)
    #expect((pack["compare"] as? String)?.hasPrefix("https://github.com/acme/skills/compare/") == true)
  }

  @Test func `a history that cannot be had is said and is no error`() async throws {
    let machine = try await machine("main")
    try machine.git("checkout", "--quiet", "--orphan", "new", in: "origin/skills")
    try commit(machine, "again", "5\n", tag: "v5.0.0")
    try machine.git("branch", "--force", "main", in: "origin/skills")
    let run = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(run.code == 0 && run.errors.contains("the commits between the two versions are not available"), "\(run)")
  }

  @Test func `the page for a merge request has links, subjects and conflicts, and what is from outside is code`()
    async throws
  {
    let machine = try await machine("main")
    let old = try id(machine, "main")
    try machine.folder.write(["repository/.agents/skills/one/SKILL.md": Self.skill("mine\n")])
    try commit(machine, "Closes #1 by @all: `x` | <b>", "theirs\n", tag: "v3.0.0")
    let now = try id(machine, "main")
    let before = try machine.tree()
    let run = await machine.cairn("upgrade", "--repo-only", "--check", "--format", "markdown")
    #expect(run.code == 1, "\(run)")
    #expect(run.output.hasPrefix("## Update of skill packs\n\n| pack | source | installed | available |\n"), "\(run)")
    #expect(run.output.contains("](https://github.com/acme/skills/compare/\(old)...\(now)) |\n"), "\(run)")
    #expect(run.output.contains("- ``Closes #1 by @all: `x` \\u{7C} <b>``\n"), "\(run)")
    #expect(run.output.contains("resolves them:\n\n- `.agents/skills/one/SKILL.md`\n"), "\(run)")
    let dry = await machine.cairn("upgrade", "--repo-only", "--dry-run", "--format", "markdown")
    #expect(dry.output == run.output, "\(dry)")
    #expect(try machine.tree() == before)
  }

  @Test func `the pattern for Renovate finds the repository and the tag in a config`() async throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        ".github/docs/scheduled-upgrades.md")
    let recipes = try String(contentsOf: page, encoding: .utf8)
    let json = try #require(recipes.firstMatch(of: /(?s)```json\n(.*?)```/)?.output.1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let manager = try #require((object["customManagers"] as? [[String: Any]])?.first)
    let pattern = try #require((manager["matchStrings"] as? [String])?.first)
    let config = try text(try await machine("v1.0.0"), ".cairn/config.toml")
    let found = try #require(
      try NSRegularExpression(pattern: pattern).firstMatch(
        in: config, range: NSRange(config.startIndex..., in: config)))
    func group(_ name: String) throws -> String {
      String(config[try #require(Range(found.range(withName: name), in: config))])
    }
    #expect(try group("depName") == "acme/skills")
    #expect(try group("currentValue") == "v1.0.0")
    for other in ["acme/skills#main", "acme/skills#^1.0", "acme/skills", "./packs/ours"] {
      let line = "source = \"\(other)\"\n"
      let match = try NSRegularExpression(pattern: pattern).firstMatch(
        in: line, range: NSRange(line.startIndex..., in: line))
      #expect(match == nil, "\(other)")
    }
  }
}
