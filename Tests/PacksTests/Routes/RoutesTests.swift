import Packs
import Reporting
import TestSupport
import Testing
import Vocabulary

@Suite struct RoutesTests {
  static let text = """
    schema = 1
    [categories.delivery]
    priority = 10
    [categories.delivery.title]
    en = "Delivery"
    ko = "배포"
    [categories.unused]
    priority = 20
    [reasons.release-risk]
    description = "Something may break"
    [routes.release]
    category = "delivery"
    type = "primary"
    priority = 80
    reasons = ["release-risk"]
    paths = [".github/workflows/**", "**/Dockerfile"]
    suggests = ["deploy"]
    excludes = []
    [routes.release.terms]
    en = ["ship", "go live"]
    ko = ["배포", "출시"]
    [routes.deploy]
    category = "delivery"
    type = "adjunct"
    priority = 1
    excludes = ["release"]
    """

  private func read(_ text: String) -> Routes { Routes.read(Array(text.utf8)).routes }

  @Test func `every key of the format is read`() throws {
    let read = Routes.read(Array(Self.text.utf8))
    let routes = read.routes
    #expect(read.faults == [])
    #expect(routes.categories["delivery"]?.priority == 10)
    #expect(routes.categories["delivery"]?.title == [try locale("en"): "Delivery", try locale("ko"): "배포"])
    #expect(routes.reasons == ["release-risk": .init(description: "Something may break")])
    #expect(
      routes.routes[try skill("release")]
        == .init(
          category: "delivery", kind: .primary, priority: 80, reasons: ["release-risk"],
          paths: [".github/workflows/**", "**/Dockerfile"], suggests: [try skill("deploy")],
          terms: [try locale("en"): ["ship", "go live"], try locale("ko"): ["배포", "출시"]]))
    #expect(routes.routes[try skill("deploy")]?.excludes == [try skill("release")])
  }

  static let table: [FaultCase] = [
    FaultCase("route.schema", in: "schema = ↓9\n[routes.Bad]\n"),
    FaultCase(
      "route.schema", "route.schema", "route.known-keys",
      in: "schema = 1\n[categories.a]\npriority = ↓\"high\"\n[reasons.b]\ndescription = ↓3\n↓word = 1\n"),
    FaultCase(
      "route.skill-name-valid", "route.type-known", "route.priority-in-range", "route.known-keys",
      "route.skill-name-valid",
      in: """
        schema = 1
        [routes.↓Release]
        category = "a"
        type = ↓"main"
        priority = ↓101
        ↓path = ["a"]
        suggests = ["deploy", ↓"a b"]
        """),
    FaultCase(
      "route.locale-valid", "route.schema",
      in: """
        schema = 1
        [routes.release]
        category = "a"
        type = "event"
        priority = 100
        [routes.release.terms]
        ↓"english!" = ["a"]
        en = ↓"ship"
        """),
    FaultCase(
      "route.priority-in-range", in: "schema = 1\n[routes.a]\ncategory = \"a\"\ntype = \"event\"\npriority = ↓0\n"),
  ]

  @Test(arguments: table)
  func `all errors are reported in one pass, at their positions`(_ fault: FaultCase) {
    #expect(fault.found(Routes.read(fault.marked.bytes).faults) == fault.expected)
  }

  @Test func `the header to add for an unknown name is valid TOML`() throws {
    let text = "schema = 1\n[routes.release]\ncategory = \"mi área\"\ntype = \"primary\"\npriority = 1\n"
    let read = Routes.read(Array(text.utf8))
    let found = read.references.faults(in: read.routes, skills: [try skill("release")])
    #expect(found.map(\.message.text).contains { $0.contains("add [categories.\"mi área\"]") }, "\(found)")
  }

  @Test func `an unknown name is reported at its position`() throws {
    let fault = FaultCase(
      "route.category-known", "route.reasons-known", "route.skill-exists", "route.not-itself", "route.skill-exists",
      in: """
        schema = 1
        [categories.delivery]
        priority = 1
        [routes.release]
        category = ↓"delivry"
        type = "primary"
        priority = 1
        reasons = [↓"risk"]
        suggests = ["deploy", ↓"audit"]
        excludes = [↓"release"]
        [routes.↓relase]
        category = "delivery"
        type = "primary"
        priority = 1
        """)
    let read = Routes.read(fault.marked.bytes)
    #expect(read.faults == [])
    let found = read.references.faults(in: read.routes, skills: [try skill("release"), try skill("deploy")])
    #expect(fault.found(found) == fault.expected)
    #expect(found.map(\.severity) == [.error, .warning, .warning, .error, .error])
    #expect(found.map { $0.message.text.contains("did you mean") } == [true, false, false, false, true])
  }

  @Test func `the text has one table per entry, sorted, and says that Cairn writes it`() {
    #expect(
      read(Self.text).text == """
        # Rendered by Cairn from its packs, which replaces changes here. Put routes of your own into routes.local.toml.
        schema = 1

        [categories.delivery]
        priority = 10

        [categories.delivery.title]
        en = "Delivery"
        ko = "배포"

        [categories.unused]
        priority = 20

        [reasons.release-risk]
        description = "Something may break"

        [routes.deploy]
        category = "delivery"
        type = "adjunct"
        priority = 1
        excludes = ["release"]

        [routes.release]
        category = "delivery"
        type = "primary"
        priority = 80
        reasons = ["release-risk"]
        paths = [".github/workflows/**", "**/Dockerfile"]
        suggests = ["deploy"]

        [routes.release.terms]
        en = ["ship", "go live"]
        ko = ["배포", "출시"]

        """)
  }

  @Test(arguments: 0..<Rounds.count(200))
  func `the text reads back as the same routes`(_ seed: Int) throws {
    let routes = try Self.random(seed)
    let back = Routes.read(Array(routes.text.utf8))
    #expect(back.faults == [])
    #expect(back.routes == routes)
    #expect(back.routes.text == routes.text)
  }

  @Test func `two packs can define the same entries`() {
    let routes = read(Self.text)
    let (merged, conflicts) = routes.merging(routes)
    #expect(merged == routes)
    #expect(conflicts == [])
  }

  @Test func `different definitions in two packs are a conflict, and the first one is used`() throws {
    let other = read(
      Self.text.replacing("priority = 10", with: "priority = 11").replacing("may break", with: "will break")
        .replacing("\"**/Dockerfile\"", with: "\"Dockerfile\"") + "\n[reasons.further]\ndescription = \"x\"\n")
    let (merged, conflicts) = read(Self.text).merging(other)
    #expect(conflicts == [.category("delivery"), .reason("release-risk"), .route(try skill("release"))])
    #expect(merged.categories["delivery"]?.priority == 10)
    #expect(merged.reasons["further"] != nil)
    #expect(try #require(conflicts.first).message.text.contains("'delivery'"))
  }

  @Test func `filtering removes everything that names a skill that is not chosen`() throws {
    let filtered = read(Self.text).filtered(to: [try skill("release")])
    #expect(Set(filtered.routes.keys) == [try skill("release")])
    #expect(filtered.routes[try skill("release")]?.suggests == [])
    #expect(Set(filtered.categories.keys) == ["delivery"])
    #expect(Set(filtered.reasons.keys) == ["release-risk"])
    #expect(read(Self.text).filtered(to: [try skill("deploy")]).reasons.isEmpty)
    #expect(read(Self.text).filtered(to: []) == .none)
  }

  // MARK: Random routes

  private static func random(_ seed: Int) throws -> Routes {
    var random = Rounds.generator(seed)
    let texts = [
      "", "plain", "a \"quoted\" word", "back\\slash", "tab\tand\nline", "배포", "\u{7F}\u{1}\u{1B}", "e\u{301}", "é",
      "# no comment", "'''", "a.b", "\u{1F5FF}", " blank ", "[x]", "=", "\u{FEFF}mark", "\r\n",
    ]
    let tags = try ["en", "ko", "pt-BR", "zh-Hant-TW"].map { try locale($0) }
    let names = try ["a", "b-1", "배포", "release", "9"].map { try skill($0) }
    func some(_ count: Int) -> Int { Int.random(in: 0...count, using: &random) }
    func list() -> [String] { (0..<some(3)).compactMap { _ in texts.randomElement(using: &random) } }
    func skills() -> [SkillName] { names.filter { _ in some(1) == 0 } }
    var categories: [String: Routes.Category] = [:]
    var reasons: [String: Routes.Reason] = [:]
    var routes: [SkillName: Routes.Route] = [:]
    for text in texts where some(2) == 0 {
      categories[text] = .init(
        priority: some(2_000) - 1_000,
        title: Dictionary(uniqueKeysWithValues: tags.prefix(some(4)).map { ($0, texts[some(17)]) }))
    }
    for text in texts where some(2) == 0 { reasons[text] = .init(description: texts[some(17)]) }
    for name in names where some(2) > 0 {
      routes[name] = .init(
        category: texts[some(17)], kind: Routes.Kind.allCases[some(3)], priority: some(99) + 1, reasons: list(),
        paths: list(), suggests: skills(), excludes: skills(),
        terms: Dictionary(uniqueKeysWithValues: tags.prefix(some(4)).map { ($0, list()) }))
    }
    return Routes(categories: categories, reasons: reasons, routes: routes)
  }
}
