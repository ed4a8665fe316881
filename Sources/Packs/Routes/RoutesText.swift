internal import Documents
internal import Vocabulary

extension Routes {
  /// The routes as a file: tables in byte order, an empty line between them, keys in a fixed order, without empty
  /// lists. Reading the file returns the same value.
  package var text: String {
    var tables = [Self.head]
    for id in categories.keys.sortedByBytes() {
      guard let category = categories[id] else { continue }
      tables.append(Self.table(["categories", id], [("priority", .integer(category.priority))]))
      if !category.title.isEmpty {
        let titles = category.title.sorted { $0.key < $1.key }.map { ($0.key.text, TOMLLiteral.string($0.value)) }
        tables.append(Self.table(["categories", id, "title"], titles))
      }
    }
    for id in reasons.keys.sortedByBytes() {
      guard let reason = reasons[id] else { continue }
      tables.append(Self.table(["reasons", id], [("description", .string(reason.description))]))
    }
    for skill in routes.keys.sorted() {
      guard let route = routes[skill] else { continue }
      tables.append(Self.table(["routes", skill.text], Self.entries(of: route)))
      if !route.terms.isEmpty {
        let terms = route.terms.sorted { $0.key < $1.key }.map { ($0.key.text, Self.list($0.value)) }
        tables.append(Self.table(["routes", skill.text, "terms"], terms))
      }
    }
    return tables.joined(separator: "\n")
  }

  private static let head = """
    # Rendered by Cairn from its packs, which replaces changes here. Put routes of your own into routes.local.toml.
    schema = \(schema)

    """

  private static func entries(of route: Route) -> [(String, TOMLLiteral)] {
    let lists = [
      ("reasons", route.reasons), ("paths", route.paths), ("suggests", route.suggests.map(\.text)),
      ("excludes", route.excludes.map(\.text)),
    ]
    return [
      ("category", .string(route.category)), ("type", .string(route.kind.rawValue)),
      ("priority", .integer(route.priority)),
    ] + lists.filter { !$0.1.isEmpty }.map { ($0.0, list($0.1)) }
  }

  private static func list(_ texts: [String]) -> TOMLLiteral {
    .array(texts.map { .string($0) })
  }

  private static func table(_ path: [String], _ entries: [(String, TOMLLiteral)]) -> String {
    let lines =
      ["[" + path.map(TOMLText.key).joined(separator: ".") + "]"]
      + entries.map { TOMLText.key($0.0) + " = " + $0.1.text }
    return lines.map { $0 + "\n" }.joined()
  }
}
