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

  @Test func `the work tree is found from below, through links, and not outside`() async throws {
    let folder = try TemporaryFolder(["repository/a/b": .folder, "link": .link(to: "repository/a"), "outside": .folder])
    try folder.git("init", "--quiet", in: "repository")
    let root = folder.absolute("repository")
    for path in ["repository", "repository/a/b", "link", "link/b"] {
      #expect(try await git.workTree(of: folder.absolute(path)) == root)
    }
    #expect(try await git.workTree(of: folder.absolute("outside")) == nil)
    #expect(try await git.workTree(of: folder.absolute("missing")) == nil)
  }

  @Test func `an empty folder named .git makes no work tree`() async throws {
    let folder = try TemporaryFolder(["inner/.git": .folder, "inner/deep": .folder])
    try folder.initializeRepository()
    #expect(try await git.workTree(of: folder.absolute("inner/deep")) == folder.path)
  }

  @Test func `linked work trees and submodules are their own roots`() async throws {
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
    // Of the superproject, what lies in the submodule is none of its business, and no reason to refuse the rest.
    let answers = try await git.ignored(paths("sub/x.log", "x.log"), in: folder.absolute("main"))
    #expect(answers.keys.map(\.text) == ["x.log"])
  }

  // MARK: Ignored paths

  @Test func `ignored paths come with the rule that decided`() async throws {
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
  func `a name is data, whatever it looks like`(name: String) async throws {
    let folder = try TemporaryFolder([".gitignore": "*\n"])
    try folder.initializeRepository()
    let path = try RelativePath(onDisk: name)
    #expect(try await git.ignored([path], in: folder.path)[path]?.line == 1)
  }

  @Test func `paths are those below the root that was given`() async throws {
    let folder = try TemporaryFolder([".gitignore": "/sub/x\n", "sub/y": "", "sub/z": "", "other": ""])
    try folder.initializeRepository()
    let sub = folder.absolute("sub")
    #expect(try await git.ignored(paths("x", "y"), in: sub).keys.map(\.text) == ["x"])
    #expect(try await git.files(in: sub) == paths("y", "z"))
  }

  @Test func `a path behind a link spoils no answer`() async throws {
    let folder = try TemporaryFolder([".gitignore": "x\n", "real/deep/x": "", "link": .link(to: "real")])
    try folder.initializeRepository()
    let answers = try await git.ignored(paths("link/x", "link/deep/x", "real/deep/x", "link", "x"), in: folder.path)
    #expect(answers.keys.map(\.text).sorted() == ["real/deep/x", "x"])
  }

  @Test func `no paths, no rules and no repository are no answers`() async throws {
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

  // MARK: Files and flags

  @Test func `files are the tracked and the new ones, once each, in byte order`() async throws {
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

  @Test func `changed files are staged, unstaged, new and renamed ones, below the root that was given`() async throws {
    let folder = try TemporaryFolder([
      ".gitignore": "*.log\n", "same": "1\n", "staged": "1\n", "unstaged": "1\n", "gone": "1\n",
      "sub/old": "long text\n",
      "sub/staged": "1\n", "program": "1\n",
    ])
    try folder.initializeRepository()
    // Before the first commit everything is new.
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

  @Test func `asking what changed runs nothing that the repository names`() async throws {
    let folder = try TemporaryFolder([
      ".gitattributes": "* filter=e=vil.x diff=evil\n", "file": "1\n", "hook": .program("#!/bin/sh\ntouch ran\n"),
    ])
    try folder.initializeRepository()
    try folder.commit()
    let program = folder.absolute("hook")
    for key in [
      "filter.e=vil.x.clean", "filter.e=vil.x.process", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor",
      "diff.external",
    ] {
      try folder.git("config", key, program)
    }
    try folder.git("config", "filter.e=vil.x.required", "true")
    try folder.write(["file": "22\n"])
    #expect(try await git.changed(in: folder.path) == paths("file"))
    #expect(try folder.contents()["ran"] == nil)
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

  // MARK: When git cannot answer

  @Test func `a missing git is told apart from a refusal`() async throws {
    let folder = try TemporaryFolder(["empty": .folder])
    try folder.initializeRepository()
    let missing = LiveGit(variables: ["PATH": folder.absolute("empty")])
    await #expect(throws: GitError.missing) { try await missing.files(in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.changed(in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.flag("core.bare", in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.ignored(paths("x"), in: folder.path) }
    #expect(try await missing.workTree(of: folder.path) == folder.path)
  }

  @Test func `git is looked for in the absolute folders of the search path, and must be a program`() async throws {
    let folder = try TemporaryFolder(["here/git": .folder, "there/git": "no program"])
    try folder.initializeRepository()
    let path = TemporaryFolder.plainEnvironment["PATH"] ?? "/usr/bin:/bin"
    for prefix in ["", ".", "here", folder.absolute("here"), folder.absolute("there"), folder.absolute("missing")] {
      let git = LiveGit(variables: ["PATH": "\(prefix):\(path)"])
      #expect(try await git.files(in: folder.path) == paths("there/git"))
      let nothing = LiveGit(variables: ["PATH": prefix])
      await #expect(throws: GitError.missing) { try await nothing.files(in: folder.path) }
    }
  }

  @Test func `a refusal has git's own line, however much it was asked`() async throws {
    let folder = try TemporaryFolder()
    try folder.initializeRepository()
    try folder.write([".git/config": "[core\n"])
    let many = try (0..<20_000).map { try RelativePath("a-name-\($0)") }
    let failure = await #expect(throws: GitError.self) { try await git.ignored(many, in: folder.path) }
    #expect(failure == .refused("fatal: bad config line 1 in file .git/config"))
  }

  @Test func `variables of the caller lead to no other repository`() async throws {
    let folder = try TemporaryFolder(["one/a": "", "other/b": ""])
    try folder.git("init", "--quiet", in: "one")
    try folder.git("init", "--quiet", in: "other")
    var variables = TemporaryFolder.plainEnvironment
    variables["GIT_DIR"] = folder.absolute("other/.git")
    variables["GIT_WORK_TREE"] = folder.absolute("other")
    variables["GIT_CEILING_DIRECTORIES"] = folder.path
    #expect(try await LiveGit(variables: variables).files(in: folder.absolute("one")) == paths("a"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `a repository of another owner is read, from below its root too`() async throws {
    let folder = try TemporaryFolder([".gitignore": "*.log\n", "sub/file": ""])
    try folder.initializeRepository()
    try folder.run(["chown", "-R", "12345:12345", folder.path])
    #expect(throws: TemporaryFolderError.self) { try folder.git("ls-files", in: "sub") }
    #expect(try await git.files(in: folder.absolute("sub")) == paths("file"))
    #expect(try await git.ignored(paths("a.log"), in: folder.absolute("sub")).count == 1)
    #expect(try await git.files(in: folder.path) == paths(".gitignore", "sub/file"))
  }

  /// A git that a test wrote, as the only program there is beside the shell's.
  private func ownGit(_ script: String, seconds: Double, outputLimit: Int = 1 << 16) throws -> (
    TemporaryFolder, LiveGit
  ) {
    let folder = try TemporaryFolder(["bin/git": .program("#!/bin/sh\n\(script)\n"), "repository": .folder])
    try folder.git("init", "--quiet", in: "repository")
    let variables = ["PATH": "\(folder.absolute("bin")):\(TemporaryFolder.plainEnvironment["PATH"] ?? "/usr/bin:/bin")"]
    return (folder, LiveGit(variables: variables, seconds: seconds, outputLimit: outputLimit))
  }

  @Test(arguments: ["sleep 600", "sleep 600 & wait", "trap '' TERM INT HUP; while :; do sleep 600; done"])
  func `a git that hangs is ended, with what it started`(_ script: String) async throws {
    let (folder, git) = try ownGit("echo $$ >\"$0.pid\"; \(script)", seconds: 0.5)
    await #expect(throws: GitError.tooSlow("ls-files", seconds: 0.5)) {
      try await git.files(in: folder.absolute("repository"))
    }
    let group = try #require(try folder.text("bin/git.pid").flatMap { Int32($0.dropLast()) })
    #expect(!isAtWork(group: group))
  }

  /// Whether a process of a group still runs; one that was ended and waits for its parent to ask does not.
  private func isAtWork(group: Int32) -> Bool {
    guard kill(-group, 0) == 0 else { return false }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let states = names.compactMap { name -> [Substring]? in
      guard Int32(name) != nil, let bytes = FileManager.default.contents(atPath: "/proc/\(name)/stat") else {
        return nil
      }
      // proc(5): the name in parentheses may hold anything; state, parent and group follow it.
      return String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ")
    }
    return states.contains { $0.count > 2 && $0[2] == "\(group)" && $0[0] != "Z" }
  }

  @Test(arguments: ["yes", "yes >&2", "while :; do echo out; echo error >&2; done"])
  func `a git that prints endlessly is ended`(_ script: String) async throws {
    let (folder, git) = try ownGit(script, seconds: 60)
    await #expect(throws: GitError.tooMuch("check-ignore", limit: 1 << 16)) {
      try await git.ignored(paths("x"), in: folder.absolute("repository"))
    }
  }

  @Test func `an ignore file that is a pipe is refused before git waits for it`() async throws {
    let folder = try TemporaryFolder(["sub/deep/file": "x"])
    try folder.initializeRepository()
    try folder.run(["mkfifo", "sub/.gitignore"])
    let blocked = GitError.blocked(by: folder.absolute("sub/.gitignore"))
    await #expect(throws: blocked) { try await git.ignored(paths("sub/deep/file"), in: folder.path) }
    await #expect(throws: blocked) { try await git.files(in: folder.absolute("sub/deep")) }
    // Deeper ones are git's to find; it has its time.
    let hasty = LiveGit(variables: TemporaryFolder.plainEnvironment, seconds: 0.5)
    await #expect(throws: GitError.tooSlow("ls-files", seconds: 0.5)) { try await hasty.files(in: folder.path) }
  }

  // MARK: What the disk does not tell

  @Test func `the index tells modes, links, submodules and what a sparse checkout leaves out`() async throws {
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
    // A submodule that is not checked out spoils no answer, and what lies in it has none.
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
  func `whether git compares modes is read as git does`(_ config: String, _ expected: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.initializeRepository()
    try folder.write([".git/config": .text(config), ".git/more": "[core]\n\tfileMode = false\n"])
    #expect(try await git.comparesModes(in: folder.path) == expected)
  }

  // MARK: A repository runs nothing

  /// Asks all there is to ask.
  private func askEverything(of folder: TemporaryFolder) async throws {
    _ = try await git.workTree(of: folder.path)
    _ = try await git.files(in: folder.path)
    _ = try await git.ignored(paths("x", "a.log"), in: folder.path)
    _ = try await git.flag("core.symlinks", in: folder.path)
  }

  @Test func `a file system monitor is not run`() async throws {
    let folder = try TemporaryFolder(["file": "x", "monitor": .program("#!/bin/sh\ntouch \"$PWD/ran\"\n")])
    try folder.initializeRepository()
    try folder.commit()
    try folder.git("config", "core.fsmonitor", folder.absolute("monitor"))
    try folder.git("status")
    #expect(try folder.text("ran") != nil, "git no longer runs it by itself, so this test shows nothing")
    try folder.remove("ran")
    try await askEverything(of: folder)
    #expect(try folder.text("ran") == nil)
  }

  @Test func `hooks are not run`() async throws {
    let hook = Content.program("#!/bin/sh\ntouch \"$PWD/ran\"\n")
    let folder = try TemporaryFolder(["file": "x", "hooks/post-index-change": hook, "hooks/pre-commit": hook])
    try folder.initializeRepository()
    try folder.git("config", "core.hooksPath", "hooks")
    try folder.git("add", "file")
    #expect(try folder.text("ran") != nil, "git no longer runs it by itself, so this test shows nothing")
    try folder.remove("ran")
    try await askEverything(of: folder)
    #expect(try folder.text("ran") == nil)
  }

  @Test func `a partial clone fetches nothing, by a program of its own choice or otherwise`() async throws {
    let folder = try TemporaryFolder(["origin/.gitignore": "x\n", "origin/file": "x"])
    try folder.git("init", "--quiet", in: "origin")
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "-m", "first", in: "origin")
    try folder.git("config", "uploadpack.allowFilter", "true", in: "origin")
    func clone(_ name: String) throws {
      try folder.git(
        "clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://\(folder.absolute("origin"))", name)
      try folder.git("read-tree", "HEAD", in: name)
      try folder.git("update-index", "--skip-worktree", ".gitignore", in: name)
      let program = "touch \(folder.absolute("ran")); git-upload-pack"
      try folder.git("config", "remote.origin.uploadpack", program, in: name)
    }
    try clone("plain")
    try folder.git("check-ignore", "x", in: "plain")
    #expect(try folder.text("ran") != nil, "git no longer fetches by itself, so this test shows nothing")
    try folder.remove("ran")
    try clone("examined")
    await #expect(throws: GitError.self) { try await git.ignored(paths("x"), in: folder.absolute("examined")) }
    #expect(try folder.text("ran") == nil)
  }
}
