import Packs
import Testing
import Vocabulary

@Suite struct TargetSetTests {
  @Test(arguments: [
    ("a/b", "a/b", true), ("a/b", "a/B", true), ("stra\u{DF}e", "STRASSE", true), ("\u{E9}", "e\u{301}", true),
    ("a", "a/b", true), ("a/b/c", "A/b", true), ("a/b", "a/c", false), ("a/b", "ab", false), ("a/b", "a-b", false),
  ])
  func `targets that some file systems treat as the same path collide`(
    _ first: String, _ second: String, _ clash: Bool
  ) throws {
    for (one, other) in [(first, second), (second, first)] {
      var targets = TargetSet()
      #expect(targets.insert(try RelativePath(one)) == nil)
      #expect(targets.insert(try RelativePath(other)) == (clash ? try RelativePath(one) : nil))
    }
  }
}
