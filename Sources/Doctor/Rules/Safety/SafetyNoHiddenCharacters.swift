internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports characters that agents read and people cannot see.
  static let safetyNoHiddenCharacters = Rule(
    id: "safety.no-hidden-characters",
    severity: .error,
    fix: .unsafe,
    summary: "Text that agents read contains no invisible characters.",
    why: """
      Agents read characters without width or shape like any other. Whole instructions can hide in tags, variation \
      selectors and zero-width characters, and a single one changes a name or a path. Characters that emoji and \
      scripts such as Persian, Hindi and Kannada need are accepted. A single one next to a space is a warning, and so is \
      one that a document about such attacks shows.
      """,
    source: "Unicode 17, sections 23.2 to 23.9; Unicode Technical Standard 39; seen in the wild: instructions in tags",
    good: [
      .guide("Family \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}, heart \u{2764}\u{FE0F}\u{200D}\u{1F525}.\n"),
      .guide("\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} is a flag, 1\u{FE0F}\u{20E3} a key.\n"),
      .guide("\u{26A0}\u{FE0F} \u{2714}\u{FE0E} \u{00A9}\u{FE0F} \u{8FBB}\u{E0100} \u{2229}\u{FE00}\n"),
      // Persian, Hindi, Kannada and Thai.
      .guide("\u{0645}\u{06CC}\u{200C}\u{062E}\u{0648}\u{0627}\u{0647}\u{0645}\n"),
      .guide("\u{0915}\u{094D}\u{200D}\u{0937} \u{0CB0}\u{200D}\u{0CCD}\u{0CAF}\n"),
      .guide("\u{0E20}\u{0E32}\u{0E29}\u{0E32}\u{200B}\u{0E44}\u{0E17}\u{0E22}\n"),
      // A page for people is not an instruction.
      Example(at: "docs/page.md", "zero\u{200B}width\n"),
    ],
    bad: [
      .guide("Read↓\u{200B}me.\n", fixed: "Readme.\n"),
      .guide(
        "Flag text such as `a↓\u{200B}b`.\n", fixed: "Flag text such as `ab`.\n",
        description: "Finds injection attacks."),
      .guide("Fine ↓\u{200B}text.\n", fixed: "Fine text.\n"),
      .guide("Hello.↓\u{E0068}\u{E0069}\u{E007F} You.\n", fixed: "Hello. You.\n"),
      // A line is reported once.
      .guide(
        "Smile \u{1F600}\u{FE0F}↓\u{FE01}\u{FE02}\u{E0101} now, a\u{2064}b.\n",
        fixed: "Smile \u{1F600}\u{FE0F} now, ab.\n"),
      .guide("Bits:↓\u{200B}\u{200C}\u{200D}\u{200C}\nand↓\u{2060}more\n", fixed: "Bits:\nandmore\n"),
      Example(
        at: "pdf/scripts/run.sh", "echo a↓\u{FEFF}b\n", fixed: "echo ab\n", beside: ["pdf/SKILL.md": "# PDF\n"]),
    ],
    check: .eachMention(of: Hidden.all) { mentions in
      guard mentions.isForAgents else { return [] }
      let hidden = mentions.offsets.compactMap { Hidden(at: $0, in: mentions) }
      return Hidden.lines(of: hidden, in: mentions).map { line in
        let spans = line.map(\.span)
        let isAlone = line.allSatisfy(\.isHarmless)
        let fix = Repair.delete(spans, isSafe: false, description: .remove(spans.count))
        let first = line.first?.scalar.value ?? 0
        let spelling = Hidden.spelling(of: line)
        // What spells a text is never only shown.
        let isShown = spelling == nil && CautionaryText.shows(line.first?.span.lower ?? 0, in: mentions)
        return Finding(
          isAlone ? .alone(first) : .several(first, spans.count, spelling: spelling), at: spans.first,
          severity: isAlone || isShown ? .warning : nil, fix: fix)
      }
    })
}

/// An invisible character that its neighbors do not need.
private struct Hidden {
  let scalar: Unicode.Scalar
  let span: Span
  /// Whether it is alone and next to a space or a non-ASCII letter, as an editor may insert it by accident.
  var isHarmless = true

  /// All scalars that are checked.
  static let all: [String] = ranges.flatMap { $0.compactMap { Unicode.Scalar($0).map { String(Character($0)) } } }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x200B...0x200D, 0x2060...0x2064, 0xFEFF...0xFEFF, 0xFE00...0xFE0F, 0xE0000...0xE007F, 0xE0100...0xE01EF,
  ]

  /// nil if the character is needed here.
  init?(at offset: Int, in mentions: Mentions) {
    let text = Characters(bytes: mentions.file.bytes)
    guard let (scalar, length) = text.scalar(at: offset) else { return nil }
    self.scalar = scalar
    span = Span(offset, offset + length)
    let before = text.scalar(before: offset)
    let after = text.scalar(at: offset + length)
    switch scalar.value {
    case 0xFEFF where offset == 0: return nil
    case 0x200C, 0x200D:
      if before?.scalar.takesJoiners == true || after?.scalar.takesJoiners == true { return nil }
      if scalar.value == 0x200D, Self.endsPictograph(before, offset, text), after?.scalar.isPictograph == true {
        return nil
      }
    case 0x200B:
      if before?.scalar.separatesInvisibly == true || after?.scalar.separatesInvisibly == true { return nil }
    case 0xFE00...0xFE0F:
      if let base = before?.scalar, !Self.isSelector(base), base.value > 0x7F || base.isKeycap { return nil }
    case 0xE0100...0xE01EF:
      if let base = before?.scalar, base.properties.isIdeographic { return nil }
    case 0xE0000...0xE007F:
      if Self.isInFlag(offset, text) { return nil }
    default: break
    }
    let isTag = (0xE0000...0xE01EF).contains(scalar.value)
    let isInWord = Self.isInWord(before?.scalar) && Self.isInWord(after?.scalar)
    isHarmless = !isTag && !isInWord
  }

  /// The characters of each line. Two adjacent ones do not count as an accident.
  static func lines(of hidden: [Hidden], in mentions: Mentions) -> [[Hidden]] {
    var lines: [[Hidden]] = []
    var lineEnd = -1
    for var one in hidden {
      if one.span.lower > lineEnd {
        lines.append([])
        lineEnd = mentions.file.bytes[one.span.lower...].firstIndex(of: 0x0A) ?? mentions.file.bytes.count
      } else if let last = lines.last?.last, last.span.upper == one.span.lower {
        one.isHarmless = false
      }
      lines[lines.count - 1].append(one)
    }
    return lines
  }

  /// The text that the tag characters spell.
  static func spelling(of hidden: [Hidden]) -> String? {
    let letters = hidden.compactMap { one in
      (0xE0020...0xE007E).contains(one.scalar.value) ? UInt8(truncatingIfNeeded: one.scalar.value & 0x7F) : nil
    }
    return letters.count < 3 ? nil : String(decoding: letters.prefix(60), as: UTF8.self)
  }

  private static func isInWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isASCII && Byte.isAlphanumeric(UInt8(truncatingIfNeeded: scalar.value))
  }

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  /// Whether a pictograph ends before an offset, with its selector or the end of a flag between them.
  private static func endsPictograph(
    _ before: (scalar: Unicode.Scalar, length: Int)?, _ offset: Int, _ text: Characters
  ) -> Bool {
    guard let before else { return false }
    if before.scalar.value == 0xFE0F { return text.scalar(before: offset - before.length)?.scalar.isPictograph == true }
    return before.scalar.isPictograph || before.scalar.value == 0xE007F
  }

  /// Whether a tag is part of a flag: a black flag, up to six letters or digits, and the end (UTS 51, annex C).
  private static func isInFlag(_ offset: Int, _ text: Characters) -> Bool {
    var start = offset
    var steps = 0
    while let before = text.scalar(before: start), steps < 8, (0xE0020...0xE007E).contains(before.scalar.value) {
      start -= before.length
      steps += 1
    }
    guard text.scalar(before: start)?.scalar.value == 0x1F3F4 else { return false }
    for step in 0..<8 {
      guard let tag = text.scalar(at: start) else { return false }
      if tag.scalar.value == 0xE007F { return step > 2 && start >= offset }
      guard (0xE0030...0xE007A).contains(tag.scalar.value) else { return false }
      start += tag.length
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can be the base of a keycap.
  fileprivate var isKeycap: Bool { self == "#" || self == "*" || ("0"..."9").contains(self) }
}

extension Message {
  fileprivate static func alone(_ value: UInt32) -> Message {
    Message(
      "safety.no-hidden-characters.alone", "character {code} is invisible here\nremove it",
      ["code": .text(code(value))])
  }
  fileprivate static func several(_ value: UInt32, _ count: Int, spelling: String?) -> Message {
    guard let spelling else {
      return Message(
        "safety.no-hidden-characters",
        "{count} characters that agents read and people cannot see, the first is {code}\nremove them",
        one: "a character that agents read and people cannot see: {code}\nremove it",
        ["count": .number(count), "code": .text(code(value))])
    }
    return Message(
      "safety.no-hidden-characters.tags", "invisible characters spell '{text}' to agents\nremove them",
      ["text": .text(spelling)])
  }
  fileprivate static func remove(_ count: Int) -> Message {
    Message(
      "fix.remove-hidden", "remove {count} hidden characters", one: "remove the hidden character",
      ["count": .number(count)])
  }
  private static func code(_ value: UInt32) -> String { "U+" + String(value, radix: 16, uppercase: true) }
}
