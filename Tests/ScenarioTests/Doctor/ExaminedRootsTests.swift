import Foundation
import TestSupport
import Testing

/// Which root the doctor uses to check a path, whatever the current folder is.
struct ExaminedRootsTests {
  private static let document = "See [it](gone.md).\n"

  /// A repository with an installation below its root, and folders outside of git next to it.
  private func stage() async throws -> Sandbox {
    let stage = try Sandbox()
    let run = await stage.cairn("init packages/web --yes --quiet --profile none")
    try #require(run.code == 0, "\(run.transcript)")
    try stage.folder.write([
      "repo/packages/web/notes/AGENTS.md": .text(Self.document), "repo/README.md": .text("# Read\n"),
      "plain/AGENTS.md": .text(Self.document), "plain/.agents/skills/tea/SKILL.md": .text("Text.\n"),
    ])
    return stage
  }

  private func findings(_ stage: Sandbox, _ line: String) async throws -> [JSONFinding] {
    try JSONFinding.all(in: await stage.cairn(line).output)
  }

  @Test(arguments: ["packages/web/notes/AGENTS.md", "packages/web/notes", "packages/web"])
  func `a path in a nested root is checked by that root, and reported relative to the current folder`(_ path: String)
    async throws
  {
    let stage = try await stage()
    let found = try await findings(stage, "doctor --format json \(path)")
    #expect(found.filter { $0.rule == "link.target-exists" }.map(\.path) == ["packages/web/notes/AGENTS.md"])
  }

  @Test func `findings of several roots are one report`() async throws {
    let stage = try await stage()
    try stage.folder.write(["repo/AGENTS.md": .text(Self.document)])
    let found = try await findings(stage, "doctor --format json packages/web AGENTS.md")
    #expect(
      found.filter { $0.rule == "link.target-exists" }.map(\.path) == ["AGENTS.md", "packages/web/notes/AGENTS.md"])
  }

  @Test(arguments: ["text", "concise", "json", "sarif", "github", "gitlab", "junit"])
  func `every format names the file by its path in the repository`(_ format: String) async throws {
    let run = try await stage().cairn("doctor --format \(format) packages/web/notes/AGENTS.md")
    #expect(run.output.contains("packages/web/notes/AGENTS.md"), "\(run.transcript)")
  }

  static let paths: [(paths: String, code: Int32)] = [
    ("empty", 2), ("packages", 2), ("src/main.c", 2), ("README.md src/main.c", 0), ("README.md empty", 2),
  ]

  @Test(arguments: paths)
  func `a path with nothing to check exits with 2`(_ paths: String, _ code: Int32) async throws {
    let stage = try await stage()
    try stage.folder.write(["repo/empty": .folder, "repo/src/main.c": .text("int x;\n")])
    let run = await stage.cairn("doctor \(paths)")
    #expect(run.code == code, "\(run.transcript)")
    #expect(await stage.cairn("doctor --ignore-unknown \(paths)").code == 0)
  }

  @Test func `outside of git, a named file is checked in its own folder, and nothing else is read`() async throws {
    let stage = try await stage()
    let path = stage.folder.absolute("plain/AGENTS.md")
    for line in ["doctor --format json \(path)", "-C / doctor --format json \(path)"] {
      let found = try await findings(stage, line)
      #expect(found.filter { $0.rule == "link.target-exists" }.count == 1, "\(line)")
    }
    let skill = stage.folder.absolute("plain/.agents/skills/tea/SKILL.md")
    let found = try await findings(stage, "doctor --format json \(skill)")
    #expect(found.contains { $0.path.hasSuffix(".agents/skills/tea/SKILL.md") && $0.rule == "frontmatter.present" })
  }
}
