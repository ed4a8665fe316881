package import Documents
package import Reporting
internal import Vocabulary

extension Routes {
  /// Reads a routes.toml and reports every problem in one pass; invalid entries are left out of the value.
  ///
  /// `RouteReferences` checks the names, because that needs other files as well.
  package static func read(_ bytes: [UInt8]) -> RoutesReading {
    memo.value(of: bytes, NoSetting()) { read(TOMLDocument(parsing: bytes)) }
  }

  private static let memo = ContentMemo<NoSetting, RoutesReading>(most: 16)

  /// The keys of the file.
  package static var shape: TableShape {
    var reader = RoutesReader(TableReader(recording: "route"))
    _ = reader.read()
    return reader.shape
  }

  private static func read(_ document: TOMLDocument) -> RoutesReading {
    var reader = RoutesReader(TableReader(document.root, group: "route"))
    let routes = reader.read()
    return RoutesReading(
      routes: routes, references: reader.references, faults: document.faults(with: reader.faults), document: document)
  }
}

/// What a routes.toml is read as.
package struct RoutesReading: Sendable {
  /// The valid entries.
  package let routes: Routes
  /// The names in it, with their places.
  package let references: RouteReferences
  /// Every problem, in the order of the places.
  package let faults: [Diagnostic]
  /// The file as TOML.
  package let document: TOMLDocument
}

/// Reads routes table by table.
private struct RoutesReader {
  private var root: TableReader
  private(set) var references = RouteReferences()

  init(_ root: TableReader) {
    self.root = root
  }

  var faults: [Diagnostic] { root.faults }
  /// What was asked for, of a reader that records.
  var shape: TableShape { root.recorded }

  mutating func read() -> Routes {
    guard root.schema(supported: Routes.schema) else { return .none }
    var categories: [String: Routes.Category] = [:]
    _ = root.within("categories") { table in
      table.eachEntry { key, category in
        let priority = category.integer("priority", required: true)
        let title = Self.perLocale("title", in: &category) { table, key in table.string(key)?.value }
        if let priority { categories[key.text] = Routes.Category(priority: priority.value, title: title) }
      }
    }
    var reasons: [String: Routes.Reason] = [:]
    _ = root.within("reasons") { table in
      table.eachEntry { key, reason in
        guard let description = reason.string("description", required: true) else { return }
        reasons[key.text] = Routes.Reason(description: description.value)
      }
    }
    let routes = readRoutes()
    root.finish()
    return Routes(categories: categories, reasons: reasons, routes: routes)
  }

  private mutating func readRoutes() -> [SkillName: Routes.Route] {
    var routes: [SkillName: Routes.Route] = [:]
    var references = RouteReferences()
    _ = root.within("routes") { table in
      table.eachEntry(named: .skillName) { key, route in
        let skill = route.skillName(key, "route.skill-name-valid")
        let category = route.string("category", required: true)
        let kind = route.parsed(
          route.string("type", required: true, form: .oneOf(Routes.Kind.self)), "route.type-known", Self.noKind
        ) {
          Routes.Kind(rawValue: $0)
        }
        let priority = Self.priority(in: &route)
        let reasons = route.strings("reasons")
        let paths = route.strings("paths", form: .glob)
        let suggests = route.skillNames("suggests", "route.skill-name-valid")
        let excludes = route.skillNames("excludes", "route.skill-name-valid")
        let terms = Self.perLocale("terms", in: &route) { table, key in table.strings(key).map(\.value) }
        guard let skill else { return }
        references.routes.append(skill)
        if let category { references.categories.append(category) }
        references.reasons += reasons
        references.paths += paths
        references.excludes += excludes.map { RouteReferences.Skill(name: $0, route: skill.value) }
        references.skills += (suggests + excludes).map { RouteReferences.Skill(name: $0, route: skill.value) }
        guard let category, let kind, let priority else { return }
        routes[skill.value] = Routes.Route(
          category: category.value, kind: kind.value, priority: priority, reasons: reasons.map(\.value),
          paths: paths.map(\.value), suggests: suggests.map(\.value), excludes: excludes.map(\.value), terms: terms)
      }
    }
    self.references = references
    return routes
  }

  private static func priority(in route: inout TableReader) -> Int? {
    guard let priority = route.integer("priority", required: true, range: 1...100) else { return nil }
    if (1...100).contains(priority.value) { return priority.value }
    route.add(
      Diagnostic(
        "route.priority-in-range",
        Message(
          "route.priority-in-range", "priority is {number}; it must be from 1 to 100",
          ["number": .number(priority.value)]),
        at: priority.span))
    return nil
  }

  /// Reads a table whose keys are language tags.
  private static func perLocale<Value>(
    _ key: String, in reader: inout TableReader, _ read: (inout TableReader, String) -> Value?
  ) -> [LocaleTag: Value] {
    var values: [LocaleTag: Value] = [:]
    _ = reader.within(key) { table in
      for key in table.keys(named: .locale) {
        let tag = table.locale(Spanned(key.text, key.span), "route.locale-valid")
        let value = read(&table, key.text)
        if let tag, let value { values[tag.value] = value }
      }
    }
    return values
  }

  private static func noKind(_ text: String) -> Message {
    Message(
      "route.type-known", "'{type}' is not a route type\nuse primary, adjunct, event or authoring",
      ["type": .text(text)])
  }
}
