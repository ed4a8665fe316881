internal import Packs
internal import Vocabulary

/// A key of a skill's front matter that the specification does not have: who reads it, and which values it takes there.
struct ClientKey: Sendable {
  let name: String
  let values: Values
  /// The ids of the agents that are documented to read it, the one that introduced it first.
  let readers: [String]

  /// The values that an agent accepts.
  enum Values: Sendable {
    /// No page restricts them.
    case any
    /// A string.
    case text
    /// A string, or a list of strings.
    case texts
    /// True or false, in one of the words of `ClaudeNames.booleanWords`.
    case boolean
    /// One of the words, in the order of the page. The tolerated ones mean what the agent does without the key.
    case words([String], tolerated: Set<String> = [])
    /// The name of a model of Claude.
    case model
    /// The name of a subagent.
    case subagent
    /// The string that a menu shows after the name of the skill; `skill.argument-hint-is-string` checks it.
    case hint
    /// Names of tools; `skill.tools-known` checks them.
    case tools
    /// Hooks; `skill.hooks-valid` checks them.
    case hooks
  }

  init(_ name: String, _ values: Values, _ readers: String...) {
    self.name = name
    self.values = values
    self.readers = readers
  }
}

/// The keys that agents add to the specification, one line for each key and form of its values.
///
/// The sources of a line are the pages of its readers.
enum ClientKeys {
  /// The page of each agent whose keys are known, and when and by whom it was read; nothing is reported for other
  /// agents. `disallowed-tools`, `display-name`, `default-enabled` and `fallback` are read by Claude Code, although its
  /// page has only the first of them.
  static let pages: [String: (address: String, read: String)] = [
    "amp": ("ampcode.com/docs/customize/skills", "2026-10-17, by agnix 0.59"),
    "claude": ("code.claude.com/docs/en/skills, Frontmatter reference", "2026-08-22, a copy"),
    "cline": ("docs.cline.bot/customization/skills", "2026-10-17, by agnix 0.59"),
    "codex": ("developers.openai.com/codex/skills", "November 2026"),
    "copilot": (
      "code.visualstudio.com/docs/agent-customization/agent-skills; GitHub Copilot CLI 1.0.65", "November 2026"
    ),
    "cursor": ("cursor.com/docs/context/skills", "November 2026"),
    "factory": ("docs.factory.ai/cli/configuration/skills", "2026-10-17, by agnix 0.59"),
    "gemini": ("geminicli.com/docs/cli/skills", "November 2026"),
    "kiro": ("kiro.dev/docs/skills", "2026-10-17, by agnix 0.59"),
    "opencode": ("opencode.ai/docs/skills", "2026-10-17, by agnix 0.59"),
    "windsurf": ("docs.devin.ai/cli/extensibility/skills/creating-skills", "2026-10-17, by agnix 0.59"),
  ]

  /// Every key, in the order of the names. A key has two lines if two agents accept different values.
  static let all: [ClientKey] = [
    ClientKey("agent", .subagent, "claude"),
    ClientKey("agent", .text, "windsurf"),
    ClientKey("argument-hint", .hint, "claude", "copilot", "windsurf"),
    ClientKey("arguments", .texts, "claude"),
    ClientKey("background", .boolean, "claude"),
    ClientKey("context", .words(["fork"], tolerated: ["inline", "inherit"]), "claude", "copilot"),
    ClientKey("default-enabled", .boolean, "claude"),
    ClientKey("disable-model-invocation", .boolean, "claude", "copilot", "cursor", "factory", "opencode"),
    ClientKey("disabled", .boolean, "cline"),
    ClientKey("disallowed-tools", .tools, "claude"),
    ClientKey("display-name", .text, "claude"),
    ClientKey("effort", .words(["low", "medium", "high", "xhigh", "max"]), "claude"),
    ClientKey("fallback", .any, "claude"),
    ClientKey("hooks", .hooks, "claude"),
    ClientKey("model", .model, "claude"),
    ClientKey("model", .text, "windsurf"),
    ClientKey("paths", .texts, "claude", "cursor"),
    ClientKey("permissions", .any, "windsurf"),
    ClientKey("shell", .words(["bash", "powershell"]), "claude"),
    ClientKey("subagent", .boolean, "windsurf"),
    ClientKey("triggers", .any, "windsurf"),
    ClientKey("user-invocable", .boolean, "claude", "copilot", "factory"),
    ClientKey("when_to_use", .text, "claude"),
  ]

  /// The lines of each key.
  static let byName: [String: [ClientKey]] = Dictionary(grouping: all, by: \.name)

  /// The agents that read a key, by id; nil for a key of the specification and one that no known agent reads.
  static func readers(of name: String) -> Set<String>? { byName[name].map { Set($0.flatMap(\.readers)) } }
}

extension Skill {
  /// The agents that read this skill, by id. In the shared folder and in a collection these are also the chosen ones,
  /// because Cairn links or copies the skill for them. Empty if they are not known.
  var readers: Set<String> {
    let own = document.skillReaders
    return own.isEmpty || isInSharedFolder ? own.union(document.fileTree.agents) : own
  }

  /// Whether it is in `.agents/skills`, at any depth.
  var isInSharedFolder: Bool {
    let folders = document.path.components
    return zip(folders, folders.dropFirst()).contains { $0 == ".agents" && $1 == "skills" }
  }

  /// Whether the agents that read this skill read the key as a line of the table says. Where they are not known, the
  /// agent that introduced the key counts, because the author meant it for that one.
  func isRead(as key: ClientKey) -> Bool {
    let readers = readers
    guard readers.isEmpty else { return key.readers.contains(where: readers.contains) }
    return ClientKeys.byName[key.name]?.first?.readers == key.readers
  }

  /// The lines of the table that apply to a key of this skill.
  func lines(of name: String) -> [ClientKey] { ClientKeys.byName[name]?.filter(isRead) ?? [] }

  /// Whether Claude Code is the only known agent that reads it. All keys are optional there
  /// (code.claude.com/docs/en/skills, "Frontmatter reference", a copy of 2026-08-22); some others also read its folder, but
  /// only where they are in use.
  var isForClaudeOnly: Bool {
    document.skillReaders == ["claude"] && document.fileTree.clients.isDisjoint(with: Self.readersBesidesClaude)
  }

  private static let readersBesidesClaude = (AgentTargets.all.agent(named: "claude")?.skillsReaders ?? [])
    .subtracting(["claude"])

  /// Whether Claude Code reads it, or its author probably means it for Claude Code.
  var isForClaude: Bool {
    let readers = readers
    return readers.isEmpty || readers.contains("claude")
  }
}
