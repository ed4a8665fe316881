/// The agents that count in every repository.
extension AgentTargets {
  static let coreAgents: [AgentTarget] = [
    .entry(
      "antigravity", "Antigravity", skills: ".agent/skills", instructions: ["AGENTS.md"], readsShared: true,
      isCore: true, checked: "2026-11-29", sources: [registry]),
    .entry(
      "claude", "Claude Code", skills: ".claude/skills", instructions: ["CLAUDE.md"],
      foundBy: [".claude", "CLAUDE.md"],
      aliases: ["claude-code"], isCore: true, checked: "2026-11-29", sources: ["https://code.claude.com/docs/en/skills"]
    ),
    .entry(
      "cline", "Cline", skills: ".cline/skills", instructions: [".clinerules"], readsShared: true,
      foundBy: [".cline", ".clinerules"], isCore: true, checked: "2026-11-29",
      sources: ["https://docs.cline.bot/customization/skills", registry]),
    .entry(
      "codex", "Codex", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".codex"], isCore: true,
      checked: "2026-11-29", sources: ["https://developers.openai.com/codex/skills"]),
    // A folder `.github` alone indicates nothing, because many projects have it.
    .entry(
      "copilot", "GitHub Copilot", skills: ".github/skills", instructions: [".github/copilot-instructions.md"],
      readsShared: true, foundBy: [".github/skills", ".github/copilot-instructions.md"], aliases: ["github-copilot"],
      isCore: true, checked: "2026-11-29",
      sources: ["https://docs.github.com/en/copilot/concepts/agents/about-agent-skills"]),
    .entry(
      "cursor", "Cursor", skills: ".cursor/skills", instructions: ["AGENTS.md"], readsShared: true, isCore: true,
      checked: "2026-11-29", sources: ["https://cursor.com/docs/context/skills", registry]),
    .entry(
      "factory", "Droid (Factory)", skills: ".factory/skills", instructions: ["AGENTS.md"], aliases: ["droid"],
      isCore: true, checked: "2026-11-29", sources: ["https://docs.factory.ai/cli/configuration/skills"]),
    .entry(
      "gemini", "Gemini CLI", skills: ".gemini/skills", instructions: ["GEMINI.md"], readsShared: true,
      foundBy: [".gemini", "GEMINI.md"], aliases: ["gemini-cli"], isCore: true, checked: "2026-11-29",
      sources: ["https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/skills.md", registry]),
    .entry(
      "goose", "Goose", skills: ".goose/skills", instructions: [".goosehints"], readsShared: true,
      foundBy: [".goose", ".goosehints"], isCore: true, checked: "2026-11-29",
      sources: [
        "https://block.github.io/goose/docs/guides/context-engineering/using-skills",
        "https://block.github.io/goose/docs/mcp/skills-mcp",
      ]),
    .entry(
      "junie", "Junie", skills: ".junie/skills", instructions: [".junie/AGENTS.md"], isCore: true,
      checked: "2026-11-29", sources: ["https://junie.jetbrains.com/docs/agent-skills.html"]),
    .entry(
      "kiro", "Kiro", skills: ".kiro/skills", instructions: ["AGENTS.md"], aliases: ["kiro-cli"], isCore: true,
      checked: "2026-11-29", sources: ["https://kiro.dev/docs/skills/"]),
    .entry(
      "opencode", "OpenCode", skills: ".opencode/skills", instructions: ["AGENTS.md"], readsShared: true, isCore: true,
      checked: "2026-11-29", sources: ["https://opencode.ai/docs/skills/"]),
    .entry(
      "qwen", "Qwen Code", skills: ".qwen/skills", instructions: ["QWEN.md"], foundBy: [".qwen", "QWEN.md"],
      aliases: ["qwen-code"], isCore: true, checked: "2026-11-29",
      sources: ["https://qwenlm.github.io/qwen-code-docs/1.x/en/users/skills/"]),
    .entry(
      "windsurf", "Windsurf", skills: ".windsurf/skills", instructions: ["AGENTS.md"], readsShared: true, isCore: true,
      checked: "2026-11-29", sources: ["https://docs.windsurf.com/windsurf/cascade/skills"]),
  ]
}
