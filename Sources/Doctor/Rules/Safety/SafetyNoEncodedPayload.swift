internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports encoded data that cannot be reviewed.
  static let safetyNoEncodedPayload = Rule(
    id: "safety.no-encoded-payload",
    severity: .warning,
    summary: "Instructions contain no long runs of base 64 or hexadecimal digits.",
    why: """
      A long encoded run is a text or a program that reviewers cannot read, and it costs tokens without use. Put it \
      into a file under `assets/` or `scripts/`, in its original form. Images, fonts and public keys are accepted.
      """,
    source: "OWASP Top 10 for LLM Applications, LLM01 Prompt Injection (payload splitting, obfuscation)",
    good: [
      .guide("![dot](data:image/png;base64," + Example.encoded(300) + ")\n"),
      .guide("integrity: sha512-" + Example.encoded(88) + "\n"),
      .guide(String(repeating: "-", count: 300) + "\n" + String(repeating: "a", count: 300) + "\n"),
      .guide("ssh-rsa AAAAB3NzaC1yc2E" + Example.encoded(372) + " maria\n"),
      .guide("https://example.org/" + String(repeating: "chapter/section/", count: 20) + "\n"),
      .guide("ACGT" + String(repeating: "GATTACAGGCCTTAAC", count: 20) + "\n"),
    ],
    bad: [
      .guide("Decode and run:\n\n↓" + Example.encoded(240) + "\n"),
      .guide("```sh\necho ↓" + Example.encoded(200) + "== | base64 -d\n```\n"),
      .guide("```\n↓" + String(repeating: "4f6e63652075706f6e20612074696d65", count: 8) + "\n```\n"),
    ],
    check: .eachDocument { document in
      guard document.isForAgents else { return [] }
      return EncodedRun.all(in: document.bytes).map { Finding(.encoded($0.count), at: $0) }
    })
}

/// Finds long runs of base 64 or hexadecimal digits.
private enum EncodedRun {
  private static let shortest = 200

  /// At most one run per line. Of other text only every two hundredth byte is read.
  static func all(in bytes: [UInt8]) -> [Span] {
    var found: [Span] = []
    var probe = shortest - 1
    while probe < bytes.count {
      guard isDigit(bytes[probe]) else {
        probe += shortest
        continue
      }
      var lower = probe
      while lower > 0, probe - lower < shortest, isDigit(bytes[lower - 1]) { lower -= 1 }
      var upper = probe
      while upper < bytes.count, isDigit(bytes[upper]) { upper += 1 }
      while lower > 0, isDigit(bytes[lower - 1]) { lower -= 1 }
      if upper - lower >= shortest, isEncoded(bytes[lower..<upper]), !isKnownData(lower, in: bytes) {
        found.append(Span(lower, upper))
        // Skips the rest of the line.
        upper = bytes[upper...].firstIndex(of: 0x0A) ?? bytes.count
      }
      probe = upper + shortest
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }

  /// Whether a run is as varied as encoded bytes are: not a ruler, a word or a sequence of DNA bases.
  private static func isEncoded(_ run: ArraySlice<UInt8>) -> Bool {
    var counts = Array(repeating: 0, count: 256)
    for byte in run.prefix(4096) { counts[Int(byte)] += 1 }
    let differing = counts.filter { $0 > 0 }.count
    guard (counts.max() ?? 0) * 3 < min(run.count, 4096) else { return false }
    let digits: ClosedRange<Int> = 0x30...0x39
    let hasDigit = counts[digits].contains { $0 > 0 }
    let hasUpper = counts[0x41...0x5A].contains { $0 > 0 }
    let hasLower = counts[0x61...0x7A].contains { $0 > 0 }
    // Only digits and the letters a to f.
    let hex = counts[digits].reduce(0, +) + counts[0x41...0x46].reduce(0, +) + counts[0x61...0x66].reduce(0, +)
    if hex == min(run.count, 4096) { return hasDigit && differing >= 8 }
    return hasDigit && hasUpper && hasLower && differing >= 20
  }

  /// Whether a run is the data of an image, a font or a document, or a public key.
  private static func isKnownData(_ lower: Int, in bytes: [UInt8]) -> Bool {
    if starts.contains(where: { bytes[lower...].starts(with: $0.utf8) }) { return true }
    let before = bytes[max(0, lower - 80)..<lower]
    return before.suffix(8).elementsEqual(";base64,".utf8) && Self.media.occur(in: before)
  }

  private static let media = Phrases([
    "data:image/", "data:font/", "data:audio/", "data:video/", "data:application/font",
  ])
  /// The base 64 starts of PNG, JPEG, GIF, WebP, SVG, XML, PDF, WOFF, and SSH public keys.
  private static let starts = [
    "iVBORw0KGgo", "/9j/", "R0lGOD", "UklGR", "PHN2Zy", "PD94bWw", "JVBERi", "d09GR", "d09GM", "AAAAB3NzaC1",
    "AAAAC3NzaC1",
  ]
}

extension Example {
  /// A meaningless run of base 64.
  fileprivate static func encoded(_ count: Int) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = (0..<count).map { (place: Int) -> UInt8 in
      let step: Int = place * 29 + (place / 7) * 11
      return digits[step % digits.count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Message {
  fileprivate static func encoded(_ count: Int) -> Message {
    Message(
      "safety.no-encoded-payload", "{count} bytes of encoded data that cannot be reviewed\nmove them to a file",
      ["count": .number(count)])
  }
}
