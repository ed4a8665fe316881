internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports bidirectional control characters, which show people another text than agents read.
  static let safetyNoBidiControls = Rule(
    id: "safety.no-bidi-controls",
    severity: .error,
    fix: .unsafe,
    summary: "Text that agents read is displayed in its actual order.",
    why: """
      Overrides, embeddings and isolates change the order of a line on the screen, so that a command looks like \
      another one. Closed pairs in a line that mixes Arabic or Hebrew with other scripts are accepted. What a document \
      about such attacks shows is a warning.
      """,
    source: "Unicode Standard Annex 9, section 2; CVE-2021-42574",
    good: [
      // A closed isolate in a line of Arabic.
      .guide("\u{0627}\u{0644}\u{0645}\u{0644}\u{0641} \u{2066}README.md\u{2069} \u{0647}\u{0646}\u{0627}\n"),
      .guide("\u{05E9}\u{05DC}\u{05D5}\u{05DD}\u{200F}!\n"),
      Example(at: "docs/page.md", "Left \u{202E}thgir\u{202C}.\n"),
    ],
    bad: [
      .guide("Run ↓\u{202E}lla tpecca\u{202C} now.\n", fixed: "Run lla tpecca now.\n"),
      .guide("```sh\nrm x ↓\u{2066}# safe\u{2069}\n```\n", fixed: "```sh\nrm x # safe\n```\n"),
      .guide(
        "\u{0627}\u{0644} ↓\u{2067}README.md \u{0647}\u{0646}\u{0627}\n",
        fixed: "\u{0627}\u{0644} README.md \u{0647}\u{0646}\u{0627}\n"),
    ],
    check: .eachMention(of: Direction.controls) { mentions in
      guard mentions.isForAgents else { return [] }
      return Direction.lines(in: mentions).compactMap { line in
        let isMixed = line.isRightToLeft && !mentions.isInCode(line.first)
        if isMixed, line.isBalanced, !line.overrides { return nil }
        let fix = Repair.delete(line.spans, isSafe: false, description: .remove(line.spans.count))
        let isShown = CautionaryText.shows(line.first, in: mentions)
        return Finding(
          !isMixed ? .turned : line.overrides ? .overriding : .open, at: line.spans.first,
          severity: isMixed || isShown ? .warning : nil, fix: fix)
      }
    })
}

/// The bidirectional control characters of one line.
private struct Direction {
  var spans: [Span] = []
  var overrides = false
  var isBalanced: Bool { depth == 0 && !hasStray }
  var isRightToLeft = false
  private var depth = 0
  private var hasStray = false

  var first: Int { spans.first?.lower ?? 0 }

  static let controls =
    ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}"]
    + ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]

  static func lines(in mentions: Mentions) -> [Direction] {
    let bytes = mentions.file.bytes
    var lines: [Direction] = []
    var end = -1
    for offset in mentions.offsets {
      if offset > end {
        var line = Direction()
        end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        let start = offset - mentions.before(offset, 4096).count
        line.isRightToLeft = String(decoding: bytes[start..<min(end, offset + 4096)], as: UTF8.self).unicodeScalars
          .contains { $0.isRightToLeft }
        lines.append(line)
      }
      lines[lines.count - 1].take(offset, bytes)
    }
    return lines
  }

  private mutating func take(_ offset: Int, _ bytes: [UInt8]) {
    spans.append(Span(offset, offset + 3))
    switch Characters(bytes: bytes).scalar(at: offset)?.scalar.value {
    case 0x202C, 0x2069:
      if depth == 0 { hasStray = true } else { depth -= 1 }
    case let value?:
      depth += 1
      if value == 0x202D || value == 0x202E { overrides = true }
    case nil: break
    }
  }
}

extension Message {
  fileprivate static var turned: Message {
    Message(
      "safety.no-bidi-controls", "bidirectional control characters change the visible order of this line\nremove them")
  }
  fileprivate static var open: Message {
    Message(
      "safety.no-bidi-controls.open",
      "a bidirectional control character in this line has no counterpart\nremove it")
  }
  fileprivate static var overriding: Message {
    Message(
      "safety.no-bidi-controls.overriding",
      "a bidirectional control character in this line overrides the direction of the text\nremove it")
  }
  fileprivate static func remove(_ count: Int) -> Message {
    Message(
      "fix.remove-controls", "remove {count} bidirectional control characters",
      one: "remove the bidirectional control character",
      ["count": .number(count)])
  }
}
