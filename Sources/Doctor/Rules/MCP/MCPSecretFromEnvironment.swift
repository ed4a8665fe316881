internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports keys and passwords that are written into settings instead of being read from the environment.
  static let mcpSecretFromEnvironment = Rule(
    id: "mcp.secret-from-environment",
    severity: .warning,
    summary: "Keys and passwords for MCP servers, and in project settings, come from the environment.",
    why: """
      These files are committed, so everybody who reads the repository can use the secret. Clients replace ${NAME} \
      with a variable of the environment. A value that does not look like a generated key is an info.
      """,
    source: """
      code.claude.com/docs/en/mcp, "Environment variable expansion in .mcp.json"; \
      developers.openai.com/codex/config-reference, bearer_token_env_var (November 2026)
      """,
    good: [
      .servers(#"{"a": {"command": "a", "env": {"API_KEY": "${API_KEY}", "TOKEN": "YOUR_TOKEN_HERE", "MODE": "x1"}}}"#),
      .servers(#"{"a": {"type": "http", "url": "u", "headers": {"Authorization": "Bearer ${TOKEN:-none}"}}}"#),
      .servers(#"{"a": {"command": "a", "env": {"TOKEN_LIMIT": "4000", "API_KEY": "<key>", "MAX_TOKENS": "100000"}}}"#),
      Example(at: ".codex/config.toml", "[mcp_servers.a]\nurl = \"u\"\nbearer_token_env_var = \"A_TOKEN\"\n"),
    ],
    bad: [
      .servers(#"{"a": {"command": "a", "env": {"API_KEY": ↓"hardcoded-secret"}}}"#),
      .servers(#"{"a": {"type": "http", "url": "u", "headers": {"Authorization": ↓"Bearer q8Zt2LkR7vWn4YcM5sHd"}}}"#),
      Example(at: ".codex/config.toml", "api_key = ↓\"correct-horse-battery\"\n"),
      Example(at: ".claude/settings.json", "{\"env\": {\"DB_PASSWORD\": ↓\"correct-horse-9\"}}\n"),
      Example(at: ".codex/config.toml", "[mcp_servers.a]\nurl = \"u\"\nbearer_token = ↓\"q8Zt2LkR7vWn4YcM5sHd\"\n"),
    ],
    check: .eachSettings { settings in
      return settings.variables.compactMap { variable in
        guard let text = variable.value.text, isSecretName(variable.key.value) else { return nil }
        let body = withoutScheme(text)
        // A secret in a vendor's format is reported by `safety.no-secrets`.
        guard isLiteral(body), !TokenPattern.all.contains(where: { body.starts(with: $0.prefix.utf8) }) else {
          return nil
        }
        let span = variable.value.span
        let isGenerated =
          body.count >= 16 && body.contains(where: Byte.isDigit) && body.contains(where: Byte.isLetter)
        let shown = min(span.upper, span.lower + 1)
        return Finding(
          .literal(variable.key.value), at: span, severity: isGenerated ? nil : .info,
          hiding: Span(shown, max(shown, span.upper - 1)))
      }
    })

  private static func isSecretName(_ name: String) -> Bool {
    let name = name.lowercased().replacing("-", with: "_")
    let ends = ["token", "secret", "password", "passwd", "api_key", "apikey", "access_key", "private_key"]
    return name == "authorization" || name == "bearer_token"
      || ends.contains { name == $0 || name.utf8.suffix($0.utf8.count + 1).elementsEqual("_\($0)".utf8) }
  }

  private static func withoutScheme(_ text: String) -> [UInt8] {
    let words = text.utf8.split(separator: 0x20)
    guard words.count == 2, let first = words.first, let last = words.last,
      ["bearer", "basic", "token"].contains(String(Substring(first)).lowercased())
    else { return Array(text.utf8) }
    return Array(last)
  }

  /// Whether a text is a value, and not a variable, a placeholder or the name of a variable.
  private static func isLiteral(_ body: [UInt8]) -> Bool {
    guard body.count >= 8, !body.contains(where: { [0x20, 0x24, 0x25, 0x3C, 0x3E, 0x7B, 0x7D].contains($0) }),
      body.count >= 40 || !body.contains(0x2E),
      !body.allSatisfy({ Byte.isDigit($0) }),
      !body.allSatisfy({ !Byte.isLowercaseLetter($0) && (Byte.isLetter($0) || $0 == 0x5F || $0 == 0x2D) })
    else { return false }
    return !placeholders.occur(in: body[...])
  }

  private static let placeholders = Phrases([
    "your", "example", "placeholder", "changeme", "change-me", "replace", "insert", "xxx", "dummy", "fake", "sample",
    "test", "todo", "redact", "none", "null", "undefined", "optional", "env:", "****",
  ])
}

extension Message {
  fileprivate static func literal(_ key: String) -> Message {
    Message(
      "mcp.secret-from-environment",
      "'{key}' has a value that looks like a secret\nrevoke it, and read it from a variable of the environment",
      ["key": .text(key)])
  }
}
