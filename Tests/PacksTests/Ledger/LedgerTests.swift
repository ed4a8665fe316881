import Packs
import Testing
import Vocabulary

@Suite struct LedgerTests {
  static let digest = "sha256:" + String(repeating: "0", count: 64)

  static let text = """
    schema = 1
    source = "en"
    [documents."skill.release"]
    revision = 3
    digest = "\(digest)"
    [documents."skill.release".ko]
    revision = 3
    source = "\(digest)"
    review = "machine"
    [documents."skill.release".fr]
    revision = 2
    source = "\(digest)"
    review = "human"
    [documents."skill.release/references/report.md"]
    revision = 1
    digest = "\(digest)"

    """

  @Test func `revisions are found by document and language`() throws {
    let (read, faults) = Ledger.read(Array(Self.text.utf8))
    let ledger = try #require(read)
    #expect(faults == [])
    #expect(ledger.revision(of: "skill.release", in: try locale("en")) == 3)
    #expect(ledger.revision(of: "skill.release", in: try locale("fr")) == 2)
    #expect(ledger.revision(of: "skill.release", in: try locale("hi")) == nil)
    #expect(ledger.revision(of: "skill.deploy", in: try locale("en")) == nil)
    #expect(ledger.documents["skill.release"]?.translations[try locale("fr")]?.review == .human)
  }

  static let table: [FaultCase] = [
    FaultCase("ledger.schema", in: "schema = ↓2\nanything = 1\n"),
    FaultCase("ledger.schema", in: "schema = ↓\"1\"\nsource = \"en\"\n"),
    FaultCase("ledger.locale-valid", "ledger.known-keys", in: "schema = 1\nsource = ↓\"english!\"\n↓extra = 1\n"),
    FaultCase(
      "ledger.revision-positive", "ledger.digest-valid", "ledger.known-keys",
      in: "schema = 1\nsource = \"en\"\n[documents.\"a.b\"]\nrevision = ↓0\ndigest = ↓\"sha256:1\"\n↓reviewed = true\n"),
    FaultCase(
      "ledger.locale-valid", "ledger.digest-valid", "ledger.review-known",
      in: """
        schema = 1
        source = "en"
        [documents."a.b"]
        revision = 1
        digest = "\(digest)"
        [documents."a.b".↓klingonisch]
        revision = 1
        source = ↓"md5:1"
        review = ↓"robot"
        """),
    FaultCase(
      "ledger.locale-valid",
      in: """
        schema = 1
        source = "en"
        [documents."a.b"]
        revision = 1
        digest = "\(digest)"
        [documents."a.b".↓en]
        revision = 1
        source = "\(digest)"
        review = "human"
        """),
  ]

  @Test(arguments: table)
  func `all errors are reported in one pass, at their positions`(_ fault: FaultCase) {
    #expect(fault.found(Ledger.read(fault.marked.bytes).faults) == fault.expected)
  }

  static func document(_ revision: String, body: String = "text\n") -> [UInt8] {
    Array("---\nname: a\nmetadata:\n  cairn-kind: procedure\n  cairn-revision: \(revision)\n---\n\(body)".utf8)
  }

  @Test func `the digest of a source excludes only its revision`() {
    let digest = Ledger.digest(ofSource: Self.document("\"3\""))
    #expect(Ledger.digest(ofSource: Self.document("\"12\"")) == digest)
    #expect(Ledger.digest(ofSource: Self.document("4")) == digest)
    #expect(Ledger.digest(ofSource: Self.document("\"3\"", body: "other\n")) != digest)
    #expect(digest == Digest(ofBytes: Self.document("")))
  }

  @Test func `line ends and a byte-order mark do not change the digest of a source`() {
    let plain = Self.document("\"3\"")
    let returns = plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(Ledger.digest(ofSource: Text.byteOrderMark + returns) == Ledger.digest(ofSource: plain))
  }

  @Test(arguments: [
    "no front matter\ncairn-revision: 3\n",
    "---\ncairn-revision: 3\n---\n",
    "---\nmetadata:\n  x-cairn-revision: 3\n---\n",
    "---\nmetadata:\n  cairn-revision: 3\n",
    "---\nname: a\n---\nmetadata:\n  cairn-revision: 3\n---\n",
    "",
  ])
  func `a revision outside of the metadata is part of the digest`(_ text: String) {
    #expect(Ledger.digest(ofSource: Array(text.utf8)) == Digest(ofBytes: text.utf8))
  }
}
