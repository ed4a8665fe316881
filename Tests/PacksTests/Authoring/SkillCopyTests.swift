import Documents
import Testing
import Vocabulary

@testable import Packs

/// A skill that starts as a copy of another one.
@Suite struct SkillCopyTests {
  private func copied(
    _ files: [String: String], description: String? = nil, locale tag: String? = nil, pack: String? = nil
  ) throws -> [String: String] {
    let copy = SkillCopy(
      of: "release", name: try skill("ship"), description: description, locale: try tag.map { try locale($0) },
      pack: pack)
    let files = Dictionary(
      uniqueKeysWithValues: try files.map { (try RelativePath($0.key), PackFile(bytes: Array($0.value.utf8))) })
    return Dictionary(
      uniqueKeysWithValues: try copy.files(from: files).map {
        ($0.key.text, String(decoding: $0.value.bytes, as: UTF8.self))
      })
  }

  private static let head = """
    ---
    name: release # the name
    description: >-
      Releases.
      Use when asked.
    license: MIT
    metadata:
      cairn-document: skill.release
      cairn-kind: procedure
      cairn-pack: cairn.core
      cairn-locale: en
      cairn-revision: "7"
    ---

    # Release

    """

  @Test func `name, id, pack, language and revision are those of the copy`() throws {
    let files = try copied(["SKILL.md": Self.head], description: "Ships: now.", locale: "ko", pack: "example.ours")
    #expect(
      files["SKILL.md"] == """
        ---
        name: ship # the name
        description: "Ships: now."
        license: MIT
        metadata:
          cairn-document: skill.ship
          cairn-kind: procedure
          cairn-pack: example.ours
          cairn-locale: ko
          cairn-revision: "1"
        ---

        # Release

        """)
  }

  @Test func `a copy in a repository names no pack, and keeps the description and language`() throws {
    let files = try copied(["SKILL.md": Self.head])
    let text = try #require(files["SKILL.md"])
    #expect(text.contains("description: >-\n  Releases.\n  Use when asked.\n"))
    #expect(!text.contains("cairn-pack") && text.contains("  cairn-locale: en\n  cairn-revision: \"1\"\n"))
  }

  @Test func `where the other skill came from is not copied`() throws {
    let head = """
      ---
      name: release
      description: Releases. Use when asked.
      metadata:
        github-repo: https://github.com/owner/repo
        github-ref: refs/heads/main
      ---
      Text.

      """
    let text = try #require(try copied(["SKILL.md": head])["SKILL.md"])
    #expect(text == "---\nname: ship\ndescription: Releases. Use when asked.\n---\nText.\n")
  }

  @Test func `links to its own files, paths and prompts have the new name, and other skills keep theirs`() throws {
    let files = try copied([
      "SKILL.md": Self.head
        + "See [report](references/report.md), [all](../release/references/report.md) and [deploy](../deploy/SKILL.md).\nRun `.agents/skills/release/scripts/check.sh`.\n",
      "references/report.md":
        "---\nmetadata:\n  cairn-document: skill.release/references/report.md\n  cairn-revision: \"3\"\n---\nBack to [it](../../release/SKILL.md).\n",
      "agents/openai.yaml": "interface:\n  default_prompt: \"Use $release, not $release-retrospective.\"\n",
      "scripts/check.sh": "echo release\n",
    ])
    let text = try #require(files["SKILL.md"])
    #expect(text.contains("[report](references/report.md), [all](../ship/references/report.md)"))
    #expect(text.contains("[deploy](../deploy/SKILL.md)") && text.contains("`.agents/skills/ship/scripts/check.sh`"))
    #expect(
      files["references/report.md"]
        == "---\nmetadata:\n  cairn-document: skill.ship/references/report.md\n  cairn-revision: \"1\"\n---\nBack to [it](../../ship/SKILL.md).\n"
    )
    #expect(
      files["agents/openai.yaml"]
        == "interface:\n  default_prompt: \"Use $ship, not $release-retrospective.\"\n")
    #expect(files["scripts/check.sh"] == "echo release\n")
  }

  @Test func `line ends and a byte-order mark are kept`() throws {
    let text = "\u{FEFF}" + Self.head.replacing("\n", with: "\r\n")
    let copy = try #require(try copied(["SKILL.md": text], pack: "example.ours")["SKILL.md"])
    #expect(copy.unicodeScalars.first == "\u{FEFF}")
    #expect(copy.utf8.count { $0 == 0x0A } == copy.utf8.count { $0 == 0x0D })
    #expect(copy.contains("  cairn-pack: example.ours\r\n  cairn-locale: en\r\n  cairn-revision: \"1\"\r\n"))
  }

  @Test(arguments: ["Text.\n", "---\ndescription: x\n---\nText.\n", "---\nname: [a]\n---\n"])
  func `a skill without a name cannot be copied`(text: String) throws {
    #expect(throws: SkillCopyFault.noName) { try copied(["SKILL.md": text]) }
    #expect(throws: SkillCopyFault.noName) { try copied(["other.md": "Text.\n"]) }
  }

  @Test func `a copy never keeps the id of the original`() throws {
    let head = "---\nname: release\nmetadata: {cairn-document: skill.release}\n---\nText.\n"
    #expect(throws: SkillCopyFault.fixedKey("cairn-document", SkillScaffold.document)) {
      try copied(["SKILL.md": head])
    }
    let folded =
      "---\nname: release\nmetadata:\n  x:\n    cairn-document: other\n  cairn-document: >-\n    skill.release\n---\nText.\n"
    #expect(
      try copied(["SKILL.md": folded])["SKILL.md"]
        == "---\nname: ship\nmetadata:\n  x:\n    cairn-document: other\n  cairn-document: skill.ship\n---\nText.\n")
  }

  @Test func `a description is added where there is none`() throws {
    let text = try copied(["SKILL.md": "---\nname: release\n---\nText.\n"], description: "Ships.")["SKILL.md"]
    #expect(text == "---\nname: ship\ndescription: Ships.\n---\nText.\n")
  }
}
