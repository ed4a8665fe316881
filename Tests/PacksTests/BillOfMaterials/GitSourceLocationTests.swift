import Packs
import Testing
import Vocabulary

/// Where the commit of a pack can be had, for everybody who reads a bill of materials.
@Suite struct GitSourceLocationTests {
  private static let commit = "0123456789abcdef0123456789abcdef01234567"

  private func source(_ text: String) throws -> (source: GitSource, commit: CommitID) {
    (try GitSource(parsing: text), try #require(CommitID(Self.commit)))
  }

  @Test(arguments: [
    ("acme/web", "git+https://github.com/acme/web@COMMIT"),
    ("acme/web//plugins/re view#v1", "git+https://github.com/acme/web@COMMIT#plugins/re%20view"),
    ("gitlab.com/group/sub/repo#^1.2", "git+https://gitlab.com/group/sub/repo@COMMIT"),
    ("git@git.example.org:team/skills", "git+ssh://git@git.example.org/team/skills@COMMIT"),
    ("git@git.example.org:/srv/skills", "git+ssh://git@git.example.org/srv/skills@COMMIT"),
    ("ssh://git@git.example.org:2222/skills", "git+ssh://git@git.example.org:2222/skills@COMMIT"),
    ("https://token@git.example.org:8443/skills", "git+https://git.example.org:8443/skills@COMMIT"),
  ])
  func `a location has the commit, and no user of an https address`(_ text: String, _ expected: String) throws {
    let (source, commit) = try source(text)
    #expect(source.downloadLocation(at: commit) == expected.replacing("COMMIT", with: Self.commit))
  }

  @Test(arguments: [
    ("Acme/Web", "pkg:github/acme/web@COMMIT"), ("git@github.com:acme/web", "pkg:github/acme/web@COMMIT"),
    ("acme/web//plugins/a#v1", "pkg:github/acme/web@COMMIT#plugins/a"),
    (
      "gitlab.com/group/repo", "pkg:generic/repo@1.0.0%2Bx?vcs_url=git%2Bhttps://gitlab.com/group/repo%40COMMIT"
    ),
    (
      "git@git.example.org:skills//a",
      "pkg:generic/skills@1.0.0%2Bx?vcs_url=git%2Bssh://git%40git.example.org/skills%40COMMIT%23a"
    ),
  ])
  func `GitHub has package URLs of its own, other hosts generic ones`(_ text: String, _ expected: String) throws {
    let (source, commit) = try source(text)
    let version = try #require(SemanticVersion("1.0.0+x"))
    #expect(
      source.packageURL(at: commit, version: version) == expected.replacing("COMMIT", with: Self.commit))
  }

  @Test(arguments: ["file:///srv/skills", "http://127.0.0.1:8080/skills", "http://localhost/skills"])
  func `what only this machine can reach has no location`(_ text: String) throws {
    let (source, commit) = try source(text)
    #expect(source.downloadLocation(at: commit) == nil)
    #expect(source.packageURL(at: commit, version: try #require(SemanticVersion("1.0.0"))) == nil)
  }
}
