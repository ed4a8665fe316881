import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// What is read from the history of a repository.
@Suite(.timeLimit(.minutes(30)))
struct LiveGitHistoryTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  @Test func `the tags in the history of the current commit are found, annotated ones too`() async throws {
    let folder = try TemporaryFolder(["file": "1\n"])
    #expect(try await git.tags(in: folder.path) == [])
    try folder.initializeRepository()
    #expect(try await git.tags(in: folder.path) == [])
    try folder.commit()
    try folder.git("tag", "v0.1.0")
    try folder.git("tag", "-a", "-m", "Web", "web-v0.1.0")
    try folder.git("checkout", "--quiet", "-b", "other")
    try folder.write(["file": "2\n"])
    try folder.commit()
    try folder.git("tag", "v9.0.0")
    #expect(try await git.tags(in: folder.path) == ["v0.1.0", "v9.0.0", "web-v0.1.0"])
    try folder.git("checkout", "--quiet", "main")
    #expect(try await git.tags(in: folder.path) == ["v0.1.0", "web-v0.1.0"])
  }

  @Test func `files at a tag are those of the folder, as they were, without a filter`() async throws {
    let folder = try TemporaryFolder([
      "outside": "x", "pack/manifest.toml": "old\n", "pack/skills/a b/SKILL.md": "tea\n", "pack/link": .link(to: "x"),
      ".gitattributes": "*.toml filter=evil\n",
    ])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("tag", "v1")
    try folder.git("config", "filter.evil.smudge", "touch \(folder.absolute("evil")); cat")
    try folder.write(["pack/manifest.toml": "new\n"])
    try folder.commit()
    let root = folder.absolute("pack")
    let files = try await git.files(atTag: "v1", in: root)
    #expect(files.keys.sorted().map(\.text) == ["manifest.toml", "skills/a b/SKILL.md"])
    let manifest = RelativePath(constant: "manifest.toml")
    let path = try RelativePath(onDisk: "skills/a b/SKILL.md")
    let skill = try #require(files[path])
    let names = [
      GitObject.file(manifest, atTag: "v1"), skill, GitObject.file(manifest, atTag: "none"), "not\na name", "",
    ]
    let contents = try await git.contents(of: names, in: root)
    #expect(contents == [Array("old\n".utf8), Array("tea\n".utf8), nil, nil, nil])
    #expect(try await git.contents(of: [], in: root) == [])
    #expect(!FileManager.default.fileExists(atPath: folder.absolute("evil")))
    await #expect(throws: GitError.self) { try await git.files(atTag: "none", in: root) }
  }
}
