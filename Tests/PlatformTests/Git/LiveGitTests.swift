import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(30)))
struct LiveGitTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private func paths(_ texts: String...) throws -> [RelativePath] {
    try texts.map { try RelativePath(onDisk: $0) }
  }

  // MARK: Work trees

  @Test func `the work tree is found from below and through links, and not outside`() async throws {
    let folder = try TemporaryFolder(["repository/a/b": .folder, "link": .link(to: "repository/a"), "outside": .folder])
    try folder.git("init", "--quiet", in: "repository")
    let root = folder.absolute("repository")
    for path in ["repository", "repository/a/b", "link", "link/b"] {
      #expect(try await git.workTree(of: folder.absolute(path)) == root)
    }
    #expect(try await git.workTree(of: folder.absolute("outside")) == nil)
    #expect(try await git.workTree(of: folder.absolute("missing")) == nil)
  }

  @Test func `the files of a large index are known before the disk is searched, also those that were deleted`()
    async throws
  {
    let many = (0..<2000).map { "notes/page-\(String(repeating: "0", count: 60))\($0).md" }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: many.map { ($0, "x") }))
    try folder.initializeRepository()
    #expect(try await git.trackedFiles(in: folder.path) == nil)
    try folder.git("add", "--all")
    try FileManager.default.removeItem(atPath: folder.absolute(many[7]))
    let tracked = try await git.trackedFiles(in: folder.path)
    #expect(tracked?.map(\.text) == many.sorted())
    #expect(try await git.presentFiles(in: folder.path).count == many.count - 1)
  }

  @Test func `a folder with an empty .git folder is not a work tree`() async throws {
    let folder = try TemporaryFolder(["inner/.git": .folder, "inner/deep": .folder])
    try folder.initializeRepository()
    #expect(try await git.workTree(of: folder.absolute("inner/deep")) == folder.path)
  }

  @Test func `linked work trees and submodules are roots of their own`() async throws {
    let folder = try TemporaryFolder(["main/file": "x", "main/.gitignore": "*.log\n", "library/file": "x"])
    for name in ["main", "library"] {
      try folder.git("init", "--quiet", in: name)
      try folder.git("add", "--all", in: name)
      try folder.git("commit", "--quiet", "-m", "first", in: name)
    }
    try folder.git("worktree", "add", "--quiet", "../linked", in: "main")
    try folder.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "sub", in: "main")
    try folder.write(["main/sub/deep": .folder])
    let linked = folder.absolute("linked")
    let module = folder.absolute("main/sub")
    #expect(try await git.workTree(of: linked) == linked)
    #expect(try await git.workTree(of: module + "/deep") == module)
    #expect(try await git.files(in: linked) == paths(".gitignore", "file"))
    #expect(try await git.files(in: module) == paths("file"))
    #expect(try await git.ignored(paths("a.log", "b"), in: linked).keys.map(\.text) == ["a.log"])
    #expect(try await git.flag("core.bare", in: linked) == false)
    // A path in the submodule gets no answer from the superproject, and does not make git refuse the other paths.
    let answers = try await git.ignored(paths("sub/x.log", "x.log"), in: folder.absolute("main"))
    #expect(answers.keys.map(\.text) == ["x.log"])
  }

  // MARK: Files and flags

  @Test func `files are tracked and new ones, once each, in byte order`() async throws {
    let folder = try TemporaryFolder([
      ".gitignore": "*.log\n", "b": "", "a/x": "", "a-b": "", "x.log": "", "ä": "", "gone": "", "link": .link(to: "b"),
      "nested/file": "",
    ])
    try folder.git("init", "--quiet", in: "nested")
    try folder.initializeRepository()
    try folder.git("add", "--", "b", "gone", "a")
    try folder.remove("gone")
    try folder.write(["with\nnewline": "", "b": "changed"])
    let expected = try paths(".gitignore", "a-b", "a/x", "b", "gone", "link", "with\nnewline", "ä")
    #expect(try await git.files(in: folder.path) == expected)
    let present = try paths(".gitignore", "a-b", "a/x", "b", "link", "with\nnewline", "ä")
    #expect(try await git.presentFiles(in: folder.path) == present)
  }

  @Test func `a file that a sparse checkout leaves out is present, and a deleted one is not`() async throws {
    let folder = try TemporaryFolder(["kept/a": "a\n", "kept/b": "b\n", "left/c": "c\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("sparse-checkout", "set", "kept")
    try folder.remove("kept/b")
    #expect(try await git.files(in: folder.path) == paths("kept/a", "kept/b", "left/c"))
    #expect(try await git.presentFiles(in: folder.path) == paths("kept/a", "left/c"))
  }

  @Test func `a tracked file in whose place there is a folder is not present`() async throws {
    let folder = try TemporaryFolder(["sub/n.md": "1\n", "sub/n.md.bak": "1\n", "z": "1\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.remove("sub/n.md")
    try folder.write(["sub/n.md/deep/a.md": "1\n"])
    #expect(try await git.presentFiles(in: folder.path) == paths("sub/n.md.bak", "sub/n.md/deep/a.md", "z"))
    #expect(try await git.presentFiles(in: folder.absolute("sub")) == paths("n.md.bak", "n.md/deep/a.md"))
  }

  @Test func `a file in conflict is listed once`() async throws {
    let folder = try TemporaryFolder(["file": "base\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("checkout", "--quiet", "-b", "other")
    try folder.write(["file": "theirs\n"])
    try folder.commit()
    try folder.git("checkout", "--quiet", "main")
    try folder.write(["file": "mine\n"])
    try folder.commit()
    #expect(throws: TemporaryFolderError.self) { try folder.git("merge", "other") }
    #expect(try folder.git("ls-files", "--unmerged") != "")
    #expect(try await git.files(in: folder.path) == paths("file"))
  }

  @Test func `changed files are staged, unstaged, new and renamed ones, below the given root`() async throws {
    let folder = try TemporaryFolder([
      ".gitignore": "*.log\n", "same": "1\n", "staged": "1\n", "unstaged": "1\n", "gone": "1\n",
      "sub/old": "long text\n",
      "sub/staged": "1\n", "program": "1\n",
    ])
    try folder.initializeRepository()
    // Before the first commit, everything is new.
    #expect(try await git.changed(in: folder.path).map(\.text).contains("same"))
    try folder.commit()
    #expect(try await git.changed(in: folder.path) == [])
    try folder.write([
      "staged": "22\n", "sub/staged": "22\n", "new": "", "sub/ä b": "", "x.log": "", "unstaged": "22\n",
    ])
    try folder.git("add", "staged", "sub/staged")
    try folder.git("mv", "sub/old", "sub/renamed")
    try folder.remove("gone")
    let expected = try paths(
      "gone", "new", "staged", "sub/old", "sub/renamed", "sub/staged", "sub/ä b", "unstaged")
    #expect(try await git.changed(in: folder.path) == expected)
    #expect(
      try await git.changed(in: folder.absolute("sub")) == paths("old", "renamed", "staged", "ä b"))
  }

  @Test func `a file in conflict, and one that is only removed from the index, are told from others`() async throws {
    let folder = try TemporaryFolder(["gone": "1\n", "mixed": "1\n", "edited": "1\n"])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("checkout", "--quiet", "-b", "other")
    try folder.write(["mixed": "2\n"])
    try folder.commit()
    try folder.git("checkout", "--quiet", "main")
    try folder.write(["mixed": "3\n"])
    try folder.commit()
    #expect(throws: TemporaryFolderError.self) { try folder.git("merge", "other") }
    try folder.git("rm", "--quiet", "--cached", "gone")
    try folder.write([".gitignore": "gone\n", "edited": "2\n"])
    let changes = try await git.changes(in: folder.path)
    #expect(changes.filter(\.isUnmerged).map(\.path.text) == ["mixed"])
    #expect(changes.filter(\.isOnlyRemovedFromIndex).map(\.path.text) == ["gone"])
    #expect(try await git.changed(in: folder.path) == paths(".gitignore", "edited", "gone", "mixed"))
  }

  @Test func `a file that was written again without a change is not changed`() async throws {
    let folder = try TemporaryFolder(["a": "1\n", "sub/b": "1\n"])
    try folder.initializeRepository()
    try folder.commit()
    for path in ["a", "sub/b"] {
      try folder.remove(path)
      try folder.write([path: "1\n"])
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: folder.absolute(path))
    }
    #expect(try folder.git("diff-index", "--name-only", "HEAD") == "a\nsub/b\n", "so this test shows nothing")
    #expect(try await git.changed(in: folder.path) == [])
    #expect(try await git.changed(in: folder.absolute("sub")) == [])
  }

  @Test func `a flag is true, false or not set`() async throws {
    let folder = try TemporaryFolder(["repository": .folder])
    try folder.git("init", "--quiet", in: "repository")
    let root = folder.absolute("repository")
    try folder.git("config", "core.symlinks", "off", in: "repository")
    try folder.git("config", "cairn.on", "yes", in: "repository")
    try folder.git("config", "cairn.wrong", "perhaps", in: "repository")
    #expect(try await git.flag("core.symlinks", in: root) == false)
    #expect(try await git.flag("cairn.on", in: root) == true)
    #expect(try await git.flag("cairn.off", in: root) == nil)
    #expect(try await git.flag("core.symlinks", in: folder.path) == nil)
    let failure = await #expect(throws: GitError.self) { try await git.flag("cairn.wrong", in: root) }
    #expect(failure == .refused("fatal: bad boolean config value 'perhaps' for 'cairn.wrong'"))
  }

  // MARK: What only the index knows

  @Test func `the index has modes, links, submodules and the paths that a sparse checkout omits`() async throws {
    let folder = try TemporaryFolder([
      "top/a/plain": "x", "top/a/run": .program("#!/bin/sh\n"), "top/link": .link(to: "a"), "other/x": "x",
      "module/file": "x",
    ])
    try folder.git("init", "--quiet", in: "module")
    try folder.git("add", "--all", in: "module")
    try folder.git("commit", "--quiet", "-m", "first", in: "module")
    try folder.initializeRepository()
    #expect(try await git.tracked(at: paths("top"), in: folder.path) == [:])
    try folder.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./module", "top/sub")
    try folder.git("add", "top", "other")
    try folder.git("update-index", "--skip-worktree", "top/a/plain")
    let expected: [RelativePath: TrackedFile] = [
      try RelativePath("top/a/plain"): TrackedFile(.file(isExecutable: false), isSkipped: true),
      try RelativePath("top/a/run"): TrackedFile(.file(isExecutable: true)),
      try RelativePath("top/link"): TrackedFile(.link), try RelativePath("top/sub"): TrackedFile(.submodule),
    ]
    #expect(try await git.tracked(at: paths("top"), in: folder.path) == expected)
    #expect(try await git.tracked(at: paths("a"), in: folder.absolute("top")).count == 2)
    #expect(git.mayBeSparse(in: folder.path) == false)
    try folder.git("sparse-checkout", "set", "other")
    #expect(git.mayBeSparse(in: folder.path))
    // A submodule that is not checked out does not affect the other answers, and paths in it have no answer.
    try folder.git("sparse-checkout", "disable")
    try folder.git("submodule", "--quiet", "deinit", "--force", "top/sub")
    try folder.write([".gitignore": "*.log\n"])
    let answers = try await git.ignored(paths("top/sub/x.log", "top/x.log", "top/sub"), in: folder.path)
    #expect(answers.keys.map(\.text) == ["top/x.log"])
    #expect(try await git.ignored(paths("top/sub/x.log"), in: folder.path) == [:])
  }

  @Test(
    arguments: [
      ("", true), ("[core]\n\tfileMode = false\n", false), ("[core]\n\tfilemode=True\n", true),
      ("[core]\n\tfilemode = true\n\tfileMode = no\n", false), ("[core]\n\tfileMode = off # why\n", false),
      ("[include]\n\tpath = more\n[core]\n", false),
    ])
  func `whether git compares modes is read from the config as git reads it`(_ config: String, _ expected: Bool)
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.initializeRepository()
    try folder.write([".git/config": .text(config), ".git/more": "[core]\n\tfileMode = false\n"])
    #expect(try await git.comparesModes(in: folder.path) == expected)
  }
}
