internal import Vocabulary

/// A dotted key: all parts but the last, and the last.
struct TOMLKeyPath {
  var parents: [TOMLKey] = []
  var last: TOMLKey

  var parts: [TOMLKey] { parents + [last] }
}

/// The tables of a text while it is parsed: which of them may still get keys, by TOML 1.0.0, "Table" and "Keys".
struct TOMLTables {
  /// How a table was defined.
  enum Origin: Equatable {
    /// By the header of a table below it; its own header may still follow.
    case implicit
    /// By its own header, or by one of an array of tables.
    case header
    /// By a dotted key below the header with that index, or in the inline table with that index.
    case dotted(section: Int)
  }

  /// Why a key or header is rejected.
  struct Conflict {
    enum Kind { case key, table, value, defined, array, noArray }

    let kind: Kind
    /// The number of parts of the key up to the one that is already defined.
    let depth: Int
    /// The place of that definition.
    let first: Span
  }

  private enum Content {
    case value(TOMLNode)
    case table(Int)
    /// The index of a list.
    case tables(Int)
  }

  private struct Draft {
    var origin: Origin
    var span: Span
    let level: Int
    var keys: [TOMLKey] = []
    var contents: [Content] = []
    var positions: [ExactText: Int]?

    func position(of name: String) -> Int? {
      let name = ExactText(name)
      guard let positions else { return keys.firstIndex { ExactText($0.text) == name } }
      return positions[name]
    }

    mutating func append(_ key: TOMLKey, _ content: Content) {
      if positions == nil, keys.count == ExactText.fewKeys {
        positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { (ExactText($1.text), $0) })
      }
      positions?[ExactText(key.text)] = keys.count
      keys.append(key)
      contents.append(content)
    }

    /// Where the content at a position was first defined.
    func place(of position: Int) -> Span { keys[position].span }
  }

  /// An array of tables, as long as headers add to it.
  private struct List {
    let header: Span
    var tables: [Int]
  }

  private var drafts: ContiguousArray<Draft>
  private var lists: ContiguousArray<List> = []

  /// One table with index 0: the root.
  init(rootAt span: Span) {
    drafts = [Draft(origin: .header, span: span, level: 0)]
  }

  /// The number of tables; the next one gets this index.
  var count: Int { drafts.count }

  /// The levels above a table.
  func level(of table: Int) -> Int { drafts[table].level }

  /// A new table without a parent: an inline table, or one whose header is rejected.
  mutating func addDetached(at span: Span, level: Int) -> Int {
    add(.header, span, level: level)
  }

  /// Removes the tables from an index on, after an inline table or a header was read.
  mutating func removeTables(from count: Int) {
    drafts.removeLast(max(0, drafts.count - count))
  }

  /// Stores a value under a key in a table; nil on success.
  mutating func insert(_ path: TOMLKeyPath, _ node: TOMLNode, into table: Int, section: Int) -> Conflict? {
    var table = table
    for (depth, key) in path.parents.enumerated() {
      guard let position = drafts[table].position(of: key.text) else {
        table = addTable(key, .dotted(section: section), key.span, below: table)
        continue
      }
      let place = drafts[table].place(of: position)
      switch drafts[table].contents[position] {
      case .value: return Conflict(kind: .value, depth: depth + 1, first: place)
      case .tables: return Conflict(kind: .array, depth: depth + 1, first: place)
      case .table(let child):
        if drafts[child].origin == .implicit { drafts[child].origin = .dotted(section: section) }
        guard drafts[child].origin == .dotted(section: section) else {
          return Conflict(kind: .defined, depth: depth + 1, first: drafts[child].span)
        }
        table = child
      }
    }
    if let position = drafts[table].position(of: path.last.text) {
      return Conflict(kind: .key, depth: path.parents.count + 1, first: drafts[table].place(of: position))
    }
    drafts[table].append(path.last, .value(node))
    return nil
  }

  /// The table that a header opens, and why it is not part of the document, if so.
  mutating func open(_ path: TOMLKeyPath, at span: Span, isArray: Bool) -> (table: Int, conflict: Conflict?) {
    var table = 0
    for (depth, key) in path.parents.enumerated() {
      guard let position = drafts[table].position(of: key.text) else {
        table = addTable(key, .implicit, span, below: table)
        continue
      }
      switch drafts[table].contents[position] {
      case .value: return detached(.value, depth + 1, drafts[table].place(of: position), span)
      case .table(let child): table = child
      case .tables(let list): table = lists[list].tables.last ?? table
      }
    }
    guard let position = drafts[table].position(of: path.last.text) else {
      guard isArray else { return (addTable(path.last, .header, span, below: table), nil) }
      let child = add(.header, span, level: drafts[table].level + 1)
      drafts[table].append(path.last, .tables(lists.count))
      lists.append(List(header: span, tables: [child]))
      return (child, nil)
    }
    let depth = path.parents.count + 1
    let place = drafts[table].place(of: position)
    switch (drafts[table].contents[position], isArray) {
    case (.table(let child), false) where drafts[child].origin == .implicit:
      drafts[child].origin = .header
      drafts[child].span = span
      return (child, nil)
    case (.table(let child), false): return detached(.table, depth, drafts[child].span, span)
    case (.tables(let list), true):
      let child = add(.header, span, level: drafts[table].level + 1)
      lists[list].tables.append(child)
      return (child, nil)
    case (.tables, false): return detached(.array, depth, place, span)
    case (.table, true): return detached(.noArray, depth, place, span)
    case (.value, _): return detached(isArray ? .noArray : .key, depth, place, span)
    }
  }

  /// A table with its content, as a value; with another span if its end was not known when it was added.
  func frozen(_ table: Int, at span: Span? = nil) -> TOMLTable {
    let draft = drafts[table]
    var entries: [TOMLEntry] = []
    entries.reserveCapacity(draft.keys.count)
    for (key, content) in zip(draft.keys, draft.contents) {
      switch content {
      case .value(let node): entries.append(TOMLEntry(key: key, node: node))
      case .table(let child): entries.append(TOMLEntry(key: key, node: node(child)))
      case .tables(let list):
        let elements = lists[list].tables.map { node($0) }
        entries.append(TOMLEntry(key: key, node: TOMLNode(.array(elements), lists[list].header)))
      }
    }
    return TOMLTable(entries: entries, span: span ?? draft.span, positions: draft.positions)
  }

  private func node(_ table: Int) -> TOMLNode {
    TOMLNode(.table(frozen(table)), drafts[table].span)
  }

  private mutating func add(_ origin: Origin, _ span: Span, level: Int) -> Int {
    drafts.append(Draft(origin: origin, span: span, level: level))
    return drafts.count - 1
  }

  private mutating func addTable(_ key: TOMLKey, _ origin: Origin, _ span: Span, below table: Int) -> Int {
    let child = add(origin, span, level: drafts[table].level + 1)
    drafts[table].append(key, .table(child))
    return child
  }

  private mutating func detached(_ kind: Conflict.Kind, _ depth: Int, _ first: Span, _ span: Span) -> (Int, Conflict?) {
    (add(.header, span, level: depth), Conflict(kind: kind, depth: depth, first: first))
  }
}
