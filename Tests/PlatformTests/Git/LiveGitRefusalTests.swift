import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// What happens when git is missing, refuses, hangs or prints without end.
@Suite(.timeLimit(.minutes(30)))
struct LiveGitRefusalTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private func paths(_ texts: String...) throws -> [RelativePath] {
    try texts.map { try RelativePath(onDisk: $0) }
  }

  @Test func `a missing git is distinguished from an error of git`() async throws {
    let folder = try TemporaryFolder(["empty": .folder])
    try folder.initializeRepository()
    let missing = LiveGit(variables: ["PATH": folder.absolute("empty")])
    await #expect(throws: GitError.missing) { try await missing.files(in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.changed(in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.flag("core.bare", in: folder.path) }
    await #expect(throws: GitError.missing) { try await missing.ignored(paths("x"), in: folder.path) }
    #expect(try await missing.workTree(of: folder.path) == folder.path)
  }

  @Test func `git is searched in the absolute folders of the search path, and must be a program`() async throws {
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

  @Test func `an error has git's own line, however many paths were asked for`() async throws {
    let folder = try TemporaryFolder()
    try folder.initializeRepository()
    try folder.write([".git/config": "[core\n"])
    let many = try (0..<20_000).map { try RelativePath("a-name-\($0)") }
    let failure = await #expect(throws: GitError.self) { try await git.ignored(many, in: folder.path) }
    #expect(failure == .refused("fatal: bad config line 1 in file .git/config"))
  }

  @Test func `variables of the caller do not select another repository`() async throws {
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
  func `a repository of another owner is read, also from below its root`() async throws {
    let folder = try TemporaryFolder([".gitignore": "*.log\n", "sub/file": ""])
    try folder.initializeRepository()
    try folder.run(["chown", "-R", "12345:12345", folder.path])
    #expect(throws: TemporaryFolderError.self) { try folder.git("ls-files", in: "sub") }
    #expect(try await git.files(in: folder.absolute("sub")) == paths("file"))
    #expect(try await git.ignored(paths("a.log"), in: folder.absolute("sub")).count == 1)
    #expect(try await git.files(in: folder.path) == paths(".gitignore", "sub/file"))
  }

  /// A git that a test wrote, found before the real one on the search path.
  private func ownGit(_ script: String, seconds: Double, outputLimit: Int = 1 << 16) throws -> (
    TemporaryFolder, LiveGit
  ) {
    let folder = try TemporaryFolder(["bin/git": .program("#!/bin/sh\n\(script)\n"), "repository": .folder])
    try folder.git("init", "--quiet", in: "repository")
    let variables = ["PATH": "\(folder.absolute("bin")):\(TemporaryFolder.plainEnvironment["PATH"] ?? "/usr/bin:/bin")"]
    return (folder, LiveGit(variables: variables, seconds: seconds, outputLimit: outputLimit))
  }

  @Test(arguments: ["sleep 600", "sleep 600 & wait", "trap '' TERM INT HUP; while :; do sleep 600; done"])
  func `a git that hangs is ended with its child processes`(_ script: String) async throws {
    let (folder, git) = try ownGit("exec 3>\"$0.running\"; \(script)", seconds: 3)
    try folder.run(["mkfifo", "bin/git.running"])
    let running = open(folder.absolute("bin/git.running"), O_RDONLY | O_NONBLOCK)
    defer { close(running) }
    await #expect(throws: GitError.tooSlow("ls-files", seconds: 3)) {
      try await git.files(in: folder.absolute("repository"))
    }
    // Every process of the script has the pipe open for writing until it has ended, which a signal only requests.
    var end = pollfd(fd: running, events: Int16(POLLIN), revents: 0)
    #expect(poll(&end, 1, 60_000) == 1)
    #expect(end.revents & Int16(POLLHUP) != 0)
  }

  @Test func `a git that prints errors endlessly is ended by its time limit`() async throws {
    let (folder, git) = try ownGit("yes >&2", seconds: 1)
    await #expect(throws: GitError.tooSlow("check-ignore", seconds: 1)) {
      try await git.ignored(paths("x"), in: folder.absolute("repository"))
    }
  }

  @Test(arguments: ["yes", "while :; do echo out; echo error >&2; done"])
  func `a git that prints endlessly is ended`(_ script: String) async throws {
    let (folder, git) = try ownGit(script, seconds: 60)
    await #expect(throws: GitError.tooMuch("check-ignore", limit: 1 << 16)) {
      try await git.ignored(paths("x"), in: folder.absolute("repository"))
    }
  }

  @Test func `an ignore file that is a pipe is refused before git reads it`() async throws {
    let folder = try TemporaryFolder(["sub/deep/file": "x"])
    try folder.initializeRepository()
    try folder.run(["mkfifo", "sub/.gitignore"])
    let blocked = GitError.blocked(by: folder.absolute("sub/.gitignore"))
    await #expect(throws: blocked) { try await git.ignored(paths("sub/deep/file"), in: folder.path) }
    await #expect(throws: blocked) { try await git.files(in: folder.absolute("sub/deep")) }
    // Deeper ones are found only by git, which has a time limit.
    let hasty = LiveGit(variables: TemporaryFolder.plainEnvironment, seconds: 0.5)
    await #expect(throws: GitError.tooSlow("ls-files", seconds: 0.5)) { try await hasty.files(in: folder.path) }
  }
}
