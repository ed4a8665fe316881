import Packs
import Testing
import Vocabulary

/// The edit of a changelog for a release.
struct ChangelogReleaseTests {
  private func release(_ text: String, _ version: String = "1.1.0") throws -> (String, ChangelogRelease.Outcome, Bool) {
    let version = try #require(SemanticVersion(version))
    let release = ChangelogRelease(of: Array(text.utf8), version: version, date: "2026-01-02")
    return (String(decoding: release.bytes, as: UTF8.self), release.outcome, release.isEmpty)
  }

  @Test(arguments: [
    // Keep a Changelog, as its own page has it.
    ("## [Unreleased]\n\n- A\n\n## [1.0.0] - 2025-01-01\n", "## [1.1.0] - 2026-01-02"),
    ("## Unreleased\n\n- A\n\n## 1.0.0 - 2025-01-01\n", "## 1.1.0 - 2026-01-02"),
    ("## Unreleased\n\n- A\n\n## v1.0.0 (2025-01-01)\n", "## v1.1.0 (2026-01-02)"),
    ("## [unreleased]\n\n- A\n\n## [v1.0.0] (2025-01-01)\n", "## [v1.1.0] (2026-01-02)"),
    ("# Unreleased\n\n- A\n\n# 1.0.0 / 2025-01-01\n", "# 1.1.0 / 2026-01-02"),
    ("### UNRELEASED\n\n- A\n\n### 1.0.0 \u{2014} 2025-01-01\n", "### 1.1.0 \u{2014} 2026-01-02"),
    ("## [Unreleased](https://x.example/compare/v1.0.0...HEAD)\n\n- A\n\n## [1.0.0]\n", "## [1.1.0] - 2026-01-02"),
    // A link to the older version is not one to this.
    ("## Unreleased\n\n- A\n\n## [1.0.0](https://x.example/1.0.0) (2025-01-01)\n", "## [1.1.0] - 2026-01-02"),
    ("# Changelog\n\n## [Unreleased]\n\n- A\n", "## [1.1.0] - 2026-01-02"),
    ("# Changelog\n\n## Unreleased\n\n- A\n", "## 1.1.0 - 2026-01-02"),
  ])
  func `the heading takes the form of those before`(text: String, heading: String) throws {
    let (new, outcome, isEmpty) = try release(text)
    let line = try #require(text.split(separator: "\n").first { $0.lowercased().contains("unreleased") })
    #expect(outcome == .released && !isEmpty)
    #expect(new == text.replacing(line + "\n", with: "\(line)\n\n\(heading)\n", maxReplacements: 1))
    #expect(try release(new).1 == .alreadyReleased)
    #expect(try release(new).0 == new)
  }

  @Test func `the links at the end compare with the new version`() throws {
    let text = """
      ## [Unreleased]

      - A

      ## [1.0.0] - 2025-01-01

      [Unreleased]: https://x.example/o/r/compare/web-v1.0.0...HEAD
      [1.0.0]: https://x.example/o/r/releases/tag/web-v1.0.0

      """
    let (new, _, _) = try release(text)
    #expect(
      new.hasSuffix(
        """
        [Unreleased]: https://x.example/o/r/compare/web-v1.1.0...HEAD
        [1.1.0]: https://x.example/o/r/compare/web-v1.0.0...web-v1.1.0
        [1.0.0]: https://x.example/o/r/releases/tag/web-v1.0.0

        """))
  }

  @Test(arguments: [
    "[Unreleased]: https://x.example/o/r/commits/main", "[unreleased]: https://x.example/compare/main...HEAD",
    "[Unreleased]: <https://x.example/compare/v1.0.0...HEAD> \"title\"",
  ])
  func `a link that compares with no version is kept`(link: String) throws {
    #expect(try release("## [Unreleased]\n\n- A\n\n\(link)\n").0.hasSuffix("\n- A\n\n\(link)\n"))
  }

  @Test func `a changelog without changes, without the heading, or with the version is told apart`() throws {
    #expect(try release("## [Unreleased]\n\n### Added\n\n## [1.0.0]\n\n- A\n").2)
    #expect(try release("## [Unreleased]\n\n[Unreleased]: https://x.example/compare/v1.0.0...HEAD\n").2)
    #expect(try release("# Changes\n\n## [1.0.0]\n").1 == .noUnreleased)
    #expect(try release("").1 == .noUnreleased)
    #expect(try release("## [1.1.0] - 2026-01-01\n").1 == .alreadyReleased)
    #expect(try release("## [Unreleased]\n\n## [1.1.0] - 2026-01-01\n").1 == .alreadyReleased)
  }

  @Test func `headings in code and in comments are none`() throws {
    let text = "```\n## [Unreleased]\n```\n\n<!--\n## [Unreleased]\n-->\n\n## Unreleased\n\n- A\n"
    #expect(
      try release(text).0
        == text.replacing("## Unreleased\n", with: "## Unreleased\n\n## 1.1.0 - 2026-01-02\n"))
  }

  @Test func `CR LF, a byte-order mark and a missing last line end are kept`() throws {
    let text = "\u{FEFF}## [Unreleased]\r\n\r\n- A\r\n\r\n## [1.0.0] - 2025-01-01"
    #expect(
      try release(text).0
        == "\u{FEFF}## [Unreleased]\r\n\r\n## [1.1.0] - 2026-01-02\r\n\r\n- A\r\n\r\n## [1.0.0] - 2025-01-01")
  }
}
