import Testing
import Vocabulary

@testable import Packs

/// The lock files of other tools: which skills they record, from where, and at which commit.
struct LockFileTests {
  private static let commit = ToolFixture.commit

  @Test func `a skills lock names repository, reference and folder, and no commit`() throws {
    let fixture = ToolFixture([
      "skills-lock.json": """
      {"version": 1, "skills": {
        "one": {"source": "acme/tools", "sourceType": "github", "computedHash": "00"},
        "two": {"source": "acme/tools", "ref": "v1.2.0", "sourceType": "github", "skillPath": "skills/two/SKILL.md"},
        "three": {"source": "https://git.example.org/team/skills.git", "sourceType": "git"},
        "four": {"source": "group/repo", "sourceType": "gitlab"},
        "five": {"source": "node_modules/pkg", "sourceType": "node_modules"},
        "Six Words": {"source": "acme/tools/six", "sourceType": "github"}
      }}
      """
    ])
    #expect(
      try fixture.skills(of: .skillsCLI) == [
        "five -", "four gitlab.com/group/repo", "one acme/tools", "six-words acme/tools",
        "three git.example.org/team/skills", "two acme/tools//skills/two#v1.2.0",
      ])
    let trace = try #require(try fixture.findings(of: .skillsCLI)?.traces.first)
    #expect(trace.path.text == "skills-lock.json" && trace.lines == nil && trace.obstacle == nil)
    #expect(trace.lists.count == 6)
  }

  @Test func `a lock of APM names the commit, and its files name the skills`() throws {
    let fixture = ToolFixture([
      "apm.yml": "name: x\n",
      "apm.lock.yaml": """
      lockfile_version: '1'
      generated_at: '2026-07-27T16:08:41+00:00'
      dependencies:
      - repo_url: acme/tools
        host: github.com
        resolved_commit: \(Self.commit)
        resolved_ref: 01234567
        virtual_path: skills/one
        is_virtual: true
        deployed_files:
        - .agents/skills/one
        - .agents/skills/one/SKILL.md
        - .claude/skills/one/SKILL.md
        deployed_file_hashes:
          .agents/skills/one/SKILL.md: sha256:00
      - repo_url: team/skills
        host: git.example.org
        port: 8443
        resolved_commit: \(Self.commit)
        constraint: ^1.2.0
        resolved_tag: v1.3.0
        deployed_files:
        - .agents/skills/two/SKILL.md
        - ".agents/skills/it''s/SKILL.md"
      - repo_url: acme/local
        source: local
        deployed_files:
        - .agents/skills/mine/SKILL.md
      """,
    ])
    #expect(
      try fixture.skills(of: .apm) == [
        "mine -", "one acme/tools//skills/one#\(Self.commit) @0123456789ab",
        "two https://git.example.org:8443/team/skills#^1.2.0 @0123456789ab",
      ])
    let findings = try #require(try fixture.findings(of: .apm))
    #expect(findings.evidence.map(\.text) == ["apm.lock.yaml", "apm.yml"])
    #expect(findings.skills.last?.source?.version == SemanticVersion("1.3.0"))
    #expect(findings.skills[1].source?.version == SemanticVersion("0.0.0+0123456789ab"))
  }

  @Test func `an indented lock of APM reads the same, and one with more than skills is not removed`() throws {
    let fixture = ToolFixture([
      "apm.lock.yaml": """
      lockfile_version: "1"
      dependencies:
        - repo_url: https://github.com/acme/tools
          resolved_commit: \(Self.commit)
          resolved_ref: main
          deployed_files:
            - .github/skills/one/SKILL.md
            - .github/agents/auditor.agent.md
      """
    ])
    #expect(try fixture.skills(of: .apm) == ["one acme/tools#main @0123456789ab"])
    #expect(try fixture.findings(of: .apm)?.traces.first?.obstacle == .recordsMore)
    let withServers = ToolFixture([
      "apm.lock.yaml": "lockfile_version: '1'\ndependencies: []\nmcp_servers:\n- github\n"
    ])
    #expect(try withServers.findings(of: .apm)?.traces.first?.obstacle == .recordsMore)
  }

  @Test func `a lock of rulesync names commits, in its first version too`() throws {
    let fixture = ToolFixture([
      "rulesync.jsonc": "{}",
      "rulesync.lock": """
      {"lockfileVersion": 1, "sources": {
        "acme/tools": {"requestedRef": "main", "resolvedRef": "\(Self.commit)", "skills": {"one": {"integrity": ""}}},
        "gitlab:team/skills": {"resolvedRef": "\(Self.commit)", "skills": ["two", "three"]}
      }}
      """,
    ])
    #expect(
      try fixture.skills(of: .rulesync) == [
        "one acme/tools#main @0123456789ab", "three gitlab.com/team/skills @0123456789ab",
        "two gitlab.com/team/skills @0123456789ab",
      ])
    #expect(try fixture.findings(of: .rulesync)?.traces.first?.obstacle == nil)
  }

  @Test func `mustflow is told by its lock, and its skills have no repository`() throws {
    let fixture = ToolFixture([
      ".mustflow/config/manifest.lock.toml": """
      schema_version = "1"
      generated_by = "mustflow"
      [files."AGENTS.md"]
      content_hash = "sha256:00"
      """
    ])
    let findings = try #require(try fixture.findings(of: .mustflow))
    #expect(findings.skills.isEmpty && findings.traces.map(\.path.text) == [".mustflow/config/manifest.lock.toml"])
    #expect(try ToolFixture(folders: [".mustflow"]).findings(of: .mustflow)?.evidence.map(\.text) == [".mustflow"])
  }

  @Test func `a repository without their files has no findings`() throws {
    var fixture = ToolFixture(["AGENTS.md": "# Agents\n", ".gitignore": "build/\n"])
    fixture.skills[".agents/skills/one"] = "---\nname: one\nmetadata:\n  author: me\n---\n"
    for tool in OtherTool.all { #expect(try fixture.findings(of: tool) == nil, "\(tool.name)") }
  }
}
