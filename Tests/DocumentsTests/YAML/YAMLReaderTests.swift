import TestSupport
import Testing
import Yams

@testable import Documents

/// The nodes that Cairn makes of libyaml's events against those of Yams, which uses the same libyaml.
struct YAMLReaderTests {
  static let samples = [
    "name: pdf\ndescription: >-\n  Fills forms.\n  And more.\nmetadata:\n  a: \"1\"\n  b: [x, 'y', {z: 1}]\n",
    "a: &x 12\n*x : bar\nb: *x\n", "a: &x [1, 2]\n*x : y\nc: &x z\nd: *x\n", "? [a, b]\n: c\n? [a, b]\n: d\n",
    "? {a: 1}\n: c\n? {a: 1}\n: d\n", "b: 1\nb: 2\na: 1\na: 2\n!!str a: 3\n", "\u{E9}: 1\ne\u{301}: 2\n",
    "a: !!int 12\nb: !!str 12\nc: ! 12\nd: !foo x\ne: !<tag:yaml.org,2002:set> {x: ~}\n", "a: &a [*a]\n",
    "a: 1\n---\nb: 2\n", "%TAG ! tag:x,2000:\n---\na: !y b\n", "a: \"\\x41\\u00e9\\U0001F600\\0\"\nb: 'it''s'\n",
    "- a\n- - b\n  - c\n", "text\n", "", "# c\n", "a: b: c\n", "a:\n\tb: c\n", "a: \"unclosed\n", "a: [1, 2\n",
    "\u{FEFF}a: \u{FEFF}b\n", "a: \u{85}b\nc: \u{2028} d\n", "a: &a {b: 1}\nc:\n  <<: *a\n", "{a: b, c: [d, e]}\n...\n",
  ]

  private static let pieces = [
    ":", ": ", "- ", "[", "]", "{", "}", ",", " #", "&a ", "*a", "*a : ", "!", "!!int ", "!x ", "|", ">-\n", "'", "\"",
    "%", "@", "? ", "\\", "\n", "\t", " ", "---\n", "...\n", "<<: ", "~", "\r\n", "\u{85}", "\u{2028}", "\u{FEFF}",
    "\u{1}", "\u{1F600}", "a: 1\na: 2\n",
  ]

  @Test func `made and mutated texts are the nodes of Yams, or stop at the same place with the same problem`() {
    var generator = Rounds.generator(0)
    var texts = Self.samples
    for round in 0..<Rounds.count(6_000) {
      var scalars = Array(Self.samples[round % Self.samples.count].unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0...scalars.count, using: &generator)
        let end = min(scalars.count, start + Int.random(in: 0...6, using: &generator))
        let piece = (Self.pieces + Self.samples).randomElement(using: &generator) ?? ""
        scalars.replaceSubrange(
          Bool.random(using: &generator) ? start..<end : start..<start, with: piece.unicodeScalars)
      }
      texts.append(String(String.UnicodeScalarView(scalars)))
    }
    for text in texts {
      guard let theirs = Self.theirs(text) else { continue }
      #expect(Self.ours(text) == theirs, "\(text.debugDescription)")
    }
  }

  // MARK: Ours

  private static func ours(_ text: String) -> String {
    do throws(YAMLReader.Stop) {
      return try YAMLReader.root(of: text).map(described) ?? "nothing"
    } catch {
      return described(error.doubledKey ?? error.problem, error.mark, error.context)
    }
  }

  private static func described(_ problem: String, _ mark: YAMLMark?, _ context: YAMLMark?) -> String {
    let marks = [mark, context].map { $0.map { "\($0.line):\($0.column)" } ?? "-" }
    return "\(problem) \(marks)"
  }

  private static func described(_ node: YAMLNode) -> String {
    let head = "\(node.mark.line):\(node.mark.column) <\(node.tag.name)>"
    switch node.content {
    case .scalar(let text, let isPlain): return "\(head) \(isPlain) \(text.debugDescription)"
    case .sequence(let nodes): return "\(head) \(nodes.map(described))"
    case .mapping(let pairs): return "\(head) \(pairs.map { "\(described($0.key)) = \(described($0.value))" })"
    }
  }

  // MARK: Theirs

  /// nil where it is up to chance which of several duplicate keys Yams names: they are not texts, or the same text with
  /// two tags.
  private static func theirs(_ text: String) -> String? {
    do {
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot().map(described) ?? "nothing"
    } catch let error as YamlError {
      switch error {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return described(problem, ours(mark), context.map { ours($0.mark) })
      case .duplicatedKeysInMapping(let keys, let context):
        guard keys.count == 1 || (Set(keys).count == keys.count && !keys.contains("<uncovertable>")) else { return nil }
        return described(keys.first ?? "", ours(context.mark), nil)
      case .reader(let problem, _, _, _): return described(problem, nil, nil)
      default: return "\(error)"
      }
    } catch {
      return "\(error)"
    }
  }

  private static func ours(_ mark: Mark) -> YAMLMark { YAMLMark(line: mark.line, column: mark.column) }

  private static func described(_ node: Node) -> String {
    let head = "\(node.mark.map { "\($0.line):\($0.column)" } ?? "-")"
    switch node {
    case .scalar(let scalar):
      return "\(head) <\(scalar.tag.rawValue)> \(scalar.style == .plain) \(scalar.string.debugDescription)"
    case .sequence(let sequence): return "\(head) <\(sequence.tag.rawValue)> \(sequence.map(described))"
    case .mapping(let mapping):
      return "\(head) <\(mapping.tag.rawValue)> \(mapping.map { "\(described($0.key)) = \(described($0.value))" })"
    case .alias: return "alias"
    }
  }
}
