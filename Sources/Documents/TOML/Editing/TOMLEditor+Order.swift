internal import Vocabulary

/// New tables among others of their kind.
extension TOMLEditor {
  /// Adds a table `[name.key]` with its entries, and one for each of its `further` tables, where it belongs among the
  /// tables of `name`: in the byte order of their keys if these are in that order, else after the last of them. Without
  /// any, or if they are not written as tables with headers, the entries are added one by one. False, and no change, if
  /// the text could not be changed, or if there is such a table already.
  @discardableResult
  package mutating func insertTable(
    _ path: [String], _ entries: [(String, TOMLLiteral)], further: [(String, [(String, TOMLLiteral)])] = []
  ) -> Bool {
    guard let key = path.last, node(of: path) == nil else { return false }
    let before = self
    let tables = [(path, entries)] + further.map { (path + [$0.0], $0.1) }
    if !insert(tables, named: key, among: Array(path.dropLast())) {
      for (path, entries) in tables {
        for entry in entries where !set(path + [entry.0], to: entry.1) {
          self = before
          return false
        }
      }
    }
    guard node(of: path) != nil else {
      self = before
      return false
    }
    return true
  }

  private mutating func insert(
    _ tables: [([String], [(String, TOMLLiteral)])], named key: String, among name: [String]
  ) -> Bool {
    let sections = layout.sections.filter { section in
      !section.isArrayElement && section.path.count > name.count && section.path.starts(with: name)
    }
    guard let first = sections.first, let last = sections.last else { return false }
    var lines: [String] = []
    for (path, entries) in tables {
      if !lines.isEmpty { lines.append("") }
      lines.append("[\(TOMLText.path(path))]")
      lines += entries.map { TOMLText.key($0.0) + " = " + $0.1.text }
    }
    let keys = sections.map { $0.path[name.count] }
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) }
    guard isSorted else { return append(lines, after: last) }
    if let previous = sections.last(where: { $0.path[name.count].utf8.lexicographicallyPrecedes(key.utf8) }) {
      return append(lines, after: previous)
    }
    guard let header = first.header else { return false }
    // Before the comments above the header; comments at the start of the text belong to the text.
    let line = layout.startOfLine(header.span.lower)
    let comments = layout.startOfComments(above: line)
    let place = comments == layout.start ? line : comments
    let text = lines.flatMap { Array($0.utf8) + layout.lineEnd }
    return replace(Span(place, place), text + layout.lineEnd)
  }
}
