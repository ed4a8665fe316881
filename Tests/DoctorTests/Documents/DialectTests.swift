import Packs
import Testing
import Vocabulary

@testable import Doctor

@Suite struct DialectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    let dialect: Dialect
    var beside: [String] = []
    var testDescription: String { "\(path) is \(dialect)" }
  }

  static let cases = [
    Case(path: "a/SKILL.md", text: "---\nname: a\nmetadata:\n  cairn-document: skill.a\n---\n", dialect: .cairn),
    Case(path: "a/SKILL.md", text: "---\nname: a\ndescription: b\n---\n", dialect: .agentskills),
    Case(path: "a/SKILL.md", text: "---\nname: a\ntags: [b]\n---\n", dialect: .client),
    Case(path: "AGENTS.md", text: "---\nmustflow_doc: agents.root\n---\n", dialect: .mustflow),
    Case(path: "docs/a.md", text: "# A\n\n<!-- mustflow-section: purpose -->\n## Purpose\n", dialect: .mustflow),
    Case(path: "docs/a.md", text: "# A\n\n```\n<!-- mustflow-section: purpose -->\n```\n", dialect: .plain),
    Case(path: "docs/a.md", text: "# A\n\nWrite `<!-- waypoint:start -->`.\n", dialect: .plain),
    Case(path: "AGENTS.md", text: "# A\n\n<!-- waypoint:start -->\nText\n<!-- waypoint:end -->\n", dialect: .waypoint),
    Case(path: ".waypoint/WORKSPACE.md", text: "# A\n", dialect: .waypoint),
    Case(path: "docs/a.md", text: "---\nsummary: a\nread_when: b\n---\n", dialect: .waypoint),
    Case(
      path: "docs/a.md", text: "---\nsummary: a\nlast_updated: 2026-01-02\n---\n", dialect: .waypoint,
      beside: [".waypoint/config.toml"]),
    Case(path: "docs/a.md", text: "---\nsummary: a\nlast_updated: 2026-01-02\n---\n", dialect: .plain),
    Case(path: ".waypoint/skills/a/SKILL.md", text: "---\nname: a\n---\n", dialect: .agentskills),
    Case(path: "workflows/a.md", text: "---\ndescription: a\n---\n", dialect: .workflow),
    Case(path: "workflows/a.md", text: "\n<workflow name=\"a\">\n</workflow>\n", dialect: .workflow),
    Case(path: ".windsurf/workflows/a.md", text: "---\nname: a\n---\n", dialect: .workflow),
    Case(path: ".windsurf/Workflows/deep/a.md", text: "---\nname: a\n---\n", dialect: .workflow),
    Case(path: "Workflows/a.md", text: "---\ndescription: a\n---\n", dialect: .workflow),
    Case(path: "docs/a.md", text: "# A\n\n<workflow name=\"a\">\n</workflow>\n", dialect: .workflow),
    Case(path: "docs/a.md", text: "<steps>\n<step number=\"1\">b</step>\n</steps>\n", dialect: .workflow),
    Case(path: "docs/a.md", text: "<workflowish>\n</workflowish>\n", dialect: .plain),
    Case(path: "docs/a.md", text: "Text.\n\n<workflow>\n</workflow>\n", dialect: .plain),
    Case(path: ".claude/agents/a.md", text: "<workflow>\n</workflow>\n", dialect: .plain),
    Case(
      path: ".mustflow/skills/a/SKILL.md", text: "---\nname: a\n---\n", dialect: .mustflow,
      beside: [".mustflow/config/manifest.lock.toml"]),
    Case(path: ".mustflow/skills/a/SKILL.md", text: "---\nname: a\n---\n", dialect: .agentskills),
    Case(
      path: "AGENTS.md", text: "# A\n\n<!-- waypoint:ende -->\n", dialect: .waypoint,
      beside: [".waypoint/config.toml"]),
    Case(path: "AGENTS.md", text: "# A\n\n<!-- waypoint:ende -->\n", dialect: .plain),
    Case(path: ".github/workflows/a.md", text: "---\non: push\n---\n", dialect: .plain),
    Case(path: "docs/workflows/a.md", text: "---\ntitle: a\n---\n", dialect: .plain),
    Case(path: "README.md", text: "# A\n", dialect: .plain),
  ]

  @Test(arguments: cases)
  func `keys, markers and path decide the dialect of a document`(_ given: Case) throws {
    let path = try RelativePath(given.path)
    let files = try [path] + given.beside.map { try RelativePath($0) }
    let file = SubjectFile(path, Array(given.text.utf8))
    let subject = Subject(files: [file], fileTree: FileTree(files: files))
    #expect(Document(file, in: subject).dialect == given.dialect)
  }

  @Test(arguments: [
    ("docs/ship.md", "# Ship\n", Dialect.docs),
    ("docs/ship.md", "---\nread_when: shipping\n---\n# Ship\n", .docs),
    ("docs/ship.md", "---\nmetadata:\n  cairn-document: docs.ship\n---\n# Ship\n", .cairn),
    ("docs/README.md", "# Documents\n", .plain),
    ("docs/a/SKILL.md", "---\nname: a\n---\n", .agentskills),
    ("notes/ship.md", "# Ship\n", .plain),
  ])
  func `a document that an index lists has a dialect of its own`(path: String, text: String, dialect: Dialect) throws {
    let file = SubjectFile(try RelativePath(path), Array(text.utf8))
    let subject = Subject(files: [file], install: InstallFacts(docs: DocsConfig()))
    #expect(Document(file, in: subject).dialect == dialect)
  }
}
