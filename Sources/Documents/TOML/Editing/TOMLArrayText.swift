internal import Vocabulary

/// An array as it is written: its elements and the comments around them.
struct TOMLArrayText {
  private struct Element {
    let text: [UInt8]
    /// The element in the form that Cairn writes; nil for types that Cairn does not write.
    let literal: String?
    /// Comment lines above it, including empty lines.
    let above: [[UInt8]]
    /// The comment after it, with the blanks before the comment.
    let trailing: [UInt8]
  }

  private let text: [UInt8]
  /// The places of the elements in it.
  private let spans: [Span]
  private let elements: [Element]
  /// The comment after the opening bracket.
  private let opening: [UInt8]
  /// Comment lines above the closing bracket.
  private let below: [[UInt8]]
  private let isMultiline: Bool
  private let isPadded: Bool
  /// Whether the last element is followed by a comma.
  private let endsWithComma: Bool
  private let indentation: [UInt8]
  private let closingIndentation: [UInt8]

  /// Parses the text of an array; nil if it is not an array.
  init?(_ text: [UInt8]) {
    let prefix = Array("a=".utf8)
    guard let node = TOMLDocument(parsing: prefix + text).root["a"], case .array(let nodes) = node.value else {
      return nil
    }
    let spans = nodes.map { Span($0.span.lower - prefix.count, $0.span.upper - prefix.count) }
    let starts = [1] + spans.map(\.upper)
    let ends = spans.map(\.lower) + [text.count - 1]
    let gaps = zip(starts, ends).map { Gap(text[min($0, $1)..<$1]) }
    elements = zip(nodes, spans).enumerated().map { index, element in
      Element(
        text: Array(text[element.1.range]), literal: TOMLLiteral(element.0.value)?.text,
        above: gaps[index].lines, trailing: gaps[index + 1].comment)
    }
    self.text = text
    self.spans = spans
    endsWithComma = nodes.isEmpty || gaps.last?.hasComma == true
    opening = gaps.first?.comment ?? []
    below = gaps.last?.lines ?? []
    isMultiline = gaps.contains { $0.indentation != nil }
    isPadded = text.dropFirst().first == TOMLByte.space
    closingIndentation = gaps.last?.indentation ?? []
    indentation =
      gaps.dropLast().compactMap(\.indentation).first ?? closingIndentation + [TOMLByte.space, TOMLByte.space]
  }

  /// The array with other elements: unchanged elements keep their text and comments, and a multi-line array stays
  /// multi-line. Adding or removing an element changes nothing else on the line, so that one reverses the other.
  func replacing(with literals: [TOMLLiteral], lineEnd: [UInt8]) -> [UInt8] {
    if let spliced = spliced(literals.map(\.text)) { return spliced }
    var places: [String: [Int]] = [:]
    for (index, element) in elements.enumerated().reversed() {
      if let literal = element.literal { places[literal, default: []].append(index) }
    }
    return written(
      literals.map { literal in
        if let index = places[literal.text]?.popLast() { return elements[index] }
        return Element(text: Array(literal.text.utf8), literal: nil, above: [], trailing: [])
      }, lineEnd)
  }

  /// The array with one more element, whose text is given.
  func appending(_ text: String, lineEnd: [UInt8]) -> [UInt8] {
    written(elements + [Element(text: Array(text.utf8), literal: nil, above: [], trailing: [])], lineEnd)
  }

  /// An array on one line with one element more or less; nil for every other change.
  private func spliced(_ new: [String]) -> [UInt8]? {
    let old = elements.compactMap(\.literal)
    guard !isMultiline, old.count == elements.count, !old.isEmpty, !new.isEmpty else { return nil }
    let place = zip(old, new).prefix { $0 == $1 }.count
    var result = text
    if new.count == old.count + 1, Array(new[(place + 1)...]) == Array(old[place...]) {
      if place < old.count {
        result.insert(contentsOf: Array((new[place] + ", ").utf8), at: spans[place].lower)
      } else {
        result.insert(contentsOf: Array((", " + new[place]).utf8), at: spans[place - 1].upper)
      }
      return result
    }
    guard new.count == old.count - 1, Array(old[(place + 1)...]) == Array(new[place...]) else { return nil }
    if place < new.count {
      result.removeSubrange(spans[place].lower..<spans[place + 1].lower)
    } else {
      result.removeSubrange(spans[place - 1].upper..<spans[place].upper)
    }
    return result
  }

  private func written(_ elements: [Element], _ lineEnd: [UInt8]) -> [UInt8] {
    guard isMultiline else {
      let padding = isPadded ? [TOMLByte.space] : []
      if elements.isEmpty { return [TOMLByte.openBracket] + padding + [TOMLByte.closeBracket] }
      let content = elements.map(\.text).joined(separator: [TOMLByte.comma, TOMLByte.space])
      return [TOMLByte.openBracket] + padding + content + padding + [TOMLByte.closeBracket]
    }
    var result = [TOMLByte.openBracket] + opening + lineEnd
    for (index, element) in elements.enumerated() {
      for line in element.above { result += (line.isEmpty ? [] : indentation + line) + lineEnd }
      let comma = endsWithComma || index < elements.count - 1 ? [TOMLByte.comma] : []
      result += indentation + element.text + comma + element.trailing + lineEnd
    }
    for line in below { result += (line.isEmpty ? [] : indentation + line) + lineEnd }
    return result + closingIndentation + [TOMLByte.closeBracket]
  }

  /// The text between two elements, or an element and a bracket: blanks, a comma, comments, line ends.
  private struct Gap {
    /// A comment on the line of the element before it, with its blanks.
    var comment: [UInt8] = []
    var lines: [[UInt8]] = []
    /// The blanks before the next element or bracket; nil if that is on the same line.
    var indentation: [UInt8]?
    var hasComma = false

    init(_ bytes: ArraySlice<UInt8>) {
      let segments = bytes.split(separator: TOMLByte.lineFeed, omittingEmptySubsequences: false)
      for (index, segment) in segments.enumerated() {
        let segment = segment.last == TOMLByte.carriageReturn ? segment.dropLast() : segment
        let isLast = index == segments.count - 1
        if segment.prefix(while: { $0 != TOMLByte.hash }).contains(TOMLByte.comma) { hasComma = true }
        if let hash = segment.firstIndex(of: TOMLByte.hash) {
          let text = Array(segment[hash...])
          let blanks = segment[..<hash].reversed().prefix(while: TOMLByte.isBlank)
          if index == 0 {
            comment = (blanks.isEmpty ? [TOMLByte.space] : blanks.reversed()) + text
          } else {
            lines.append(text)
          }
        } else if index > 0, isLast {
          indentation = Array(segment.prefix(while: TOMLByte.isBlank))
        } else if index > 0, !segment.contains(TOMLByte.comma) {
          lines.append([])
        }
      }
    }
  }
}
