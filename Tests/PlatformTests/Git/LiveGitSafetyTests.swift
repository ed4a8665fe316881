import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Reading a repository runs none of the programs that it names.
@Suite(.timeLimit(.minutes(30)))
struct LiveGitSafetyTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private func paths(_ texts: String...) throws -> [RelativePath] {
    try texts.map { try RelativePath(onDisk: $0) }
  }

  @Test func `listing the changed files runs no program that the repository names`() async throws {
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

  @Test func `settings from the caller's environment count, and do not replace those that keep programs from running`()
    async throws
  {
    let folder = try TemporaryFolder([
      ".gitattributes": "* filter=evil\n", "file": "1\n", "a.log": "x\n", "mine/ignore": "*.log\n",
      "mine/config": .text(""), "hook": .program("#!/bin/sh\ntouch ran\n"),
    ])
    try folder.initializeRepository()
    try folder.write(["mine/config": .text("[core]\nexcludesFile = \(folder.absolute("mine/ignore"))\n")])
    try folder.commit()
    let program = folder.absolute("hook")
    try folder.git("config", "filter.evil.clean", program)
    try folder.write(["file": "22\n"])
    var global = TemporaryFolder.plainEnvironment
    global["GIT_CONFIG_GLOBAL"] = folder.absolute("mine/config")
    var counted = TemporaryFolder.plainEnvironment
    let given = [("core.excludesFile", folder.absolute("mine/ignore")), ("core.fsmonitor", program)]
    counted["GIT_CONFIG_COUNT"] = "\(given.count)"
    for (number, setting) in given.enumerated() {
      counted["GIT_CONFIG_KEY_\(number)"] = setting.0
      counted["GIT_CONFIG_VALUE_\(number)"] = setting.1
    }
    for variables in [global, counted] {
      let git = LiveGit(variables: variables)
      #expect(try await git.ignored(paths("a.log", "b.log"), in: folder.path).keys.map(\.text).contains("b.log"))
      #expect(try await git.changed(in: folder.path).contains { $0.text == "file" })
      #expect(try folder.contents()["ran"] == nil)
    }
    #expect(try await git.ignored(paths("b.log"), in: folder.path).isEmpty)
  }

  /// Calls every query.
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

  @Test func `a partial clone fetches nothing, with its own program or otherwise`() async throws {
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
