internal import Packs

/// The sizes that specifications and clients document for what they read: the only place where rules take them from.
///
/// Each has its source. All pages were read in November 2026; when a client changes a number, this file changes and the
/// rules follow.
enum Budgets {
  // MARK: - One skill

  /// The lines of a skill's text. Agent Skills specification, progressive disclosure.
  static let skillLines = 500
  /// The tokens of a skill's text, about. Agent Skills specification, progressive disclosure.
  static let skillTokens = 5_000
  /// The code points of a description. Agent Skills specification, front matter.
  static let skillDescription = 1_024
  /// The lines from which a page of a skill needs a list of its contents. anthropics/skills, skill-creator, "over 300
  /// lines"; the best practices on platform.claude.com ask for it from 100 lines on.
  static let referenceLines = 300
  /// The bytes of all files of a skill that the Claude API accepts: 30 MB, uncompressed.
  /// platform.claude.com/docs/en/build-with-claude/skills-guide, "Limits and constraints".
  static let skillUpload = 30_000_000

  // MARK: - The list of skills that is part of every conversation

  /// How one client limits the list of skills.
  struct Listing: Sendable {
    /// The client's id.
    let client: String
    /// The percentage of the context window that the list may take.
    let percentage: Int
    /// The characters of the whole list if the size of the context window is not known.
    let characters: Int
    /// The characters of one skill's description after which the client cuts it; nil if it documents no such cut.
    let eachDescription: Int?

    /// The client's name in a message.
    var title: String { AgentTargets.all.agent(named: client)?.title ?? client }
  }

  /// The documented limits, in byte order of the clients.
  ///
  /// - Claude Code: code.claude.com/docs/en/skills, "Skill descriptions are cut short", and
  ///   code.claude.com/docs/en/settings, `skillListingBudgetFraction` (0.01) and `skillListingMaxDescChars` (1,536 for
  ///   `description` and `when_to_use` together). One percent of 200,000 tokens of four characters is 8,000.
  /// - Codex: developers.openai.com/codex/skills, two percent of the context window, or 8,000 characters where its size is
  ///   not known; descriptions are shortened first, then skills are left out.
  static let listings = [
    Listing(client: "claude", percentage: 1, characters: 8_000, eachDescription: 1_536),
    Listing(client: "codex", percentage: 2, characters: 8_000, eachDescription: nil),
  ]

  // MARK: - Instruction files

  /// How many imports deep Claude Code follows `@path`: "a maximum depth of four hops" (until 2026 it was five).
  /// code.claude.com/docs/en/memory, "Import additional files".
  static let claudeImportDepth = 4
  /// How many imports deep Gemini CLI follows `@path`. geminicli.com/docs/reference/memport, "maximum import depth".
  static let geminiImportDepth = 5
  /// The lines of a CLAUDE.md that Claude Code recommends. code.claude.com/docs/en/memory, "Write effective
  /// instructions".
  static let claudeInstructionLines = 200
  /// The lines of a `MEMORY.md` that Claude Code loads; the rest is not read. code.claude.com/docs/en/memory, "Auto
  /// memory": 200 lines or 25 KB, whichever comes first.
  static let claudeMemoryLines = 200
  /// The bytes of a `MEMORY.md` that Claude Code loads.
  static let claudeMemoryBytes = 25_000
  /// The bytes of all instruction files from the root down that Codex reads: `project_doc_max_bytes`, 32 KiB.
  /// developers.openai.com/codex/guides/agents-md.
  static let codexInstructionBytes = 32 << 10

  // MARK: - Rule files, subagents and commands

  /// The characters of a rule file in the repository that Windsurf reads. docs.devin.ai/desktop/cascade/memories.
  static let windsurfRuleCharacters = 12_000
  /// The characters of a workflow that Windsurf reads. docs.devin.ai/desktop/cascade/workflows.
  static let windsurfWorkflowCharacters = 12_000
  /// The characters of a rule file that Antigravity reads. antigravity.google/docs/rules-workflows.
  static let antigravityRuleCharacters = 12_000
  /// The lines of a rule that Cursor recommends. cursor.com/docs/rules, "Best practices".
  static let cursorRuleLines = 500
  /// The lines of instructions that GitHub recommends, about. docs.github.com, "Adding repository custom instructions".
  static let copilotInstructionLines = 1_000
  /// The characters below the front matter of a custom agent that GitHub accepts.
  /// docs.github.com/copilot/reference/custom-agents-configuration.
  static let copilotAgentCharacters = 30_000
}
