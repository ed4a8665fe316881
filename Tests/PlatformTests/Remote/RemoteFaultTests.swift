import Foundation
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Platform

/// Servers that answer badly, and what git says of them.
@Suite(.timeLimit(.minutes(30)))
struct RemoteFaultTests {
  private func fault(_ lines: String...) -> RemoteFault {
    RemoteFault(gitErrors: Array(lines.joined(separator: "\n").utf8), cache: "/cache")
  }

  private func fault(of body: () async throws -> Void) async -> RemoteFault? {
    do {
      try await body()
      return nil
    } catch { return error as? RemoteFault }
  }

  @Test func `an object that git refuses is named with its check and the reason`() {
    let id = String(repeating: "a", count: 40)
    #expect(
      fault("error: object \(id): hasDotgit: contains '.git'", "fatal: fsck error in packed object")
        == .badObject(RefusedObject(id: id, check: "hasDotgit", reason: "contains '.git'", path: nil)))
    #expect(fault("error: object file is empty") == .refused("error: object file is empty"))
  }

  @Test func `a full disk here is told from one of the server`() {
    #expect(fault("fatal: write error: No space left on device") == .noCache(.diskFull("/cache")))
    #expect(fault("error: unable to create temporary file: Read-only file system") == .noCache(.notWritable("/cache")))
    guard case .refused = fault("remote: fatal: write error: No space left on device", "fatal: it failed") else {
      Issue.record("the server's disk is taken for the own")
      return
    }
  }

  @Test func `what the SSH program says comes before git's general line`() {
    let general = "fatal: Could not read from remote repository."
    #expect(
      fault("git@example.org: Permission denied (publickey).", general)
        == .authentication("git@example.org: Permission denied (publickey)."))
    #expect(
      fault("ssh: Could not resolve hostname nowhere: Name or service not known", general)
        == .unreachable("ssh: Could not resolve hostname nowhere: Name or service not known"))
  }

  private static let advertisement = ["Content-Type: application/x-git-upload-pack-advertisement"]

  @Test(arguments: [
    ("garbage", "notGit"), ("pkt", "notGit"), ("old", "notGit"), ("ftp", "redirected"), ("file", "redirected"),
    ("500", "unreachable"), ("403", "authentication"), ("404", "notFound"), ("html", "none"),
  ])
  func `a server that is none of git, or that leads elsewhere, has its own fault`(path: String, expected: String)
    async throws
  {
    let server = try LoopbackServer()
    let replies: [String: LoopbackServer.Reply] = [
      "garbage": .raw([0, 255] + Array(" no answer of HTTP\r\n\r\n".utf8)),
      "pkt": .status("200 OK", Self.advertisement, "zzzzgarbage"),
      "old": .status(
        "200 OK", Self.advertisement, "001e# service=git-upload-pack\n0000000eversion 2\n0000garb"),
      "ftp": .status("302 Found", ["Location: ftp://127.0.0.1:9/x"]),
      "file": .status("302 Found", ["Location: file:///etc/passwd"]),
      "500": .status("500 Internal Server Error"), "403": .status("403 Forbidden"),
      "html": .status("200 OK", ["Content-Type: text/html"], "<html>hello</html>"),
    ]
    server["/\(path)/info/refs?service=git-upload-pack"] = replies[path]
    let folder = try TemporaryFolder()
    let remote = LiveRemoteRepositories(variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("cache"))
    let address = RemoteAddress(url: "\(server.address)/\(path)", allowsHTTP: true, canAsk: false)
    let found = await fault {
      // A page without a line end is a list without references for git.
      let references = try await remote.references(of: address)
      #expect(references.isEmpty)
    }
    let name = found.map { String(String(describing: $0).prefix { $0 != "(" }) } ?? "none"
    #expect(name == expected, "\(String(describing: found))")
  }

  @Test func `a host that hangs is given up, and the watch hears of it until then`() async throws {
    let server = try LoopbackServer()
    server["/x/info/refs?service=git-upload-pack"] = .silence
    let folder = try TemporaryFolder()
    let remote = LiveRemoteRepositories(
      variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("cache"), seconds: 8)
    let address = RemoteAddress(url: server.address + "/x", allowsHTTP: true, canAsk: false)
    let watch = Watch()
    #expect(
      await fault { _ = try await remote.watched(by: watch).references(of: address) } == .timedOut(seconds: 8))
    let (waits, ends) = watch.heard
    #expect(!waits.isEmpty && waits.allSatisfy { $0 == address.url })
    #expect(ends == [address.url])
  }

  private final class Watch: RemoteWatch {
    private let state = Mutex((waits: [String](), ends: [String]()))

    var heard: (waits: [String], ends: [String]) { state.withLock { $0 } }

    func waits(for address: RemoteAddress, bytes: Int, seconds: Double, limit: Double) {
      state.withLock { $0.waits.append(address.url) }
    }

    func ends(_ address: RemoteAddress) { state.withLock { $0.ends.append(address.url) } }
  }

  @Test func `a run that is interrupted ends git and leaves no half of a repository`() async throws {
    let folder = try TemporaryFolder(["origin/a": "a\n"])
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", "m", in: "origin")
    let commit = try #require(
      CommitID(try folder.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)))
    let git = try #require(SystemCalls.program("git", on: ProcessInfo.processInfo.environment["PATH"]))
    // A `git` that fetches nothing, and does not end.
    let script = """
      #!/bin/sh
      for word; do if [ "$word" = fetch ]; then exec sleep 600; fi; done
      exec '\(git)' "$@"

      """
    try folder.write(["bin/git": .program(script)])
    var variables = TemporaryFolder.plainEnvironment
    variables["PATH"] = folder.absolute("bin") + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    let remote = LiveRemoteRepositories(variables: variables, cache: folder.absolute("cache"))
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let watched = remote.watched(by: Signal(waiting: waiting))
    let task = Task { try await watched.tree(of: commit, reference: nil, at: address) }
    for await _ in waits { break }
    task.cancel()
    #expect(await fault { _ = try await task.value } == .interrupted)
    #expect(try !folder.contents().keys.contains { $0.contains(".part") })
    let usual = LiveRemoteRepositories(variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("cache"))
    #expect(try await !usual.tree(of: commit, reference: nil, at: address).wasCached)
  }

  private struct Signal: RemoteWatch {
    let waiting: AsyncStream<Void>.Continuation

    func waits(for address: RemoteAddress, bytes: Int, seconds: Double, limit: Double) { waiting.yield() }
    func ends(_ address: RemoteAddress) {}
  }
}

#if os(Linux)
  extension RemoteFaultTests {
    @Test func `a program that would ask on the terminal is started without one`() async throws {
      let folder = try TemporaryFolder()
      // The sixth field is the session (proc(5)).
      let script = "#!/bin/sh\nread -r _ _ _ _ _ session _ < /proc/$$/stat\necho \"fatal: $session $$\" >&2\nexit 1\n"
      try folder.write(["git": .program(script)])
      var variables = TemporaryFolder.plainEnvironment
      variables["PATH"] = folder.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
      let remote = LiveRemoteRepositories(variables: variables, cache: folder.absolute("cache"))
      let address = RemoteAddress(url: "https://example.org/x", canAsk: false)
      guard case .refused(let line)? = await fault(of: { _ = try await remote.references(of: address) }) else {
        Issue.record("the program was not run")
        return
      }
      // The leader of a session of its own has no terminal.
      let numbers = line.dropFirst("fatal: ".count).split(separator: " ")
      #expect(numbers.count == 2 && numbers.first == numbers.last, "\(line)")
    }
  }
#endif
