import Testing
import Vocabulary

@testable import Packs

/// What tools write into the folder of a skill, and into its front matter.
struct SkillMetadataTests {
  private static func skill(_ metadata: String) -> String {
    "---\ndescription: d\nmetadata:\n\(metadata)name: one\n---\n# One\n"
  }

  @Test func `gh skill is told by the keys in the metadata of a SKILL_md`() throws {
    var fixture = ToolFixture()
    fixture.skills = [
      ".agents/skills/one": Self.skill(
        """
            author: acme
            github-path: skills/one
            github-ref: refs/heads/main
            github-repo: https://github.com/acme/tools
            github-tree-sha: 7a8633b2cf8d7f4a0ee055cfc53e9821a26be2dd

        """),
      ".agents/skills/two": Self.skill(
        """
            github-path: plugins/x/skills/two/SKILL.md
            github-pinned: v1.0.0
            github-ref: refs/tags/v1.0.0
            github-repo: https://ghe.example.org/acme/tools

        """),
      ".claude/skills/three": Self.skill(
        """
            github-pinned: \(ToolFixture.commit)
            github-ref: \(ToolFixture.commit)
            github-repo: https://github.com/acme/tools

        """),
      ".claude/skills/four": Self.skill("    local-path: /home/me/four\n"),
      ".claude/skills/five": Self.skill(
        "    github-owner: acme\n    github-repo: tools\n    github-sha: \(ToolFixture.commit)\n"),
      ".claude/skills/six": "---\nname: six\n---\ngithub-repo: https://github.com/acme/tools\n",
    ]
    #expect(
      try fixture.skills(of: .ghSkill) == [
        "five acme/tools @0123456789ab", "four -", "one acme/tools//skills/one#main",
        "three acme/tools#\(ToolFixture.commit) @0123456789ab",
        "two ghe.example.org/acme/tools//plugins/x/skills/two#v1.0.0",
      ])
    let findings = try #require(try fixture.findings(of: .ghSkill))
    #expect(findings.traces.isEmpty)
    #expect(findings.evidence.contains { $0.text == ".agents/skills/one/SKILL.md" })
  }

  @Test func `front matter that is not YAML, or has other types, is no sign of gh skill`() throws {
    var fixture = ToolFixture()
    fixture.skills = [
      ".agents/skills/one": "---\nmetadata: [github-repo: x\n---\n", ".agents/skills/two": "---\ngithub-repo: x\n---\n",
      ".agents/skills/three": "---\nmetadata:\n  github-repo: [a]\n---\n", ".agents/skills/four": "github-repo:\n",
      ".agents/skills/five": "---\nmetadata: github-repo:\n---\n",
    ]
    #expect(try fixture.findings(of: .ghSkill) == nil)
  }

  @Test func `openskills is told by its metadata and its block`() throws {
    var fixture = ToolFixture(["AGENTS.md": ToolBlocks.openSkills])
    fixture.skills = [".claude/skills/one": "# One\n", ".claude/skills/two": "# Two\n", ".claude/skills/three": "x\n"]
    fixture.toolFiles = [
      ".claude/skills/one/.openskills.json": """
      {"source": "acme/tools/skills/one", "sourceType": "git", "repoUrl": "https://github.com/acme/tools",
       "subpath": "skills/one", "installedAt": "2026-01-01T00:00:00Z"}
      """,
      ".claude/skills/two/.openskills.json": "{\"source\": \"./x\", \"sourceType\": \"local\", \"note\": \"mine\"}",
      ".claude/skills/three/.openskills.json": "[",
    ]
    #expect(try fixture.skills(of: .openSkills) == ["one acme/tools//skills/one", "two -"])
    let findings = try #require(try fixture.findings(of: .openSkills))
    #expect(findings.unreadable.map(\.text) == [".claude/skills/three/.openskills.json"])
    #expect(
      findings.traces.map { "\($0.path.text) \($0.obstacle == nil)" } == [
        "AGENTS.md true", ".claude/skills/one/.openskills.json true", ".claude/skills/two/.openskills.json false",
      ])
  }
}
