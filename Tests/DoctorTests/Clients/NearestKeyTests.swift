import Testing

@testable import Doctor

/// Which unknown keys are taken for misspelled ones.
@Suite struct NearestKeyTests {
  private static let known: Set<String> = ["name", "description", "maxTurns", "skills", "tools", "paths", "homepage"]

  @Test(
    arguments: [
      ("max-turns", "maxTurns"), ("Description", "description"), ("descripton", "description"), ("nmae", "name"),
      ("hompage", "homepage"), ("descripiton", "description"),
    ])
  func `the same letters, or an edit or two in a long word, mean the known key`(_ key: String, _ meant: String) {
    #expect(NearestKey.of(key, among: Self.known) == meant)
  }

  @Test(arguments: ["skill", "tool", "path", "names", "game", "priority", "prescription", ""])
  func `a key of one's own is not taken for a known one`(_ key: String) {
    #expect(NearestKey.of(key, among: Self.known) == nil)
  }

  @Test func `in a file that only one client reads, a singular means the plural`() {
    for (key, meant) in [("skill", "skills"), ("tool", "tools"), ("homepag", "homepage")] {
      #expect(NearestKey.of(key, among: Self.known, plurals: true) == meant)
    }
  }
}
