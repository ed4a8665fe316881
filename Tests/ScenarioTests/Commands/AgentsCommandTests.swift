import Foundation
import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

/// `cairn agents`: what it prints in both formats, with and without an installation.
struct AgentsCommandTests {
  private struct Answer: Decodable {
    struct Agent: Decodable {
      let id: String
      let name: String
      let aliases: [String]
      let skills: String
      let readsShared: Bool
      let instructions: [String]
      let foundBy: [String]
      let chosen: Bool
      let found: Bool
      let declared: Bool
      let checked: String?
      let sources: [String]
    }

    let agents: [Agent]
  }

  private func answer(_ machine: TestMachine) async throws -> [Answer.Agent] {
    let run = await machine.cairn("agents", "--format", "json")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run)")
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)).agents
  }

  @Test(arguments: [true, false]) func `JSON has everything that is known of every agent`(hasGit: Bool) async throws {
    let agents = try await answer(try TestMachine(hasGit: hasGit))
    #expect(agents.map(\.id) == AgentTargets.all.map(\.name))
    for (given, agent) in zip(agents, AgentTargets.all) {
      #expect(given.name == agent.title && given.aliases == agent.aliases)
      #expect(given.skills == agent.skills.text && given.readsShared == agent.readsShared)
      #expect(given.instructions == agent.instructions.map(\.text))
      #expect(given.foundBy == agent.indicators.map(\.text))
      #expect(given.checked == agent.checked && given.sources == agent.sources)
      #expect(!given.chosen && !given.found && !given.declared)
    }
  }

  @Test func `agents that are found, chosen or declared are marked`() async throws {
    let machine = try TestMachine([
      "repository/.trae": .folder, "repository/WARP.md": "Text.\n", "repository/.house": .folder,
      "repository/.cairn/config.toml":
        "schema = 1\nagents = [\"github-copilot\", \"trae\"]\n\n[agent-targets.house]\nskills = \".house/skills\"\n",
    ])
    let agents = try await answer(machine)
    #expect(agents.filter(\.chosen).map(\.id) == ["copilot", "trae"])
    #expect(agents.filter(\.found).map(\.id) == ["house", "trae", "warp"])
    #expect(agents.filter(\.declared).map(\.id) == ["house"])
    let lines = await machine.cairn("agents").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("*+  trae  ") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("*   copilot  ") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("+   warp  ") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("    adal  ") }, "\(lines)")
  }

  @Test(arguments: ["schema = 1\nagents = [\"nobody\", \"trae\"]\n", "schema = \n", "<<<<<<< ours\n"])
  func `a config with errors does not hide the list`(config: String) async throws {
    let machine = try TestMachine(["repository/.cairn/config.toml": .text(config)])
    #expect(try await answer(machine).count == AgentTargets.all.count)
    #expect(await machine.cairn("agents").code == 0)
  }

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"], [80, 40])
  func `lines fit into a terminal, with headings in the reader's language`(language: String, columns: Int) async throws
  {
    var machine = try TestMachine(["repository/.claude": .folder])
    machine.outputIsTerminal = true
    machine.variables = ["COLUMNS": String(columns), "NO_COLOR": "1"]
    let run = await machine.cairn("agents", "--lang", language)
    #expect(run.code == 0)
    for line in run.output.split(separator: "\n") {
      #expect(PrintableText.width(of: String(line)) <= columns, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    let english = await machine.cairn("agents", "--lang", "en").output.split(separator: "\n")
    #expect((run.output.split(separator: "\n").first == english.first) == (language == "en"))
    // Whatever the width, all of them are there.
    for agent in AgentTargets.all { #expect(run.output.contains(" \(agent.name) "), "\(agent.name)") }
  }

  @Test func `with -v aliases and sources are named`() async throws {
    let output = await (try TestMachine()).cairn("agents", "-v").output
    for agent in AgentTargets.all {
      for name in agent.aliases + agent.sources { #expect(output.contains(name), "\(name)") }
    }
  }

  @Test func `aliases are accepted by init and the doctor, and the config gets the ids`() async throws {
    let machine = try TestMachine()
    let aliases = AgentTargets.all.flatMap(\.aliases)
    let run = await machine.cairn(["init", "--yes", "--profile", "none"] + aliases.flatMap { ["--agent", $0] })
    #expect(run.code == 0, "\(run)")
    let chosen = Set(try await answer(machine).filter(\.chosen).map(\.id))
    #expect(chosen == Set(aliases.map(AgentTargets.id(of:))))
    #expect(await machine.cairn(["doctor"] + aliases.flatMap { ["--agent", $0] }).code == 0)
    #expect(await machine.cairn(["init", "--yes"] + aliases.flatMap { ["--no-agent", $0] }).code == 0)
    #expect(try await answer(machine).filter(\.chosen).isEmpty)
  }

  @Test(arguments: 0..<4)
  func `agents beyond the core get what a core agent gets, and are removed without a trace`(part: Int) async throws {
    let machine = try TestMachine(SmallPack(["alpha"]).contents(at: "pack"))
    let further = AgentTargets.all.filter { !$0.isCore }
    let agents = further.indices.filter { $0 % 4 == part }.map { further[$0] }
    #expect(agents.count > 5)
    let own = Set(agents.map(\.skills)).subtracting([AgentTargets.sharedSkills])
    let chosen = agents.flatMap { ["--agent", $0.name] }
    #expect(await machine.cairn(["init", "--yes", "--pack", "../pack"] + chosen).code == 0)
    var contents = try machine.folder.contents()
    for folder in own { #expect(contents["repository/\(folder)/alpha"] == .link(to: "../../.agents/skills/alpha")) }
    #expect(await machine.cairn("sync", "--check").code == 0)
    #expect(await machine.cairn(["init", "--yes"] + agents.flatMap { ["--no-agent", $0.name] }).code == 0)
    contents = try machine.folder.contents()
    for folder in own { #expect(contents["repository/\(folder)/alpha"] == nil) }
    #expect(await machine.cairn("sync", "--check").code == 0)
  }
}
