import Packs
import Testing
import Vocabulary

/// The pages that compare two commits, and which entry of a lock is whose.
@Suite struct ComparePageTests {
  private static let old = String(repeating: "a", count: 40)
  private static let new = String(repeating: "b", count: 40)

  private func page(_ text: String) throws -> String? {
    let (old, new) = (try #require(CommitID(Self.old)), try #require(CommitID(Self.new)))
    return try GitSource(parsing: text).address.comparePage(from: old, to: new)
  }

  @Test(arguments: [
    ("owner/repo//plugins/review#^1", "https://github.com/owner/repo/compare/"),
    ("git@github.com:owner/repo.git", "https://github.com/owner/repo/compare/"),
    ("ssh://git@github.com/owner/repo", "https://github.com/owner/repo/compare/"),
    ("gitlab.com/group/sub/repo", "https://gitlab.com/group/sub/repo/-/compare/"),
    ("git@gitlab.example.org:team/skills", "https://gitlab.example.org/team/skills/-/compare/"),
    ("codeberg.org/owner/repo", "https://codeberg.org/owner/repo/compare/"),
    ("https://gitlab.com/our%20group/re(po)", "https://gitlab.com/our%20group/re%28po%29/-/compare/"),
    ("git@gitlab.com:a)b/100%", "https://gitlab.com/a%29b/100%25/-/compare/"),
  ])
  func `GitHub, GitLab and Codeberg have a page that compares two commits`(_ source: String, _ start: String) throws {
    #expect(try page(source) == "\(start)\(Self.old)...\(Self.new)")
  }

  @Test(arguments: [
    "git.example.org/owner/repo", "https://gitlab.example.org:8443/team/skills", "file:///srv/github.com/owner/repo",
    "http://127.0.0.1/owner/repo", "github.example.org/owner/repo", "notgitlab.com/owner/repo",
  ])
  func `other hosts have none that is known`(_ source: String) throws {
    #expect(try page(source) == nil)
  }

  @Test func `a lock knows the pack of a source, and the same pack at another reference`() throws {
    let version = try #require(SemanticVersion("1.0.0"))
    func entry(_ source: String) -> LockedPack {
      LockedPack(version: version, cairn: version, source: source, digest: Digest(of: Array(source.utf8)))
    }
    var lock = Lock()
    lock.packs = [
      "owner.repo": entry("owner/repo#^1"), "owner.repo.docs": entry("owner/repo//docs#v1"), "ours": entry("./ours"),
      "cairn.core": entry("builtin"),
    ]
    #expect(lock.pin(of: try PackSource(parsing: "owner/repo#^1"))?.id == "owner.repo")
    #expect(lock.pin(of: try PackSource(parsing: "https://github.com/owner/repo.git#^1"))?.id == "owner.repo")
    #expect(lock.pin(of: try PackSource(parsing: "owner/repo#v1.0.0")) == nil)
    #expect(lock.pin(of: .folder("./ours"))?.id == "ours")
    #expect(lock.pin(of: .builtin)?.id == "cairn.core")
    #expect(lock.pin(ofSamePackAs: try GitSource(parsing: "owner/repo#main"))?.id == "owner.repo")
    #expect(lock.pin(ofSamePackAs: try GitSource(parsing: "owner/repo//docs"))?.id == "owner.repo.docs")
    #expect(lock.pin(ofSamePackAs: try GitSource(parsing: "owner/repo//other")) == nil)
    #expect(lock.pin(ofSamePackAs: try GitSource(parsing: "owner/other#^1")) == nil)
  }
}
