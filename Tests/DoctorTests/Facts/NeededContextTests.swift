import Doctor
import Testing
import Vocabulary

/// Which files are read in addition to those that are checked.
@Suite struct NeededContextTests {
  private let all = [
    "AGENTS.md", "README.md", "docs/page.md", "docs/AGENTS.md", "docs/README.md", ".claude/rules/a.md", "src/main.json",
    "skills/tea/SKILL.md", "skills/tea/references/leaves.md", "skills/tea/scripts/brew.sh", "skills/oven/SKILL.md",
    "skills/oven/references/heat.md", "skills/oven/scripts/heat.sh", "skills/oven/evals/evals.json",
  ]

  private func read(checking texts: [String], and more: [String] = []) throws -> Set<String> {
    let paths = try (all + more).map { try RelativePath(onDisk: $0) }
    let skills = Set(paths.filter { $0.isNamed("SKILL.md") }.compactMap(\.parent))
    func isInSkill(_ path: RelativePath) -> Bool { path.parent?.isWithin(anyOf: skills) ?? false }
    func kind(_ path: RelativePath) -> FileKind? { FileKind(of: path, isInSkill: isInSkill(path)) }
    let checked = try texts.map { try RelativePath(onDisk: $0) }
    let needed = NeededContext(checking: checked, among: Set(paths.compactMap { kind($0) }), skills: skills)
    return Set(
      paths.filter { !checked.contains($0) && needed.contains($0, of: kind($0), isInSkill: isInSkill($0)) }.map(\.text))
  }

  private let always: Set = [
    "AGENTS.md", "docs/AGENTS.md", ".claude/rules/a.md", "skills/tea/SKILL.md", "skills/oven/SKILL.md", "src/main.json",
  ]

  @Test func `skills, instruction files and the folders of clients are needed for any file`() throws {
    #expect(try read(checking: ["docs/page.md"]) == always)
  }

  @Test func `the rest of a skill is needed for a file of it`() throws {
    let own: Set = ["skills/tea/references/leaves.md", "skills/tea/scripts/brew.sh"]
    #expect(try read(checking: ["skills/tea/SKILL.md"]) == always.union(own).subtracting(["skills/tea/SKILL.md"]))
  }

  @Test func `instructions are compared with the page next to them`() throws {
    #expect(try read(checking: ["docs/AGENTS.md"]).contains("docs/README.md"))
    #expect(try !read(checking: ["docs/AGENTS.md"]).contains("README.md"))
  }

  @Test(arguments: ["pack/manifest.toml", "i18n/documents.toml", "DOCS_INDEX.md"])
  func `everything is needed in a pack and for an index`(_ path: String) throws {
    #expect(try read(checking: [path, "docs/page.md"], and: [path]).count == all.count - 1)
  }
}
