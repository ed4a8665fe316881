package import Vocabulary

/// Where one coding agent looks for skills and instructions in a project.
package struct AgentTarget: Sendable, Hashable {
  /// Its name in `agents` and `--agent`.
  package let name: String
  /// The folder whose subfolders it reads as skills.
  package let skills: RelativePath
  /// The files it reads as instructions.
  package let instructions: [RelativePath]
  /// Paths that indicate that a project already uses this agent: any one of them is enough.
  package let indicators: [RelativePath]

  /// Without `indicators`, the topmost folder of its skills is the indicator.
  package init(name: String, skills: RelativePath, instructions: [RelativePath], indicators: [RelativePath]? = nil) {
    self.name = name
    self.skills = skills
    self.instructions = instructions
    self.indicators = indicators ?? Array(skills.ancestors.prefix(1))
  }
}

/// The agents that Cairn knows, according to the clients' own documentation as of November 2026.
package enum AgentTargets {
  /// The folder of skills that always exists; Codex, Amp, Gemini CLI, OpenCode, Zed, Copilot and others read it.
  package static let sharedSkills = RelativePath(constant: ".agents/skills")
  /// The instruction file that most agents read, and that the files of the others import.
  package static let sharedInstructions = RelativePath(constant: "AGENTS.md")
  /// The generated overview of all skills.
  package static let index = RelativePath(constant: ".agents/skills/INDEX.md")
  /// The generated routes.
  package static let routes = RelativePath(constant: ".agents/skills/routes.toml")
  /// The user's own routes, which Cairn reads and never writes.
  package static let localRoutes = RelativePath(constant: ".agents/skills/routes.local.toml")

  /// By name, in byte order.
  package static let all: [AgentTarget] = [
    target("antigravity", ".agent/skills", "AGENTS.md"),
    target("claude", ".claude/skills", "CLAUDE.md"),
    target("cline", ".cline/skills", ".clinerules"),
    target("codex", ".agents/skills", "AGENTS.md", indicators: [".codex"]),
    // A folder `.github` alone indicates nothing, because many projects have it.
    target(
      "copilot", ".github/skills", ".github/copilot-instructions.md",
      indicators: [".github/skills", ".github/copilot-instructions.md"]),
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

  /// Folders that a pack may write into.
  package static let allowedFolders: [RelativePath] =
    [RelativePath(constant: ".agents"), RelativePath(constant: ".codex/agents")] + all.map(\.skills)

  /// Files that a pack may write.
  package static let allowedFiles: Set<RelativePath> = Set(all.flatMap(\.instructions))

  /// Names that an instruction file may have in any folder.
  package static let instructionNames: Set<String> = Set(allowedFiles.map(\.name))

  private static func target(
    _ name: String, _ skills: StaticString, _ instructions: StaticString, indicators: [StaticString]? = nil
  ) -> AgentTarget {
    AgentTarget(
      name: name, skills: RelativePath(constant: skills), instructions: [RelativePath(constant: instructions)],
      indicators: indicators?.map { RelativePath(constant: $0) })
  }
}
