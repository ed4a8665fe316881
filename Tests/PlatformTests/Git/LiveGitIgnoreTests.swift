import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Which paths git ignores, and why.
@Suite(.timeLimit(.minutes(30)))
struct LiveGitIgnoreTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private func paths(_ texts: String...) throws -> [RelativePath] {
    try texts.map { try RelativePath(onDisk: $0) }
  }

  @Test func `ignored paths are returned with the rule that matched`() async throws {
    let folder = try TemporaryFolder([
      ".gitignore": "# comment\n*.log\n!keep.log\n/build/\ndocs/**/draft\n", "sub/.gitignore": "\nlocal\n",
      "sub/local": "x", "build/out/x": "x",
    ])
    try folder.initializeRepository()
    let answers = try await git.ignored(
      paths("a.log", "sub/b.log", "keep.log", "build/out/x", "docs/a/b/draft", "sub/local", "local", "plain"),
      in: folder.path)
    let expected: [RelativePath: IgnoreRule] = [
      try RelativePath("a.log"): IgnoreRule(source: ".gitignore", line: 2, pattern: "*.log"),
      try RelativePath("sub/b.log"): IgnoreRule(source: ".gitignore", line: 2, pattern: "*.log"),
      try RelativePath("build/out/x"): IgnoreRule(source: ".gitignore", line: 4, pattern: "/build/"),
      try RelativePath("docs/a/b/draft"): IgnoreRule(source: ".gitignore", line: 5, pattern: "docs/**/draft"),
      try RelativePath("sub/local"): IgnoreRule(source: "sub/.gitignore", line: 2, pattern: "local"),
    ]
    #expect(answers == expected)
  }

  @Test func `a tracked file is not ignored, whatever the rules say`() async throws {
    let folder = try TemporaryFolder([".gitignore": "*.log\n", "tracked.log": "x"])
    try folder.initializeRepository()
    try folder.git("add", "--force", "tracked.log", ".gitignore")
    #expect(try await git.ignored(paths("tracked.log", "other.log"), in: folder.path).keys.map(\.text) == ["other.log"])
  }

  @Test(arguments: ["-v", "--stdin", ":(top)x", ":!x", ":", "with\nnewline", "with \"quotes\"", "ä", "a b", "\u{1}"])
  func `a name is never read as an option or a pattern`(name: String) async throws {
    let folder = try TemporaryFolder([".gitignore": "*\n"])
    try folder.initializeRepository()
    let path = try RelativePath(onDisk: name)
    #expect(try await git.ignored([path], in: folder.path)[path]?.line == 1)
  }

  @Test func `paths are relative to the given root`() async throws {
    let folder = try TemporaryFolder([".gitignore": "/sub/x\n", "sub/y": "", "sub/z": "", "other": ""])
    try folder.initializeRepository()
    let sub = folder.absolute("sub")
    #expect(try await git.ignored(paths("x", "y"), in: sub).keys.map(\.text) == ["x"])
    #expect(try await git.files(in: sub) == paths("y", "z"))
  }

  @Test func `a path behind a link does not affect the other answers`() async throws {
    let folder = try TemporaryFolder([".gitignore": "x\n", "real/deep/x": "", "link": .link(to: "real")])
    try folder.initializeRepository()
    let answers = try await git.ignored(paths("link/x", "link/deep/x", "real/deep/x", "link", "x"), in: folder.path)
    #expect(answers.keys.map(\.text).sorted() == ["real/deep/x", "x"])
  }

  @Test func `without paths, rules or a repository there are no answers`() async throws {
    let folder = try TemporaryFolder(["outside": .folder, "inside": .folder])
    try folder.git("init", "--quiet", in: "inside")
    #expect(try await git.ignored([], in: folder.absolute("inside")) == [:])
    #expect(try await git.ignored(paths("x"), in: folder.absolute("inside")) == [:])
    #expect(try await git.ignored(paths("x"), in: folder.absolute("outside")) == [:])
  }

  @Test func `many paths are answered at once`() async throws {
    let folder = try TemporaryFolder([".gitignore": "odd-*\n"])
    try folder.initializeRepository()
    let many = try (0..<20_000).map { try RelativePath(($0 % 2 == 0 ? "even-" : "odd-") + "\($0)") }
    #expect(try await git.ignored(many, in: folder.path).count == 10_000)
  }
}
