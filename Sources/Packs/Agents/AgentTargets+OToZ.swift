/// Further agents whose ids begin with a letter from o to z.
extension AgentTargets {
  static let agentsOToZ: [AgentTarget] = [
    // It reads `skills` at the root as well, where the repository of a pack has its skills.
    .entry(
      "openclaw", "OpenClaw", skills: ".agents/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/openclaw/openclaw/blob/main/docs/tools/skills.md",
        "https://github.com/openclaw/openclaw/blob/main/docs/concepts/agent-workspace.md",
      ]),
    .entry(
      "openhands", "OpenHands", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".openhands"],
      checked: "2026-11-29", sources: ["https://docs.openhands.dev/overview/skills"]),
    .entry(
      "pi", "Pi", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".pi"], checked: "2026-11-29",
      sources: [
        "https://github.com/badlogic/pi-mono/blob/main/packages/coding-agent/docs/skills.md",
        "https://github.com/badlogic/pi-mono/blob/main/packages/coding-agent/README.md",
      ]),
    .entry(
      "pochi", "Pochi", skills: ".agents/skills", instructions: ["AGENTS.md", "README.pochi.md"],
      foundBy: [".pochi", "README.pochi.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/TabbyML/pochi/blob/main/packages/common/src/base/agents/guide/references/llms-txt.md",
        "https://github.com/TabbyML/pochi/blob/main/packages/docs/content/docs/rules.mdx",
      ]),
    .entry(
      "qoder", "Qoder", skills: ".qoder/skills", checked: "2026-11-29",
      sources: ["https://docs.qoder.com/extensions/skills"]),
    .entry(
      "replit", "Replit", skills: ".agents/skills", checked: "2026-11-29",
      sources: ["https://docs.replit.com/references/agent/skills"]),
    .entry(
      "roo", "Roo Code", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".roo", ".roorules"],
      aliases: ["roo-code"], checked: "2026-11-29",
      sources: [
        "https://docs.roocode.com/features/skills",
        "https://github.com/RooCodeInc/Roo-Code/blob/main/src/services/skills/SkillsManager.ts",
      ]),
    .entry("trae", "Trae", skills: ".trae/skills", checked: "2026-11-29", sources: [registry]),
    // Nothing in a repository tells it from `trae`.
    .entry("trae-cn", "Trae CN", skills: ".trae/skills", foundBy: [], checked: "2026-11-29", sources: [registry]),
    .entry(
      "universal", "Universal", skills: ".agents/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [registry, "https://agentskills.io/client-implementation/adding-skills-support"]),
    .entry(
      "warp", "Warp", skills: ".agents/skills", instructions: ["AGENTS.md", "WARP.md"], foundBy: [".warp", "WARP.md"],
      checked: "2026-11-29",
      sources: [
        "https://docs.warp.dev/agent-platform/capabilities/skills/",
        "https://docs.warp.dev/agent-platform/capabilities/rules/",
      ]),
    .entry("zencoder", "Zencoder", skills: ".zencoder/skills", checked: "2026-11-29", sources: [registry]),
  ]
}
