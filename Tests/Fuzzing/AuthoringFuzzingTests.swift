import Doctor
import Documents
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Packs

/// `i18n accept` and `new skill` on generated and damaged files: every other line is kept, and doing it twice is doing it
/// once.
struct AuthoringFuzzingTests {
  private func text(_ round: inout Fuzzing.Round, _ make: (inout Fuzzing.Round) -> [UInt8]) -> [UInt8] {
    let bytes = make(&round)
    return Bool.random(using: &round.generator) ? bytes : Mutation.mutant(of: bytes, &round.generator)
  }

  /// A file of a pack among those of the corpus.
  private func corpus(_ name: String, _ round: inout Fuzzing.Round) -> [UInt8] {
    let places = Corpus.documents.indices.filter { Corpus.documents[$0].path.hasSuffix(name) }
    return places.randomElement(using: &round.generator).map { Corpus.texts[$0] } ?? []
  }

  @Test func `accepting translations keeps comments, order and blank lines of any ledger`() async throws {
    let locale = try #require(LocaleTag("ko"))
    var accepted = 0
    try await Fuzzing.play("AuthoringFuzzingTests", few: 300) { round in
      let bytes = text(&round) { FuzzedLedger.text(&$0) }
      let read = Ledger.read(bytes)
      guard let ledger = read.ledger, read.faults.allSatisfy({ $0.severity != .error }) else { return }
      let acceptances = try ledger.documents.sorted { $0.key < $1.key }.map { id, entry in
        TranslationAcceptance(
          PackContents.Version(id: id, locale: locale, file: try RelativePath("d.md")), revision: entry.revision,
          digest: entry.digest ?? Digest(ofBytes: []), review: nil, known: entry.translations[locale])
      }
      guard let once = try? TranslationAcceptance.ledger(bytes, recording: acceptances) else { return }
      accepted += 1
      try FuzzedLedger.expectKept(bytes, once, round)
      let after = try #require(Ledger.read(once).ledger, "\(round)")
      for (id, entry) in ledger.documents {
        #expect(after.documents[id]?.translations[locale]?.revision == entry.revision, "\(round)")
        #expect(after.documents[id]?.revision == entry.revision, "\(round)")
      }
      #expect(try TranslationAcceptance.ledger(once, recording: acceptances) == once, "\(round)")
    }
    // A single round is played alone to repeat it.
    #expect(accepted > 0 || Rounds.count(300) < 300)
  }

  @Test func `a new skill keeps every line of any ledger and of any routes, and is added once`() async throws {
    let skill = try #require(SkillName("steep"))
    let english = try #require(LocaleTag("en"))
    let entries = SkillEntries(of: skill)
    var added = 0
    try await Fuzzing.play("AuthoringFuzzingTests", few: 300) { round in
      let ledger = text(&round) { FuzzedLedger.text(&$0) }
      let documents: [(id: String, bytes: [UInt8])] = [("skill.steep", [1]), ("skill.steep/references/x.md", [2])]
      if let once = entries.ledger(ledger, source: english, adding: documents) {
        added += 1
        try FuzzedLedger.expectKept(ledger, once, round)
        #expect(entries.ledger(once, source: english, adding: documents) == once, "\(round)")
      }
      let routes = text(&round) { corpus("routes.toml", &$0) }
      let draft = RouteDraft(
        for: skill, description: "Steeps leaves. Use for tea.", locale: english, in: Routes.read(routes).routes)
      if let once = entries.routes(routes, adding: draft, title: english) {
        try FuzzedLedger.expectKept(routes, once, round)
        #expect(entries.routes(once, adding: draft, title: english) == once, "\(round)")
      }
    }
    #expect(added > 0 || Rounds.count(300) < 300)
  }

  @Test func `a new skill keeps every comment of any manifest, and is added once`() async throws {
    let skill = try #require(SkillName("steep"))
    let entries = SkillEntries(of: skill)
    var added = 0
    try await Fuzzing.play("AuthoringFuzzingTests", few: 300) { round in
      let bytes = text(&round) { corpus("manifest.toml", &$0) }
      guard let manifest = Manifest.read(bytes).manifest,
        let once = entries.manifest(bytes, manifest, skills: []), once != bytes
      else { return }
      added += 1
      // Only the lines of one list may differ.
      let comments = { (bytes: [UInt8]) in FuzzedLedger.lines(bytes).filter { $0.first == UInt8(ascii: "#") } }
      #expect(comments(once) == comments(bytes), "\(round)")
      let (before, after) = (FuzzedLedger.lines(bytes), FuzzedLedger.lines(once))
      #expect(before.filter { $0.isEmpty }.count == after.filter { $0.isEmpty }.count, "\(round)")
      #expect(after.difference(from: before).removals.count <= 1, "\(round)")
      let changed = try #require(Manifest.read(once).manifest, "\(round)")
      #expect(entries.manifest(once, changed, skills: []) == once, "\(round)")
    }
    #expect(added > 0 || Rounds.count(300) < 300)
  }
}
