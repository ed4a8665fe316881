import Testing

@testable import Vocabulary

struct SemanticVersionTests {
  @Test(arguments: [
    "0.0.0", "0.1.0", "1.2.3", "10.20.30", "1.0.0-alpha", "1.0.0-0", "1.0.0-0a", "1.0.0-00a", "1.0.0--",
    "1.0.0-a-b.c-d", "1.0.0-x.7.z.92", "1.0.0+0",
    "1.0.0+001", "1.0.0+a.b-c", "1.0.0-rc.1+build.5", "1.0.0+-", "1.0.0-a+b-c",
    "99999999999999999999.0.99999999999999999999", "1.0.0-99999999999999999999",
  ])
  func `versions that follow the grammar are read`(text: String) throws {
    #expect(try #require(SemanticVersion(text)).text == text)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.", ".1.2", "1..2", "1.2.3.4", "v1.2.3", "V1.2.3", "01.2.3", "1.02.3", "1.2.03", "1.2.3-",
    "1.2.3+", "1.2.3-+b", "1.2.3-01", "1.2.3-a..b",
    "1.2.3-a.", "1.2.3-.a", "1.2.3-a.00", "1.2.3+a+b", "1.2.3+a..b", "1.2.3-ä", "1.2.3+ä", "-1.2.3", "+1.2.3", "1.-2.3",
    "1.2.3 ", " 1.2.3", "1.2.3\n", "1.2.x",
    "1.2.٣", "1.2.3-a_b", "1,2,3", "1.0.0-\u{301}", "1.0.0+\u{301}", "0x1.2.3",
  ])
  func `other text is not a version`(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  /// The valid versions in the test list of the regular expression on semver.org.
  @Test(arguments: [
    "0.0.4", "1.2.3", "10.20.30", "1.1.2-prerelease+meta", "1.1.2+meta", "1.1.2+meta-valid", "1.0.0-alpha",
    "1.0.0-beta",
    "1.0.0-alpha.beta", "1.0.0-alpha.beta.1", "1.0.0-alpha.1", "1.0.0-alpha0.valid", "1.0.0-alpha.0valid",
    "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay", "1.0.0-rc.1+build.1", "2.0.0-rc.1+build.123",
    "1.2.3-beta", "10.2.3-DEV-SNAPSHOT", "1.2.3-SNAPSHOT-123", "1.0.0", "2.0.0", "1.1.7", "2.0.0+build.1848",
    "2.0.1-alpha.1227", "1.0.0-alpha+beta", "1.2.3----RC-SNAPSHOT.12.9.1--.12+788", "1.2.3----R-S.12.9.1--.12+meta",
    "1.2.3----RC-SNAPSHOT.12.9.1--.12", "1.0.0+0.build.1-rc.10000aaa-kk-0.1",
    "99999999999999999999999.999999999999999999.99999999999999999", "1.0.0-0A.is.legal",
  ])
  func `the valid versions of semver.org are read`(text: String) throws {
    #expect(try #require(SemanticVersion(text)).text == text)
  }

  /// The invalid versions in that list.
  @Test(arguments: [
    "1", "1.2", "1.2.3-0123", "1.2.3-0123.0123", "1.1.2+.123", "+invalid", "-invalid", "-invalid+invalid",
    "-invalid.01",
    "alpha", "alpha.beta", "alpha.beta.1", "alpha.1", "alpha+beta", "alpha_beta", "alpha.", "alpha..", "beta",
    "1.0.0-alpha_beta", "-alpha.", "1.0.0-alpha..", "1.0.0-alpha..1", "1.0.0-alpha...1", "1.0.0-alpha....1",
    "1.0.0-alpha.....1", "1.0.0-alpha......1", "1.0.0-alpha.......1", "01.1.1", "1.01.1", "1.1.01", "1.2.3.DEV",
    "1.2-SNAPSHOT", "1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788", "1.2-RC-SNAPSHOT", "-1.0.3-gamma+b7718", "+justmeta",
    "9.8.7+meta+meta", "9.8.7-whatever+meta+meta",
    "99999999999999999999999.999999999999999999.99999999999999999----RC-SNAPSHOT.12.09.1--------------------------------..12",
  ])
  func `the invalid versions of semver.org are rejected`(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  /// Semantic Versioning 2.0.0, section 11, the examples of paragraphs 2, 3 and 4.
  @Test(arguments: [
    ["1.0.0", "2.0.0", "2.1.0", "2.1.1"], ["1.0.0-alpha", "1.0.0"],
    [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
      "1.0.0",
    ],
    ["1.9.0", "1.10.0", "1.11.0"], ["1.0.0-alpha.2", "1.0.0-alpha.10"],
  ])
  func `the examples of the specification are ordered as specified`(texts: [String]) throws {
    let versions = try texts.map { try #require(SemanticVersion($0)) }
    #expect(versions.reversed().sorted().map(\.text) == texts)
    #expect(zip(versions, versions.dropFirst()).allSatisfy(<))
  }

  /// Versions in ascending order: Semantic Versioning 2.0.0, section 11, and more.
  static let chain = [
    "0.0.0-0", "0.0.0", "0.0.1", "0.9.10", "0.10.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
    "1.0.0-beta.2", "1.0.0-beta.11",
    "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1-1", "2.1.1-2", "2.1.1-10", "2.1.1-10.1", "2.1.1--", "2.1.1-A",
    "2.1.1-a", "2.1.1", "10.0.0",
    "9223372036854775808.0.0", "99999999999999999999.0.0",
  ]

  @Test func `precedence is total and follows the specification`() throws {
    let versions = try Self.chain.map { try #require(SemanticVersion($0)) }
    for (i, left) in versions.enumerated() {
      for (j, right) in versions.enumerated() {
        #expect((left < right) == (i < j), "\(left) \(right)")
        #expect((left == right) == (i == j), "\(left) \(right)")
      }
    }
    var generator = SmallRandom(state: 1)
    for _ in 0..<10 { #expect(versions.shuffled(using: &generator).sorted().map(\.text) == Self.chain) }
  }

  /// Numbers that are the same on every machine (a linear congruential generator; Knuth, MMIX).
  private struct SmallRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test func `build metadata only affects the text`() throws {
    let one = try #require(SemanticVersion("1.0.0-a+1"))
    let other = try #require(SemanticVersion("1.0.0-a+2"))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(!(one < other) && !(other < one))
    #expect(one.text != other.text)
    #expect(one.isPrerelease)
    #expect(one.prerelease == ["a"])
    #expect(try !#require(SemanticVersion("1.0.0+a")).isPrerelease)
  }
}

struct VersionRangeTests {
  @Test(arguments: [
    (">=0.1, <0.4", ["0.1.0", "0.3.9", "0.4.0-rc.1"], ["0.0.9", "0.1.0-rc.1", "0.4.0", "1.0.0"]),
    ("1.2.0", ["1.2.0", "1.2.0+b"], ["1.2.1", "1.2.0-a"]),
    ("=1.2", ["1.2.0"], ["1.2.1"]), (">1", ["1.0.1", "2.0.0"], ["1.0.0"]),
    ("<=2.0.0", ["2.0.0", "2.0.0-a", "0.0.0"], ["2.0.1"]),
    (">= 1.0 ,<2", ["1.0.0", "1.9.9"], ["2.0.0"]), (">=1.0.0-rc.1", ["1.0.0-rc.1", "1.0.0"], ["1.0.0-beta"]),
    ("<1,>2", [], ["1.0.0", "1.5.0", "3.0.0"]),
    ("  >=1  ", ["1.0.0"], ["0.9.0"]), (">=1 <2", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0"]),
    (">= 1  < 2, >1.5", ["1.5.1"], ["1.5.0", "2.0.0"]),
    ("^1.2", ["1.2.0", "1.99.0"], ["1.1.9", "1.2.0-rc.1", "2.0.0", "2.0.0-alpha"]),
    ("^1.2.3-beta.2", ["1.2.3-beta.2", "1.2.3", "1.9.0"], ["1.2.3-beta.1", "1.2.2", "2.0.0-0"]),
    ("^0.2", ["0.2.0", "0.2.9"], ["0.1.9", "0.3.0"]), ("^0.0.3", ["0.0.3"], ["0.0.2", "0.0.4"]),
    ("^0", ["0.0.0", "0.9.9"], ["1.0.0"]), ("^0.0", ["0.0.0", "0.0.9"], ["0.1.0"]), ("^1.x", ["1.0.0"], ["2.0.0"]),
    ("~1.2", ["1.2.0", "1.2.9"], ["1.1.9", "1.3.0", "1.3.0-a"]), ("~1.2.3", ["1.2.3", "1.2.9"], ["1.2.2", "1.3.0"]),
    ("~1", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0"]), ("~0.0.1", ["0.0.9"], ["0.1.0"]),
    ("1.x", ["1.0.0", "1.9.9"], ["0.9.9", "2.0.0", "2.0.0-a"]), ("1.2.*", ["1.2.0", "1.2.9"], ["1.1.9", "1.3.0"]),
    ("1.X.x", ["1.5.0"], ["2.0.0"]), ("=1.2.x", ["1.2.3"], ["1.3.0"]), ("*", ["0.0.0", "9.9.9", "1.0.0-a"], []),
    // Numbers may have more digits than an integer.
    ("^99999999999999999999.1", ["99999999999999999999.1.0"], ["100000000000000000000.0.0"]),
  ])
  func `a range contains the versions that meet every bound`(text: String, inside: [String], outside: [String]) throws {
    let range = try #require(VersionRange(text))
    #expect(range.text == text)
    for version in inside { #expect(range.contains(try #require(SemanticVersion(version))), "\(version)") }
    for version in outside { #expect(!range.contains(try #require(SemanticVersion(version))), "\(version)") }
  }

  @Test(arguments: [
    "", ",", ">=1,", ",>=1", ">=", ">", ">=1 2", "1 2", ">=1. 2", "=>1", "==1", ">=1.2.3.4", ">= =1", "1.0-rc",
    ">=1.2+b", "a", ">=v1", "^", "~", "^^1", "^>1", "~>1", "x", "x.1", "1.x.2", ">=1.x", ">*", "^*", "^x", "*.*",
    "1.x-a",
    "1.2.3.x", "1..x", "01.x", "v1.x", "^1.2.3.4", "^1.2-a", "^-1", "1.2.3 - 2.0.0", ">=1 || <2", "1.x <2 3",
  ])
  func `other text is not a range`(text: String) {
    #expect(VersionRange(text) == nil)
  }

  @Test(arguments: [
    (">=1,<2", ">=1 <2", true), ("  >=  1.0.0 ", ">=1.0.0", false), ("1.2.0", "1.2.0", true), ("=1.2", "=1.2", true),
    ("1.2.0, <3", "=1.2.0 <3", true), ("1.x , >1.2", "=1.x >1.2", true), ("^1.2", "^1.2", true), ("~ 0", "~0", true),
    ("*", "*", false), (">1", ">1", false), ("<=4", "<=4", true), ("1.X", "1.X", true),
  ])
  func `a range has one canonical text, which means the same`(text: String, canonical: String, isBounded: Bool) throws {
    let range = try #require(VersionRange(text))
    #expect(range.canonical == canonical)
    #expect(range.hasUpperBound == isBounded)
    let other = try #require(VersionRange(canonical))
    #expect(other.canonical == canonical)
    for text in ["0.0.0", "0.0.1", "1.0.0", "1.2.0-a", "1.2.0", "1.2.1", "1.9.0", "2.0.0", "3.0.0"] {
      let version = try #require(SemanticVersion(text))
      #expect(range.contains(version) == other.contains(version), "\(text)")
    }
  }

  @Test(arguments: [
    ("^1.2", ["1.2.0", "1.9.0"], ["1.3.0-rc.1", "2.0.0-rc.1"]), ("*", ["0.1.0"], ["1.0.0-a"]),
    ("^1.2.3-beta.1", ["1.2.3-beta.2", "1.2.3", "1.3.0"], ["1.2.4-beta.1", "1.3.0-beta.1"]),
    (">=2.0.0-rc.1 <3", ["2.0.0-rc.2", "2.1.0"], ["2.1.0-rc.1", "3.0.0-rc.1"]), ("=1.0.0-a", ["1.0.0-a"], ["1.0.0"]),
  ])
  func `a pre-release is only offered if the range names one of the same version`(
    text: String, offered: [String], withheld: [String]
  ) throws {
    let range = try #require(VersionRange(text))
    for version in offered { #expect(range.offers(try #require(SemanticVersion(version))), "\(version)") }
    for version in withheld { #expect(!range.offers(try #require(SemanticVersion(version))), "\(version)") }
  }
}
