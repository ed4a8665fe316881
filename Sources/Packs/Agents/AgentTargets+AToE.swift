/// Further agents whose ids begin with a letter from a to e.
extension AgentTargets {
  static let agentsAToE: [AgentTarget] = [
    .entry(
      "adal", "AdaL", skills: ".adal/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/SylphAI-Inc/adal-cli/blob/main/docs-site/docs/03-features/plugins-and-skills.md",
        "https://github.com/SylphAI-Inc/adal-cli/blob/main/docs-site/docs/03-features/persistent-memory.md",
      ]),
    .entry(
      "amp", "Amp", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".amp"], checked: "2026-11-29",
      sources: [registry, "https://syllago.dev/using-syllago/providers/amp"]),
    .entry(
      "antigravity-cli", "Antigravity CLI", skills: ".agents/skills", checked: "2026-11-29", sources: [registry]),
    .entry(
      "antigravity2.0", "Antigravity 2.0", skills: ".agents/skills", aliases: ["antigravity-2"], checked: "2026-11-29",
      sources: [registry]),
    .entry(
      "augment", "Augment", skills: ".agents/skills", foundBy: [".augment"], aliases: ["auggie"],
      checked: "2026-11-29", sources: ["https://docs.augmentcode.com/cli/skills"]),
    .entry(
      "bob", "IBM Bob", skills: ".bob/skills", aliases: ["ibm-bob"], checked: "2026-11-29",
      sources: ["https://www.ibm.com/docs/en/watsonx/wdi/2.4.x?topic=server-setting-up-using-skills"]),
    .entry("codebuddy", "CodeBuddy", skills: ".codebuddy/skills", checked: "2026-11-29", sources: [registry]),
    .entry("command-code", "Command Code", skills: ".commandcode/skills", checked: "2026-11-29", sources: [registry]),
    .entry(
      "continue", "Continue", skills: ".continue/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/continuedev/continue/blob/main/core/config/markdown/loadMarkdownSkills.ts",
        "https://github.com/continuedev/continue/blob/main/core/config/markdown/loadMarkdownRules.ts",
      ]),
    .entry(
      "cortex", "Cortex Code", skills: ".cortex/skills", aliases: ["cortex-code"], checked: "2026-11-29",
      sources: [registry]),
    .entry(
      "crush", "Crush", skills: ".agents/skills", instructions: ["AGENTS.md", "CRUSH.md"],
      foundBy: [".crush", "CRUSH.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/charmbracelet/crush/blob/main/README.md",
        "https://github.com/charmbracelet/crush/blob/main/internal/config/config.go",
      ]),
    .entry(
      "deepagents", "Deep Agents", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".deepagents"],
      aliases: ["deep-agents"], checked: "2026-11-29",
      sources: [
        "https://reference.langchain.com/python/deepagents-code/skills/load/list_skills",
        "https://docs.langchain.com/oss/python/deepagents/code/memory-and-skills",
      ]),
  ]
}
