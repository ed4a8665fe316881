import Testing
import Vocabulary

/// The version that follows another one.
struct NextVersionTests {
  @Test(arguments: [
    ("1.2.3", SemanticVersion.Part.major, "2.0.0"), ("1.2.3", .minor, "1.3.0"), ("1.2.3", .patch, "1.2.4"),
    ("0.9.9", .patch, "0.9.10"), ("99.99.99", .major, "100.0.0"), ("1.2.3+build", .patch, "1.2.4"),
    ("99999999999999999999.0.0", .major, "100000000000000000000.0.0"),
    // A pre-release comes before the release with its numbers.
    ("1.2.3-rc.1", .patch, "1.2.3"), ("1.2.3-rc.1", .minor, "1.3.0"), ("1.2.0-rc.1", .minor, "1.2.0"),
    ("2.0.0-rc.1", .major, "2.0.0"), ("2.1.0-rc.1", .major, "3.0.0"),
  ])
  func `the lowest release in which a number changes`(version: String, part: SemanticVersion.Part, next: String) throws
  {
    let version = try #require(SemanticVersion(version))
    #expect(version.next(part).text == next)
    #expect(version < version.next(part))
    #expect(SemanticVersion(version.next(part).text) == version.next(part))
  }

  @Test(arguments: [
    ("1.0.0", "2.0.0", SemanticVersion.Part.major), ("1.0.0", "1.1.0", .minor), ("1.0.0", "1.0.1", .patch),
    ("1.0.0", "1.0.0-rc.1", .patch), ("0.1.0", "1.0.0", .major),
  ])
  func `the number in which two versions differ`(old: String, new: String, part: SemanticVersion.Part) throws {
    let (old, new) = (try #require(SemanticVersion(old)), try #require(SemanticVersion(new)))
    #expect(new.part(changedFrom: old) == part)
  }

  @Test func `a major version is more than a minor one, and that more than a patch`() {
    #expect(SemanticVersion.Part.patch < .minor && SemanticVersion.Part.minor < .major)
    #expect(SemanticVersion.zero.isInitialDevelopment)
  }
}
