internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports exclusions that only one of two skills has.
  static let routeExclusionsSymmetric = Rule(
    id: "route.exclusions-symmetric",
    severity: .warning,
    fix: .safe,
    summary: "If one skill excludes another, the other excludes it too.",
    why: """
      Whether two skills can be used together must not depend on which of them is looked at first.
      """,
    source: "Cairn's docs: routes.md",
    good: [
      .routes(
        "excludes = [\"pour\"]\n[routes.pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 5\nexcludes = [\"brew\"]\n"
      ),
      // The other skill may have no route, or a route in another pack.
      .routes("excludes = [\"pour\"]\n"),
    ],
    bad: [
      .routes(
        "excludes = [↓\"pour\"]\n\n[routes.pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 5 # low\n",
        fixed:
          "excludes = [\"pour\"]\n\n[routes.pour]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 5 # low\nexcludes = [\"brew\"]\n"
      ),
      .routes(
        "excludes = [↓\"pour\"]\n[routes.pour]\nexcludes = [] # none\ncategory = \"tea\"\ntype = \"primary\"\npriority = 5\n",
        fixed:
          "excludes = [\"pour\"]\n[routes.pour]\nexcludes = [\"brew\"] # none\ncategory = \"tea\"\ntype = \"primary\"\npriority = 5\n"
      ),
    ],
    check: .eachRoutes { routes in
      let pairs = Set(routes.references.excludes.map { Pair($0.route, $0.name.value) })
      let routed = Set(routes.references.routes.map(\.value))
      let lacking = routes.references.excludes.filter { skill in
        skill.name.value != skill.route && routed.contains(skill.name.value)
          && !pairs.contains(Pair(skill.name.value, skill.route))
      }
      let wanted = Dictionary(grouping: lacking, by: \.name.value)
      let repairs = wanted.compactMapValues { skills in
        skills.first.flatMap { repair($0.name.value, excluding: skills.map(\.route), in: routes) }
      }
      return lacking.map { skill in
        Finding(.oneWay(skill.route, skill.name.value), at: skill.name.span, fix: repairs[skill.name.value])
      }
    })

  private struct Pair: Hashable {
    let route: SkillName
    let excluded: SkillName

    init(_ route: SkillName, _ excluded: SkillName) {
      self.route = route
      self.excluded = excluded
    }
  }

  /// Adds every skill that a route must exclude, at once; nil if the route is not a table under a header.
  private static func repair(_ route: SkillName, excluding skills: [SkillName], in routes: RoutesFacts) -> Repair? {
    let bytes = routes.document.bytes
    guard let table = routes.document.root.table("routes")?.table(route.text), bytes.indices.contains(table.span.lower),
      bytes[table.span.lower] == UInt8(ascii: "["), let last = table.entries.filter({ !$0.isTable }).last
    else { return nil }
    let names = Set(skills).sorted().map { TOMLText.string($0.text) }.joined(separator: ", ")
    let edit: (span: Span, text: String)
    switch table["excludes"].map({ ($0.value, $0.span) }) {
    case (.array(let elements), let span)?:
      if let last = elements.last {
        edit = (Span(last.span.upper, last.span.upper), ", " + names)
      } else {
        edit = (span, "[\(names)]")
      }
    case nil: edit = TOMLInsertion.line("excludes = [\(names)]", afterLineOf: last.node.span.upper, in: bytes)
    default: return nil
    }
    return .edit([.edit(routes.path, edit.span, edit.text)], description: .exclude(route, names))
  }
}

extension TOMLEntry {
  /// Whether the value is a table of its own, with or without a header.
  fileprivate var isTable: Bool {
    if case .table = node.value { true } else { false }
  }
}

extension Message {
  fileprivate static func oneWay(_ route: SkillName, _ skill: SkillName) -> Message {
    Message(
      "route.exclusions-symmetric",
      "'{route}' excludes '{skill}', which does not exclude it\nadd '{route}' to the excludes of '{skill}'",
      ["route": .text(route.text), "skill": .text(skill.text)])
  }
  fileprivate static func exclude(_ route: SkillName, _ names: String) -> Message {
    Message(
      "route.exclusions-symmetric.fix", "add {names} to the excludes of '{route}'",
      ["route": .text(route.text), "names": .text(names)])
  }
}
