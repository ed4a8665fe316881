import Testing
import Vocabulary

@testable import Platform

struct GitOutputTests {
  @Test(arguments: [
    "", "\0", "\0\0\0\0", "a", "a\0b", "a\0001\0p\0", ".gitignore\0x\0p\0./", "s\0001\0!p\0./x\0", "s\0001\0p\0/x\0",
  ])
  func `incomplete or invalid records give no rules`(output: String) {
    let rules = GitOutput.ignoreRules(Array(output.utf8))
    #expect(rules.isEmpty)
  }

  @Test func `a path that is not UTF-8 becomes the replacement character`() {
    #expect(GitOutput.paths([0x61, 0, 0xFF, 0, 0x62, 0]).map(\.text) == ["a", "b", "\u{FFFD}"])
    #expect(GitOutput.paths(Array("nested/\0b\0b\0a".utf8)).map(\.text) == ["a", "b"])
  }

  @Test(arguments: [
    ("? z\0H a\0H b\0", ["a", "b", "z"]), ("H a\0H b\0R b\0", ["a"]), ("H b\0H a\0R b\0H a\0", ["a"]),
    ("H a/b\0H a-b\0", ["a-b", "a/b"]), ("H nested/\0H x\0", ["x"]), ("", []), ("H", []),
  ])
  func `files that are present are in byte order, without the deleted ones`(output: String, paths: [String]) {
    #expect(GitOutput.presentPaths(Array(output.utf8)).map(\.text) == paths)
  }

  @Test(arguments: [
    ("", "git gave no reason"), ("\n\n", "git gave no reason"), ("one\ntwo\n", "one"),
    ("warning: x\nfatal: y\nfatal: z\n", "fatal: y"), ("warning: x\nerror: y", "error: y"),
  ])
  func `the reason is git's own line`(errors: String, reason: String) {
    #expect(GitOutput.reason(Array(errors.utf8)) == reason)
  }

  @Test(arguments: [("true\n", true), ("false\n", false), ("", nil), ("perhaps\n", nil)] as [(String, Bool?)])
  func `a flag is read from git's true and false`(output: String, flag: Bool?) {
    #expect(GitOutput.flag(Array(output.utf8)) == flag)
  }

  @Test func `tags and the objects of files are read from git's records`() {
    #expect(GitOutput.tags(Array("refs/tags/v1\nrefs/tags/a/b\nrefs/heads/main\n".utf8)) == ["v1", "a/b"])
    let records = [
      "100644 blob aa\ta b.md", "100755 blob bb\tdo.sh", "120000 blob cc\tlink", "160000 commit dd\tsub", "100644\tx",
      "y",
    ]
    let objects = GitOutput.objects(records.flatMap { Array($0.utf8) + [0] })
    #expect(objects.map { "\($0.key) \($0.value)" }.sorted() == ["a b.md aa", "do.sh bb"])
  }

  @Test func `contents come in the order of the names, and nil for what does not exist`() {
    let output = "aa blob 3\na\nb\nx:y z missing\n missing\nbb tree 0\n\ncc blob 0\n\n"
    #expect(GitOutput.contents(Array(output.utf8)) == [Array("a\nb".utf8), nil, nil, nil, []])
    #expect(GitOutput.contents([]) == [])
  }

  @Test(arguments: ["aa blob 3\nab", "aa blob 3\nabc", "aa blob 0\n", "aa blob -1\n\n", "aa blob 1"])
  func `contents that were cut short are none`(output: String) {
    #expect(GitOutput.contents(Array(output.utf8)) == nil)
  }
}
