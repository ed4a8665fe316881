internal import Vocabulary

/// Removes keys and tables from a text.
struct TOMLRemoval {
  private let layout: TOMLLayout
  private var text: [UInt8]

  init(_ layout: TOMLLayout) {
    self.layout = layout
    text = layout.bytes
  }

  /// The text without the nodes at paths through tables.
  func removing(_ nodes: [(node: TOMLNode, path: [String])]) -> [UInt8] {
    let values = Set(nodes.flatMap { valueSpans(of: $0.node) })
    var steps: [Step] = layout.inlinePairs.filter { values.contains($0.value) }.map { .inline($0.span) }
    let tables = Set(nodes.filter { Self.isTable($0.node) }.map(\.path))
    for section in layout.sections {
      let isBelow = section.path.indices.contains { tables.contains(Array(section.path[...$0])) }
      if isBelow, let header = section.header, let last = section.last {
        steps.append(.section(Span(header.span.lower, last.span.upper)))
      } else {
        steps += section.pairs.filter { values.contains($0.value) }.map { .line($0.span) }
      }
    }
    var result = self
    // From the end, so that earlier offsets stay valid.
    for step in steps.sorted(by: { $0.span > $1.span }) { result.take(step) }
    return result.text
  }

  private static func isTable(_ node: TOMLNode) -> Bool {
    if case .table = node.value { true } else { node.isMadeByHeader }
  }

  /// The text without the line of a pair.
  func removing(_ pair: TOMLStatement) -> [UInt8] {
    var result = self
    result.take(.line(pair.span))
    return result.text
  }

  /// The text without sections, header and pairs.
  func removing(_ sections: [TOMLLayout.Section]) -> [UInt8] {
    let spans = sections.compactMap { section in
      section.header.map { Span($0.span.lower, (section.last ?? $0).span.upper) }
    }
    var result = self
    for span in spans.sorted(by: >) { result.take(.section(span)) }
    return result.text
  }

  private enum Step {
    case line(Span)
    case section(Span)
    case inline(Span)

    var span: Span {
      switch self {
      case .line(let span), .section(let span), .inline(let span): span
      }
    }
  }

  /// The written values: for tables that headers and dotted keys define, the values below them.
  private func valueSpans(of node: TOMLNode) -> [Span] {
    switch node.value {
    case .table(let table)
    where layout.bytes[node.span.range.clamped(to: layout.bytes.indices)].first != TOMLByte.openBrace:
      table.entries.flatMap { valueSpans(of: $0.node) }
    case .array(let elements) where node.isMadeByHeader: elements.flatMap { valueSpans(of: $0) }
    default: [node.span]
    }
  }

  private mutating func take(_ step: Step) {
    switch step {
    case .line(let span): text.removeSubrange(lines(of: span))
    case .section(let span): takeSection(lines(of: span))
    case .inline(let span): takeInlinePair(span)
    }
  }

  private func lines(of span: Span) -> Range<Int> {
    let start = TOMLLines.start(of: span.lower, in: text, from: layout.start)
    return start..<max(start, TOMLLines.end(of: span.upper, in: text))
  }

  /// Removes the lines of a section, and the empty lines that would then be duplicate or at an end of the text.
  private mutating func takeSection(_ lines: Range<Int>) {
    var start = lines.lowerBound
    var end = lines.upperBound
    func isBlank(above line: Int) -> Bool {
      line > layout.start
        && TOMLLines.isBlank(TOMLLines.start(of: line - 1, in: text, from: layout.start), in: text)
    }
    if start == layout.start || isBlank(above: start) {
      while TOMLLines.isBlank(end, in: text) { end = TOMLLines.end(of: end, in: text) }
    }
    if end >= text.count {
      while isBlank(above: start) { start = TOMLLines.start(of: start - 1, in: text, from: layout.start) }
    }
    text.removeSubrange(start..<end)
  }

  /// Removes a pair of an inline table, with the comma after it, or before it for the last pair.
  private mutating func takeInlinePair(_ span: Span) {
    var start = span.lower
    var end = min(span.upper, text.count)
    while end < text.count, TOMLByte.isBlank(text[end]) { end += 1 }
    if end < text.count, text[end] == TOMLByte.comma {
      end += 1
      while end < text.count, TOMLByte.isBlank(text[end]) { end += 1 }
    } else {
      var before = start
      while before > 0, TOMLByte.isBlank(text[before - 1]) { before -= 1 }
      if before > 0, text[before - 1] == TOMLByte.comma {
        start = before - 1
        end = min(span.upper, text.count)
      }
    }
    text.removeSubrange(start..<end)
  }
}
