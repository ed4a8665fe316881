import Packs
import Reporting
import Testing
import Vocabulary

@testable import Doctor

@Suite struct ClientKeysTests {
  @Test func `every reader of a key is an agent with a page, and every such agent is in the table of agents`() {
    let readers = Set(ClientKeys.all.flatMap(\.readers))
    let agents = Set(AgentTargets.all.map(\.name))
    #expect(readers.isSubset(of: ClientKeys.pages.keys))
    #expect(Set(ClientKeys.pages.keys).isSubset(of: agents))
    #expect(ClientKeys.all.allSatisfy { !$0.readers.isEmpty })
  }

  @Test func `the keys are in order, and no agent has two lines for one key`() {
    let names = ClientKeys.all.map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (name, lines) in ClientKeys.byName {
      let readers = lines.flatMap(\.readers)
      #expect(Set(readers).count == readers.count, "\(name)")
    }
  }

  @Test func `every key that an agent reads is known`() {
    #expect(Set(ClientKeys.byName.keys).isSubset(of: FrontMatterKeys.known(to: .client)))
  }

  @Test(arguments: [
    ("descripton", "description"), ("discription", "description"), ("descriptions", "description"),
    ("Description", "description"), ("licence", "license"), ("nmae", "name"), ("allowed_tools", "allowed-tools"),
    ("allowedTools", "allowed-tools"), ("alowed-tools", "allowed-tools"), ("argumentHint", "argument-hint"),
    ("disable-model-invokation", "disable-model-invocation"), ("user_invocable", "user-invocable"),
    ("meta-data", "metadata"), ("compatability", "compatibility"),
  ])
  func `a misspelled key is near to the known one`(_ key: String, _ known: String) {
    #expect(FrontMatterKeys.nearest(to: key) == known)
  }

  @Test(arguments: [
    "related", "origin", "repo", "flavour", "models", "tag", "creator", "tool", "path", "hook", "types", "nam",
    "source_url", "last_updated", "language_code", "owner", "maintainers", "stage", "x-own",
  ])
  func `a key of one's own is near to no known one`(_ key: String) {
    #expect(FrontMatterKeys.nearest(to: key) == nil)
  }
}

@Suite struct SkillReadersTests {
  private func skill(_ path: String, beside: [String] = [], choosing agents: [String] = []) throws -> Skill {
    let path = try RelativePath(onDisk: path)
    let text = "---\nname: tea\n---\n"
    var files = [SubjectFile(path, Array(text.utf8))]
    for other in beside { files.append(SubjectFile(try RelativePath(onDisk: other), [])) }
    let tree = FileTree(files: files.map(\.path), agents: agents)
    let document = Document(files[0], in: Subject(files: files, fileTree: tree))
    return try #require(Skill(document))
  }

  @Test func `a skill in the folder of Claude Code is for it alone, unless another agent is in use`() throws {
    let alone = try skill(".claude/skills/tea/SKILL.md")
    let shared = try skill(".claude/skills/tea/SKILL.md", beside: [".cursor/rules/a.mdc"])
    #expect(alone.isForClaudeOnly)
    #expect(!shared.isForClaudeOnly)
    #expect(shared.isForClaude)
  }

  @Test(arguments: [
    "GEMINI.md", ".gemini/config.yaml", "QWEN.md", ".codex/config.toml", ".junie/AGENTS.md", ".kiro/a.md",
  ])
  func `an agent that does not read the folder of Claude Code changes nothing in it`(_ other: String) throws {
    #expect(try skill(".claude/skills/tea/SKILL.md", beside: [other]).isForClaudeOnly)
  }

  @Test func `the agents that read a skill of a collection are the chosen ones`() throws {
    let unknown = try skill("skills/tea/SKILL.md")
    let chosen = try skill("skills/tea/SKILL.md", choosing: ["cursor"])
    #expect(unknown.readers.isEmpty)
    #expect(unknown.isForClaude)
    #expect(chosen.readers == ["cursor"])
    #expect(!chosen.isForClaude)
  }

  @Test func `a value is checked by the agent that introduced the key, or by those that read the folder`() throws {
    let collection = try skill("skills/tea/SKILL.md")
    let windsurf = try skill(".windsurf/skills/tea/SKILL.md")
    let kiro = try skill(".kiro/skills/tea/SKILL.md")
    #expect(collection.lines(of: "model").map(\.readers) == [["claude"]])
    #expect(windsurf.lines(of: "model").map(\.readers) == [["windsurf"]])
    #expect(kiro.lines(of: "model").isEmpty)
  }

  private func severities(
    of rule: Rule, _ path: String, _ keys: String, beside: [String] = []
  ) async throws -> [Severity] {
    var files = [SubjectFile(try RelativePath(onDisk: path), Array("---\n\(keys)---\nText.\n".utf8))]
    for other in beside { files.append(SubjectFile(try RelativePath(onDisk: other), [])) }
    return await Examination(rules: [rule]).report(on: Subject(files: files)).findings.map(\.severity)
  }

  @Test func `a hint that is a list is an error only where Copilot reads the skill`() async throws {
    let keys = "name: tea\ndescription: Brews.\nargument-hint: [leaf]\n"
    let rule = Rule.skillArgumentHintIsString
    let copilots = try await severities(of: rule, ".github/skills/tea/SKILL.md", keys)
    let collection = try await severities(of: rule, "skills/tea/SKILL.md", keys)
    let claudes = try await severities(of: rule, ".claude/skills/tea/SKILL.md", keys)
    let both = try await severities(
      of: rule, ".claude/skills/tea/SKILL.md", keys, beside: [".github/copilot-instructions.md"])
    #expect(copilots == [.error])
    #expect(collection == [.warning])
    #expect(claudes == [.warning])
    #expect(both == [.error])
  }

  @Test func `a skill that only Claude Code reads may lack a description`() async throws {
    let rule = Rule.skillDescriptionPresent
    let claudes = try await severities(of: rule, ".claude/skills/tea/SKILL.md", "name: tea\n")
    let shared = try await severities(
      of: rule, ".claude/skills/tea/SKILL.md", "name: tea\n", beside: [".cursor/rules/a.mdc"])
    let others = try await severities(of: rule, ".agents/skills/tea/SKILL.md", "name: tea\n")
    #expect(claudes == [.info])
    #expect(shared == [.error])
    #expect(others == [.error])
  }

  @Test func `a key of one's own is an info, and a misspelled key is a warning`() async throws {
    let keys = "name: tea\ndescription: Brews.\norigin: here\nlicence: MIT\n"
    let found = try await severities(of: .frontmatterKnownKeys, "skills/tea/SKILL.md", keys)
    #expect(found == [.info, .warning])
  }
}
