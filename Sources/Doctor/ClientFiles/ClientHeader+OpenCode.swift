internal import Documents

extension ClientHeader {
  /// The keys of OpenCode that are there on purpose: those of an agent whose `mode` has a value of OpenCode. People give
  /// the same agent to several clients.
  var openCodeKeys: Set<String> {
    guard file.kind == .subagent, let mode = self["mode"].flatMap(text), Self.modes.contains(mode) else { return [] }
    return Self.keys
  }

  /// opencode.ai/docs/agents, "Mode" and "Options", November 2026.
  private static let modes: Set<String> = ["all", "primary", "subagent"]
  private static let keys: Set<String> = [
    "color", "disable", "disabled", "hidden", "mode", "permission", "permissions", "steps", "temperature", "top_p",
    "variant",
  ]
}
