import Documents
import Packs
import Testing
import Vocabulary

/// The state of every document in every language.
@Suite struct TranslationTableTests {
  private static let manifest = """
    schema = 1
    [pack]
    id = "tea.house"
    name = "Tea"
    version = "1.0.0"
    layout = "plain"
    ledger = "ledger.toml"
    [locales]
    source = "en"
    available = ["en", "fr", "ko"]

    """

  private static func skill(_ text: String) -> String {
    "---\nname: brew\ndescription: Brews tea. Use for tea.\n---\n\n# Brew\n\n\(text)\n"
  }

  private static let digest = Ledger.digest(ofSource: Array(skill("Boil.").utf8))
  private static let other = Digest(ofBytes: Array("other".utf8))

  /// The table of a pack with one skill in English, whose ledger ends with these lines.
  private func table(
    entry: String = "revision = 3\ndigest = \"\(digest)\"\n", translations: String = "",
    korean: String? = skill("끓입니다."), source: String? = skill("Boil.")
  ) throws -> TranslationTable {
    var texts = [
      "manifest.toml": Self.manifest,
      "ledger.toml": "schema = 1\nsource = \"en\"\n[documents.\"skill.brew\"]\n\(entry)\(translations)",
    ]
    texts["skills/brew/SKILL.md"] = source
    texts["skills/brew/scripts/run.sh"] = "true\n"
    texts["locales/ko/skills/brew/SKILL.md"] = korean
    var files: [RelativePath: PackFile] = [:]
    for (path, text) in texts { files[try RelativePath(path)] = PackFile(bytes: Array(text.utf8)) }
    let contents = PackContents(
      of: files, manifest: TOMLDocument(parsing: Array(Self.manifest.utf8)), targets: TargetRules(),
      agents: AgentTargets.names)
    return try #require(TranslationTable(of: contents) { files[$0]?.bytes })
  }

  /// The only document in Korean, as `state behind review`.
  private func korean(_ table: TranslationTable) throws -> String {
    let document = try #require(table.documents.first)
    let found = try #require(document.translations[try locale("ko")])
    return [found.state.rawValue, found.behind.map(String.init), found.review?.rawValue].compactMap { $0 }.joined(
      separator: " ")
  }

  private static func ko(revision: Int, source: Digest?, review: String = "human") -> String {
    "[documents.\"skill.brew\".ko]\nrevision = \(revision)\n" + (source.map { "source = \"\($0)\"\n" } ?? "")
      + "review = \"\(review)\"\n"
  }

  @Test(arguments: [
    (ko(revision: 3, source: digest), "current human"), (ko(revision: 1, source: other), "stale 2 human"),
    (ko(revision: 3, source: other), "stale 0 human"), (ko(revision: 4, source: digest), "ahead human"),
    (ko(revision: 3, source: nil, review: "machine"), "current machine"), ("", "missing"),
  ])
  func `the state follows from the ledger`(entry: String, state: String) throws {
    let table = try table(translations: entry)
    #expect(try korean(table) == state)
    #expect(table.documents.map(\.id) == ["skill.brew"])
    #expect(table.documents.first?.translations[try locale("fr")]?.state == .missing)
    #expect(table.needsWork)
  }

  @Test func `a copy is missing although it has a file, and a translation without a file too`() throws {
    let entry = Self.ko(revision: 3, source: Self.digest)
    let copy = UntranslatedMark.copy(of: Array(Self.skill("Boil.").utf8), id: "skill.brew", in: try locale("ko"))
    let copied = try table(translations: entry, korean: String(decoding: copy, as: UTF8.self))
    #expect(try korean(copied) == "missing")
    #expect(copied.documents.first?.translations[try locale("ko")]?.path?.text == "locales/ko/skills/brew/SKILL.md")
    let without = try table(translations: entry, korean: nil)
    #expect(try korean(without) == "missing")
    #expect(without.documents.first?.translations[try locale("ko")]?.path == nil)
  }

  @Test func `a source is changed if the ledger has another digest of it, or none`() throws {
    #expect(try table().documents.first?.isChanged == false)
    #expect(try table(entry: "revision = 3\ndigest = \"\(Self.other)\"\n").documents.first?.isChanged == true)
    #expect(try table(entry: "revision = 3\n").documents.first?.isChanged == true)
  }

  @Test func `a translation without a source is orphaned`() throws {
    let table = try table(translations: Self.ko(revision: 3, source: Self.digest), source: nil)
    #expect(table.documents.first?.source == nil && table.documents.first?.isChanged == false)
    #expect(try korean(table) == "orphaned human")
    #expect(table.documents.first?.translations[try locale("fr")] == nil)
  }

  @Test func `the total of a language counts states and reviews, and a filter leaves the rest out`() throws {
    let table = try table(translations: Self.ko(revision: 1, source: Self.other))
    let total = table.total(of: try locale("ko"))
    #expect(total.documents == 1 && total[.stale] == 1 && total[.human] == 1 && total[.machine] == 0)
    let french = table.filtered(locales: [try locale("fr")]) { _ in true }
    #expect(french.locales.map(\.text) == ["fr"] && french.documents.first?.translations.count == 1)
    #expect(table.filtered(locales: []) { $0.id == "other" }.documents == [])
  }

  @Test func `mustflow's ledger gives the same table`() throws {
    let text = """
      version = 1
      source_locale = "en"
      [documents."agents.root"]
      source = "locales/en/AGENTS.md"
      revision = 10
      translations.ko = { path = "locales/ko/AGENTS.md", source_revision = 10, status = "current" }
      translations.zh = { path = "locales/zh/AGENTS.md", source_revision = 8, status = "needs_review" }
      [documents."docs.tea"]
      revision = 1
      translations.ko = { path = "locales/ko/tea.md", source_revision = 2, status = "current" }
      translations.fr = { path = "locales/fr/tea.md", source_revision = 1, status = "missing" }

      """
    let ledger = try #require(MustflowLedger(at: path("templates/default/i18n.toml"), Array(text.utf8)))
    #expect(
      ledger.stale.map { "\($0.document) \($0.locale) \($0.revision.value) \($0.source)" } == ["agents.root zh 8 10"])
    let table = TranslationTable(ledger)
    #expect(table.locales.map(\.text) == ["fr", "ko", "zh"])
    let states = table.documents.map { document in
      table.locales.map { document.translations[$0].map { "\($0.state.rawValue) \($0.behind ?? 0)" } ?? "-" }
    }
    #expect(states == [["missing 0", "current 0", "stale 2"], ["missing 0", "ahead 0", "missing 0"]])
    #expect(table.documents.first?.source?.text == "templates/default/locales/en/AGENTS.md")
    #expect(table.documents.first?.translations[try locale("zh")]?.review == .machine)
    #expect(MustflowLedger(at: path("i18n.toml"), Array("fallback_language = \"en\"\n".utf8)) == nil)
    #expect(MustflowLedger(at: path("other.toml"), Array(text.utf8)) == nil)
  }
}
