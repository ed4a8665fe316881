import Packs
import Testing
import Vocabulary

/// Which sources a pattern of a policy matches.
@Suite struct PolicyPatternTests {
  static let matches: [(String, String)] = [
    ("builtin", "builtin"), ("*", "builtin"), ("**", "./packs/ours"), ("*", "owner/repo"), ("**", "."),
    ("github.com/ourorg/*", "ourorg/skills"), ("github.com/ourorg/*", "ourorg/skills//plugins/review#v2"),
    ("github.com/ourorg/*", "git@github.com:ourorg/skills"),
    ("github.com/ourorg/*", "ssh://git@github.com/ourorg/skills"),
    ("github.com/ourorg/*", "ssh://git@ssh.github.com:443/ourorg/skills"), ("ourorg/*", "ourorg/skills"),
    ("ourorg/skills", "https://github.com/ourorg/skills.git"), ("ourorg/skills.git", "ourorg/skills"),
    ("github.com", "anybody/skills"), ("github.com/ourorg/", "ourorg/skills"), ("GitHub.com/OurOrg/*", "ourorg/Skills"),
    ("github.com/ourorg/*", "OURORG/skills"), ("github.com/our*/skills", "ourteam/skills"),
    ("gitlab.com/team/*", "gitlab.com/team/group/skills"), ("gitlab.com/team", "gitlab.com/team/group/skills"),
    ("gitlab.com/team/*", "https://gitlab.com/te%61m/skills"), ("*/team/*", "git.example.org/team/skills"),
    ("*.example.org/team/*", "git.example.org/team/skills"), ("**/skills", "git.example.org/a/b/skills"),
    ("git.example.org/team", "ssh://git@git.example.org:22/team/skills"),
    ("git.example.org:8443/team/*", "https://git.example.org:8443/team/skills"),
    ("localhost:8080/team/*", "http://localhost:8080/team/skills"), ("localhost/team", "http://localhost/team/skills"),
    ("file:///srv/packs/*", "file:///srv/packs/ours"), ("./packs/*", "./packs/ours"), ("./packs", "./packs/ours"),
    ("./packs/*", "./packs/ours/deep"), ("./**", "."), (".", "./anything"), ("../packs/*", "../packs/ours"),
    ("../../x", "../../x"), ("/srv/*", "/srv/packs/ours"), ("./packs/*", "./packs/a/../ours"),
    ("../x", "./packs/../../x"),
  ]

  @Test(arguments: matches) func `a pattern matches a source, and everything below it`(pattern: String, source: String)
    throws
  {
    #expect(try #require(PolicyPattern(pattern)).matches(try PackSource(parsing: source)))
  }

  static let others: [(String, String)] = [
    ("builtin", "./builtin"), ("github.com/ourorg/*", "builtin"), ("github.com/ourorg/*", "ourorgs/skills"),
    ("github.com/ourorg/*", "gitlab.com/ourorg/skills"), ("github.com/ourorg/skills", "ourorg/skills-more"),
    ("github.com/ourorg/*", "https://github.com.example.org/ourorg/skills"),
    ("github.com/ourorg/*", "https://git.example.org/github.com/ourorg/skills"), ("github.com/*", "./github.com/x"),
    ("github.com/ourorg/*", "file:///srv/github.com/ourorg/skills"), ("./packs/*", "../packs/ours"),
    ("./packs/*", "/packs/ours"),
    ("./packs/*", "./packs/../other"), ("./packs/*", "./packs/../../packs/ours"), ("./packs/*", "."),
    ("./packs/*", "./packs"),
    ("../packs/*", "../../packs/ours"), ("git.example.org/team/*", "https://git.example.org:8443/team/skills"),
    ("*/team", "owner/team"), ("file:///srv/*", "/srv/packs"), ("/srv/*", "file:///srv/packs"),
  ]

  @Test(arguments: others) func `a pattern does not match what it does not name`(pattern: String, source: String) throws
  {
    #expect(try #require(PolicyPattern(pattern)).matches(try PackSource(parsing: source)) == false)
  }

  @Test(arguments: [
    "", "ourorg", "github.com//ourorg", "https://github.com/ourorg/*", "git@github.com:ourorg/*", "ourorg/skills#v1",
    "ourorg/skills//plugins", "./packs/../x", "github.com/../x", "/", "file:///",
  ]) func `a text that is not a pattern is refused`(text: String) {
    // The root of a file system is the folder that contains everything.
    #expect((PolicyPattern(text) == nil) == !["/", "file:///"].contains(text))
  }
}
