import Packs
import TestSupport
import Testing
import Vocabulary

/// Recording in a ledger that translations are up to date.
@Suite struct TranslationAcceptanceTests {
  private static let digest = "sha256:" + String(repeating: "a", count: 64)
  private static let older = "sha256:" + String(repeating: "b", count: 64)

  private static let ledger = """
    # Which text each translation was made from.
    schema = 1
    source = "en"

    # The most important one.
    [documents."skill.brew"]
    revision = 3 # raised for the kettle
    digest = "\(digest)"

    # Done by a friend.
    [documents."skill.brew".fr]
    revision = 2 # to do
    source = "\(older)"
    review = "human"

    # Not so important.
    [documents."skill.steep"]
    revision = 1
    digest = "\(digest)"

    """

  private func acceptance(
    _ id: String, _ tag: String, revision: Int = 3, review: Ledger.Review? = nil, known: Ledger.Translation? = nil
  ) throws -> TranslationAcceptance {
    TranslationAcceptance(
      PackContents.Version(id: id, locale: try locale(tag), file: path("a.md")), revision: revision,
      digest: try #require(Digest(Self.digest)), review: review, known: known)
  }

  private func recorded(_ ledger: String, _ accepted: TranslationAcceptance...) throws -> String {
    String(decoding: try TranslationAcceptance.ledger(Array(ledger.utf8), recording: accepted), as: UTF8.self)
  }

  @Test func `an entry gets new values in place, and nothing else changes`() throws {
    let expected = Self.ledger.replacing("revision = 2 # to do", with: "revision = 3 # to do").replacing(
      Self.older, with: Self.digest
    ).replacing("\"human\"", with: "\"machine\"")
    #expect(try recorded(Self.ledger, acceptance("skill.brew", "fr")) == expected)
  }

  @Test func `a new entry is inserted in the order of ids and languages, above the comments of the next`() throws {
    let expected = Self.ledger.replacing(
      "# Not so important.",
      with:
        "[documents.\"skill.brew\".ko]\nrevision = 3\nsource = \"\(Self.digest)\"\nreview = \"human\"\n\n# Not so important."
    )
    #expect(try recorded(Self.ledger, acceptance("skill.brew", "ko", review: .human)) == expected)
    let atEnd = try recorded(Self.ledger, acceptance("skill.steep", "ko", revision: 1))
    #expect(atEnd.hasPrefix(Self.ledger) && atEnd.contains("\n\n[documents.\"skill.steep\".ko]\n"))
  }

  @Test func `who reviewed a translation is kept only if the text is the same`() throws {
    let read = try #require(Ledger.read(Array(Self.ledger.utf8)).ledger)
    let known = try #require(read.documents["skill.brew"]?.translations[try locale("fr")])
    #expect(try acceptance("skill.brew", "fr", known: known).review == .machine)
    let now = try recorded(Self.ledger, acceptance("skill.brew", "fr", review: .human))
    let again = try #require(
      Ledger.read(Array(now.utf8)).ledger?.documents["skill.brew"]?.translations[try locale("fr")])
    #expect(try acceptance("skill.brew", "fr", known: again).review == .human)
    #expect(try acceptance("skill.brew", "fr", review: .machine, known: again).review == .machine)
  }

  @Test(arguments: [
    "schema = 1\nsource = \"en\"\n[documents]\n\"skill.brew\" = { revision = 3, digest = \"\(digest)\" }\n",
    "schema = 1\nsource = \"en\"\ndocuments.\"skill.brew\".revision = 3\n",
    "schema = 1\nsource = \"en\"\n[documents.\"skill.brew\"]\nrevision = 3\nfr = { revision = 1, review = \"human\" }\n",
    "schema = 1\nsource = \"en\"\n[documents.\"skill.brew\"]\nrevision = 3\n[documents.\"skill.brew\".fr]\nrevision = 3\nreview = \"human\"\n",
  ])
  func `an entry in any form is recorded`(text: String) throws {
    let once = try recorded(text, acceptance("skill.brew", "fr"))
    let read = try #require(Ledger.read(Array(once.utf8)).ledger)
    let translation = try #require(read.documents["skill.brew"]?.translations[try locale("fr")])
    #expect(translation.revision == 3 && translation.source?.text == Self.digest && translation.review == .machine)
    #expect(try recorded(once, acceptance("skill.brew", "fr")) == once)
  }

  @Test func `the translation loses the mark of a copy, and gets the keys that its source has`() throws {
    let source =
      "---\nname: brew\nmetadata:\n  cairn-document: skill.brew\n  cairn-revision: \"3\"\n  cairn-locale: en\n---\n# Brew\n"
    let accepted = try acceptance("skill.brew", "ko")
    func text(_ translation: String) -> String {
      String(decoding: accepted.text(of: Array(translation.utf8), source: Array(source.utf8)), as: UTF8.self)
    }
    let copy = String(
      decoding: UntranslatedMark.copy(of: Array(source.utf8), id: "skill.brew", in: try locale("ko")), as: UTF8.self)
    #expect(text(copy) == source.replacing("cairn-locale: en", with: "cairn-locale: ko"))
    #expect(
      text("---\r\nname: brew\r\nmetadata:\r\n    cairn-revision: \"1\" # old\r\n---\r\n차\r\n")
        == "---\r\nname: brew\r\nmetadata:\r\n    cairn-locale: ko\r\n    cairn-revision: \"3\" # old\r\n---\r\n차\r\n")
    #expect(
      text("---\nname: brew\n---\n차\n")
        == "---\nname: brew\nmetadata:\n  cairn-locale: ko\n  cairn-revision: \"3\"\n---\n차\n")
    // A value that says the same is left as it is, and so is a text without front matter.
    let same = "---\nmetadata:\n  cairn-revision: 3\n  cairn-locale: 'ko'\n---\n차\n"
    #expect(text(same) == same)
    #expect(text("차\n") == "차\n")
    let plain = "---\nname: brew\n---\n# Brew\n"
    #expect(
      accepted.text(of: Array(plain.utf8), source: Array(plain.utf8)) == Array(plain.utf8))
  }

  @Test func `accepting twice is accepting once, and every comment and other line is kept`() throws {
    for round in 0..<Rounds.count(60) {
      var random = Rounds.generator(round)
      let ids = ["agents.root", "skill.a", "skill.a/references/x.md", "skill.b", "skill.c"]
      let text = Self.ledger(of: ids.filter { _ in Bool.random(using: &random) }, &random)
      let known = try #require(Ledger.read(Array(text.utf8)).ledger, "round \(round)")
      var accepted: [TranslationAcceptance] = []
      for (id, entry) in known.documents.sorted(by: { $0.key < $1.key }) {
        for tag in ["es", "fr", "ko", "zh-Hant"] where Bool.random(using: &random) {
          accepted.append(
            try acceptance(
              id, tag, revision: entry.revision, review: [nil, .human, .machine].randomElement(using: &random) ?? nil,
              known: entry.translations[try locale(tag)]))
        }
      }
      let bytes = Array(text.utf8)
      let once = try TranslationAcceptance.ledger(bytes, recording: accepted)
      #expect(try TranslationAcceptance.ledger(once, recording: accepted) == once, "round \(round)")
      // Lines of existing entries keep their order; only values of three keys change.
      func kept(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init).filter {
          !$0.hasPrefix("revision") && !$0.hasPrefix("source = \"sha") && !$0.hasPrefix("review")
        }
      }
      let before = kept(bytes)
      var rest = kept(once)[...]
      for line in before {
        let place = rest.firstIndex(of: line)
        #expect(place != nil, "round \(round): lost \(line)")
        rest = rest[(place ?? rest.startIndex)...].dropFirst()
      }
      let comments = { (bytes: [UInt8]) in
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
          line.firstIndex(of: "#").map { String(line[$0...]) }
        }
      }
      #expect(comments(once) == comments(bytes), "round \(round)")
      #expect(String(decoding: once, as: UTF8.self).contains("\r\n") == text.contains("\r\n"), "round \(round)")
    }
  }

  /// A ledger with these documents, with comments, empty lines and line ends as chance has it.
  private static func ledger(of ids: [String], _ random: inout SeededGenerator) -> String {
    var lines = ["# ledger", "schema = 1", "source = \"en\" # source"]
    func decorate(_ random: inout SeededGenerator) {
      for _ in 0..<Int.random(in: 0...2, using: &random) { lines.append("") }
      if Bool.random(using: &random) { lines.append("# note \(lines.count)") }
    }
    for id in ids {
      decorate(&random)
      lines.append("[documents.\"\(id)\"]")
      lines.append("revision = \(Int.random(in: 1...4, using: &random)) # revision \(lines.count)")
      if Bool.random(using: &random) { lines.append("digest = '\(digest)'") }
      for tag in ["fr", "ko", "zh-Hant"] where Bool.random(using: &random) {
        decorate(&random)
        lines.append("[documents.\"\(id)\".\(tag)]")
        lines.append("revision = \(Int.random(in: 1...4, using: &random))")
        if Bool.random(using: &random) { lines.append("source = \"\(older)\" # text \(lines.count)") }
        lines.append("review = \"\(Bool.random(using: &random) ? "human" : "machine")\"")
      }
    }
    let end = Bool.random(using: &random) ? "\n" : "\r\n"
    return lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
  }
}
