internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports secret keys, which everybody who reads the repository can use.
  static let safetyNoSecrets = Rule(
    id: "safety.no-secrets",
    severity: .error,
    summary: "Documents and scripts contain no secret keys.",
    why: """
      The text of a skill is copied into other repositories and into the conversation of every agent. A key that was \
      committed is no longer secret: revoke it, and read the new one from the environment. Only formats that vendors \
      document are found; placeholders are not reported.
      """,
    source: "the vendors' documentation of their tokens; GitHub documentation, supported secret scanning patterns",
    good: [
      .guide("Set `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE` and `OPENAI_API_KEY=sk-xxxx`.\n"),
      .guide(
        "Tokens start with `ghp_` and 36 letters, or `github_pat_`; `ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`.\n"),
      .guide("`glpat-abcdefghijklmnopqrst` `AKIAABCDEFGHIJKLMNOP` `sk_live_000000000000000000000000`\n"),
      .guide("`npm_" + "your" + "TokenGoesHereWithThirtySixSigns4u`\n"),
      .guide("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n"),
      // A test key, and part of a longer run.
      .guide("`sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc` `9fAKIA" + "QX7RJ4TW2NKZ5LHB`\n"),
    ],
    bad: [
      .guide("export AWS_ACCESS_KEY_ID=↓AKIA" + "QX7RJ4TW2NKZ5LHB\n"),
      .guide("```sh\nexport GH_TOKEN=\"↓ghp_" + "w9Jx2LkQ7ZtR4vBn8YcM5sHd1GfP6aTe3UoK\"\n```\n"),
      .guide("Use `↓glpat-" + "x7Qm-R2tZ9_kLw4Vb8Np` and ↓AIza" + "SyB7_kQ2mXv9RtL4wZn8YcJ5sHd1GfP6aTe.\n"),
      .guide(
        "↓-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx9Jk2LqQ7ZtR4vBn8YcM5sHd1GfP6aTe3UoKw0XyIrEgNbVh\n"
          + "-----END RSA PRIVATE KEY-----\n"),
      Example(
        at: "pdf/scripts/run.py", "key = '↓sk_live_" + "9aJx2LkQ7ZtR4vBn8YcM5sHd'\n",
        beside: ["pdf/SKILL.md": "# PDF\n"]),
    ],
    check: .eachMention(of: Secret.words) { mentions in
      // Each one is reported and hidden, up to a limit.
      var findings: [Finding] = []
      var end = 0
      for offset in mentions.offsets where offset >= end && findings.count < Secret.most {
        guard let secret = Secret(at: offset, in: mentions) else { continue }
        end = secret.span.upper
        let isShown =
          Secret.excuses.occur(in: mentions.before(offset)) || CautionaryText.surrounds(offset, in: mentions)
        findings.append(
          Finding(
            .found(secret.name, starting: mentions.text(Span(offset, offset + 4))), at: Span(offset, offset + 4),
            severity: isShown ? .warning : nil, hiding: Span(offset + 4, secret.span.upper)))
      }
      return findings
    })
}

/// A secret in a text.
private struct Secret {
  let name: String
  let span: Span

  static let most = 1000
  /// The start of a private key block; its kind and the following characters come next.
  private static let block = "-----BEGIN "
  static let words = Array(Set(TokenPattern.all.map(\.prefix))).sorted() + [block]
  /// Words that mark a key as an example.
  static let excuses = Phrases([
    "e.g.", "example", "sample", "dummy", "fake", "fixture", "revoked", "placeholder", "redact", "for instance",
    "such as", "por ejemplo", "ejemplo", "par exemple", "exemple", "उदाहरण", "예:", "예시", "示例", "例如",
  ])

  init?(at offset: Int, in mentions: Mentions) {
    let bytes = mentions.file.bytes
    for shape in TokenPattern.all {
      guard let end = shape.end(at: offset, in: bytes) else { continue }
      name = shape.name
      span = Span(offset, end)
      return
    }
    guard bytes[offset...].starts(with: Self.block.utf8), let end = Self.keyEnd(at: offset, in: bytes) else {
      return nil
    }
    name = "private key"
    span = Span(offset, end)
  }

  /// The end of a private key: its header, a line of base 64 that is not an example, and the rest.
  private static func keyEnd(at offset: Int, in bytes: [UInt8]) -> Int? {
    let head = Array("PRIVATE KEY".utf8)
    let start = offset + block.utf8.count
    let window = bytes[start..<min(start + 40, bytes.count)]
    guard let name = window.indices.first(where: { window[$0...].starts(with: head) }) else { return nil }
    var end = name + head.count
    // Characters, line ends and the `\n` of a quoted string.
    while end < bytes.count, end < name + 40, isFiller(bytes[end]) || isEscape(at: end, in: bytes) { end += 1 }
    let body = end
    while end < bytes.count, isBase64(bytes[end]) { end += 1 }
    guard end - body >= 60, !TokenPattern.isPlaceholder(bytes[body..<end]) else { return nil }
    while end < bytes.count, isBase64(bytes[end]) || isFiller(bytes[end]) || isEscape(at: end, in: bytes) { end += 1 }
    return end
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == UInt8(ascii: "\\")
  }

  /// Whether this is the letter of `\n`.
  private static func isEscape(at offset: Int, in bytes: [UInt8]) -> Bool {
    (bytes[offset] == UInt8(ascii: "n") || bytes[offset] == UInt8(ascii: "r")) && offset > 0
      && bytes[offset - 1] == UInt8(ascii: "\\")
  }
}

extension Message {
  fileprivate static func found(_ name: String, starting start: String) -> Message {
    Message(
      "safety.no-secrets",
      "this looks like a secret key, '{start}...' ({name})\nrevoke it and read the new one from the environment",
      ["start": .text(start), "name": .text(name)])
  }
}
