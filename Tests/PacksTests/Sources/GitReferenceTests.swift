import Packs
import Reporting
import Testing
import Vocabulary

/// References after the `#` of a source: what they are, and which commit of a repository they mean.
@Suite struct GitReferenceTests {
  private static func range(_ text: String) throws -> GitReference { .range(try #require(VersionRange(text))) }

  @Test(arguments: ["^1.2", "~1.2", ">=1.0 <2", "=1.2.3", "<2", "1.x", "1.2.*", "1.X", "*", "^0.0.1-rc.1"])
  func `a text with a sign of comparison or a wildcard is a range`(_ text: String) throws {
    #expect(try GitReference(parsing: text) == Self.range(text))
    #expect(try GitReference(parsing: text).text == text)
  }

  @Test(arguments: [
    "main", "1.2.3", "v1.2.3", "v1", "1", "1.2", "v1.x", "x", "release-1.x", "feature/x", "refs/heads/main", "abc1234",
    "1.2.3-rc.1", "HEAD", "été", "a#b", "a@b", "1.x.2", "a>b", String(repeating: "1", count: 39),
  ])
  func `any other text is a name`(_ text: String) throws {
    #expect(try GitReference(parsing: text) == .any(text))
  }

  @Test(arguments: [40, 64]) func `40 or 64 digits are a commit`(_ count: Int) throws {
    let text = String(repeating: "A1", count: count / 2)
    #expect(try GitReference(parsing: text) == .commit(try #require(CommitID(text))))
    #expect(try GitReference(parsing: text).text == text.lowercased())
  }

  // MARK: Resolving

  /// A commit that begins with `digits`.
  private static func commit(_ digits: String) throws -> CommitID {
    try #require(CommitID(digits + String(repeating: "0", count: 40 - digits.utf8.count)))
  }

  /// A repository's references, by name.
  private static func references(_ commits: [(String, String)]) throws -> [RemoteReference] {
    try commits.map { RemoteReference(name: $0, commit: try commit($1)) }
  }

  private static let repository = [
    ("HEAD", "1a"), ("refs/heads/1.x", "2a"), ("refs/heads/main", "1a"), ("refs/heads/next", "abcdef12"),
    ("refs/heads/v1.0.0", "2b"), ("refs/pull/12/head", "abcdef13"), ("refs/tags/1.2.0", "3a"),
    ("refs/tags/2.0.0", "3b"),
    ("refs/tags/deadbeef", "3c"), ("refs/tags/review-v9.0.0", "3d"), ("refs/tags/v1.0.0", "3e"),
    ("refs/tags/v1.10.0", "3f"),
    ("refs/tags/v1.2.0", "3aa"), ("refs/tags/v1.9.0", "3ab"), ("refs/tags/v2.1.0-rc.1", "3ac"), ("refs/tags/v2", "3ad"),
  ]

  @Test(
    arguments: [
      ("main", "1a", nil, "refs/heads/main"), ("HEAD", "1a", nil, "HEAD"),
      ("v1.0.0", "3e", "v1.0.0", "refs/tags/v1.0.0"),
      ("refs/heads/v1.0.0", "2b", nil, "refs/heads/v1.0.0"), ("heads/v1.0.0", "2b", nil, "refs/heads/v1.0.0"),
      ("refs/tags/v2", "3ad", "v2", "refs/tags/v2"), ("tags/v2", "3ad", "v2", "refs/tags/v2"),
      ("refs/heads/1.x", "2a", nil, "refs/heads/1.x"), ("pull/12/head", "abcdef13", nil, "refs/pull/12/head"),
      ("deadbeef", "3c", "deadbeef", "refs/tags/deadbeef"), ("abcdef12", "abcdef12", nil, "refs/heads/next"),
      ("ABCDEF1300", "abcdef13", nil, "refs/pull/12/head"), ("1a00000", "1a", nil, "HEAD"),
      ("^1", "3f", "v1.10.0", "refs/tags/v1.10.0"), ("~1.2", "3aa", "v1.2.0", "refs/tags/v1.2.0"),
      ("=1.2.0", "3aa", "v1.2.0", "refs/tags/v1.2.0"), ("1.x", "3f", "v1.10.0", "refs/tags/v1.10.0"),
      (">=1.9 <1.10", "3ab", "v1.9.0", "refs/tags/v1.9.0"), ("*", "3b", "2.0.0", "refs/tags/2.0.0"),
      ("^2", "3b", "2.0.0", "refs/tags/2.0.0"), (">=2.1.0-rc.0", "3ac", "v2.1.0-rc.1", "refs/tags/v2.1.0-rc.1"),
    ] as [(String, String, String?, String)])
  func `a reference means one commit`(_ text: String, _ digits: String, _ tag: String?, _ name: String) throws {
    let source = try GitSource(parsing: "owner/repo#\(text)")
    let found = try source.resolve(among: try Self.references(Self.repository))
    #expect(found.commit == (try Self.commit(digits)))
    #expect(found.tag == tag)
    #expect(found.name == name)
  }

  @Test(
    arguments: [
      ("^1", "2.0.0"), ("=1.2.0", "2.0.0"), ("^2", nil), ("*", nil), (">=2.1.0-rc.0", nil), ("main", nil),
    ] as [(String, String?)])
  func `the highest release that a range does not allow is named`(_ text: String, _ version: String?) throws {
    let found = try GitSource(parsing: "owner/repo#\(text)").resolve(among: try Self.references(Self.repository))
    #expect(found.outside?.text == version)
  }

  private static let packs = [
    ("refs/tags/v9.0.0", "1a"), ("refs/tags/review-v1.0.0", "2a"), ("refs/tags/review/v1.1.0", "2b"),
    ("refs/tags/review@1.2.0", "2c"), ("refs/tags/review-2.0.0", "2d"), ("refs/tags/reviews-v1.9.0", "3a"),
    ("refs/tags/plugins/review/v1.9.0", "3b"), ("refs/tags/brew-v1.5.0", "4a"),
  ]

  @Test(
    arguments: [
      ("plugins/review#^1", "review@1.2.0", "1.2.0"), ("plugins/review#~1.0", "review-v1.0.0", "1.0.0"),
      ("plugins/review#~1.1", "review/v1.1.0", "1.1.0"), ("review#^2", "review-2.0.0", "2.0.0"),
      ("plugins/review#review-v1.0.0", "review-v1.0.0", "1.0.0"), ("plugins/brew#*", "brew-v1.5.0", "1.5.0"),
      // Without a tag of its own, a pack has the versions of the repository.
      ("plugins/pour#*", "v9.0.0", "9.0.0"),
    ] as [(String, String, String)])
  func `a range finds the tags that name the pack's folder`(_ text: String, _ tag: String, _ version: String) throws {
    let source = try GitSource(parsing: "owner/repo//\(text)")
    let found = try source.resolve(among: try Self.references(Self.packs))
    #expect(found.tag == tag)
    #expect(found.version?.text == version)
  }

  @Test func `the tags of another folder are no versions of a pack`() throws {
    let references = try Self.references(Self.packs)
    #expect(try GitSource(parsing: "owner/repo#^9").resolve(among: references).tag == "v9.0.0")
    #expect(throws: ReferenceFault.self) {
      _ = try GitSource(parsing: "owner/repo//plugins/review#^9").resolve(among: references)
    }
  }

  @Test func `without a reference it is the default branch`() throws {
    let source = try GitSource(parsing: "owner/repo")
    let found = try source.resolve(among: try Self.references(Self.repository))
    #expect(found == ResolvedReference(commit: try Self.commit("1a"), name: "HEAD"))
  }

  @Test func `a full commit need not be at a branch or tag`() throws {
    let references = try Self.references(Self.repository)
    let other = try Self.commit("77")
    #expect(try GitReference.commit(other).resolve(among: references) == ResolvedReference(commit: other))
    #expect(try GitReference.commit(other).resolve(among: []) == ResolvedReference(commit: other))
    let known = try Self.commit("2a")
    let found = try GitReference.commit(known).resolve(among: references)
    #expect(found == ResolvedReference(commit: known, name: "refs/heads/1.x"))
  }

  @Test(arguments: [("v1.2.0", "1.2.0"), ("1.2.0", "1.2.0"), ("review-v9.0.0", nil), ("v2", nil), ("main", nil)])
  func `a tag may name a version`(_ text: String, _ version: String?) throws {
    let found = try GitReference.any(text).resolve(among: try Self.references(Self.repository))
    #expect(found.version == version.flatMap { SemanticVersion($0) })
  }

  // MARK: Errors

  @Test(arguments: [
    ("mian", "not-found-near", "'main'"), ("v1.2", "not-found-near", "'v1.2.0'"),
    ("review", "not-found-near", "'review-v9.0.0'"),
    ("xyzzy-xyzzy", "not-found", "available: "),
    ("MAIN", "not-found-near", "'main'"), ("refs/heads/xyzzy-xyzzy", "not-found", "refs/heads/xyzzy"),
    ("abc12", "too-short", "7 digits"), ("1234567", "no-such-commit", "git rev-parse 1234567"),
    ("abcdef1", "ambiguous", "2 commits"), ("^3", "no-version", "2.0.0"), ("<1.0", "no-version", "'<1.0'"),
    ("^2.1", "no-version", "2.0.0"),
  ])
  func `a reference that the repository lacks is named, with the nearest ones`(
    _ text: String, _ id: String, _ words: String
  ) throws {
    try Self.expectFault(in: Self.repository, at: text, id, words)
  }

  @Test func `a repository without what is needed is told as it is`() throws {
    try Self.expectFault(in: [], at: "main", "empty-repository", "no branches")
    try Self.expectFault(in: [], at: nil, "empty-repository", "no branches")
    try Self.expectFault(in: [("refs/heads/dev", "1")], at: nil, "no-default-branch", "dev")
    try Self.expectFault(in: [("refs/heads/dev", "1")], at: "^1", "no-versions", "'^1'")
    try Self.expectFault(
      in: [("refs/heads/1.x", "1"), ("refs/tags/v2.0.0", "2")], at: "1.x", "range-is-branch", "#refs/heads/1.x")
    try Self.expectFault(in: [("refs/pull/1/head", "1")], at: "xyzzy-xyzzy", "not-found", "HEAD")
    try Self.expectFault(in: [("refs/tags/v1.0.0-rc.1", "1")], at: "^1", "no-version", "v1.0.0-rc.1")
  }

  private static func expectFault(
    in repository: [(String, String)], at text: String?, _ id: String, _ words: String
  ) throws {
    let source = try GitSource(parsing: "owner/repo" + (text.map { "#" + $0 } ?? ""))
    let references = try references(repository)
    do throws(ReferenceFault) {
      Issue.record("\(try source.resolve(among: references))")
    } catch {
      #expect(error.id == "reference." + id, "\(error.message.text)")
      #expect(error.message.text.contains(words), "\(error.message.text)")
    }
  }

  @Test func `names with hidden characters are not printed as they are`() throws {
    let references = try Self.references([("refs/heads/\u{202E}main", "1"), ("HEAD", "1")])
    do throws(ReferenceFault) {
      _ = try GitReference.any("mian").resolve(among: references)
      Issue.record("found")
    } catch {
      #expect(!error.message.text.unicodeScalars.contains("\u{202E}"), "\(error.message.text)")
    }
  }

  @Test func `of very many branches the message names a few`() throws {
    let commit = try Self.commit("1")
    let references = (0..<100_000).map { RemoteReference(name: "refs/heads/branch-\($0)", commit: commit) }
    do throws(ReferenceFault) {
      _ = try GitReference.any("something-else").resolve(among: references)
      Issue.record("found")
    } catch {
      #expect(error.id == "reference.not-found")
      #expect(error.message.text.utf8.count < 400, "\(error.message.text)")
    }
  }
}
