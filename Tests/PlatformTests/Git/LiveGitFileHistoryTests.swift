import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// The commits that changed a file.
@Suite(.timeLimit(.minutes(30)))
struct LiveGitFileHistoryTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private func texts(
    _ path: String, in history: GitHistory, of root: String, limit: Int = 100
  ) async throws -> [String] {
    let path = try RelativePath(path)
    let commits = try await git.commits(changing: path, in: history, of: root, limit: limit)
    let objects = commits.map { GitObject.file(path, at: $0.id) }
    return try await git.contents(of: objects, in: root).map { String(decoding: $0 ?? [], as: UTF8.self) }
  }

  @Test func `the texts of a file are found from the newest to the oldest`() async throws {
    let folder = try TemporaryFolder(["pack/a b.md": "1\n", "pack/other.md": "x\n"])
    try folder.initializeRepository()
    #expect(try await texts("a b.md", in: .head, of: folder.absolute("pack")) == [])
    try folder.commit()
    try folder.write(["pack/a b.md": "2\n"])
    try folder.commit()
    try folder.write(["pack/other.md": "y\n"])
    try folder.commit()
    try folder.write(["pack/a b.md": "3\n"])
    try folder.commit()
    #expect(try await texts("a b.md", in: .head, of: folder.absolute("pack")) == ["3\n", "2\n", "1\n"])
    #expect(try await texts("pack/a b.md", in: .head, of: folder.path) == ["3\n", "2\n", "1\n"])
    #expect(try await texts("a b.md", in: .head, of: folder.absolute("pack"), limit: 2) == ["3\n", "2\n"])
    #expect(try await texts("missing.md", in: .head, of: folder.path) == [])
  }

  @Test func `a name is not a pattern`() async throws {
    let folder = try TemporaryFolder(["*.md": "1\n", "b.md": "2\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.write(["b.md": "3\n"])
    try folder.commit()
    #expect(try await texts("*.md", in: .head, of: folder.path) == ["1\n"])
  }

  @Test func `tags are searched for what the checked out commit does not contain`() async throws {
    let folder = try TemporaryFolder(["a.md": "1\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("checkout", "--quiet", "-b", "release")
    try folder.write(["a.md": "released\n"])
    try folder.commit()
    try folder.git("tag", "v1")
    try folder.git("checkout", "--quiet", "main")
    #expect(try await texts("a.md", in: .head, of: folder.path) == ["1\n"])
    #expect(try await texts("a.md", in: .tags, of: folder.path) == ["released\n"])
    try folder.git("tag", "-d", "v1")
    #expect(try await texts("a.md", in: .tags, of: folder.path) == [])
  }

  @Test func `a shallow clone is known as one, and there is nothing outside of a repository`() async throws {
    let folder = try TemporaryFolder(["origin/a.md": "1\n", "plain/a.md": "1\n"])
    try folder.git("init", "--quiet", in: "origin")
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "-m", "first", in: "origin")
    try folder.write(["origin/a.md": "2\n"])
    try folder.git("commit", "--quiet", "--all", "-m", "second", in: "origin")
    try folder.git("clone", "--quiet", "--depth", "1", "file://" + folder.absolute("origin"), "clone")
    #expect(try await git.isShallow(folder.absolute("clone")))
    #expect(try await texts("a.md", in: .head, of: folder.absolute("clone")) == ["2\n"])
    #expect(try await !git.isShallow(folder.absolute("origin")))
    #expect(try await !git.isShallow(folder.absolute("plain")))
    #expect(try await texts("a.md", in: .head, of: folder.absolute("plain")) == [])
  }

  @Test func `settings of the repository run no program`() async throws {
    let folder = try TemporaryFolder(["a.md": "1\n", ".gitattributes": "*.md diff=evil filter=evil\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.write(["run": .file(Array("#!/bin/sh\ntouch \(folder.absolute("ran"))\ncat\n".utf8), isExecutable: true)]
    )
    for name in ["diff.evil.textconv", "filter.evil.smudge", "gpg.program", "core.fsmonitor", "core.pager"] {
      try folder.git("config", name, folder.absolute("run"))
    }
    try folder.git("config", "log.showSignature", "true")
    #expect(try await texts("a.md", in: .head, of: folder.path) == ["1\n"])
    #expect(LiveFileSystem().entry(at: folder.absolute("ran")) == nil)
  }
}
