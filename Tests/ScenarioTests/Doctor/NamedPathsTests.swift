import Foundation
import TestSupport
import Testing

/// `cairn doctor PATH`: only what is named is reported, whatever way leads to it.
struct NamedPathsTests {
  private static let sound =
    "---\nname: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n"
  private static let broken =
    "---\nname: coffee\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew.\n"

  private func stage(_ files: [String: String], links: [String: String] = [:]) throws -> Sandbox {
    let stage = try Sandbox()
    for (path, text) in files { try stage.folder.write(["repo/" + path: .text(text)]) }
    for (path, text) in links {
      let place = URL(fileURLWithPath: stage.folder.absolute("repo/" + path))
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: text)
    }
    return stage
  }

  @Test func `a link of another skill that leaves the repository does not fail the run`() async throws {
    let stage = try stage(
      ["skills/tea/SKILL.md": Self.sound, "skills/oven/SKILL.md": Self.sound], links: ["skills/oven/key": "/etc/hosts"])
    #expect(await stage.cairn("doctor").code == 1)
    #expect(await stage.cairn("doctor skills/oven").code == 1)
    let run = await stage.cairn("doctor skills/tea")
    #expect(run.code == 0, "\(run.transcript)")
  }

  static let compared = ["AGENTS.md", "CLAUDE.md", "docs", "docs/a.md", "skills/tea", ".claude/agents"]

  @Test(arguments: compared)
  func `a named path is judged by the files beside it, which are not reported`(_ path: String) async throws {
    let stage = try stage([
      "AGENTS.md": "# Read\n\nRun `npm run lint`. See [a](docs/a.md#gone) and [it](gone.md).\n",
      "CLAUDE.md": "# Read\n\nRun `npm run lint`.\n\n@docs/a.md\n",
      "package.json": "{\"scripts\": {\"test\": \"a\"}}\n",
      "docs/a.md": "# A\n\n@b.md\n", "docs/b.md": "# B\n\n@a.md\n",
      "skills/tea/SKILL.md": Self.sound, "skills/oven/SKILL.md": Self.broken + "\nSee [it](gone.md).\n",
      ".claude/agents/cook.md": "---\nname: cook\ndescription: Cooks.\nskills: [gone]\n---\n\nCook.\n",
    ])
    func isNamed(_ finding: JSONFinding) -> Bool { finding.path == path || finding.path.hasPrefix(path + "/") }
    let whole = try JSONFinding.all(in: await stage.cairn("doctor --format json").output)
    let named = try JSONFinding.all(in: await stage.cairn("doctor --format json \(path)").output)
    #expect(named.map(\.mark).sorted() == whole.filter(isNamed).map(\.mark).sorted())
    if path == "AGENTS.md" {
      let rules = Set(named.map(\.rule))
      #expect(rules.isSuperset(of: ["agent.scripts-exist", "link.anchor-exists", "link.target-exists"]))
    }
  }

  @Test func `a config that cannot be read does not fail a run for another path, but is named`() async throws {
    let stage = try stage(["skills/tea/SKILL.md": Self.sound, ".cairn/config.toml": "schema = 1\nlocale = \"k o\"\n"])
    #expect(await stage.cairn("doctor").code == 1)
    let run = await stage.cairn("doctor skills/tea")
    #expect(run.code == 0, "\(run.transcript)")
    #expect(run.error.contains(".cairn/config.toml:2:10"), "\(run.transcript)")
  }

  @Test(arguments: [".claude/skills/tea", ".claude/skills/tea/SKILL.md", ".claude/skills", ".claude"])
  func `a skill is checked through the link of an agent`(_ path: String) async throws {
    let stage = try stage(
      [".agents/skills/tea/SKILL.md": Self.broken, ".agents/skills/other/SKILL.md": Self.broken],
      links: [".claude/skills/tea": "../../.agents/skills/tea"])
    let found = try JSONFinding.all(in: await stage.cairn("doctor --format json \(path)").output)
    #expect(
      found.filter { $0.rule == "skill.name-matches-folder" }.map(\.path) == [".agents/skills/tea/SKILL.md"])
  }

  static let ignored = [
    ".claude/skills/tea", ".claude/skills/tea/SKILL.md", ".claude", "AGENTS.md .claude/skills/tea/SKILL.md",
  ]

  @Test(arguments: ignored)
  func `a named path that git ignores is checked, with links to what git ignores too`(_ paths: String) async throws {
    let stage = try stage([
      ".gitignore": ".claude/\nnotes/\n", "AGENTS.md": "# Read\n", "notes/a.md": "# Notes\n",
      ".claude/skills/tea/SKILL.md": Self.broken + "\nSee [notes](../../../notes/a.md).\n",
    ])
    let found = try JSONFinding.all(in: await stage.cairn("doctor --format json \(paths)").output)
    #expect(found.filter { $0.severity != "info" }.map(\.rule) == ["skill.name-matches-folder"])
    let whole = try JSONFinding.all(in: await stage.cairn("doctor --format json").output)
    #expect(whole.map(\.rule) == [])
  }

  @Test func `a folder in which git ignores everything is checked, and one in part only as git lists it`() async throws
  {
    let stage = try stage([
      ".gitignore": "*.local.md\n", "a/x.local.md": "See [it](gone.md).\n", "b/x.local.md": "See [it](gone.md).\n",
      "b/y.md": "# Y\n", "b/CLAUDE.md": "# Read\n", "a/main.c": "int x;\n",
    ])
    let all = await stage.cairn("doctor --format json a")
    #expect(all.code < 2, "\(all.transcript)")
    let part = await stage.cairn("doctor --format json b")
    #expect(part.output.contains("\"files\" : 2"), "\(part.transcript)")
  }

  @Test func `a path that does not exist is an error`() async throws {
    let stage = try stage(["AGENTS.md": "# Read\n"])
    for line in ["doctor gone.md", "doctor AGENTS.md gone.md", "doctor --ignore-unknown gone.md"] {
      let run = await stage.cairn(line)
      #expect(run.code == 64, "\(run.transcript)")
      #expect(run.error.contains("gone.md: no such file or folder"), "\(run.transcript)")
    }
  }

  @Test func `text and concise show paths from the user's folder, other formats from the root`() async throws {
    let stage = try stage(["skills/tea/SKILL.md": Self.broken, "AGENTS.md": "See [it](gone.md).\n"])
    for format in ["text", "concise"] {
      let run = await stage.cairn("-C skills/tea doctor --format \(format)")
      #expect(run.output.contains("\nSKILL.md:2:7: ") || run.output.hasPrefix("SKILL.md:2:7: "), "\(run.transcript)")
      #expect(run.output.contains("../../AGENTS.md:1:"), "\(run.transcript)")
    }
    for format in ["json", "sarif", "github", "gitlab", "junit"] {
      let run = await stage.cairn("-C skills/tea doctor --format \(format)")
      #expect(run.output.contains("skills/tea/SKILL.md") && !run.output.contains("../../"), "\(run.transcript)")
    }
  }
}
