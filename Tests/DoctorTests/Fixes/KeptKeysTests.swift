import Doctor
import Documents
import Reporting
import TestSupport
import Testing
import Vocabulary

/// `--fix` on documents that were damaged at random: what a reader could see before is still there.
///
/// Two readers look at them: Cairn's own, with the values of YAML, and a lenient one that finds every line of the form
/// `key: value`, wherever it is.
@Suite struct KeptKeysTests {
  private static let examination = Examination()

  @Test func `after a fix every key still has its value, no error is new, and a second fix changes nothing`()
    async throws
  {
    for number in 0..<Rounds.count(300) {
      let seed = Rounds.seed &+ UInt64(number)
      var generator = SeededGenerator(seed: seed)
      let text = Self.mutant(&generator)
      let fixer = Fixer(Self.examination)
      let before = try Self.subject(text)
      let once = await fixer.fix(before)
      let twice = await fixer.fix(once.subject)
      let fixed = once.subject.files.first?.bytes ?? []
      let about =
        "CAIRN_FUZZ_SEED=\(seed)\n\(String(reflecting: text))\n\(String(reflecting: String(decoding: fixed, as: UTF8.self)))"
      #expect(twice.contents.isEmpty, "fixed twice: \(about)")
      let lost = Self.lost(in: Array(text.utf8), fixed)
      #expect(lost.isEmpty, "\(lost) \(about)")
      let changed = Self.changed(in: Array(text.utf8), fixed)
      #expect(changed.isEmpty, "\(changed) \(about)")
      let report = await Self.examination.report(on: before)
      let new = Self.newErrors(report, once.left)
      #expect(new.isEmpty, "\(new) \(about)")
    }
  }

  private static func subject(_ text: String) throws -> Subject {
    Subject(files: [SubjectFile(try RelativePath(onDisk: "skills/ferns/SKILL.md"), Array(text.utf8))])
  }

  // MARK: What readers see

  /// The lines `key: value` whose value is in no such line afterwards. The name of a skill follows its folder, a misspelled
  /// key gets its right name, and several lines of a value may become one.
  private static func lost(in before: [UInt8], _ after: [UInt8]) -> [String] {
    let left = Set(lines(of: after).map(\.value))
    return lines(of: before).filter { line in
      !line.value.isEmpty && line.key != "name" && !left.contains { $0.contains(line.value) }
    }.map { "\($0.key): \($0.value)" }
  }

  /// Every line that a lenient reader takes for a key with a value; of the value only letters and digits count, because
  /// quotes, escapes and blanks may change.
  private static func lines(of bytes: [UInt8]) -> [(key: String, value: String)] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\\t", with: " ")
    return text.unicodeScalars.split { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }.compactMap { line in
      let scalars = Array(unescaped(line).drop { !isWord($0) })
      guard let colon = scalars.firstIndex(of: ":"), colon > 0, colon + 1 == scalars.count || scalars[colon + 1] == " "
      else { return nil }
      let key = String(String.UnicodeScalarView(scalars[..<colon].filter { isWord($0) || $0 == "-" || $0 == "_" }))
      let value = String(String.UnicodeScalarView(scalars[colon...].filter(isWord)))
      return (key.lowercased(), value)
    }
  }

  /// The line without escapes of characters that show nothing: a quoted value has them instead of the characters.
  private static func unescaped(_ line: Substring.UnicodeScalarView) -> String.UnicodeScalarView {
    String(line).replacing(#/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})/#, with: "").unicodeScalars
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// The keys that Cairn's reader found before, with another value or none now; a value that was no text may have become
  /// one, and a text may have got back what YAML took for a comment, a name or a tag.
  private static func changed(in before: [UInt8], _ after: [UInt8]) -> [String] {
    guard let old = FrontMatter(in: before) else { return [] }
    guard let new = FrontMatter(in: after) else { return ["unreadable"] }
    let values = new.fields.compactMap { $0.value.map { words(of: $0) } }
    return old.fields.compactMap { field in
      guard field.key.value != "name", let value = field.value else { return nil }
      let wanted = words(of: value)
      return values.contains { $0.contains(wanted) } ? nil : field.key.value
    }
  }

  /// The letters and digits of a value, with those of its keys.
  private static func words(of value: YAMLValue) -> String {
    let text =
      switch value {
      case .null: ""
      case .sequence(let values): values.map { words(of: $0) }.joined()
      case .mapping(let entries): entries.map { $0.key + words(of: $0.value) }.joined()
      default: value.text ?? ""
      }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isWord)))
  }

  /// The rules with an error that had none; an error that hides the front matter from other rules may give way to theirs.
  private static func newErrors(_ before: Report, _ after: Report) -> [String] {
    let hiding: Set<String> = [
      "frontmatter.present", "frontmatter.closed", "frontmatter.no-lone-cr", "frontmatter.utf8",
    ]
    let known = Set(before.findings.map(\.rule))
    guard known.isDisjoint(with: hiding) else { return [] }
    let new = after.findings.filter { $0.severity == .error && !known.contains($0.rule) }.map(\.rule)
    // What YAML could not read had no value to check.
    let hidden = ["skill.", "frontmatter.known-keys"]
    return known.contains("frontmatter.valid-yaml") ? new.filter { !hidden.contains(where: $0.hasPrefix) } : new
  }

  // MARK: Documents

  private static func mutant(_ generator: inout SeededGenerator) -> String {
    var text = Array((texts.randomElement(using: &generator) ?? "").unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&text, &generator) }
    return String(String.UnicodeScalarView(text))
  }

  private static func change(_ text: inout [Unicode.Scalar], _ generator: inout SeededGenerator) {
    // Half of the changes are near the first line, where front matter is found or not.
    let limit = Bool.random(using: &generator) ? min(text.count, 12) : text.count
    let place = Int.random(in: 0...limit, using: &generator)
    let end = min(text.count, place + Int.random(in: 0...20, using: &generator))
    let piece = Array((pieces.randomElement(using: &generator) ?? "").unicodeScalars)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: text.removeSubrange(place..<end)
    case 1: text.replaceSubrange(place..<end, with: piece)
    case 2:
      // A line twice.
      let start = text[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      let line = Array(text[start..<(text[place...].firstIndex(of: "\n") ?? text.count)])
      text.insert(contentsOf: line + ["\n"], at: start)
    case 3:
      // Another indentation, or a sign at the start of a line.
      let start = text[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      text.insert(contentsOf: piece, at: start)
    case 4: text = text.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }
    case 5: text = text.map { $0 == "\n" ? "\r" : $0 }
    default: text.insert(contentsOf: piece, at: place)
    }
  }

  private static let texts = [
    "---\nname: ferns\ndescription: Waters the ferns. Use when a fern looks dry.\n---\n\n# Ferns\n\nWater: twice.\n\n---\n\nMore.\n",
    "---\nname: ferns\ndescription: >-\n  Waters the ferns\n  in the hall.\nmetadata:\n  author: Kim\n  version: 1.10 # new\n---\nText.\n",
    "---\n# note\nname: \"ferns\"\ndescription: 'Waters the user''s ferns: all'\nmetadata: {a: b, c: 2}\ntags:\n  - one\n---\nText.\n",
    "---\nname: ferns\ndescription: Waters\n  the ferns #hall\nargument-hint: [file] [--all]\nallowed-tools: \"['Read', 'Grep']\"\n---\nText.\n",
    "---\nname: ferns\ndescription: |\n  Waters: the ferns\nhooks:\n  Stop:\n    - command: echo \"a: b\"\nmetadata:\n  a: 0x10\n  b: no\n---\nText.\n",
    "---\nname: ferns\nDescription: Waters & \"ferns\" \\d+\nsummary: Use #hall\ntitle: *x* y\nwhen_to_use: !now or &later\n---\nText.\n",
    "# Ferns\n\nWaters the ferns.\n",
    "name: ferns\ndescription: Waters the ferns.\n\nText.\n",
    "```yaml\nname: ferns\ndescription: Waters the ferns.\n```\n\nText.\n",
  ]

  private static let pieces = [
    "---", "----", "--", "\u{2014}", "\u{2013}", "\u{2212}\u{2212}\u{2212}", "---yaml", "+++", "***", "===", "```",
    "~~~",
    "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2060}", "\r", "\r\n", "\n", "\t", "  ", " ", "'", "\"", "\\", "#", " #", "# ",
    ":",
    ": ", "- ", "* ", "&a ", "*a ", "!t ", "! ", "| ", "> ", "[", "]", "{", "}", ",", "@", "`", "%", "name: other\n",
    "description: Other text.\n", "metadata:\n", "  k: 1.0\n", "key: value\n", "\n---\n", "---\n", "<!-- c -->\n",
    "{\"name\": \"x\"}\n", "...", "\u{0}", "\u{85}", "\u{2028}", "yes", "~", "1e3", "12:30", "2026-11-21", "\u{7}",
    "\u{E9}",
  ]
}
