import Foundation
import Packs
import Platform
import TestSupport
import Testing

/// `cairn new skill`: what it makes passes the doctor but for the placeholders, in every language and place.
@Suite(.timeLimit(.minutes(30)))
struct NewSkillTests {
  static let languages = ["en", "es", "fr", "hi", "ko", "zh", "ja", "pt-BR"]
  private static let placeholder = "skill.placeholder-replaced"
  private static let all = "references,scripts,assets,agents"

  /// What the doctor finds, without the placeholders and without what it found before.
  private func findings(_ machine: TestMachine, excluding before: Set<String> = [], in place: String = "repository")
    async throws -> (others: Set<String>, placeholders: [JSONFinding])
  {
    let run = await machine.cairn("doctor", "--format", "json", in: place)
    let found = try JSONFinding.all(in: run.output)
    let others = Set(found.filter { $0.rule != Self.placeholder }.map(\.claim))
    return (others.subtracting(before), found.filter { $0.rule == Self.placeholder })
  }

  @Test(arguments: languages, [ScaffoldKind.procedure, .plain])
  func `in a repository it passes the doctor`(language: String, kind: ScaffoldKind) async throws {
    for isInstalled in [true, false] {
      let machine = try TestMachine()
      if isInstalled {
        let installed = await machine.cairn("init", "--yes", "--profile", "none", "--agent", "claude")
        #expect(installed.code == 0, "\(installed)")
      }
      let before = try await findings(machine).others
      for (name, parts) in [("one", []), ("two", ["--with", Self.all])] {
        let run = await machine.cairn(["new", "skill", name, "--kind", kind.rawValue, "--locale", language] + parts)
        #expect(run.code == 0, "\(run)")
      }
      let after = try await findings(machine, excluding: before)
      #expect(after.others == [], "\(language) \(kind) \(isInstalled)")
      // Every placeholder is found, and each is in a new file.
      for name in ["one", "two"] {
        let count = try machine.tree().filter { $0.key.hasPrefix(".agents/skills/\(name)/") }
          .compactMap { try machine.folder.text("repository/\($0.key)") }
          .reduce(0) { $0 + AuthorPlaceholder.lines(in: Array($1.utf8)).count }
        #expect(after.placeholders.count { $0.path.contains("/\(name)/") } == count && count > 0)
      }
      #expect(after.placeholders.allSatisfy { $0.severity == "warning" && $0.line > 0 })
      #expect(await machine.cairn("doctor").code == 0)
      if isInstalled { #expect(await machine.cairn("sync", "--check").code == 0) }
    }
  }

  /// A pack without skills, in one of the two layouts, in a language.
  private static func pack(_ layout: String, _ language: String) -> [String: Content] {
    let isPlain = layout == "plain"
    let ledger = isPlain ? "ledger.toml" : "i18n/documents.toml"
    let routes = isPlain ? "routes.toml" : "templates/common/skills/routes.toml"
    return [
      "pack/manifest.toml": .text(
        """
        # Ours.
        schema = 1

        [pack]
        id = "example.ours"
        name = "Ours"
        version = "1.0.0"
        layout = "\(layout)"
        ledger = "\(ledger)" # by hand

        [locales]
        source = "\(language)"
        available = ["\(language)"]

        [profiles]
        default = "standard"

        [profiles.standard]
        skills = []

        """),
      "pack/\(ledger)": .text("schema = 1\nsource = \"\(language)\"\n"),
      "pack/\(routes)": .text("schema = 1\n\n[categories.work]\npriority = 10\n"),
    ]
  }

  @Test(arguments: languages, ["plain", "full"])
  func `in a pack it passes the doctor, and installs`(language: String, layout: String) async throws {
    for kind in ScaffoldKind.allCases {
      let machine = try TestMachine(Self.pack(layout, language))
      let before = try await findings(machine, in: "pack").others
      let options = ["--kind", kind.rawValue, "--with", Self.all]
      for name in ["tea", "brew"] {
        let run = await machine.cairn(["new", "skill", name] + options, in: "pack")
        #expect(run.code == 0, "\(run)")
      }
      let after = try await findings(machine, excluding: before, in: "pack")
      #expect(after.others == [], "\(language) \(layout) \(kind)")
      #expect(!after.placeholders.isEmpty)
      let manifest = try #require(try machine.folder.text("pack/manifest.toml"))
      #expect(
        manifest.contains("\nskills = [\"brew\", \"tea\"]\n") || manifest.contains("\nskills = [ \"brew\", \"tea\" ]\n")
      )
      #expect(manifest.hasPrefix("# Ours.\n") && manifest.contains(" # by hand\n"))
      // The same once more: the name is taken, and nothing changes.
      let contents = try machine.contents()
      let again = await machine.cairn(["new", "skill", "tea"] + options, in: "pack")
      #expect(again.code == 1 && again.errors.contains("[skill-name-taken]"), "\(again)")
      #expect(try machine.contents() == contents)
      let install = await machine.cairn("init", "--yes", "--pack", "../pack")
      #expect(install.code == 0, "\(install)")
      #expect(try machine.folder.text("repository/.agents/skills/tea/SKILL.md") != nil)
      #expect(await machine.cairn("doctor").code == 0)
    }
  }

  @Test func `undo removes all of it`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "minimal", "--agent", "claude").code == 0)
    let before = try machine.tree()
    #expect(await machine.cairn("new", "skill", "tea", "--with", Self.all).code == 0)
    #expect(try machine.tree() != before)
    #expect(await machine.cairn("undo", "--yes").code == 0)
    #expect(try machine.tree() == before)
  }

  @Test(arguments: ["link", "copy"]) func `links and copies of the skill are what sync makes`(style: String)
    async throws
  {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "none", "--agent", "claude").code == 0)
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    try machine.folder.write(["repository/.cairn/config.toml": .text("links = \"\(style)\"\n" + config)])
    #expect(await machine.cairn("new", "skill", "tea", "--with", "scripts").code == 0)
    let tree = try machine.tree()
    #expect(await machine.cairn("sync").code == 0)
    #expect(try machine.tree() == tree)
    if style == "copy" {
      #expect(tree[".claude/skills/tea/scripts/check.sh"] == tree[".agents/skills/tea/scripts/check.sh"])
    } else {
      #expect(tree[".claude/skills/tea"] == .link(to: "../../.agents/skills/tea"))
    }
  }

  @Test func `a skill can be copied from every place that has one`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "minimal").code == 0)
    let before = try await findings(machine).others
    for (name, source) in [
      ("one", "release"), ("two", ".agents/skills/release"), ("three", ".agents/skills/one/SKILL.md"),
    ] {
      let run = await machine.cairn("new", "skill", name, "--from", source)
      #expect(run.code == 0, "\(run)")
    }
    let after = try await findings(machine, excluding: before)
    #expect(after.others == [] && after.placeholders.isEmpty)
    let original = try machine.tree().keys.filter { $0.hasPrefix(".agents/skills/release/") }
      .map { $0.replacing("/release/", with: "/three/") }
    #expect(Set(original).isSubset(of: try machine.tree().keys))
    let text = try #require(try machine.folder.text("repository/.agents/skills/three/SKILL.md"))
    #expect(text.contains("name: three\n") && text.contains("cairn-document: skill.three\n"))
    #expect(!text.contains("cairn-pack"))
  }

  @Test(arguments: [
    (["Tea"], 64, "bad-skill-name"), (["a b"], 64, "bad-skill-name"), (["RELEASE"], 1, "skill-name-taken"),
    (["release"], 1, "skill-name-taken"), (["tea", "--from", "relase"], 64, "unknown-skill"),
    (["tea", "--from", "/etc/skill"], 64, "path-outside"), (["tea", "--from", "./nothing"], 64, "unknown-skill"),
    (["tea", "--locale", "x"], 64, "unknown-locale"), (["tea", "--category", "work"], 64, "not-a-pack"),
    (["tea", "--with", "reference"], 64, "usage"), (["tea", "--kind", "long"], 64, "usage"),
    (["tea", "--from", "release", "--kind", "plain"], 64, "usage"),
    (["tea", "--description", " "], 64, "bad-description"),
  ])
  func `bad input is refused, and nothing is written`(arguments: [String], code: Int32, id: String) async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--profile", "minimal").code == 0)
    let before = try machine.contents()
    let run = await machine.cairn(["new", "skill"] + arguments)
    #expect(run.code == code && run.errors.contains("[\(id)]"), "\(run)")
    #expect(try machine.contents() == before)
  }

  @Test func `a name that a skill of an agent's own folder has is taken, and so is one in its front matter`()
    async throws
  {
    let skill: Content = "---\nname: Brew\ndescription: Brews. Use when asked.\n---\nText.\n"
    let machine = try TestMachine([
      "repository/.claude/skills/tea/SKILL.md": skill, "repository/.agents/skills/POT/x.txt": "x",
    ])
    for name in ["tea", "brew", "pot"] {
      let run = await machine.cairn("new", "skill", name)
      #expect(run.code == 1 && run.errors.contains("[skill-name-taken]"), "\(run)")
    }
  }

  @Test(arguments: ["ledger.toml", "routes.toml", "manifest.toml"])
  func `a file of the pack with conflict markers is refused, and nothing is written`(file: String) async throws {
    let machine = try TestMachine(Self.pack("plain", "en"))
    let text = try #require(try machine.folder.text("pack/" + file))
    try machine.folder.write(["pack/" + file: .text("<<<<<<< ours\n\(text)=======\n\(text)>>>>>>> theirs\n")])
    let before = try machine.contents()
    let run = await machine.cairn("new", "skill", "tea", in: "pack")
    #expect(file == "manifest.toml" ? [1, 2].contains(run.code) : run.code == 1, "\(run)")
    let id = file == "ledger.toml" ? "[ledger-conflict]" : "[git-conflict]"
    #expect(file == "manifest.toml" || run.errors.contains(id), "\(run)")
    #expect(try machine.contents() == before)
  }
}
