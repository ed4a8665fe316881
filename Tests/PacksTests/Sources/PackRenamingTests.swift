import Packs
import Reporting
import Testing
import Vocabulary

/// Skills that are installed under another name.
@Suite struct PackRenamingTests {
  private static let english = "templates/locales/en/skills"

  private func renamed(
    _ names: [String: String], _ change: (inout [String: String]) -> Void = { _ in }
  ) throws -> Pack {
    let pack = try #require(PackFixture().load(change).pack)
    return pack.renaming(
      Dictionary(uniqueKeysWithValues: try names.map { (try skill($0.key), try skill($0.value)) }))
  }

  private func text(_ pack: Pack, _ target: String, in tag: String = "en") throws -> String? {
    let documents = pack.documents(locale: try locale(tag), skills: pack.skills, agents: [])
    return documents.first { $0.target.text == target }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `folder, ids, front matter in each language, profile, routes and revisions follow the new name`() throws {
    let original = try #require(PackFixture().load().pack)
    let pack = try renamed(["release": "ship"])
    #expect(pack.skills.map(\.text) == ["deploy", "ship"])
    #expect(pack.renames == [try skill("release"): try skill("ship")] && pack.renameFaults.isEmpty)
    #expect(pack.digest == original.digest)
    let documents = pack.documents(locale: try locale("ko"), skills: [try skill("ship")], agents: [])
    #expect(
      documents.map { "\($0.target) \($0.id) \($0.revision ?? 0)" } == [
        ".agents/skills/INDEX.md skills.index 0", ".agents/skills/ship/SKILL.md skill.ship 2",
        ".agents/skills/ship/references/report.md skill.ship/references/report.md 4",
        ".agents/skills/ship/scripts/check.sh skill.ship/scripts/check.sh 0", "AGENTS.md agents.root 0",
      ])
    #expect(
      try text(pack, ".agents/skills/ship/SKILL.md", in: "ko")
        == PackFixture.skill("release", locale: "ko").replacing("name: release", with: "name: ship"))
    #expect(pack.routes.routes.keys.map(\.text) == ["ship"])
    let selection = try Selection.resolve(profile: nil, in: pack.manifest, skills: pack.skills)
    #expect(selection.skills.map(\.text) == ["ship"])
  }

  @Test func `a skill that requires a renamed one gets it`() throws {
    let pack = try renamed(["release": "ship"]) { files in
      files["manifest.toml", default: ""] += "[skills.deploy]\nrequires = [\"release\"]\n"
    }
    let selection = try Selection.resolve(
      profile: "none", add: [try skill("deploy")], in: pack.manifest, skills: pack.skills)
    #expect(selection.skills.map(\.text) == ["deploy", "ship"])
  }

  /// A front matter, and what it becomes; nil if the name cannot be replaced.
  static let names: [(String, String, String?)] = [
    ("name: release # ours", "ship", "name: ship # ours"), ("name: \"release\"", "ship", "name: \"ship\""),
    ("name: 'release'  # 'release'", "ship", "name: 'ship'  # 'release'"),
    ("name: >-\n  release", "ship", "name: >-\n  ship"), ("name: !!str release", "ship", "name: !!str ship"),
    ("\"name\": release", "ship", "\"name\": ship"), ("name: release", "12", "name: \"12\""),
    ("name: release", "true", "name: \"true\""), ("name: 'release'", "12", "name: '12'"),
    ("name: release", "ma\u{F1}ana", "name: ma\u{F1}ana"), ("name: \"rel\\u0065ase\"", "ship", nil),
  ]

  @Test(arguments: names, ["\n", "\r\n"])
  func `only the bytes of the name change`(_ given: (String, String, String?), _ lineEnd: String) throws {
    let (before, name, after) = given
    func document(_ line: String) -> String {
      "---\n# release\nlicense: release\n\(line)\ndescription: Does release.\n---\n# release\n"
        .replacing("\n", with: lineEnd)
    }
    let pack = try renamed(["release": name]) { files in
      files["\(Self.english)/release/SKILL.md"] = document(before)
    }
    guard let after else {
      #expect(pack.renameFaults == [try skill("release"): .fixed(try RelativePath("\(Self.english)/release/SKILL.md"))])
      #expect(pack.skills.map(\.text) == ["deploy", "release"])
      return
    }
    #expect(try text(pack, ".agents/skills/\(name)/SKILL.md") == document(after))
  }

  /// A line of a document in the folder of the skill, and what it becomes.
  static let links: [(String, String)] = [
    (
      "[a](report.md) [b](../SKILL.md) ![c](../a.png \"release\")",
      "[a](report.md) [b](../SKILL.md) ![c](../a.png \"release\")"
    ),
    ("[a](../../release/SKILL.md#release)", "[a](../../ship/SKILL.md#release)"),
    ("[a](<../../release/a b.md>)", "[a](<../../ship/a b.md>)"), ("[a]: ../../release", "[a]: ../../ship"),
    ("[a](/.agents/skills/release/SKILL.md?release)", "[a](/.agents/skills/ship/SKILL.md?release)"),
    ("[a](../../deploy/../release/x)", "[a](../../deploy/../ship/x)"),
    (
      "[a](../../released/x) [b](../release/x) [c](release/x)", "[a](../../released/x) [b](../release/x) [c](release/x)"
    ),
    ("[a](https://x.org/.agents/skills/release)", "[a](https://x.org/.agents/skills/release)"),
    (
      "sh \"$ROOT/.agents/skills/release/a\" ../.claude/skills/release",
      "sh \"$ROOT/.agents/skills/ship/a\" ../.claude/skills/ship"
    ),
    (
      "[a](../../../../../../release/x) <mailto:release@x.org>",
      "[a](../../../../../../release/x) <mailto:release@x.org>"
    ),
    ("Run `.agents/skills/release/scripts/check.sh`.", "Run `.agents/skills/ship/scripts/check.sh`."),
    ("```sh\nsh ./.claude/skills/release/x.sh\n```", "```sh\nsh ./.claude/skills/ship/x.sh\n```"),
    (
      "~/.claude/skills/release/x $HOME/.claude/skills/release",
      "~/.claude/skills/release/x $HOME/.claude/skills/release"
    ),
    ("x.agents/skills/release .agents/skills/release-notes", "x.agents/skills/release .agents/skills/release-notes"),
    ("The skill release, `release`, and skills/release.", "The skill release, `release`, and skills/release."),
  ]

  @Test(arguments: links)
  func `links and paths to the folder of the skill follow, and nothing else does`(
    _ before: String, _ after: String
  ) throws {
    let pack = try renamed(["release": "ship"]) { files in
      files["\(Self.english)/release/references/report.md"] = "# release\n\n\(before)\n"
    }
    #expect(try text(pack, ".agents/skills/ship/references/report.md") == "# release\n\n\(after)\n")
  }

  @Test func `links of other skills and documents follow, too`() throws {
    let pack = try renamed(["release": "ship"]) { files in
      files["\(Self.english)/deploy/SKILL.md", default: ""] += "[a](../release/SKILL.md)\n"
      files["\(Self.english)/INDEX.md"] = "[a](release/SKILL.md)\n"
      files["templates/locales/en/AGENTS.md"] = "[a](.agents/skills/release/SKILL.md)\n"
    }
    #expect(try text(pack, ".agents/skills/deploy/SKILL.md")?.hasSuffix("[a](../ship/SKILL.md)\n") == true)
    #expect(try text(pack, ".agents/skills/INDEX.md") == "[a](ship/SKILL.md)\n")
    #expect(try text(pack, "AGENTS.md") == "[a](.agents/skills/ship/SKILL.md)\n")
  }

  @Test func `a name that another skill has, and a skill that does not exist, are faults`() throws {
    let pack = try renamed(["release": "deploy", "relaese": "x"])
    #expect(pack.skills.map(\.text) == ["deploy", "release"] && pack.renames.isEmpty)
    #expect(
      pack.renameFaults.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.id)" } == [
        "relaese unknown-skill", "release skill-name-taken",
      ])
    let text = """
      schema = 1
      [[packs]]
      source = "./a"
      rename = { release = "deploy", relaese = "x" }

      """
    let faults = ConfigNames(in: Array(text.utf8)).faults(in: [pack], installed: Lock())
    let places = faults.map { Array(text.utf8)[$0.span.range] }.map { String(decoding: $0, as: UTF8.self) }
    #expect(places.sorted() == ["\"deploy\"", "relaese"])
  }

  @Test func `a skill that the pack replaced keeps the name that its user chose`() throws {
    let pack = try renamed(["old": "ship"]) { files in
      files["manifest.toml", default: ""] += """
        [[retired]]
        target = ".agents/skills/old"
        since = "1.0.0"
        replaced-by = ".agents/skills/release"
        [[retired]]
        target = ".agents/skills/older"
        since = "1.0.0"

        """
    }
    #expect(pack.skills.map(\.text) == ["deploy", "ship"] && pack.renameFaults.isEmpty)
    // It stayed in its folder: nothing moved.
    #expect(pack.manifest.retired.map(\.target.text) == [".agents/skills/older"])
    let gone = try renamed(["older": "ship"]) { files in
      files["manifest.toml", default: ""] += "[[retired]]\ntarget = \".agents/skills/older\"\nsince = \"1.0.0\"\n"
    }
    #expect(gone.renameFaults.isEmpty && gone.manifest.retired.map(\.target.text) == [".agents/skills/ship"])
  }
}
