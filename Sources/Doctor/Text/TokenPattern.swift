internal import Vocabulary

/// A kind of secret as its vendor documents it: how it starts, and what follows.
struct TokenPattern: Sendable {
  /// The vendor, for the user.
  let name: String
  /// What it starts with, in exactly this letter case.
  let prefix: String
  /// How many bytes follow the prefix.
  let length: ClosedRange<Int>
  let alphabet: Alphabet

  /// The bytes a body is made of.
  enum Alphabet: Sendable {
    /// Hexadecimal digits in lower case.
    case hex
    /// Upper-case letters and the digits 2 to 7 (RFC 4648, base 32).
    case base32
    case alphanumeric
    /// Letters, digits, `-` and `_`.
    case word
    /// Those and `.`.
    case dotted

    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .hex: Byte.isDigit(byte) || (byte >= 0x61 && byte <= 0x66)
      case .base32: (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x32 && byte <= 0x37)
      case .alphanumeric: Byte.isAlphanumeric(byte)
      case .word: Byte.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F
      case .dotted: Byte.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E
      }
    }
  }

  init(_ name: String, _ prefix: String, _ length: ClosedRange<Int>, _ alphabet: Alphabet) {
    self.name = name
    self.prefix = prefix
    self.length = length
    self.alphabet = alphabet
  }

  init(_ name: String, _ prefix: String, _ length: Int, _ alphabet: Alphabet) {
    self.init(name, prefix, length...length, alphabet)
  }

  /// The vendors' documentation, and GitHub's list of supported secret scanning patterns.
  static let all: [TokenPattern] = [
    TokenPattern("AWS access key", "AKIA", 16, .base32),
    TokenPattern("AWS access key", "ASIA", 16, .base32),
    TokenPattern("GitHub token", "ghp_", 36, .alphanumeric),
    TokenPattern("GitHub token", "gho_", 36, .alphanumeric),
    TokenPattern("GitHub token", "ghu_", 36, .alphanumeric),
    TokenPattern("GitHub token", "ghs_", 36, .alphanumeric),
    TokenPattern("GitHub token", "ghr_", 36...76, .alphanumeric),
    TokenPattern("GitHub token", "github_pat_", 82, .word),
    TokenPattern("GitLab token", "glpat-", 20, .word),
    TokenPattern("Slack token", "xoxb-", 46...80, .word),
    TokenPattern("Slack token", "xoxp-", 60...90, .word),
    TokenPattern("Stripe key", "sk_live_", 24...107, .alphanumeric),
    TokenPattern("Stripe key", "rk_live_", 24...107, .alphanumeric),
    TokenPattern("Anthropic key", "sk-ant-api03-", 95, .word),
    TokenPattern("Anthropic key", "sk-ant-admin01-", 95, .word),
    TokenPattern("OpenAI key", "sk-proj-", 48...156, .word),
    TokenPattern("OpenAI key", "sk-svcacct-", 48...156, .word),
    TokenPattern("OpenAI key", "sk-admin-", 48...156, .word),
    TokenPattern("Google API key", "AIza", 35, .word),
    TokenPattern("npm token", "npm_", 36, .alphanumeric),
    TokenPattern("PyPI token", "pypi-AgEIcHlwaS5vcmc", 50...250, .word),
    TokenPattern("SendGrid key", "SG.", 66, .dotted),
    TokenPattern("Hugging Face token", "hf_", 34, .alphanumeric),
    TokenPattern("DigitalOcean token", "dop_v1_", 64, .hex),
    TokenPattern("Shopify token", "shpat_", 32, .hex),
    TokenPattern("Databricks token", "dapi", 32, .hex),
    TokenPattern("age secret key", "AGE-SECRET-KEY-1", 58, .alphanumeric),
  ]

  /// The offset after a token that starts at an offset; nil if no token starts there, or if it is clearly an example.
  func end(at offset: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[offset...].starts(with: prefix.utf8) else { return nil }
    // Part of something longer: a hash, another name.
    if offset > 0, Alphabet.word.holds(bytes[offset - 1]) || bytes[offset - 1] == UInt8(ascii: "+") { return nil }
    let start = offset + prefix.utf8.count
    var end = start
    while end < bytes.count, end - start <= length.upperBound, alphabet.holds(bytes[end]) { end += 1 }
    // A sentence may end after it.
    if alphabet == .dotted, end > start, bytes[end - 1] == 0x2E, end - start == length.upperBound + 1 { end -= 1 }
    guard length.contains(end - start), end == bytes.count || !Alphabet.word.holds(bytes[end]) else { return nil }
    return Self.isPlaceholder(bytes[start..<end]) ? nil : end
  }

  /// Whether a body is a placeholder: few different bytes, a sequence, a repetition, or words that indicate one.
  static func isPlaceholder(_ body: ArraySlice<UInt8>) -> Bool {
    let body = Array(body)
    var counts: [UInt8: Int] = [:]
    for byte in body { counts[byte, default: 0] += 1 }
    // Random bytes of 16 symbols rarely repeat: of 16 of them, 10 differ in almost all cases.
    guard counts.count >= min(body.count / 2, 10), (counts.values.max() ?? 0) * 3 < body.count else { return true }
    let steps = zip(body, body.dropFirst()).filter { $1 == $0 || $1 == $0 &+ 1 || $1 &+ 1 == $0 }.count
    guard steps * 5 < body.count * 2 else { return true }
    let half = body.count / 2
    if half >= 8, body[..<half] == body[half..<(half * 2)] { return true }
    return words.occur(in: body[...])
  }

  private static let words = AnyWords([
    "example", "xxxx", "placeholder", "redact", "dummy", "fake", "sample", "changeme", "your", "replace", "insert",
    "revoked", "123456", "abcdef", "notreal", "deadbeef", "000000",
  ])
}

/// Words to find anywhere in a short text.
private struct AnyWords: Sendable {
  private let keywords: Keywords

  init(_ words: [String]) { keywords = Keywords(words.map { Array($0.utf8) }) }

  func occur(in text: ArraySlice<UInt8>) -> Bool { keywords.occur(in: text) { _, _ in true } }
}
