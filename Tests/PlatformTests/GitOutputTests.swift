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
}
