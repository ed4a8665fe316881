import Testing
import Vocabulary

struct IgnorePatternsTests {
  @Test(arguments: [
    ("attic", "attic"), ("attic", "a/attic"), ("attic/", "a/attic"), ("/attic", "attic"), ("a/b", "a/b"),
    ("*.old", "x/y.old"), ("a/**", "a/b/c"), ("**/c", "a/c"), ("attic  \r", "attic"), ("\\#one", "#one"),
    ("\\!one", "!one"), ("!keep\nkeep", "keep"),
    ("\u{FEFF}attic\nx", "attic"), ("attic\t", "attic\t"),
  ])
  func `a pattern leaves a folder out`(text: String, path: String) throws {
    #expect(try IgnorePatterns(text.utf8).ignores(RelativePath(onDisk: path), isFolder: true) == true)
  }

  @Test(arguments: [
    ("/attic", "a/attic"), ("a/b", "x/a/b"), ("# attic", "attic"), ("", "attic"), ("attics", "attic"), ("a/**", "a"),
    ("attic\t", "attic"), ("x\n\u{FEFF}attic", "attic"),
  ])
  func `a pattern says nothing about another folder`(text: String, path: String) throws {
    #expect(try IgnorePatterns(text.utf8).ignores(RelativePath(onDisk: path), isFolder: true) == nil)
  }

  @Test func `the last pattern that matches decides, and a slash at the end means folders`() throws {
    let patterns = IgnorePatterns("*\n!keep\nfile/\n".utf8)
    #expect(try patterns.ignores(RelativePath(onDisk: "keep"), isFolder: true) == false)
    #expect(try patterns.ignores(RelativePath(onDisk: "other"), isFolder: true) == true)
    #expect(try IgnorePatterns("file/".utf8).ignores(RelativePath(onDisk: "file"), isFolder: false) == nil)
  }

  @Test func `a pattern that is not supported is named by its line and matches nothing`() throws {
    let patterns = IgnorePatterns("a\n[ab]c\nx\\y\n//\nz\\ \n".utf8)
    #expect(patterns.unsupported == [2, 3, 4, 5])
    #expect(try patterns.ignores(RelativePath(onDisk: "ac"), isFolder: true) == nil)
  }
}
