import Foundation
import TestSupport
import Testing

/// `cairn list --format cyclonedx` and `--format spdx`: what is installed, for tools that check what a project uses.
@Suite(.timeLimit(.minutes(30)))
struct BillOfMaterialsTests {
  private typealias Object = [String: Any]

  /// A machine with the built-in pack for Claude, and a pack of a repository with a license file and one skill.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine([
      "origin/skills/one/SKILL.md": .text(
        "---\nname: one\ndescription: Does one. Use it when asked.\nlicense: See LICENSE.txt\n---\n\n# one\n\nDo it.\n"),
      "origin/skills/one/LICENSE.txt": "All rights reserved.\n", "origin/LICENSE": "Terms of all.\n",
    ])
    try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try machine.folder.git("add", "--all", in: "origin")
    try machine.folder.git("commit", "--quiet", "--message", "first", in: "origin")
    #expect(await machine.cairn("init", "--yes", "--quiet", "--agent", "claude").code == 0)
    let source = "file://" + machine.folder.absolute("origin")
    let run = await machine.cairn("add", source, "--all", "--yes", "--quiet")
    #expect(run.code == 0, "\(run)")
    return machine
  }

  private func bill(_ machine: TestMachine, _ format: String = "cyclonedx") async throws -> Object {
    let run = await machine.cairn("list", "--format", format)
    #expect(run.code == 0, "\(run)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }

  private func components(_ object: Object) -> [Object] {
    (object["components"] as? [Object] ?? []).flatMap { [$0] + components($0) }
  }

  private func property(_ name: String, of component: Object) -> String? {
    (component["properties"] as? [[String: String]])?.first { $0["name"] == name }?["value"]
  }

  /// The digest that the system's own program finds.
  private func digest(_ machine: TestMachine, _ path: String) throws -> String {
    let file = machine.folder.absolute("repository/\(path)")
    return String(try machine.folder.run(["sha256sum", file]).prefix(64))
  }

  @Test func `every file that was installed is listed with its digest on disk`() async throws {
    let machine = try await machine()
    let files = components(try await bill(machine)).filter { $0["type"] as? String == "file" }
    let names = Set(files.compactMap { $0["name"] as? String })
    let installed = try machine.tree().keys.filter { $0.hasPrefix(".agents/") }
    #expect(!installed.isEmpty && Set(installed).isSubset(of: names))
    #expect(names.contains("AGENTS.md") && names.contains("CLAUDE.md"))
    for file in files {
      let path = try #require(file["name"] as? String)
      let hashes = try #require(file["hashes"] as? [[String: String]])
      #expect(hashes.first { $0["alg"] == "SHA-256" }?["content"] == (try digest(machine, path)), "\(path)")
      #expect(property("cairn:edited", of: file) == nil, "\(path)")
    }
    let listed = try await bill(machine, "spdx")["files"] as? [Object]
    #expect(Set((listed ?? []).compactMap { ($0["fileName"] as? String)?.dropFirst(2) }.map(String.init)) == names)
  }

  @Test func `an edited file has its digest on disk and a mark, and a deleted one is not listed`() async throws {
    let machine = try await machine()
    let skills = ".agents/skills"
    let text = try #require(try machine.folder.text("repository/\(skills)/quality-gate/SKILL.md"))
    try machine.folder.write(["repository/\(skills)/quality-gate/SKILL.md": .text(text + "\nMine.\n")])
    try machine.folder.remove("repository/\(skills)/security-audit/SKILL.md")
    let all = components(try await bill(machine))
    let edited = try #require(all.first { $0["name"] as? String == "\(skills)/quality-gate/SKILL.md" })
    let hashes = try #require(edited["hashes"] as? [[String: String]])
    #expect(hashes.contains { $0["content"] == (try? digest(machine, "\(skills)/quality-gate/SKILL.md")) })
    #expect(property("cairn:edited", of: edited) == "true")
    let original = try #require(property("cairn:pack-digest", of: edited))
    #expect(try machine.folder.text("repository/.cairn/lock.toml")?.contains(original) == true)
    #expect(!all.contains { $0["name"] as? String == "\(skills)/security-audit/SKILL.md" })
  }

  @Test func `licenses come from the manifest, the skills and their license files`() async throws {
    let machine = try await machine()
    let bill = try await bill(machine)
    let packs = try #require(bill["components"] as? [Object])
    let core = try #require(packs.first { $0["name"] as? String == "cairn.core" })
    let license = (core["licenses"] as? [Object])?.first?["license"] as? Object
    #expect(license?["id"] as? String == "MIT")
    let pack = try #require(packs.first { $0["name"] as? String != "cairn.core" })
    #expect(((pack["licenses"] as? [Object])?.first?["license"] as? Object)?["name"] as? String == "LICENSE")
    let one = try #require(components(bill).first { $0["name"] as? String == "one" })
    let named = try #require((one["licenses"] as? [Object])?.first?["license"] as? Object)
    #expect(named["name"] as? String == "See LICENSE.txt")
    #expect((named["text"] as? [String: String])?["content"] == "All rights reserved.\n")
    #expect(property("cairn:commit", of: pack)?.utf8.count == 40)
  }

  @Test func `copies for an agent are listed with what they are copies of`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--yes", "--quiet", "--agent", "claude").code == 0)
    let config = try #require(try machine.folder.text("repository/.cairn/config.toml"))
    let lines = config.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("links ") }
    try machine.folder.write([
      "repository/.cairn/config.toml": .text("links = \"copy\"\n" + lines.joined(separator: "\n"))
    ])
    let sync = await machine.cairn("sync")
    #expect(sync.code == 0, "\(sync)")
    let files = components(try await bill(machine))
    let copy = try #require(files.first { $0["name"] as? String == ".claude/skills/quality-gate/SKILL.md" })
    #expect(property("cairn:copy-of", of: copy) == ".agents/skills/quality-gate/SKILL.md")
  }

  @Test func `a bill has the same bytes in every run and in every clone`() async throws {
    var machine = try await machine()
    let first = await machine.cairn("list", "--format", "cyclonedx")
    machine.now += 1000
    #expect(await machine.cairn("list", "--format", "cyclonedx").output == first.output)
    machine.variables["SOURCE_DATE_EPOCH"] = "1700000000"
    let dated = await machine.cairn("list", "--format", "cyclonedx")
    #expect(dated.output.contains("\"timestamp\" : \"2023-11-14T22:13:20Z\""), "\(dated)")
    let spdx = await machine.cairn("list", "--format", "spdx")
    #expect(spdx.output.contains("\"created\" : \"2023-11-14T22:13:20Z\""), "\(spdx)")
    try machine.commit()
    try machine.git("clone", "--quiet", ".", "../clone")
    #expect(await machine.cairn(["list", "--format", "spdx"], in: "clone").output == spdx.output)
    #expect(await machine.cairn(["list", "--format", "cyclonedx"], in: "clone").output == dated.output)
  }

  @Test func `without the pack, all but its license is listed, with a warning`() async throws {
    let machine = try await machine()
    try machine.folder.remove("cache")
    try machine.folder.run(["mv", "origin", "gone"])
    let run = await machine.cairn("list", "--format", "spdx")
    #expect(run.code == 0 && run.errors.contains("license of pack"), "\(run)")
    #expect(run.output.contains("\"./.agents/skills/one/SKILL.md\""), "\(run)")
    #expect(!run.output.contains("Terms of all."))
  }

  @Test func `what cannot be listed is an error, and nothing is printed`() async throws {
    var machine = try TestMachine()
    let none = await machine.cairn("list", "--format", "cyclonedx")
    #expect(none.code == 2 && none.output.isEmpty && none.errors.contains("[not-initialized]"), "\(none)")
    #expect(await machine.cairn("init", "--yes", "--quiet").code == 0)
    let both = await machine.cairn("list", "--available", "--format", "spdx")
    #expect(both.code == 64 && both.errors.contains("--format spdx"), "\(both)")
    for value in ["yesterday", "-1", "99999999999999999999"] {
      machine.variables["SOURCE_DATE_EPOCH"] = value
      let run = await machine.cairn("list", "--format", "spdx")
      #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("[bad-source-date]"), "\(run)")
    }
  }
}
