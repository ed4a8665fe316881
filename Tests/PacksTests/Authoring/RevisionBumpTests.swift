import Testing
import Vocabulary

@testable import Packs

/// New revisions and digests in a ledger and in the documents.
struct RevisionBumpTests {
  private static let path = RelativePath(constant: "skills/tea/SKILL.md")
  private static let other = RelativePath(constant: "skills/tea/references/leaves.md")

  private static func digest(_ text: String) -> Digest { Ledger.digest(ofSource: Array(text.utf8)) }

  /// A skill that states its revision.
  private static func tea(_ revision: String, _ text: String = "Boil.") -> String {
    "---\nname: tea\nmetadata:\n  cairn-revision: \(revision)\n---\n\(text)\n"
  }

  /// A ledger with comments, in which `skill.tea` has revision 3 of "Boil.".
  private static let ledger = """
    # Who changed what.
    schema = 1
    source = "en"

    # Tea.
    [documents."skill.tea"]
    revision = 3 # the third
    digest = "\(digest(tea("\"3\"")))"

    [documents."skill.tea".ko]
    revision = 3
    source = "\(digest(tea("\"3\"")))"
    review = "human" # by a friend

    [documents."skill.tea".fr]
    revision = 2
    source = "\(digest("older"))"
    review = "machine"

    """

  private func bump(
    _ text: String, _ sources: [(String, RelativePath, String)], only: Set<String>? = nil,
    editorial: Bool = false, gone: Set<String> = [], goneTranslations: Set<LocaleTag> = []
  ) throws -> RevisionBump {
    let ledger = try #require(Ledger.read(Array(text.utf8)).ledger)
    return try RevisionBump(
      ledger, Array(text.utf8),
      sources: sources.map {
        RevisionBump.Source(
          PackContents.Version(id: $0.0, locale: ledger.source, file: $0.1), Array($0.2.utf8), isListed: true)
      },
      only: only, isEditorial: editorial, isGone: { gone.contains($0) },
      isTranslationGone: { _, locale in goneTranslations.contains(locale) })
  }

  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func `the first text of a new document is recorded at its first revision, once its placeholders are replaced`()
    throws
  {
    let ledger = "schema = 1\nsource = \"en\"\n\n[documents.\"skill.tea\"]\nrevision = 1\n"
    let draft = try bump(ledger, [("skill.tea", Self.path, Self.tea("\"1\"", "TODO(cairn): steps"))])
    #expect(draft.changes.isEmpty && text(draft.ledger) == ledger)
    let written = try bump(ledger, [("skill.tea", Self.path, Self.tea("\"1\""))])
    #expect(written.changes == [RevisionChange(id: "skill.tea", kind: .completed(revision: 1))])
    #expect(text(written.ledger) == ledger + "digest = \"\(Self.digest(Self.tea("\"1\"")))\"\n")
  }

  @Test func `a changed text gets the next revision in the ledger and in its front matter, and nothing else changes`()
    throws
  {
    let changed = Self.tea("\"3\" # raised by cairn", "Boil twice.")
    let bump = try bump(Self.ledger, [("skill.tea", Self.path, changed)])
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .raised(from: 3, to: 4))])
    #expect(text(bump.documents[Self.path]) == Self.tea("\"4\" # raised by cairn", "Boil twice."))
    let expected = Self.ledger.replacing("revision = 3 # the third", with: "revision = 4 # the third")
      .replacing("digest = \"\(Self.digest(Self.tea("\"3\"")))\"", with: "digest = \"\(Self.digest(changed))\"")
    #expect(text(bump.ledger) == expected)
    let again = try self.bump(expected, [("skill.tea", Self.path, text(bump.documents[Self.path]) ?? "")])
    #expect(again.changes.isEmpty && again.documents.isEmpty && text(again.ledger) == expected)
  }

  @Test func `another revision alone is no changed text, and becomes that of the ledger`() throws {
    let bump = try bump(Self.ledger, [("skill.tea", Self.path, Self.tea("\"9\" # by hand"))])
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .corrected(from: 9, to: 3))])
    #expect(text(bump.documents[Self.path]) == Self.tea("\"3\" # by hand") && text(bump.ledger) == Self.ledger)
    let other = try self.bump(Self.ledger, [("skill.tea", Self.path, Self.tea("\"9\""))], only: ["skill.milk"])
    #expect(other.changes.isEmpty && other.documents.isEmpty)
  }

  @Test func `an entry of a translation that is deleted is removed, and the others stay`() throws {
    let tea = [("skill.tea", Self.path, Self.tea("\"3\""))]
    let french = try #require(LocaleTag("fr"))
    let bump = try bump(Self.ledger, tea, goneTranslations: [french])
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .untranslated([french]))])
    let read = try #require(Ledger.read(bump.ledger).ledger)
    #expect(read.documents["skill.tea"]?.translations.keys.map(\.text) == ["ko"])
    #expect(text(bump.ledger)?.contains("review = \"human\" # by a friend\n") == true)
    #expect(try self.bump(text(bump.ledger) ?? "", tea, goneTranslations: [french]).changes.isEmpty)
  }

  @Test func `a higher revision that the author wrote is kept`() throws {
    let bump = try bump(Self.ledger, [("skill.tea", Self.path, Self.tea("'7'", "Boil twice."))])
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .raised(from: 3, to: 7))])
    #expect(bump.documents.isEmpty && text(bump.ledger)?.contains("revision = 7 # the third\n") == true)
  }

  @Test func `an editorial bump keeps the revision, and translations of that text stay up to date`() throws {
    let changed = Self.tea("\"3\"", "Boil!")
    let bump = try bump(Self.ledger, [("skill.tea", Self.path, changed)], editorial: true)
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .renewed(revision: 3))])
    #expect(bump.documents.isEmpty)
    // The French translation is of an older text, which it still is.
    #expect(
      text(bump.ledger)
        == Self.ledger.replacing("\(Self.digest(Self.tea("\"3\"")))", with: "\(Self.digest(changed))"))
  }

  @Test func `an editorial bump also sets a revision that differs from the ledger`() throws {
    let bump = try bump(Self.ledger, [("skill.tea", Self.path, Self.tea("\"9\"", "Boil!"))], editorial: true)
    #expect(bump.changes.map(\.kind) == [.renewed(revision: 3), .corrected(from: 9, to: 3)])
    #expect(text(bump.documents[Self.path]) == Self.tea("\"3\"", "Boil!"))
  }

  @Test func `a document without an entry gets one with its own revision, in the order of ids`() throws {
    let sources = [
      ("skill.tea", Self.path, Self.tea("\"3\"")), ("skill.tea/references/leaves.md", Self.other, "Green.\n"),
      ("agents.root", RelativePath(constant: "AGENTS.md"), Self.tea("2")),
    ]
    let bump = try bump(Self.ledger, sources)
    #expect(
      bump.changes == [
        RevisionChange(id: "agents.root", kind: .added(revision: 2)),
        RevisionChange(id: "skill.tea/references/leaves.md", kind: .added(revision: 1)),
      ])
    let first = "[documents.\"agents.root\"]\nrevision = 2\ndigest = \"\(Self.digest(Self.tea("2")))\"\n\n"
    let last =
      "\n[documents.\"skill.tea/references/leaves.md\"]\nrevision = 1\ndigest = \"\(Self.digest("Green.\n"))\"\n"
    // The comment stays with the entry below it.
    #expect(text(bump.ledger) == Self.ledger.replacing("# Tea.\n", with: first + "# Tea.\n") + last)
  }

  @Test func `an entry of a document that is deleted is removed with its translations, and comments stay`() throws {
    let bump = try bump(Self.ledger, [], gone: ["skill.tea"])
    let locales = ["fr", "ko"].compactMap { LocaleTag($0) }
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .removed(translations: locales))])
    let left = try #require(text(bump.ledger))
    #expect(left.hasPrefix("# Who changed what.\nschema = 1\nsource = \"en\"\n\n# Tea.\n") && !left.contains("["))
    // An entry whose file is only not a document any more is kept.
    #expect(try self.bump(Self.ledger, []).changes.isEmpty)
  }

  @Test func `only the named documents are looked at`() throws {
    let sources = [
      ("skill.tea", Self.path, Self.tea("\"3\"", "Boil twice.")),
      ("skill.tea/references/leaves.md", Self.other, "Green.\n"),
    ]
    let bump = try bump(Self.ledger, sources, only: ["skill.tea/references/leaves.md"])
    #expect(bump.changes.map(\.id) == ["skill.tea/references/leaves.md"] && bump.documents.isEmpty)
  }

  @Test func `missing digests are added without a new revision, below the revision`() throws {
    let ledger = """
      schema = 1
      source = "en"
      [documents."skill.tea"]
      revision = 3 # the third
      [documents."skill.tea".ko]
      revision = 3
      review = "human"
      [documents."skill.tea".fr]
      revision = 2
      review = "human"

      """
    let bump = try bump(ledger, [("skill.tea", Self.path, Self.tea("\"3\""))])
    #expect(bump.changes == [RevisionChange(id: "skill.tea", kind: .completed(revision: 3))])
    let digest = Self.digest(Self.tea("\"3\""))
    #expect(
      text(bump.ledger)
        == ledger.replacing("# the third\n", with: "# the third\ndigest = \"\(digest)\"\n")
        .replacing(
          "\"skill.tea\".ko]\nrevision = 3\n", with: "\"skill.tea\".ko]\nrevision = 3\nsource = \"\(digest)\"\n"))
  }

  @Test func `a translation that does not say its text gets the digest of the text before the change`() throws {
    let ledger =
      "schema = 1\nsource = \"en\"\n[documents.\"skill.tea\"]\nrevision = 3\ndigest = \"\(Self.digest("old"))\"\n"
      + "[documents.\"skill.tea\".ko]\nrevision = 3\nreview = \"human\"\n"
    let bump = try bump(ledger, [("skill.tea", Self.path, "new")])
    #expect(text(bump.ledger)?.contains("source = \"\(Self.digest("old"))\"\n") == true)
    #expect(text(bump.ledger)?.contains("revision = 4\ndigest = \"\(Self.digest("new"))\"\n") == true)
  }

  @Test(arguments: [
    "[documents]\n\"skill.tea\" = { revision = 3, digest = \"OLD\" } # tea\n",
    "documents.\"skill.tea\".revision = 3 # tea\ndocuments.\"skill.tea\".digest = \"OLD\"\n",
    "documents = { \"skill.tea\" = { revision = 3 } } # tea\n",
    "  [documents.\"skill.tea\"] # tea\n  revision = 3\n  digest = \"OLD\"\n",
  ])
  func `every form in which a ledger can be written is changed in place`(form: String) throws {
    let text = "schema = 1\nsource = \"en\"\n" + form.replacing("OLD", with: "\(Self.digest("old"))")
    let sources = [("skill.tea", Self.path, "new"), ("skill.milk", Self.other, "Warm.\n")]
    let bump = try bump(text, sources)
    let read = try #require(Ledger.read(bump.ledger).ledger)
    #expect(read.documents["skill.tea"]?.digest == Self.digest("new"))
    #expect(read.documents["skill.tea"]?.revision == (form.contains("OLD") ? 4 : 3))
    #expect(read.documents["skill.milk"]?.digest == Self.digest("Warm.\n"))
    #expect(self.text(bump.ledger)?.contains("# tea\n") == true)
    let again = try self.bump(self.text(bump.ledger) ?? "", sources)
    #expect(again.changes.isEmpty && again.ledger == bump.ledger)
  }

  @Test func `a file with CR LF and a byte-order mark keeps both`() throws {
    let old = Self.ledger.replacing("\n", with: "\r\n")
    let changed = "\u{FEFF}" + Self.tea("3", "Boil twice.").replacing("\n", with: "\r\n")
    let bump = try bump(old, [("skill.tea", Self.path, changed), ("skill.milk", Self.other, "Warm.\n")])
    #expect(text(bump.documents[Self.path]) == changed.replacing("revision: 3", with: "revision: \"4\""))
    let lines = String(decoding: bump.ledger, as: UTF8.self).unicodeScalars.split(separator: "\n")
    #expect(lines.allSatisfy { $0.last == "\r" })
  }
}
