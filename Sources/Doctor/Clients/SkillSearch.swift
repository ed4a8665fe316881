internal import Packs
internal import Vocabulary

/// How one client searches a repository for skills, as far as it documents that.
struct SkillSearch: Sendable {
  /// The client's id.
  let client: String
  /// How many folders below a skills folder the client finds a skill at most.
  let depth: Int
  /// The skills folders in the order in which the first skill of a name wins; empty if no page says which one wins.
  let precedence: [RelativePath]

  /// The documented searches, in byte order of the clients. All pages were read in November 2026.
  ///
  /// - Amp: ampcode.com/docs/customize/skills: recursively, up to five folders below a skills folder; the first skill of a
  ///   name is used, and `.agents/skills` comes before `.claude/skills`.
  /// - Claude Code: code.claude.com/docs/en/skills, "Choose where skills load": `.claude/skills/<skill-name>/SKILL.md`.
  /// - Codex: codex-rs/core-skills/src/loader.rs, `MAX_SCAN_DEPTH`: six folders.
  /// - Gemini CLI: geminicli.com/docs/cli/skills and packages/core/src/skills/skillLoader.ts: `*/SKILL.md`; of two skills of
  ///   one name that in `.agents/skills` is used.
  /// - OpenCode: opencode.ai/docs/skills: six folders.
  static let all = [
    SkillSearch(client: "amp", depth: 5, precedence: [shared, claude]),
    SkillSearch(client: "claude", depth: 1, precedence: []),
    SkillSearch(client: "codex", depth: 6, precedence: []),
    SkillSearch(client: "gemini", depth: 1, precedence: [shared, RelativePath(constant: ".gemini/skills")]),
    SkillSearch(client: "opencode", depth: 6, precedence: []),
  ]

  private static let shared = AgentTargets.sharedSkills
  private static let claude = RelativePath(constant: ".claude/skills")

  /// The client's name in a message.
  var title: String { AgentTargets.all.agent(named: client)?.title ?? client }

  /// The search of a client; nil if it documents none.
  static func of(_ client: String) -> SkillSearch? { all.first { $0.client == client } }
}
