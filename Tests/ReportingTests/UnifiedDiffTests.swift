import Reporting
import Testing

/// The hunks of a unified diff; that git applies them is tested where there is a git.
@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> UnifiedDiff {
    UnifiedDiff(
      old: .file(Array(old.utf8), isExecutable: false), new: .file(Array(new.utf8), isExecutable: false), path: "a")
  }

  @Test func `hunks have three lines around what changed, and removed lines come before inserted ones`() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("6\n", with: "six\nsix\n").replacing("12\n", with: "12")
    let hunks = diff(old, new).hunks
    #expect(
      hunks.map(\.text) == [
        "@@ -3,10 +3,11 @@\n 3\n 4\n 5\n-6\n+six\n+six\n 7\n 8\n 9\n 10\n 11\n-12\n+12\n\\ No newline at end of file\n"
      ])
    #expect(hunks.map(\.removed) == [[5, 11]])
    #expect(hunks.flatMap(\.inserted).map { [$0.line, $0.place] } == [[5, 6], [6, 6], [12, 12]])
  }

  @Test func `a group of lines that could be in two places is in the lower one, as in git`() {
    let hunks = diff("a\n\nb\n\nc\n", "a\n\nb\n\nb\n\nc\n").hunks
    #expect(hunks.map(\.text) == ["@@ -2,4 +2,6 @@\n \n b\n \n+b\n+\n c\n"])
  }

  /// The limit is far above the second that this takes; the shortest of all diffs takes longer.
  @Test(.timeLimit(.minutes(30)))
  func `a text in which each of thousands of lines changed is compared quickly`() {
    let lines = (0..<120_000).map { "line \($0)" }
    let old = lines.map { $0 + "\u{200B}\n" }.joined()
    let new = lines.map { $0 + "\n" }.joined()
    let hunks = diff(old, new).hunks
    #expect(hunks.map(\.removed.count) == [120_000] && hunks.map(\.inserted.count) == [120_000])
  }
}
