import Testing
import Vocabulary

@testable import Packs

/// Files of other tools that anyone may have written: nothing in them leads out of the repository or stops a run.
struct HostileToolFileTests {
  /// The files that readers parse.
  private static let parsed: [(tool: OtherTool, path: String)] = [
    (.skillsCLI, "skills-lock.json"), (.apm, "apm.lock.yaml"), (.rulesync, "rulesync.lock"),
    (.mustflow, ".mustflow/config/manifest.lock.toml"),
  ]

  private static let garbage: [[UInt8]] = [
    [], [0], [0xFF, 0xFE], Array("[]".utf8), Array("{}".utf8), Array("null".utf8), Array("\"text\"".utf8),
    Array("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n".utf8), Array(repeating: UInt8(ascii: "["), count: 200_000),
    Array(repeating: UInt8(ascii: "{"), count: 200_000), Array("- - - - -\n".utf8), Array("a: &x [*x]\n".utf8),
    Array("{\"version\": \"1\", \"skills\": []}".utf8), Array("{\"version\": 1, \"skills\": null}".utf8),
    Array("{\"sources\": 7}".utf8), (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) },
  ]

  @Test func `garbage is unreadable, without skills and never removed`() throws {
    for (tool, path) in Self.parsed {
      for bytes in Self.garbage {
        var fixture = ToolFixture()
        fixture.files[path] = bytes
        let findings = try #require(try fixture.findings(of: tool))
        #expect(findings.skills.isEmpty)
        #expect(findings.unreadable.map(\.text) == [path], "\(tool.name): \(bytes.prefix(40))")
        #expect(findings.traces.isEmpty, "\(tool.name): \(bytes.prefix(40))")
      }
    }
  }

  @Test func `a link or a large file in the place of a lock is reported`() throws {
    for (tool, path) in Self.parsed {
      var fixture = ToolFixture()
      fixture.unreadable = [path]
      let findings = try #require(try fixture.findings(of: tool))
      #expect(findings.unreadable.map(\.text) == [path] && findings.traces.isEmpty && findings.skills.isEmpty)
    }
  }

  /// Texts, and the name of the folder that the skills CLI makes for such an entry; nil for none.
  static let elsewhere: [(text: String, folder: String?)] = [
    ("../evil", "evil"), ("/etc/passwd", "etc-passwd"), ("a/../../b", "a-b"), (".git", "git"),
    ("a\u{7}b/\u{1B}[2J", "a-b-2j"), ("\u{202E}evil", "evil"), ("", nil), ("..", nil), ("-rf", "rf"),
    ("con/../x", "con-x"),
  ]

  @Test(arguments: elsewhere)
  func `a name or a path that leads elsewhere is not used`(text: String, folder: String?) throws {
    let json = text.unicodeScalars.map { scalar in
      scalar.value < 0x20
        ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(Character(scalar))
    }.joined()
    let skills = ToolFixture([
      "skills-lock.json": """
      {"version": 1, "skills": {
        "\(json)": {"source": "acme/tools", "sourceType": "github"},
        "one": {"source": "acme/tools", "sourceType": "github", "skillPath": "\(json)"}
      }}
      """
    ])
    let found = try skills.findings(of: .skillsCLI)?.skills ?? []
    #expect(found.map(\.name.text) == ([folder, "one"].compactMap(\.self)).sorted())
    // The only text here that is a path in a repository.
    #expect(found.first { $0.name.text == "one" }?.source?.folder?.text == (text == "-rf" ? text : nil))
    let apm = ToolFixture([
      "apm.lock.yaml": """
      lockfile_version: '1'
      dependencies:
      - repo_url: acme/tools
        resolved_commit: \(ToolFixture.commit)
        virtual_path: \(text)
        deployed_files:
        - \(text)
        - .agents/skills/\(text)/SKILL.md
        - .agents/skills/one/SKILL.md
      """
    ])
    // Empty components of a path mean nothing, so that this one is in the folder of skills.
    let names = text == "/etc/passwd" ? ["etc", "one"] : ["one"]
    #expect(try apm.findings(of: .apm)?.skills.map(\.name.text) == names)
  }

  @Test(arguments: [
    "ext::sh -c evil", "-u evil", "http://example.org/a/b", "ftp://example.org/a/b",
    "https://user:secret@example.org/a/b",
    "acme", "", "file://host/x", "git@-evil:x", "https://github.com/a",
  ])
  func `an address that Cairn does not fetch from is no source`(address: String) throws {
    let fixture = ToolFixture([
      "skills-lock.json":
        "{\"version\": 1, \"skills\": {\"one\": {\"source\": \"\(address)\", \"sourceType\": \"git\"}}}",
      "rulesync.lock":
        "{\"sources\": {\"\(address)\": {\"resolvedRef\": \"\(ToolFixture.commit)\", \"skills\": [\"one\"]}}}",
    ])
    #expect(try fixture.skills(of: .skillsCLI) == ["one -"])
    #expect(try fixture.skills(of: .rulesync) == ["one -"])
  }

  @Test func `wrong types hide only themselves, and the lock is then not removed`() throws {
    let fixture = ToolFixture([
      "skills-lock.json": """
      {"version": 1, "skills": {
        "one": {"source": ["acme/tools"], "sourceType": "github", "ref": 7},
        "two": "acme/tools", "three": null, "four": [1],
        "five": {"source": "acme/tools", "sourceType": "github", "ref": "..", "computedHash": {}}
      }}
      """
    ])
    #expect(try fixture.skills(of: .skillsCLI) == ["five acme/tools", "one -"])
    let findings = try #require(try fixture.findings(of: .skillsCLI))
    #expect(findings.skippedEntries == 3 && findings.traces.first?.obstacle == .edited)
  }

  @Test func `a key that the tool does not write keeps the file`() throws {
    let fixture = ToolFixture([
      "skills-lock.json": """
      {"version": 1, "note": "ours", "skills": {"one": {"source": "acme/tools", "sourceType": "github"}}}
      """
    ])
    #expect(try fixture.findings(of: .skillsCLI)?.traces.first?.obstacle == .edited)
  }

  @Test func `a name that is recorded twice counts once`() throws {
    let entry = "{\"source\": \"acme/tools\", \"sourceType\": \"github\"}"
    let fixture = ToolFixture([
      "skills-lock.json": "{\"version\": 1, \"skills\": {\"one\": \(entry), \"One\": \(entry), \"ONE!\": \(entry)}}",
      "apm.lock.yaml": """
      lockfile_version: '1'
      dependencies:
      - repo_url: acme/tools
        deployed_files: 
        - .agents/skills/one/SKILL.md
      - repo_url: acme/others
        deployed_files:
        - .claude/skills/one/SKILL.md
      """,
    ])
    #expect(try fixture.skills(of: .skillsCLI) == ["one acme/tools"])
    #expect(try fixture.skills(of: .apm) == ["one acme/tools"])
  }

  @Test func `a lock with very many entries is read in part and not removed`() throws {
    let entries = (0..<12_000).map { "\"s\($0)\": {\"source\": \"acme/tools\", \"sourceType\": \"github\"}" }
    let fixture = ToolFixture([
      "skills-lock.json": "{\"version\": 1, \"skills\": {\(entries.joined(separator: ","))}}"
    ])
    let findings = try #require(try fixture.findings(of: .skillsCLI))
    #expect(findings.skills.count == ToolFiles.mostEntries && findings.traces.first?.obstacle == .edited)
  }
}
