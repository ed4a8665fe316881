internal import Doctor
package import Documents
internal import Reporting
internal import Vocabulary

/// The answer to `textDocument/completion`: keys and their values, section ids, names of skills, link targets, rule ids.
package enum Completions {
  /// What could be written at a position; an empty list if nothing is known.
  package static func value(at position: TextPosition, in place: Surroundings) -> JSONValue {
    let offset = place.text.offset(of: position)
    let found = offer(at: offset, in: place)
    let range = place.text.range(of: found?.span ?? Span(offset, offset))
    let items = (found?.candidates ?? []).prefix(most).enumerated().map { number, one in
      item(one, number, range, in: place)
    }
    return .fields([
      "isIncomplete": .boolean((found?.candidates.count ?? 0) > most), "items": .list(items),
    ])
  }

  /// The most that is offered at once.
  private static let most = 1000

  /// What can be written in place of a word that was begun.
  struct Offer {
    let span: Span
    let candidates: [Candidate]
  }

  private static func offer(at offset: Int, in place: Surroundings) -> Offer? {
    if let rules = RuleCompletion.offer(at: offset, in: place) { return rules }
    if place.edited.document != nil {
      return HeaderCompletion.offer(at: offset, in: place) ?? TextCompletion.offer(at: offset, in: place)
    }
    return place.edited.path.name.hasSuffix(".toml") ? TOMLCompletion.offer(at: offset, in: place) : nil
  }

  private static func item(_ one: Candidate, _ number: Int, _ range: JSONValue, in place: Surroundings) -> JSONValue {
    let order = String(number)
    let documentation = one.text.map { text in
      JSONValue.fields(["kind": .string("plaintext"), "value": .string(PrintableText.text(text))])
    }
    return .fields([
      "label": .string(one.label), "kind": .whole(one.kind.rawValue), "detail": one.detail.map { .string($0) },
      "documentation": documentation,
      // In this order, which is that of the specification or of the path.
      "sortText": .string(String(repeating: "0", count: max(0, 4 - order.count)) + order),
      "filterText": .string(one.inserted),
      "textEdit": .fields(["range": range, "newText": .string(one.inserted)]),
    ])
  }
}

/// One text that can be written.
struct Candidate {
  /// The protocol's numbers of kinds ("CompletionItemKind").
  enum Kind: Int {
    case module = 9
    case property = 10
    case value = 12
    case file = 17
    case reference = 18
    case folder = 19
    case constant = 21
  }

  let label: String
  let kind: Kind
  var inserted: String
  var detail: String?
  var text: String?

  init(_ label: String, _ kind: Kind, inserted: String? = nil, detail: String? = nil, text: String? = nil) {
    self.label = label
    self.kind = kind
    self.inserted = inserted ?? label
    self.detail = detail
    self.text = text
  }
}

/// Ids of rules, in comments that suppress findings and in the settings of the doctor.
enum RuleCompletion {
  static func offer(at offset: Int, in place: Surroundings) -> Completions.Offer? {
    let line = place.text.lineStart(before: offset)
    let head = place.text.bytes[line..<offset]
    guard let word = head.lastOccurrence(of: "cairn-ignore") else { return nil }
    var rest = head[(word + "cairn-ignore".utf8.count)...]
    if rest.starts(with: "-file".utf8) { rest = rest.dropFirst(5) }
    // After the colon comes the reason.
    guard let first = rest.first, Byte.isBlank(first), !rest.contains(UInt8(ascii: ":")) else { return nil }
    let begun = rest.lastIndex { Byte.isBlank($0) || $0 == UInt8(ascii: ",") }.map { $0 + 1 } ?? offset
    return Completions.Offer(span: Span(begun, offset), candidates: all)
  }

  /// All rules that a comment can name.
  static var all: [Candidate] {
    Rule.all.filter { $0.group != "safety" && $0.group != "policy" }.map { rule in
      Candidate(rule.id, .constant, detail: rule.severity.rawValue, text: rule.summary)
    }
  }
}

extension TextBuffer {
  /// The start of the line that has a place.
  func lineStart(before offset: Int) -> Int {
    let offset = min(offset, bytes.count)
    return bytes[..<offset].lastIndex(where: Byte.isLineEnd).map { $0 + 1 } ?? line(0).lower
  }
}

extension ArraySlice<UInt8> {
  /// Where a word occurs last; nil if it does not occur.
  func lastOccurrence(of word: StaticString) -> Int? {
    word.withUTF8Buffer { word in
      guard count >= word.count else { return nil }
      return (startIndex...(endIndex - word.count)).last { self[$0..<($0 + word.count)].elementsEqual(word) }
    }
  }
}
