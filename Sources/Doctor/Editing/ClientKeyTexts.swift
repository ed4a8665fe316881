/// A key of the Agent Skills specification (agentskills.io/specification, "Frontmatter").
struct SpecifiedKey {
  let name: String
  let text: String
  /// The values that an editor offers.
  let values: @Sendable () -> [String]

  private init(_ name: String, _ text: String, values: @escaping @Sendable () -> [String] = { [] }) {
    self.name = name
    self.text = text
    self.values = values
  }

  /// In the order of the specification.
  static let all = [
    SpecifiedKey(
      "name",
      "The name of the skill: at most 64 lower-case letters, digits and single hyphens, the same as its folder."),
    SpecifiedKey(
      "description",
      "What the skill does and when to use it, in at most 1024 characters. It is all that an agent sees until it chooses the skill."
    ),
    SpecifiedKey("license", "The name of a license, or of a file with its text.") { ["MIT", "Apache-2.0"] },
    SpecifiedKey(
      "compatibility",
      "What the skill needs from its environment, such as programs or a network; at most 500 characters."),
    SpecifiedKey("metadata", "Further keys, each with a string."),
    SpecifiedKey("allowed-tools", "The tools that the skill may use without asking, separated by spaces.") {
      ClaudeNames.tools.sorted()
    },
  ]
}

/// What the keys of `ClientKeys` mean, after the pages named there.
enum ClientKeyTexts {
  /// By the name of the key. A test compares them with the keys.
  static let texts = [
    "agent": "The subagent that runs the skill, if it runs in one.",
    "argument-hint": "What a menu shows after the name of the skill, such as `[issue]`.",
    "arguments": "The names of the arguments, which the text then uses as `$name`.",
    "background": "Whether the skill runs in the background.",
    "context": "With `fork`, the skill runs in a subagent that does not see the conversation.",
    "default-enabled": "Whether the skill is on without being turned on.",
    "disable-model-invocation": "With `true`, only the user can start the skill; the agent never does by itself.",
    "disabled": "With `true`, the skill is off.",
    "disallowed-tools": "The tools that the skill must not use.",
    "display-name": "The name that a menu shows.",
    "effort": "How much the model thinks while the skill runs.",
    "fallback": "What is done instead if the skill cannot run.",
    "hooks": "Commands that run on events while the skill is active.",
    "model": "The model that runs the skill.",
    "paths": "Patterns of files; the skill is only offered for work on them.",
    "permissions": "What the skill may do.",
    "shell": "The shell that runs the commands in the text.",
    "subagent": "Whether the skill runs in a subagent.",
    "triggers": "What starts the skill.",
    "user-invocable": "With `false`, no menu shows the skill; only the agent starts it.",
    "when_to_use": "When to use the skill; it is added to the description.",
  ]
}
