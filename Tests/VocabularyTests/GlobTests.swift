import Testing
import Vocabulary

struct GlobTests {
  @Test(arguments: [
    ("a/b.md", "a/b.md"), ("*.md", "b.md"), ("a/*", "a/b"), ("**", "a/b/c"), ("**/c", "c"), ("**/c", "a/b/c"),
    ("a/**", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/x/y/c"), ("a?c", "a\u{E9}c"), ("*a*b*", "xaxxbx"),
    (".agents/skills/vendor/**", ".agents/skills/vendor/x/SKILL.md"), ("**/*.md", "a/b.md"),
  ])
  func `a pattern matches a path`(pattern: String, path: String) throws {
    #expect(try #require(Glob(pattern)).matches(RelativePath(onDisk: path)))
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("a/*", "a/b/c"), ("a", "a/b"), ("a/b", "a"), ("a?c", "ac"), ("**/c", "a/cc"),
    ("*a*b*", "xbxa"),
    ("A", "a"), ("a/**/c", "a/x/d"), ("[ab]", "a"),
  ])
  func `a pattern does not match a path`(pattern: String, path: String) throws {
    #expect(try !#require(Glob(pattern)).matches(RelativePath(onDisk: path)))
  }

  @Test(arguments: ["", "/a", "a/", "a//b", "../a", "./a"])
  func `a pattern that cannot match a path below the root is invalid`(pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test func `many stars in a pattern do not slow down matching`() throws {
    let pattern = try #require(Glob(String(repeating: "*a", count: 200) + "b"))
    #expect(!pattern.matches(name: String(repeating: "a", count: 5000)))
  }

  @Test(arguments: [("link.*", "link.relative", true), ("link.*", "links.relative", false), ("*", "a.b", true)])
  func `a pattern matches a name as one component`(pattern: String, name: String, fits: Bool) throws {
    #expect(try #require(Glob(pattern)).matches(name: name) == fits)
  }
}
