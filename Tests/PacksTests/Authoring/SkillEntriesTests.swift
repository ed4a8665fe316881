import Documents
import Packs
import TestSupport
import Testing
import Vocabulary

/// The entries of a new skill in the files of its pack.
@Suite struct SkillEntriesTests {
  private func edited(_ text: String?, _ edit: (SkillEntries, [UInt8]?) -> [UInt8]?) throws -> String? {
    let entries = SkillEntries(of: try skill("pour"))
    return edit(entries, text.map { Array($0.utf8) }).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Manifest

  private static let head = "schema = 1\n[pack]\nid = \"a.b\"\nname = \"x\"\nversion = \"1.0.0\"\n"

  private func manifest(_ profiles: String) throws -> String? {
    let text = Self.head + profiles
    let manifest = try #require(Manifest.read(Array(text.utf8)).manifest)
    let result = try edited(text) { $0.manifest($1 ?? [], manifest, skills: []) }
    #expect(result?.hasPrefix(Self.head) != false)
    return result.map { String($0.dropFirst(Self.head.count)) }
  }

  static let profiles: [(String, String?)] = [
    ("", nil),
    ("[profiles]\ndefault = \"all\"\n[profiles.all]\nskills = [\"*\"]\n", nil),
    (
      "[profiles]\ndefault = \"a\" # first\n\n[profiles.a]\nskills = [\"brew\", \"steep\"] # sorted\n",
      "[profiles]\ndefault = \"a\" # first\n\n[profiles.a]\nskills = [\"brew\", \"pour\", \"steep\"] # sorted\n"
    ),
    (
      "[profiles]\ndefault = \"a\"\n[profiles.a]\nskills = [\n  \"steep\", # then\n  \"brew\",\n]\n",
      "[profiles]\ndefault = \"a\"\n[profiles.a]\nskills = [\n  \"steep\", # then\n  \"brew\",\n  \"pour\",\n]\n"
    ),
    (
      "[profiles]\ndefault = \"a\"\n[profiles.a]\nextends = [\"b\"]\n\n[profiles.b]\nskills = [\"*\"]\n", nil
    ),
  ]

  @Test(arguments: profiles) func `the default profile gets the skill, unless it has all`(
    before: String, after: String?
  ) throws {
    #expect(try manifest(before) == after ?? before)
  }

  // MARK: Routes

  private func routes(_ text: String?, _ description: String? = nil, category: String? = nil) throws -> String? {
    try edited(text) { entries, bytes in
      let draft = RouteDraft(
        for: entries.skill, description: description, locale: .english, category: category,
        in: bytes.map { Routes.read($0).routes } ?? .none)
      return entries.routes(bytes, adding: draft, title: .english)
    }
  }

  private static let tea = """
    # Tea.
    schema = 1

    [categories.tea]
    priority = 10

    # first
    [routes.brew]
    category = "tea"
    type = "primary"
    priority = 60 # high

    [routes.brew.terms]
    en = ["brew"]

    # last
    [routes.steep]
    category = "tea"
    type = "adjunct"
    priority = 40

    """

  @Test func `a route is put in the order of the others, with the words of the name and the description`() throws {
    #expect(
      try routes(Self.tea, "Pours brew into warm cups. Use when a kettle is full.")
        == Self.tea.replacing(
          "\n# last\n",
          with: """

            [routes.pour]
            category = "tea"
            type = "primary"
            priority = 50

            [routes.pour.terms]
            en = ["pour", "warm", "cups", "kettle"]

            # last

            """))
  }

  @Test func `a pack without routes gets a file, and a new category is declared`() throws {
    #expect(
      try routes(nil, category: "hot-drinks") == """
        schema = 1

        [categories.hot-drinks]
        priority = 50

        [categories.hot-drinks.title]
        en = "Hot drinks"

        [routes.pour]
        category = "hot-drinks"
        type = "primary"
        priority = 50

        [routes.pour.terms]
        en = ["pour"]

        """)
  }

  @Test func `reasons whose words are in the description are named`() throws {
    let text = Self.tea + "\n[reasons.data-loss]\ndescription = \"x\"\n\n[reasons.heat]\ndescription = \"x\"\n"
    #expect(try routes(text, "Prevents loss of data by heat.")?.contains("reasons = [\"heat\"]\n") == true)
  }

  @Test func `a route that is there is kept, and a file with errors is not changed`() throws {
    let text = Self.tea + "\n[routes.pour]\ncategory = \"tea\"\ntype = \"event\"\npriority = 1\n"
    #expect(try routes(text) == text)
    #expect(try routes("schema = 1\n[routes\n") == nil)
  }

  // MARK: Ledger

  private func ledger(_ text: String?) throws -> String? {
    try edited(text) { entries, bytes in
      entries.ledger(bytes, source: .english, adding: [("skill.pour", Array("Pour.\n".utf8))])
    }
  }

  private static let entry =
    "[documents.\"skill.pour\"]\nrevision = 1\ndigest = \"\(Ledger.digest(ofSource: Array("Pour.\n".utf8)))\"\n"

  @Test func `a ledger gets an entry in order, and a missing one is created`() throws {
    #expect(try ledger(nil) == "schema = 1\nsource = \"en\"\n\n" + Self.entry)
    let before = "schema = 1\nsource = \"en\"\n\n[documents.\"agents.root\"]\nrevision = 2 # two\n\n"
    let after = "# tea\n[documents.\"skill.steep\"]\nrevision = 3\n"
    #expect(try ledger(before + after) == before + Self.entry + "\n" + after)
  }

  @Test func `a document with placeholders gets an entry without a digest`() throws {
    let text = try edited(nil) { entries, bytes in
      entries.ledger(bytes, source: .english, adding: [("skill.pour", Array("TODO(cairn): steps\n".utf8))])
    }
    #expect(text == "schema = 1\nsource = \"en\"\n\n[documents.\"skill.pour\"]\nrevision = 1\n")
  }

  @Test func `an entry that a deleted document left is renewed`() throws {
    let text = "schema = 1\nsource = \"en\"\n[documents.\"skill.pour\"]\nrevision = 9\n"
    #expect(try ledger(text) == "schema = 1\nsource = \"en\"\n" + Self.entry)
  }

  // MARK: Any text

  /// A TOML text of routes and a ledger with comments, blank lines and tables in any order.
  private static func text(_ tables: [String], _ random: inout SeededGenerator) -> String {
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    var lines = Bool.random(using: &random) ? ["# A text.", "schema = 1"] : ["schema = 1"]
    if tables.contains(where: { $0.contains("documents") }) { lines.append("source = \"en\"") }
    for table in tables.shuffled(using: &random).prefix(Int.random(in: 0...tables.count, using: &random)) {
      for _ in 0..<Int.random(in: 0...2, using: &random) { lines.append("") }
      if Bool.random(using: &random) { lines.append("# \(Int.random(in: 0...9, using: &random))") }
      lines += table.split(separator: "\n").map(String.init)
      if Bool.random(using: &random) { lines[lines.count - 1] += " # comment" }
    }
    return lines.joined(separator: lineEnd) + (Bool.random(using: &random) ? lineEnd : "")
  }

  @Test func `an edit of any routes or ledger only adds lines, and a second one changes nothing`() throws {
    let names = ["a", "brew", "pot", "q", "steep", "z"]
    let routes =
      names.map { "[routes.\($0)]\ncategory = \"tea\"\ntype = \"primary\"\npriority = 50" } + [
        "[categories.tea]\npriority = 1", "[categories.milk]\npriority = 2", "[reasons.heat]\ndescription = \"x\"",
      ]
    let documents = names.map { "[documents.\"skill.\($0)\"]\nrevision = 4" }
    for round in 0..<Rounds.count(300) {
      var random = Rounds.generator(round)
      for (tables, edit) in [
        (routes, { try self.routes($0, category: "tea") }), (documents, { try self.ledger($0) }),
      ] as [([String], (String) throws -> String?)] {
        let before = Self.text(tables, &random)
        let after = try #require(try edit(before), "round \(round): \(before)")
        #expect(try edit(after) == after, "round \(round)")
        // Every line is there as it was, in the same order.
        var lines = Self.lines(of: before)[...]
        for line in Self.lines(of: after) where line == lines.first { lines = lines.dropFirst() }
        #expect(lines.isEmpty, "round \(round): \(before)\n---\n\(after)")
      }
    }
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
  }
}
