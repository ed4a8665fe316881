internal import Documents
internal import Vocabulary

/// Changes single values of a JSON object (RFC 8259) and keeps every other byte: the form of other values, line ends, a
/// byte-order mark. New lines are like those around them.
struct JSONEditor {
  /// A way down into a value.
  enum Step {
    /// The value of a key; the last one of several, which is what clients read.
    case key(String)
    /// The value at an index of an array.
    case item(Int)
  }

  private(set) var bytes: [UInt8]
  private var root: JSONNode

  /// nil if the text is not a JSON object.
  init?(_ bytes: [UInt8]) {
    guard let root = JSONDocument(parsing: bytes).root, root.members != nil else { return nil }
    self.bytes = bytes
    self.root = root
  }

  /// The value at a place; nil if there is none.
  func node(at path: [Step]) -> JSONNode? {
    path.reduce(root as JSONNode?) { node, step in
      switch step {
      case .key(let key): node?[key]
      case .item(let index): node?.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }

  /// The text at a place; nil if there is none.
  func text(at path: [Step]) -> String? { node(at: path)?.text }

  /// Replaces the value of a key in the object at a place, or adds the key as its last one. Nothing is changed where there
  /// is no object.
  mutating func set(_ key: String, in path: [Step] = [], to value: OrderedJSON) {
    guard let object = node(at: path), let members = object.members else { return }
    if let old = object[key] {
      replace(old.span.range, with: value.rendered(layout(at: old.span.lower)))
    } else {
      let last = members.last.map { (start: $0.key.span.lower, end: $0.node.span.upper) }
      // `{"a":1}` goes on without blanks.
      let isDense = members.last.map { $0.node.span.lower - $0.key.span.upper == 1 } ?? false
      let lead = OrderedJSON.quoted(key) + (isDense ? ":" : ": ")
      add(lead, value, after: last, in: object.span, isDense: isDense)
    }
  }

  /// Adds a value at the end of the array at a place. Nothing is changed where there is no array.
  mutating func append(_ value: OrderedJSON, in path: [Step]) {
    guard let array = node(at: path), let items = array.items else { return }
    add("", value, after: items.last.map { (start: $0.span.lower, end: $0.span.upper) }, in: array.span, isDense: false)
  }

  private mutating func add(
    _ lead: String, _ value: OrderedJSON, after last: (start: Int, end: Int)?, in brackets: Span, isDense: Bool
  ) {
    guard let last else {
      var inner = layout(at: brackets.lower)
      let outer = inner.outer
      inner.outer += inner.indent ?? ""
      let text = lead + value.rendered(inner)
      let content = (brackets.lower + 1)..<max(brackets.lower + 1, brackets.upper - 1)
      let lines = inner.indent == nil ? text : inner.lineEnd + inner.outer + text + inner.lineEnd + outer
      return replace(content, with: lines)
    }
    let blanks = blanks(before: last.start)
    var layout = layout(at: last.start)
    // A value next to others in one line is in that line, too.
    if blanks == nil { layout.indent = nil }
    let separator = blanks.map { layout.lineEnd + $0 } ?? (isDense ? "" : " ")
    replace(last.end..<last.end, with: "," + separator + lead + value.rendered(layout))
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    var changed = bytes
    changed.replaceSubrange(range.clamped(to: changed.indices), with: text.utf8)
    guard let root = JSONDocument(parsing: changed).root else { return }
    bytes = changed
    self.root = root
  }

  // MARK: Layout

  /// The layout around a place: in one line if the whole text has content in one line only.
  private func layout(at offset: Int) -> OrderedJSON.Layout {
    let text = bytes[root.span.range.clamped(to: bytes.indices)]
    let isInLines = text.contains(where: Byte.isLineEnd) || root.members?.isEmpty ?? true
    return OrderedJSON.Layout(
      indent: isInLines ? indent : nil, outer: String(decoding: lineStart(of: offset), as: UTF8.self),
      lineEnd: Text.usesCarriageReturns(bytes) ? "\r\n" : "\n")
  }

  /// What the first indented line has in front of it; two blanks if there is none.
  private var indent: String {
    for line in bytes.split(whereSeparator: Byte.isLineEnd) {
      let blanks = line.prefix(while: Byte.isBlank)
      if !blanks.isEmpty, blanks.count < line.count { return String(decoding: blanks, as: UTF8.self) }
    }
    return "  "
  }

  /// The blanks at the start of the line of an offset.
  private func lineStart(of offset: Int) -> ArraySlice<UInt8> {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(where: Byte.isLineEnd).map { $0 + 1 } ?? 0
    return before[start...].prefix(while: Byte.isBlank)
  }

  /// The blanks before an offset if nothing else precedes it in its line; nil otherwise.
  private func blanks(before offset: Int) -> String? {
    let blanks = lineStart(of: offset)
    guard blanks.endIndex == offset, blanks.startIndex > 0 else { return nil }
    return String(decoding: blanks, as: UTF8.self)
  }
}
