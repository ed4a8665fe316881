internal import Vocabulary

/// Changes single keys and tables of a TOML text and keeps every other byte.
///
/// After each change the text is parsed again. A change that would make it invalid, such as a key in a value that is
/// not a table, is not made, and its function returns false.
package struct TOMLEditor: Sendable {
  private var document: TOMLDocument
  private(set) var layout: TOMLLayout

  /// Parses a text; nil if it has errors.
  package init?(_ bytes: [UInt8]) {
    document = TOMLDocument(parsing: bytes, recordsStatements: true)
    guard document.faults.isEmpty else { return nil }
    layout = TOMLLayout(document)
  }

  /// The current text.
  package var bytes: [UInt8] { document.bytes }

  /// Replaces the value of a key, or adds the key after the others of its table; a missing table is added at the end.
  @discardableResult
  package mutating func set(_ path: [String], to value: TOMLLiteral) -> Bool {
    guard !path.isEmpty else { return false }
    switch spot(of: path, in: document.root) {
    case .value(let span): return replaceValue(at: span, with: value)
    case .inline(let span, let rest): return insert(rest, value, inInlineTableAt: span)
    case .table, .blocked: return false
    case .absent: return insert(path, value)
    }
  }

  /// The same in the table `[[name]]` with that index, counted from 0 through the text, or in the array's inline table.
  @discardableResult
  package mutating func set(_ key: String, to value: TOMLLiteral, inTable name: [String], at index: Int) -> Bool {
    let sections = layout.sections.filter { $0.isArrayElement && $0.path == name }
    if sections.indices.contains(index) {
      let section = sections[index]
      if let pair = section.pairs.first(where: { $0.path == [key] }) {
        return replaceValue(at: pair.value, with: value)
      }
      return insert([key], value, in: section)
    }
    guard sections.isEmpty, case .array(let elements)? = node(of: name)?.value, elements.indices.contains(index),
      case .table(let table) = elements[index].value
    else { return false }
    switch spot(of: [key], in: table) {
    case .value(let span): return replaceValue(at: span, with: value)
    case .absent: return insert([key], value, inInlineTableAt: elements[index].span)
    default: return false
    }
  }

  /// Removes a key with its line and the comment on it, or a table with its header and all tables below it. Comments
  /// above it are kept.
  @discardableResult
  package mutating func remove(_ path: [String]) -> Bool { remove([path]) }

  /// The same for several keys and tables, none of them below another; false, and nothing is removed, if one is missing.
  @discardableResult
  package mutating func remove(_ paths: [[String]]) -> Bool {
    let nodes = paths.compactMap { path in node(of: path).map { (node: $0, path: path) } }
    guard nodes.count == paths.count else { return false }
    return commit(TOMLRemoval(layout).removing(nodes))
  }

  /// Removes a key of the table `[[name]]` with that index, with its line; false for a key of an inline table.
  @discardableResult
  package mutating func remove(_ key: String, inTable name: [String], at index: Int) -> Bool {
    let sections = layout.sections.filter { $0.isArrayElement && $0.path == name }
    guard sections.indices.contains(index), let pair = sections[index].pairs.first(where: { $0.path == [key] }) else {
      return false
    }
    return commit(TOMLRemoval(layout).removing(pair))
  }

  /// Removes one table `[[name]]`, counted from 0, with all tables below it; false for one of an inline array.
  @discardableResult
  package mutating func removeTable(_ name: [String], at index: Int) -> Bool {
    let places = layout.sections.indices.filter {
      layout.sections[$0].isArrayElement && layout.sections[$0].path == name
    }
    guard places.indices.contains(index) else { return false }
    let below = layout.sections[(places[index] + 1)...].prefix {
      $0.path.count > name.count && $0.path.starts(with: name)
    }
    let sections = [layout.sections[places[index]]] + below
    let isComplete = bytes.last == TOMLByte.lineFeed
    var rest = TOMLRemoval(layout).removing(sections)
    // The last line stays without a line end if it had none.
    if !isComplete, rest.last == TOMLByte.lineFeed {
      rest.removeLast(rest.dropLast().last == TOMLByte.carriageReturn ? 2 : 1)
    }
    return commit(rest)
  }

  /// Adds a table `[[name]]` after the last of that name, or at the end; to an array of inline tables, an inline table.
  @discardableResult
  package mutating func appendTable(_ name: [String], _ entries: [(String, TOMLLiteral)]) -> Bool {
    guard !name.isEmpty else { return false }
    let pairs = entries.map { TOMLText.key($0.0) + " = " + $0.1.text }
    let lines = ["[[\(TOMLText.path(name))]]"] + pairs
    if let last = layout.sections.lastIndex(where: { $0.isArrayElement && $0.path == name }) {
      let group = layout.sections[(last + 1)...].prefix { $0.path.count > name.count && $0.path.starts(with: name) }
      return append(lines, after: group.last ?? layout.sections[last])
    }
    if case .value(let span) = spot(of: name, in: document.root), let array = TOMLArrayText(text(of: span)) {
      let element = pairs.isEmpty ? "{}" : "{ " + pairs.joined(separator: ", ") + " }"
      return replace(span, array.appending(element, lineEnd: layout.lineEnd))
    }
    return node(of: name) == nil && appendAtEnd(lines)
  }
}

extension TOMLEditor {
  /// The target of a path.
  private enum Spot {
    /// A value at one place.
    case value(Span)
    /// A table defined by headers or dotted keys, or an array of such tables.
    case table
    /// Nothing, in an inline table; the rest of the path would be its new key.
    case inline(Span, rest: [String])
    case absent
    /// A parent that is not a table.
    case blocked
  }

  private func spot(of path: [String], in root: TOMLTable) -> Spot {
    var table = root
    var inline: (span: Span, rest: [String])?
    for (depth, key) in path.enumerated() {
      guard let node = table[key] else { return inline.map { .inline($0.span, rest: $0.rest) } ?? .absent }
      let isLast = depth == path.count - 1
      guard case .table(let child) = node.value else {
        return isLast ? node.isMadeByHeader ? .table : .value(node.span) : .blocked
      }
      if byte(at: node.span.lower) == TOMLByte.openBrace {
        if isLast { return .value(node.span) }
        inline = (node.span, Array(path[(depth + 1)...]))
      }
      table = child
    }
    return .table
  }

  /// The node of a path through tables only.
  func node(of path: [String]) -> TOMLNode? {
    var node: TOMLNode?
    var table = document.root
    for key in path {
      guard let child = table[key] else { return nil }
      node = child
      if case .table(let below) = child.value {
        table = below
      } else {
        table = TOMLTable(entries: [], span: child.span)
      }
    }
    return node
  }

  private func byte(at offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  func text(of span: Span) -> [UInt8] { Array(bytes[span.range.clamped(to: bytes.indices)]) }

  mutating func replaceValue(at span: Span, with literal: TOMLLiteral) -> Bool {
    let old = text(of: span)
    let value = TOMLDocument(parsing: Array("a=".utf8) + old).root["a"]?.value
    if let value, let same = TOMLLiteral(value), same.text.utf8.elementsEqual(literal.text.utf8) { return true }
    guard case .array(let elements) = literal, let array = TOMLArrayText(old) else {
      return replace(span, Array(literal.text.utf8))
    }
    return replace(span, array.replacing(with: elements, lineEnd: layout.lineEnd))
  }

  /// Adds a key where its table is: below its header, next to its dotted keys, or below a new header at the end.
  private mutating func insert(_ path: [String], _ value: TOMLLiteral) -> Bool {
    let parent = Array(path.dropLast())
    for count in stride(from: parent.count, through: 0, by: -1) {
      let prefix = Array(parent.prefix(count))
      if let section = layout.sections.first(where: { !$0.isArrayElement && $0.path == prefix }) {
        guard count == parent.count else { break }
        return insert([path.last ?? ""], value, in: section)
      }
      for section in layout.sections where section.path.count < count && prefix.starts(with: section.path) {
        let rest = Array(prefix.dropFirst(section.path.count))
        guard let pair = section.pairs.last(where: { $0.path.count > rest.count && $0.path.starts(with: rest) }) else {
          continue
        }
        return insert(Array(path.dropFirst(section.path.count)), value, below: pair)
      }
    }
    return appendAtEnd(["[\(TOMLText.path(parent))]", TOMLText.key(path.last ?? "") + " = " + value.text])
  }

  mutating func insert(_ key: [String], _ value: TOMLLiteral, in section: TOMLLayout.Section) -> Bool {
    if let last = section.last { return insert(key, value, below: last) }
    let line = Array((TOMLText.path(key) + " = " + value.text).utf8) + layout.lineEnd
    guard layout.sections.count > 1, let header = layout.sections[1].header else { return appendLines(line) }
    // Before the first header and its comments; comments at the start of the text belong to the text.
    let first = layout.startOfLine(header.span.lower)
    let comments = layout.startOfComments(above: first)
    let place = comments == layout.start ? first : comments
    return replace(Span(place, place), line + layout.lineEnd)
  }

  private mutating func insert(_ key: [String], _ value: TOMLLiteral, below statement: TOMLStatement) -> Bool {
    let end = layout.endOfLine(statement.span.upper)
    let line = layout.indentation(of: statement) + Array((TOMLText.path(key) + " = " + value.text).utf8)
    let isComplete = byte(at: end - 1) == TOMLByte.lineFeed
    return replace(Span(end, end), isComplete ? line + layout.lineEnd : layout.lineEnd + line)
  }

  private mutating func insert(_ key: [String], _ value: TOMLLiteral, inInlineTableAt span: Span) -> Bool {
    let pair = TOMLText.path(key) + " = " + value.text
    var end = span.upper - 1
    while end > span.lower, TOMLByte.isBlank(byte(at: end - 1)) { end -= 1 }
    if end == span.lower + 1 { return replace(span, Array("{ \(pair) }".utf8)) }
    return replace(Span(end, end), Array(", \(pair)".utf8))
  }

  /// Adds lines after a section, with an empty line before them, and after them if there was none.
  mutating func append(_ lines: [String], after section: TOMLLayout.Section) -> Bool {
    guard let last = section.last else { return false }
    let end = layout.endOfComments(below: layout.endOfLine(last.span.upper))
    guard end < bytes.count else { return appendAtEnd(lines) }
    let isFollowed = !TOMLLines.isBlank(end, in: bytes)
    return replace(Span(end, end), layout.lineEnd + joined(lines) + (isFollowed ? layout.lineEnd : []))
  }

  private mutating func appendAtEnd(_ lines: [String]) -> Bool {
    guard bytes.count > layout.start else { return appendLines(joined(lines)) }
    let isComplete = byte(at: bytes.count - 1) == TOMLByte.lineFeed
    let hasGap = isComplete && TOMLLines.isBlank(layout.startOfLine(bytes.count - 1), in: bytes)
    return appendLines((hasGap ? [] : layout.lineEnd) + joined(lines))
  }

  private mutating func appendLines(_ lines: [UInt8]) -> Bool {
    let isComplete = bytes.count == layout.start || byte(at: bytes.count - 1) == TOMLByte.lineFeed
    let added = isComplete ? lines : layout.lineEnd + lines.dropLast(layout.lineEnd.count)
    return replace(Span(bytes.count, bytes.count), added)
  }

  private func joined(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + layout.lineEnd }
  }

  mutating func replace(_ span: Span, _ new: [UInt8]) -> Bool {
    var text = bytes
    text.replaceSubrange(span.range.clamped(to: text.indices), with: new)
    return commit(text)
  }

  mutating func commit(_ text: [UInt8]) -> Bool {
    let document = TOMLDocument(parsing: text, recordsStatements: true)
    guard document.faults.isEmpty else { return false }
    self.document = document
    layout = TOMLLayout(document)
    return true
  }
}

extension TOMLNode {
  /// Whether headers `[[name]]` define the array; each of its elements then starts with its own header.
  var isMadeByHeader: Bool {
    guard case .array(let elements) = value, let first = elements.first else { return false }
    return first.span.lower == span.lower
  }
}
