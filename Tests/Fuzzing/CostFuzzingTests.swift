import Doctor
import Reporting
import TestSupport
import Testing
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The cost of the doctor for a text of one repeated piece: time and memory grow no faster than the text. The test
/// depends on the clock, so it runs only if rounds are requested.
@Suite(.serialized, .enabled(if: Rounds.requested != nil)) struct CostFuzzingTests {
  private static let examination = Examination()
  /// The paths of a text, and its first lines there.
  private static let places: [(path: String, head: String)] = [
    ("skills/a/SKILL.md", ""), ("skills/a/SKILL.md", "---\nname: a\ndescription: D. Use when asked.\n---\n\n# A\n\n"),
    ("skills/a/SKILL.md", "---\nname: a\ndescription: "), ("AGENTS.md", ""), ("skills/routes.toml", "schema = 1\n"),
    ("manifest.toml", "schema = 1\n[pack]\nid = \"a.b\"\n"), ("i18n/documents.toml", "schema = 1\n"),
    ("skills/a/scripts/run.sh", "#!/bin/sh\n"), (".cairn/config.toml", "schema = 1\n"),
  ]

  @Test func `four times the text takes less than ten times the work`() async throws {
    try await Fuzzing.play("CostFuzzingTests", few: 0) { round in
      let place = Self.places.randomElement(using: &round.generator) ?? Self.places[0]
      var unit: [UInt8] = []
      for _ in 0..<Int.random(in: 1...4, using: &round.generator) { unit += Mutation.piece(&round.generator) }
      if Bool.random(using: &round.generator) { unit.append(0x0A) }
      let before = Self.peak
      var small = Duration.seconds(3600)
      var large = Duration.seconds(3600)
      // A busy machine can make one of the two slow, but never both fast.
      for _ in 0..<3 {
        small = min(small, try await cost(of: unit, 12 << 10, at: place))
        large = min(large, try await cost(of: unit, 48 << 10, at: place))
        if large < small * 10 + .milliseconds(150) { break }
      }
      let about = "'\(String(decoding: unit, as: UTF8.self).debugDescription)' in \(place); \(round)"
      #expect(large < small * 10 + .milliseconds(150), "\(small) became \(large) for \(about)")
      #expect(Self.peak - before < 512 << 20, "\((Self.peak - before) >> 20) MiB for \(about)")
    }
  }

  private func cost(of unit: [UInt8], _ size: Int, at place: (path: String, head: String)) async throws -> Duration {
    let text = Array(place.head.utf8) + repeatElement(unit, count: size / max(1, unit.count)).joined()
    let subject = try Example(at: place.path, "", install: InstallFacts()).subject(text)
    let start = ContinuousClock.now
    let report = await Self.examination.report(on: subject)
    _ = TextReport(showsInfos: true).text(of: report)
    return ContinuousClock.now - start
  }

  /// The maximum memory of the process so far, in bytes.
  private static var peak: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss << 10
    #endif
  }
}
