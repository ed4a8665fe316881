import Doctor
import Documents
import Reporting
import Testing
import Vocabulary

@testable import Packs

/// `pack bump` on generated ledgers, documents, manifests and changelogs: nothing is lost, and doing it twice is doing it
/// once.
struct BumpFuzzingTests {
  @Test func `a bump keeps comments, order and blank lines of any ledger, and a second one changes nothing`()
    async throws
  {
    try await Fuzzing.play("BumpFuzzingTests", few: 150) { round in
      let bytes =
        Bool.random(using: &round.generator)
        ? FuzzedLedger.text(&round) : Mutation.mutant(of: FuzzedLedger.text(&round), &round.generator)
      let read = Ledger.read(bytes)
      guard let ledger = read.ledger, read.faults.allSatisfy({ $0.severity != .error }) else { return }
      let isEditorial = Bool.random(using: &round.generator)
      let sources = try sources(of: ledger, &round)
      guard
        let bump = try? RevisionBump(ledger, bytes, sources: sources, isEditorial: isEditorial, isGone: { _ in false })
      else { return }
      try FuzzedLedger.expectKept(bytes, bump.ledger, round)
      let after = Ledger.read(bump.ledger)
      let changed = try #require(after.ledger, "\(round)")
      #expect(after.faults.count <= read.faults.count, "\(round)")
      // What was not looked at is still the same.
      for (id, entry) in ledger.documents where !sources.contains(where: { $0.version.id == id }) {
        #expect(changed.documents[id]?.revision == entry.revision, "\(round)")
        #expect(changed.documents[id]?.digest == entry.digest, "\(round)")
      }
      let again = sources.map { source in
        RevisionBump.Source(
          source.version, bump.documents[source.version.file] ?? source.bytes, isListed: source.isListed)
      }
      // A text with placeholders gets its first digest when they are replaced.
      for source in again where !AuthorPlaceholder.isIn(source.bytes) {
        #expect(
          changed.documents[source.version.id]?.digest == Ledger.digest(ofSource: source.bytes),
          "\(round) \(source.version.id)\n\(String(decoding: bytes, as: UTF8.self))\n\(isEditorial)")
      }
      let second = try RevisionBump(
        changed, bump.ledger, sources: again, isEditorial: isEditorial, isGone: { _ in false })
      #expect(second.changes.isEmpty && second.documents.isEmpty && second.ledger == bump.ledger, "\(round)")
    }
  }

  @Test func `entries of deleted documents are removed, and all others keep their lines`() async throws {
    try await Fuzzing.play("BumpFuzzingTests", few: 200) { round in
      let bytes = FuzzedLedger.text(&round)
      let ledger = try #require(Ledger.read(bytes).ledger, "\(round)")
      let gone = Set(ledger.documents.keys.sorted().filter { _ in Int.random(in: 0..<3, using: &round.generator) == 0 })
      let bump = try RevisionBump(ledger, bytes, sources: [], isGone: { gone.contains($0) })
      let left = try #require(Ledger.read(bump.ledger).ledger, "\(round)")
      #expect(Set(left.documents.keys) == Set(ledger.documents.keys).subtracting(gone), "\(round)")
      let comments = FuzzedLedger.lines(bytes).filter { $0.first == UInt8(ascii: "#") }
      #expect(FuzzedLedger.lines(bump.ledger).filter { $0.first == UInt8(ascii: "#") } == comments, "\(round)")
      let second = try RevisionBump(left, bump.ledger, sources: [], isGone: { gone.contains($0) })
      #expect(second.ledger == bump.ledger && second.changes.isEmpty, "\(round)")
    }
  }

  @Test func `another version changes one line of any manifest`() async throws {
    let sources = Corpus.documents.indices.filter { Corpus.documents[$0].path.hasSuffix("manifest.toml") }
    try await Fuzzing.play("BumpFuzzingTests", few: 200) { round in
      var bytes = Corpus.texts[sources.randomElement(using: &round.generator) ?? 0]
      if Bool.random(using: &round.generator) { bytes = Mutation.mutant(of: bytes, &round.generator) }
      guard let version = Manifest.read(bytes).manifest?.version, var editor = TOMLEditor(bytes) else { return }
      guard editor.set(["pack", "version"], to: .string(version.next(.minor).text)) else { return }
      #expect(Manifest.read(editor.bytes).manifest?.version == version.next(.minor), "\(round)")
      let (before, after) = (FuzzedLedger.lines(bytes), FuzzedLedger.lines(editor.bytes))
      #expect(before.count == after.count && zip(before, after).count { $0 != $1 } == 1, "\(round)")
    }
  }

  @Test func `a release adds lines to any changelog and removes none, and a second one changes nothing`() async throws {
    let version = try #require(SemanticVersion("77.0.0"))
    try await Fuzzing.play("BumpFuzzingTests", few: 300) { round in
      let texts = [Corpus.texts.randomElement(using: &round.generator) ?? [], Array(Self.changelog.utf8)]
      let text = texts.randomElement(using: &round.generator) ?? []
      let bytes = Bool.random(using: &round.generator) ? text : Mutation.mutant(of: text, &round.generator)
      let release = ChangelogRelease(of: bytes, version: version, date: "2026-01-02")
      guard release.outcome == .released else {
        #expect(release.bytes == bytes, "\(round)")
        return
      }
      let (before, after) = (FuzzedLedger.lines(bytes), FuzzedLedger.lines(release.bytes))
      // The heading and its empty line, and the link of the version; only the link of `Unreleased` is another one.
      #expect(after.count == before.count + 2 || after.count == before.count + 3, "\(round)")
      let differing = before.difference(from: after).insertions.count
      #expect(differing <= 1, "\(round)")
      let second = ChangelogRelease(of: release.bytes, version: version, date: "2027-01-02")
      #expect(second.outcome == .alreadyReleased && second.bytes == release.bytes, "\(round)")
    }
  }

  private static let changelog = """
    # Changelog

    ## [Unreleased]

    - Tea

    ## [1.0.0] - 2025-01-01

    - Milk

    [Unreleased]: https://host.example/compare/v1.0.0...HEAD
    [1.0.0]: https://host.example/tag/v1.0.0

    """

  /// Documents of the ledger's language: some of its own, some that it lacks.
  private func sources(of ledger: Ledger, _ round: inout Fuzzing.Round) throws -> [RevisionBump.Source] {
    var sources: [RevisionBump.Source] = []
    for (number, id) in (FuzzedLedger.ids + ["skill.new"]).enumerated()
    where Int.random(in: 0..<4, using: &round.generator) > 0 {
      let text = Corpus.texts.randomElement(using: &round.generator) ?? []
      let revised = Array("---\nmetadata:\n  cairn-revision: \"2\" # kept\n---\n".utf8) + text
      let bytes =
        [text, revised, Mutation.mutant(of: revised, &round.generator)].randomElement(using: &round.generator) ?? text
      let version = PackContents.Version(id: id, locale: ledger.source, file: try RelativePath(onDisk: "d\(number).md"))
      sources.append(RevisionBump.Source(version, bytes, isListed: true))
    }
    return sources
  }
}
