import Foundation
import TestSupport
import Testing

/// `cairn doctor --recursive`: every installation below, in one report.
@Suite(.timeLimit(.minutes(30)))
struct RecursiveTests {
  /// A repository with two installations below it, one of them in a repository of its own, and one finding in each.
  private func machine() async throws -> TestMachine {
    let machine = try TestMachine([
      "repository/AGENTS.md": "# Top\n\n[it](gone.md)\n", "repository/vendor/tool": .folder,
    ])
    try machine.git("init", "--quiet", in: "repository/vendor/tool")
    for place in ["packages/web", "vendor/tool"] {
      let run = await machine.cairn("init", place, "--yes", "--quiet", "--profile", "none")
      try #require(run.code == 0, "\(run)")
      try machine.folder.write(["repository/\(place)/notes/AGENTS.md": "# Notes\n\n[it](gone.md)\n"])
    }
    return machine
  }

  private static let all = ["AGENTS.md", "packages/web/notes/AGENTS.md", "vendor/tool/notes/AGENTS.md"]

  private func links(_ machine: TestMachine, _ arguments: String..., in place: String = "repository") async throws
    -> [String]
  {
    let run = await machine.cairn(["doctor", "--format", "json"] + arguments, in: place)
    return try JSONFinding.all(in: run.output).filter { $0.rule == "link.target-exists" }.map(\.path)
  }

  @Test func `nested installations are checked, also in other repositories below, and named without the option`()
    async throws
  {
    let machine = try await machine()
    #expect(try await links(machine) == ["AGENTS.md"])
    #expect(try await links(machine, "--recursive") == Self.all)
    #expect(try await links(machine, "--recursive", "packages") == ["packages/web/notes/AGENTS.md"])
    #expect(try await links(machine, "--recursive", "packages/web/notes") == ["packages/web/notes/AGENTS.md"])
    let run = await machine.cairn("doctor")
    #expect(run.output.contains("`cairn doctor --recursive` checks it: packages/web"), "\(run)")
    try machine.folder.write(["repository/.gitignore": "/vendor/\n"])
    #expect(try await links(machine, "--recursive") == Array(Self.all.prefix(2)))
  }

  @Test func `outside of git all installations on disk are found`() async throws {
    let machine = try TestMachine(["plain/AGENTS.md": "# Top\n\n[it](gone.md)\n"])
    let run = await machine.cairn("init", "below", "--yes", "--quiet", "--profile", "none", in: "plain")
    try #require(run.code == 0, "\(run)")
    try machine.folder.write(["plain/below/notes/AGENTS.md": "# Notes\n\n[it](gone.md)\n"])
    #expect(try await links(machine, "--recursive", in: "plain") == ["AGENTS.md", "below/notes/AGENTS.md"])
  }

  @Test(arguments: ["text", "concise", "json", "sarif", "github", "gitlab", "junit"])
  func `every format has all paths, and people see a line for each root`(_ format: String) async throws {
    let machine = try await machine()
    let run = await machine.cairn("doctor", "--recursive", "--select", "link", "--format", format)
    for path in Self.all { #expect(run.output.contains(path), "\(run)") }
    // Programs find the sums in `roots`.
    if format == "json" { return #expect(run.output.contains("\"roots\" : ["), "\(run)") }
    let lines = (format == "text" ? run.output : run.errors).split(separator: "\n").map(String.init)
    for path in [".", "packages/web", "vendor/tool"] {
      #expect(lines.contains { $0.hasPrefix("\(path): 1 warning in ") }, "\(path): \(run)")
    }
    #expect(lines.contains { $0.hasPrefix("3 warnings in ") }, "\(run)")
  }

  @Test func `the exit code is the worst, and fixes are applied in each root`() async throws {
    let machine = try await machine()
    let wrong = "---\nName: tea\ndescription: Makes tea. Use when tea is wanted.\n---\n\n# Tea\n\nBrew it.\n"
    try machine.folder.write(["repository/packages/web/.agents/skills/tea/SKILL.md": .text(wrong)])
    #expect(await machine.cairn("doctor").code == 0)
    #expect(await machine.cairn("doctor", "--recursive").code == 1)
    let run = await machine.cairn("doctor", "--recursive", "--fix")
    #expect(run.code == 0, "\(run)")
    #expect(try machine.tree()["packages/web/.agents/skills/tea/SKILL.md"] != .text(wrong))
  }

  @Test func `roots of one repository have a commit in common, and those of several do not`() async throws {
    let machine = try await machine()
    try machine.folder.remove("repository/vendor")
    try machine.commit()
    try machine.folder.write(["repository/packages/web/notes/AGENTS.md": "# Notes\n\n[it](gone.md) and more\n"])
    #expect(try await links(machine, "--recursive", "--since", "HEAD") == ["packages/web/notes/AGENTS.md"])
    let other = try await self.machine()
    try other.commit(in: "repository/vendor/tool")
    try other.commit()
    let run = await other.cairn("doctor", "--recursive", "--since", "HEAD")
    #expect(run.code == 64 && run.errors.contains("2 are checked"), "\(run)")
  }
}
