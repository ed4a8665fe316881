package import Vocabulary

/// Where one coding agent looks for skills and instructions in a project.
package struct AgentTarget: Sendable, Hashable {
  /// The name in `agents` and `--agent`.
  package let name: String
  /// The folder whose subfolders it reads as skills.
  package let skills: RelativePath
  /// The files it reads as instructions.
  package let instructions: [RelativePath]

  package init(name: String, skills: RelativePath, instructions: [RelativePath]) {
    self.name = name
    self.skills = skills
    self.instructions = instructions
  }

  /// The folder that tells that a project already works with this agent; nil where it has none of its own.
  package var presence: RelativePath? {
    skills == AgentTargets.sharedSkills ? (name == "codex" ? try? RelativePath(".codex") : nil) : skills.ancestors.first
  }
}

/// The agents Cairn knows: the clients' own documentation, as of November 2026.
package enum AgentTargets {
  /// The folder of skills that is always there; Codex, Amp, Gemini CLI, OpenCode, Zed, Copilot and others read it.
  package static let sharedSkills = path(".agents/skills")
  /// The instruction file that is always there.
  package static let sharedInstructions = path("AGENTS.md")
  /// The generated overview of all skills.
  package static let index = sharedSkills.appending(path("INDEX.md"))
  /// The rendered routes.
  package static let routes = sharedSkills.appending(path("routes.toml"))
  /// The user's own routes, which Cairn reads and never writes.
  package static let localRoutes = sharedSkills.appending(path("routes.local.toml"))

  /// By name, in byte order.
  package static let all: [AgentTarget] = [
    target("antigravity", ".agent/skills", "AGENTS.md"),
    target("claude", ".claude/skills", "CLAUDE.md"),
    target("cline", ".cline/skills", ".clinerules"),
    target("codex", ".agents/skills", "AGENTS.md"),
    target("copilot", ".github/skills", ".github/copilot-instructions.md"),
    target("cursor", ".cursor/skills", "AGENTS.md"),
    target("factory", ".factory/skills", "AGENTS.md"),
    target("gemini", ".gemini/skills", "GEMINI.md"),
    target("goose", ".goose/skills", ".goosehints"),
    target("junie", ".junie/skills", ".junie/AGENTS.md"),
    target("kiro", ".kiro/skills", "AGENTS.md"),
    target("opencode", ".opencode/skills", "AGENTS.md"),
    target("qwen", ".qwen/skills", "QWEN.md"),
    target("windsurf", ".windsurf/skills", "AGENTS.md"),
  ]

  /// Folders a pack may write into.
  package static let allowedFolders: [RelativePath] =
    [path(".agents"), path(".codex/agents")] + all.map(\.skills)

  /// Files a pack may write.
  package static let allowedFiles: Set<RelativePath> = Set(all.flatMap(\.instructions))

  /// Names that an instruction file has wherever it stands.
  package static let instructionNames: Set<String> = Set(allowedFiles.map(\.name))

  // The literals of this table are paths; a wrong one would be `.cairn`, which the table's test refuses.
  private static func path(_ text: String) -> RelativePath { (try? RelativePath(text)) ?? .cairn }

  private static func target(_ name: String, _ skills: String, _ instructions: String) -> AgentTarget {
    AgentTarget(name: name, skills: path(skills), instructions: [path(instructions)])
  }
}
