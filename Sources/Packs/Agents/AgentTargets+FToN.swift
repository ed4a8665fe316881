/// Further agents whose ids begin with a letter from f to n.
extension AgentTargets {
  static let agentsFToN: [AgentTarget] = [
    .entry(
      "firebender", "Firebender", skills: ".firebender/skills", foundBy: [".firebender", "firebender.json"],
      checked: "2026-11-29",
      sources: ["https://docs.firebender.com/multi-agent/skills", "https://docs.firebender.com/api-reference/agents"]),
    // It does not read AGENTS.md unless its settings name that file. Its makers announced its end for April 2026.
    .entry(
      "iflow-cli", "iFlow CLI", skills: ".iflow/skills", instructions: ["IFLOW.md"], foundBy: [".iflow", "IFLOW.md"],
      aliases: ["iflow"], checked: "2026-11-29",
      sources: [
        "https://platform.iflow.cn/en/cli/examples/skill",
        "https://github.com/iflow-ai/iflow-cli/blob/main/docs_en/configuration/iflow.md",
      ]),
    .entry(
      "kilo", "Kilo Code", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".kilo", ".kilocode"],
      aliases: ["kilo-code", "kilocode"], checked: "2026-11-29",
      sources: [
        "https://github.com/Kilo-Org/kilocode/blob/main/packages/kilo-docs/pages/customize/skills.md",
        "https://github.com/Kilo-Org/kilocode/blob/main/packages/kilo-docs/pages/customize/agents-md.md",
      ]),
    .entry(
      "kimi-cli", "Kimi Code CLI", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".kimi"],
      aliases: ["kimi", "kimi-code-cli"], checked: "2026-11-29",
      sources: [
        "https://github.com/MoonshotAI/kimi-cli/blob/main/docs/en/customization/skills.md",
        "https://github.com/MoonshotAI/kimi-cli/blob/main/docs/en/customization/agents.md",
      ]),
    .entry(
      "kode", "Kode", skills: ".kode/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [
        "https://github.com/shareAI-lab/Kode-cli/blob/main/docs/skills.md",
        "https://github.com/shareAI-lab/Kode-cli/blob/main/README.md",
      ]),
    .entry(
      "mcpjam", "MCPJam", skills: ".agents/skills", foundBy: [".mcpjam"], checked: "2026-11-29",
      sources: ["https://github.com/MCPJam/inspector/blob/main/docs/inspector/skills.mdx"]),
    .entry(
      "mistral-vibe", "Mistral Vibe", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".vibe"],
      aliases: ["vibe"], checked: "2026-11-29",
      sources: ["https://github.com/mistralai/mistral-vibe/blob/main/README.md"]),
    // Its makers renamed it to Xum in 2026; it still reads what is in `.mux`.
    .entry(
      "mux", "Xum (Mux)", skills: ".agents/skills", instructions: ["AGENTS.md"], foundBy: [".mux", ".xum"],
      aliases: ["xum"], checked: "2026-11-29",
      sources: [
        "https://github.com/coder/mux/blob/main/docs/agents/agent-skills.mdx",
        "https://github.com/coder/mux/blob/main/docs/agents/instruction-files.mdx",
      ]),
    .entry(
      "neovate", "Neovate", skills: ".neovate/skills", instructions: ["AGENTS.md"], checked: "2026-11-29",
      sources: [registry, "https://github.com/neovateai/neovate-code/blob/master/src/rules.ts"]),
  ]
}
