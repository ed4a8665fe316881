internal import Vocabulary

/// Tables of an array in the table of another array: `[[packs.accept]]` below `[[packs]]`.
extension TOMLEditor {
  /// Adds a table `[[name.key]]` to the table `[[name]]` with that index, counted from 0, after those that it has; to tables
  /// that are written in braces, one in braces. False if the text could not be changed.
  @discardableResult
  package mutating func appendTable(
    _ key: String, _ entries: [(String, TOMLLiteral)], toTable name: [String], at index: Int
  ) -> Bool {
    let pairs = entries.map { TOMLText.key($0.0) + " = " + $0.1.text }
    let element = "{ " + pairs.joined(separator: ", ") + " }"
    guard let outer = table(name, at: index) else { return false }
    let places = layout.sections.indices.filter {
      layout.sections[$0].isArrayElement && layout.sections[$0].path == name
    }
    if places.indices.contains(index) {
      let below = layout.sections[(places[index] + 1)...].prefix {
        $0.path.count > name.count && $0.path.starts(with: name)
      }
      if outer[key] == nil || below.contains(where: { $0.path == name + [key] }) {
        let lines = ["[[\(TOMLText.path(name + [key]))]]"] + pairs
        return append(lines, after: below.last ?? layout.sections[places[index]])
      }
    }
    if let node = outer[key], let array = TOMLArrayText(text(of: node.span)) {
      return replace(node.span, array.appending(element, lineEnd: layout.lineEnd))
    }
    guard case .array(let elements)? = node(of: name)?.value, elements.indices.contains(index) else { return false }
    var end = elements[index].span.upper - 1
    while end > elements[index].span.lower, TOMLByte.isBlank(bytes[end - 1]) { end -= 1 }
    let separator = end == elements[index].span.lower + 1 ? " " : ", "
    return replace(Span(end, end), Array("\(separator)\(TOMLText.key(key)) = [\(element)]".utf8))
  }

  /// Replaces the value of a key that the inner table has. False if there is no such key.
  @discardableResult
  package mutating func set(
    _ key: String, to value: TOMLLiteral, inTable inner: String, at number: Int, ofTable name: [String], at index: Int
  ) -> Bool {
    guard let outer = table(name, at: index), case .array(let elements)? = outer[inner]?.value,
      elements.indices.contains(number), case .table(let table) = elements[number].value, let node = table[key]
    else { return false }
    if case .string(let text) = node.value, .string(text) == value { return true }
    return replace(node.span, Array(value.text.utf8))
  }

  private func table(_ name: [String], at index: Int) -> TOMLTable? {
    guard case .array(let elements)? = node(of: name)?.value, elements.indices.contains(index),
      case .table(let table) = elements[index].value
    else { return nil }
    return table
  }
}
