internal import Doctor
package import Documents
internal import Vocabulary

/// The answer to `textDocument/documentSymbol`: the sections and headings of a document, or the tables of a TOML file.
package enum DocumentSymbols {
  /// A tree, or a list if the client knows no trees.
  package static func value(in place: Surroundings) -> JSONValue {
    let symbols = all(in: place)
    if place.client.takesSymbolTrees { return .list(symbols.map { $0.tree(in: place.text) }) }
    return .list(symbols.flatMap { $0.list(in: place.text, place.address(of: place.edited.path), below: nil) })
  }

  private static func all(in place: Surroundings) -> [Symbol] {
    if let document = place.edited.document { return headings(of: document) }
    guard place.edited.path.name.hasSuffix(".toml") else { return [] }
    return tables(of: TOMLDocument(parsing: place.text.bytes).root, end: place.text.bytes.count)
  }

  /// The headings, each with those of lower levels below it. A section starts at its marker and has its id as a detail.
  private static func headings(of document: Document) -> [Symbol] {
    let markdown = document.markdown
    let marked = Dictionary(
      markdown.sections.compactMap { section in section.heading.map { ($0.span, section) } }
    ) { first, _ in first }
    var flat = markdown.headings.map { heading in
      let section = marked[heading.span]
      return Flat(
        level: heading.level, name: heading.text, detail: section?.id.value,
        start: section?.marker.lower ?? heading.span.lower,
        selection: heading.span, isSection: section != nil)
    }
    flat += markdown.sections.filter { $0.heading == nil }.map { section in
      Flat(
        level: 2, name: section.id.value, detail: section.id.value, start: section.marker.lower,
        selection: section.marker,
        isSection: true)
    }
    flat.sort { $0.start < $1.start }
    var position = 0
    return tree(of: flat, from: &position, above: 0, end: document.bytes.count)
  }

  private struct Flat {
    let level: Int
    let name: String
    let detail: String?
    let start: Int
    let selection: Span
    let isSection: Bool
  }

  private static func tree(of flat: [Flat], from position: inout Int, above level: Int, end: Int) -> [Symbol] {
    var symbols: [Symbol] = []
    while position < flat.count, flat[position].level > level {
      let one = flat[position]
      position += 1
      let next = flat[position...].first { $0.level <= one.level }?.start ?? end
      let children = tree(of: flat, from: &position, above: one.level, end: next)
      symbols.append(
        Symbol(
          name: one.name.isEmpty ? "#" : one.name, detail: one.detail, kind: one.isSection ? .section : .heading,
          span: Span(one.start, next), selection: one.selection, children: children))
    }
    return symbols
  }

  private static func tables(of root: TOMLTable, end: Int) -> [Symbol] {
    let starts = root.entries.map(\.node.span.lower).sorted()
    return root.entries.map { entry in
      let next = starts.first { $0 > entry.node.span.lower } ?? end
      var children: [Symbol] = []
      if case .table(let table) = entry.node.value {
        children = table.entries.map { inner in
          Symbol(
            name: inner.key.text.isEmpty ? "\"\"" : inner.key.text, detail: nil, kind: .key,
            span: Span(
              min(inner.key.span.lower, inner.node.span.lower), max(inner.key.span.upper, inner.node.span.upper)),
            selection: inner.key.span, children: [])
        }
      }
      let lower = min(entry.key.span.lower, entry.node.span.lower)
      return Symbol(
        name: entry.key.text.isEmpty ? "\"\"" : entry.key.text, detail: nil, kind: children.isEmpty ? .key : .heading,
        span: Span(lower, max(next, entry.key.span.upper)), selection: entry.key.span, children: children)
    }
  }
}

/// A part of a document with a name.
private struct Symbol {
  /// The protocol's numbers of kinds ("SymbolKind").
  enum Kind: Int {
    case section = 3
    case heading = 15
    case key = 20
  }

  let name: String
  let detail: String?
  let kind: Kind
  let span: Span
  let selection: Span
  let children: [Symbol]

  func tree(in text: TextBuffer) -> JSONValue {
    // The protocol requires that a part of the range is selected.
    let outer = Span(min(span.lower, selection.lower), max(span.upper, selection.upper))
    return .fields([
      "name": .string(name), "detail": detail.map { .string($0) }, "kind": .whole(kind.rawValue),
      "range": text.range(of: outer), "selectionRange": text.range(of: selection),
      "children": children.isEmpty ? nil : .list(children.map { $0.tree(in: text) }),
    ])
  }

  func list(in text: TextBuffer, _ address: String, below container: String?) -> [JSONValue] {
    let own = JSONValue.fields([
      "name": .string(name), "kind": .whole(kind.rawValue),
      "location": .fields(["uri": .string(address), "range": text.range(of: span)]),
      "containerName": container.map { .string($0) },
    ])
    return [own] + children.flatMap { $0.list(in: text, address, below: name) }
  }
}
