import Packs
import Testing
import Vocabulary

/// Where a pack comes from: what is accepted, and the one way that it is written.
@Suite struct PackSourceTests {
  @Test(arguments: [
    ("./packs/ours", "./packs/ours"), ("./packs//ours/", "./packs/ours"), ("./a/./b/.", "./a/b"), (".", "."),
    ("./", "."),
    ("..", ".."), ("../", ".."), ("./../x", "../x"), ("../../x/./y", "../../x/y"), ("./a/../b", "./a/../b"),
    ("/srv/pack", "/srv/pack"), ("//srv//pack/", "/srv/pack"), ("/", "/"), ("./a#b", "./a#b"), ("./a b", "./a b"),
    ("./-x", "./-x"), ("./~", "./~"), ("../배포", "../배포"), ("./builtin", "./builtin"), ("./..x", "./..x"),
  ])
  func `a folder begins with a dot or a slash`(_ text: String, _ canonical: String) throws {
    let source = try PackSource(parsing: text)
    #expect(source == .folder(canonical))
    #expect(source.text == canonical)
    #expect(try PackSource(parsing: canonical) == source)
  }

  @Test func `the built-in pack has its own name`() throws {
    #expect(try PackSource(parsing: "builtin") == .builtin)
    #expect(PackSource.builtin.text == "builtin")
  }

  /// A text, how Cairn writes it, and what git gets.
  struct Address: Sendable, CustomTestStringConvertible {
    let text: String
    let canonical: String
    let url: String
    var testDescription: String { text }

    init(_ text: String, _ canonical: String, _ url: String) {
      self.text = text
      self.canonical = canonical
      self.url = url
    }

    /// An address that is written as it is read.
    init(_ text: String) { self.init(text, text, text) }
  }

  static let addresses: [Address] = [
    Address("owner/repo", "owner/repo", "https://github.com/owner/repo"),
    Address("owner/repo/", "owner/repo", "https://github.com/owner/repo"),
    Address("owner/repo.git/", "owner/repo", "https://github.com/owner/repo"),
    Address("o-w_ner/.github", "o-w_ner/.github", "https://github.com/o-w_ner/.github"),
    Address("github.com/Owner/Repo", "Owner/Repo", "https://github.com/Owner/Repo"),
    Address("HTTPS://GitHub.com:443/owner/repo.git", "owner/repo", "https://github.com/owner/repo"),
    Address("https://ann@github.com/owner/repo"),
    Address("gitlab.com/group/sub/repo", "gitlab.com/group/sub/repo", "https://gitlab.com/group/sub/repo"),
    Address("https://GitLab.com/group/repo.git", "gitlab.com/group/repo", "https://gitlab.com/group/repo"),
    Address("https://git.sr.ht/~ann/skills", "git.sr.ht/~ann/skills", "https://git.sr.ht/~ann/skills"),
    Address("10.0.0.1/team/skills", "10.0.0.1/team/skills", "https://10.0.0.1/team/skills"),
    Address(
      "https://dev.example/org/our%20work/_git/skills", "dev.example/org/our%20work/_git/skills",
      "https://dev.example/org/our%20work/_git/skills"),
    Address("https://git.example/skills"), Address("https://gitserver/team/skills"),
    Address("https://git.example:8443/team/skills"), Address("https://git.example/team/skills@work"),
    Address("https://ann%40example.org@git.example/team/skills"),
    Address("https://[2001:DB8::1]/a/b", "https://[2001:db8::1]/a/b", "https://[2001:db8::1]/a/b"),
    Address("http://localhost:8080/skills"), Address("http://LOCALHOST/a", "http://localhost/a", "http://localhost/a"),
    Address("http://127.0.0.1/skills.git", "http://127.0.0.1/skills", "http://127.0.0.1/skills"),
    Address("http://127.255.0.9:1/a/b/c"), Address("http://[::1]:3000/a/b"),
    Address("ssh://git@Host/team/skills.git", "ssh://git@host/team/skills", "ssh://git@host/team/skills"),
    Address("ssh://host:2222/~ann/skills"), Address("git@github.com:owner/repo"),
    Address("git@Host:owner/repo.git/", "git@host:owner/repo", "git@host:owner/repo"),
    Address("me.too@host-1.example:skills"), Address("git@host:/srv/skills"),
    Address("git@host:~ann/skills"),
    Address("git@[::1]:a/b"), Address("git@host::a"),
    Address("file:///srv/skills"), Address("file:///srv/skills.git", "file:///srv/skills", "file:///srv/skills"),
    Address("file:///srv/team/.git", "file:///srv/team", "file:///srv/team"), Address("file:///srv/a.git.git"),
    Address("file:///srv/a.git/.git/", "file:///srv/a", "file:///srv/a"), Address("file:///srv/%C3%A9t%C3%A9"),
    Address("file:///srv/été"), Address("file:///C:/skills"),
  ]

  @Test(arguments: addresses)
  func `an address is written in one way, and git gets a URL`(_ address: Address) throws {
    let source = try PackSource(parsing: address.text)
    guard case .git(let git) = source else {
      Issue.record("\(source)")
      return
    }
    #expect(source.text == address.canonical)
    #expect(git.address.url == address.url)
    #expect(git.folder == nil && git.reference == nil)
    #expect(try PackSource(parsing: address.canonical) == source)
    #expect(try PackSource(parsing: address.url) == source)
    #expect(
      try PackSource(parsing: git.address.urlWithSuffix).text == address.canonical || address.url.hasSuffix(".git"))
  }

  @Test(arguments: [
    ("owner/repo//plugins/review#v2", "owner/repo//plugins/review#v2"), ("owner/repo#^1.2", "owner/repo#^1.2"),
    ("owner/repo#>= 1.0 , <2", "owner/repo#>=1.0 <2"), ("owner/repo//", "owner/repo"),
    ("owner/repo.git//skills/", "owner/repo//skills"), ("owner/repo#a#b", "owner/repo#a#b"),
    ("https://github.com/owner/repo.git//a/b#feature/x", "owner/repo//a/b#feature/x"),
    ("file:///srv/x//a b#main", "file:///srv/x//a b#main"),
    ("git@host:/srv/x//skills#1.x", "git@host:/srv/x//skills#1.x"),
    ("http://[::1]/x//y#*", "http://[::1]/x//y#*"),
    ("host.example/a/b//c.git#refs/heads/1.x", "host.example/a/b//c.git#refs/heads/1.x"),
    ("git@host:x#\(String(repeating: "AB", count: 20))", "git@host:x#\(String(repeating: "ab", count: 20))"),
    ("owner/repo//\u{645}\u{200C}\u{647}#v1", "owner/repo//\u{645}\u{200C}\u{647}#v1"),
  ])
  func `a folder and a reference follow the address`(_ text: String, _ canonical: String) throws {
    let source = try PackSource(parsing: text)
    #expect(source.text == canonical)
    #expect(try PackSource(parsing: canonical) == source)
  }

  @Test func `a source has the parts that its text names`() throws {
    let source = try GitSource(parsing: "git.example/team/skills//plugins/review#v2")
    #expect(source.address.transport == .https)
    #expect(source.address.host == "git.example")
    #expect(source.address.path == "team/skills")
    #expect(source.folder?.text == "plugins/review")
    #expect(source.reference == .any("v2"))
    #expect(source.at(nil).text == "git.example/team/skills//plugins/review")
    #expect(source.at(.any("v3")).text == "git.example/team/skills//plugins/review#v3")
  }

  @Test(arguments: [
    ("owner/repo", "github.com/owner/repo"), ("git@github.com:owner/repo.git", "github.com/owner/repo"),
    ("ssh://git@github.com/owner/repo", "github.com/owner/repo"),
    ("https://ann@github.com/owner/repo", "github.com/owner/repo"),
    ("https://git.example:8443/a/b", "git.example:8443/a/b"), ("git@host:/srv/a", "host/srv/a"),
    ("file:///srv/a", "file:///srv/a"),
  ])
  func `one repository has one location, however git reaches it`(_ text: String, _ location: String) throws {
    #expect(try GitSource(parsing: text).address.location == location)
  }

  @Test(
    arguments: [
      ("packs/ours", "packs/ours"), ("packs/ours/", "packs/ours"), ("packs.d/a/b", "packs.d/a/b"),
      ("packs/ours#v1", nil), ("packs/ours//x", nil), ("git@host:x", nil), ("https://host/x", nil),
    ] as [(String, String?)])
  func `only a short address may have been meant as a folder`(_ text: String, _ path: String?) throws {
    #expect(try GitSource(parsing: text).pathLike == path)
  }

  @Test(arguments: [
    ("./packs/ours", "./packs/ours", true), ("./packs/ours", "packs/ours", true),
    ("./packs/ours", "./packs/ours/", true),
    ("../ours", "../ours", true), ("../ours", "./../ours", true), ("builtin", "builtin", true),
    ("owner/repo", "https://github.com/owner/repo.git", true), ("owner/repo", "owner/repo", true),
    ("owner/repo", "./owner/repo", false), ("owner/repo#v1", "owner/repo", false), ("./builtin", "builtin", false),
    ("builtin", "./builtin", false), ("./a", "./b", false), ("./a", "", false),
  ])
  func `a lock file may name a source in another way`(_ text: String, _ locked: String, _ isSame: Bool) throws {
    #expect(try PackSource(parsing: text).isNamed(inLock: locked) == isSame)
  }
}
