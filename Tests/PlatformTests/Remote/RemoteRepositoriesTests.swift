import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Repositories read through the cache, as `file://` serves them.
@Suite(.timeLimit(.minutes(30)))
struct RemoteRepositoriesTests {
  /// A repository with two commits and two tags, and a cache.
  private let folder: TemporaryFolder
  private let remote: LiveRemoteRepositories
  private let address: RemoteAddress

  init() throws {
    folder = try TemporaryFolder([
      "origin/skills/a/SKILL.md": "one\n", "origin/skills/a/run.sh": .program("#!/bin/sh\n"), "origin/README.md": "r\n",
    ])
    remote = LiveRemoteRepositories(variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("cache"))
    address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try commit("first")
    try folder.git("tag", "v1.0.0", in: "origin")
    try folder.write(["origin/skills/a/SKILL.md": "two\n"])
    try commit("second")
    try folder.git("tag", "--annotate", "--message", "t", "v1.1.0", in: "origin")
  }

  private func commit(_ message: String) throws {
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", message, in: "origin")
  }

  private func id(_ revision: String) throws -> CommitID {
    try #require(
      CommitID(
        try folder.git("rev-parse", revision + "^{commit}", in: "origin").trimmingCharacters(in: .newlines)))
  }

  private func text(_ tree: any RemoteTree, _ path: String) async throws -> String? {
    guard let entry = tree.entries.first(where: { $0.path == path }) else { return nil }
    return try await tree.bytes(of: [entry.object])[entry.object].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `references are HEAD, branches and tags; an annotated tag is its commit`() async throws {
    let head = try id("main")
    #expect(
      try await remote.references(of: address) == [
        .init(name: "HEAD", commit: head), .init(name: "refs/heads/main", commit: head),
        .init(name: "refs/tags/v1.0.0", commit: try id("v1.0.0")), .init(name: "refs/tags/v1.1.0", commit: head),
      ])
  }

  @Test func `the files of a commit are listed and read, first from the server and then from the cache`() async throws {
    let commit = try id("v1.0.0")
    #expect(!remote.hasCached(commit, of: address))
    let tree = try await remote.tree(of: commit, reference: "refs/tags/v1.0.0", at: address)
    #expect(!tree.wasCached)
    #expect(tree.entries.map(\.path) == ["README.md", "skills/a/SKILL.md", "skills/a/run.sh"])
    #expect(
      tree.entries.map(\.kind) == [.file(isExecutable: false), .file(isExecutable: false), .file(isExecutable: true)])
    #expect(tree.entries.map(\.size) == [2, 4, 10])
    #expect(try await text(tree, "skills/a/SKILL.md") == "one\n")
    #expect(remote.hasCached(commit, of: address))
    try folder.remove("origin")
    let again = try await remote.tree(of: commit, reference: nil, at: address)
    #expect(again.wasCached)
    #expect(again.entries == tree.entries)
    #expect(try await text(again, "skills/a/SKILL.md") == "one\n")
  }

  @Test func `nothing is checked out, and no file is left that is not complete`() async throws {
    _ = try await remote.tree(of: try id("main"), reference: nil, at: address)
    let names = try folder.contents().keys.filter { $0.hasPrefix("cache/") }
    #expect(!names.contains { $0.hasSuffix("SKILL.md") || $0.hasSuffix("README.md") || $0.contains(".part") })
  }

  @Test func `a file that is too large for a pack is not sent where the server can leave it out`() async throws {
    try folder.git("config", "uploadpack.allowFilter", "true", in: "origin")
    try folder.write([
      "origin/big.bin": .file((0..<6_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }, isExecutable: false)
    ])
    try commit("large")
    let tree = try await remote.tree(of: try id("main"), reference: nil, at: address)
    #expect(tree.entries.first { $0.path == "big.bin" }?.size == nil)
    #expect(tree.entries.first { $0.path == "README.md" }?.size == 2)
    #expect(try await remote.tree(of: try id("main"), reference: nil, at: address).wasCached)
  }

  /// The repositories as a git reads them that first does something else: a script with git's arguments.
  private func remote(first script: String) throws -> LiveRemoteRepositories {
    try folder.write(["bin/git": .program("#!/bin/sh\n\(script)\nPATH=${PATH#*:} exec git \"$@\"\n")])
    var variables = TemporaryFolder.plainEnvironment
    variables["PATH"] = folder.absolute("bin") + ":" + (variables["PATH"] ?? "")
    return LiveRemoteRepositories(variables: variables, cache: folder.absolute("cache"))
  }

  @Test func `a commit whose check was killed stays in the cache`() async throws {
    let commit = try id("main")
    _ = try await remote.tree(of: commit, reference: nil, at: address)
    let before = try folder.contents().filter { $0.key.hasPrefix("cache/") }
    let killed = try remote(first: "case \" $* \" in *' fsck '*) kill -9 $$ ;; esac")
    await #expect(throws: RemoteFault.self) { _ = try await killed.cachedTree(of: commit, at: address) }
    await #expect(throws: RemoteFault.self) { _ = try await killed.tree(of: commit, reference: nil, at: address) }
    #expect(try folder.contents().filter { $0.key.hasPrefix("cache/") } == before)
    #expect(try await remote.tree(of: commit, reference: nil, at: address).wasCached)
  }

  @Test func `a git that prints many errors is no large repository`() async throws {
    let loud = try remote(first: "yes debug1: | head -c 3000000 >&2")
    #expect(try await loud.references(of: address).count == 4)
    let tree = try await loud.tree(of: try id("main"), reference: nil, at: address)
    #expect(try await text(tree, "skills/a/SKILL.md") == "two\n")
  }

  @Test func `a damaged cache is deleted and fetched again`() async throws {
    let commit = try id("main")
    _ = try await remote.tree(of: commit, reference: nil, at: address)
    let packs = try folder.contents().compactMap { path, content in
      if case .file = content, path.hasPrefix("cache/"), path.contains("/objects/"), !path.hasSuffix(".idx") {
        path
      } else {
        nil
      }
    }
    #expect(!packs.isEmpty)
    for path in packs {
      try folder.run(["chmod", "u+w", path])
      try folder.write([path: "not what it was"])
    }
    let tree = try await remote.tree(of: commit, reference: nil, at: address)
    #expect(!tree.wasCached)
    #expect(try await text(tree, "skills/a/SKILL.md") == "two\n")
  }

  @Test func `what a killed fetch left is deleted by the next one, but not what another one is writing`() async throws {
    let commit = try id("main")
    _ = try await remote.tree(of: try id("v1.0.0"), reference: nil, at: address)
    let cached = try #require(try folder.contents().keys.first { $0.hasSuffix("/HEAD") && $0.hasPrefix("cache/") })
    let place = cached.split(separator: "/").prefix(3).joined(separator: "/")
    try folder.write(["\(place)/\(commit).1.part/HEAD": "x", "\(place)/\(commit).2.part/cairn.pid": "1"])
    let held = try folder.tree().lock(.init(onDisk: "\(place)/\(commit).2.part/cairn.pid"), seconds: 0)
    _ = try await remote.tree(of: commit, reference: nil, at: address)
    let left = try folder.contents().keys.filter { $0.contains(".part/") }
    #expect(left == ["\(place)/\(commit).2.part/cairn.pid"])
    #expect(held != nil)
  }

  @Test func `two at once fetch the same commit`() async throws {
    let commit = try id("main")
    async let one = remote.tree(of: commit, reference: nil, at: address)
    async let other = remote.tree(of: commit, reference: nil, at: address)
    let (first, second) = try await (one, other)
    #expect(first.entries == second.entries)
    #expect(try !folder.contents().keys.contains { $0.contains(".part") })
  }

  @Test func `the messages of the commits between two are listed, the newest first`() async throws {
    try folder.write(["origin/x": "x"])
    try commit("third\n\nwith a body")
    #expect(
      try await remote.subjects(after: id("v1.0.0"), upTo: id("main"), at: address, limit: 20) == ["third", "second"])
    #expect(try await remote.subjects(after: id("v1.0.0"), upTo: id("main"), at: address, limit: 1) == ["third"])
    #expect(try await remote.subjects(after: id("main"), upTo: id("v1.0.0"), at: address, limit: 20) == nil)
    #expect(
      try await remote.subjects(
        after: try #require(CommitID(String(repeating: "0", count: 40))), upTo: id("main"), at: address, limit: 20)
        == nil)
    #expect(try !folder.contents().keys.contains { $0.contains(".part") })
  }

  @Test func `a commit that only the whole history has is fetched`() async throws {
    // Protocol version 0 sends what a reference points to, and nothing else.
    try folder.git("config", "protocol.version", "0", in: "origin")
    var variables = TemporaryFolder.plainEnvironment
    variables["GIT_PROTOCOL"] = "version=0"
    variables["GIT_CONFIG_COUNT"] = "1"
    variables["GIT_CONFIG_KEY_0"] = "protocol.version"
    variables["GIT_CONFIG_VALUE_0"] = "0"
    let old = LiveRemoteRepositories(variables: variables, cache: folder.absolute("cache"))
    let tree = try await old.tree(of: try id("main~1"), reference: nil, at: address)
    #expect(try await text(tree, "skills/a/SKILL.md") == "one\n")
  }

  @Test func `a commit of a sha256 repository`() async throws {
    try folder.run(["git", "init", "--quiet", "--object-format=sha256", "--initial-branch=main", "new"])
    try folder.write(["new/SKILL.md": "s\n"])
    try folder.git("add", "--all", in: "new")
    try folder.git("commit", "--quiet", "--message", "m", in: "new")
    let commit = try #require(
      CommitID(try folder.git("rev-parse", "HEAD", in: "new").trimmingCharacters(in: .newlines)))
    #expect(commit.text.utf8.count == 64)
    let place = RemoteAddress(url: "file://" + folder.absolute("new"), canAsk: false)
    let tree = try await remote.tree(of: commit, reference: "refs/heads/main", at: place)
    #expect(try await text(tree, "SKILL.md") == "s\n")
  }

  @Test func `each failure has its own fault`() async throws {
    func fault(_ body: () async throws -> Void) async -> RemoteFault? {
      do {
        try await body()
        return nil
      } catch { return error as? RemoteFault }
    }
    let nowhere = RemoteAddress(url: "file://" + folder.absolute("nowhere"), canAsk: false)
    guard case .notFound? = await fault({ _ = try await remote.references(of: nowhere) }) else {
      Issue.record("a folder that is no repository is not 'not found'")
      return
    }
    let zeros = try #require(CommitID(String(repeating: "0", count: 40)))
    guard case .commitMissing? = await fault({ _ = try await remote.tree(of: zeros, reference: nil, at: address) })
    else {
      Issue.record("an unknown commit is not 'missing'")
      return
    }
    let plain = RemoteAddress(url: "http://127.0.0.1:9/x", canAsk: false)
    guard case .redirected(let reason)? = await fault({ _ = try await remote.references(of: plain) }) else {
      Issue.record("http is not refused")
      return
    }
    #expect(reason.contains("'http' not allowed"))
    let closed = RemoteAddress(url: "http://127.0.0.1:9/x", allowsHTTP: true, canAsk: false)
    guard case .unreachable? = await fault({ _ = try await remote.references(of: closed) }) else {
      Issue.record("a closed port is not 'unreachable'")
      return
    }
    let server = try LoopbackServer()
    let absent = RemoteAddress(url: server.address + "/x", allowsHTTP: true, canAsk: false)
    guard case .notFound? = await fault({ _ = try await remote.references(of: absent) }) else {
      Issue.record("a server's 404 is not 'not found'")
      return
    }
    let homeless = LiveRemoteRepositories(variables: TemporaryFolder.plainEnvironment, cache: nil)
    #expect(await fault { _ = try await homeless.references(of: address) } == .noCache(.noHome))
    let bare = LiveRemoteRepositories(variables: ["PATH": "/nonexistent"], cache: folder.absolute("cache"))
    #expect(await fault { _ = try await bare.references(of: address) } == .missing)
    try folder.write(["old/git": .program("#!/bin/sh\necho git version 2.29.3\n")])
    let old = LiveRemoteRepositories(variables: ["PATH": folder.absolute("old")], cache: folder.absolute("cache"))
    #expect(await fault { _ = try await old.references(of: address) } == .tooOld(needed: "2.30", installed: "2.29"))
    try folder.write(["slow/git": .program("#!/bin/sh\nif [ \"$4\" = version ]; then :; fi\nsleep 600\n")])
    let slow = LiveRemoteRepositories(
      variables: ["PATH": folder.absolute("slow") + ":/usr/bin:/bin"], cache: folder.absolute("cache"), seconds: 0.3)
    #expect(await fault { _ = try await slow.references(of: address) } == .timedOut(seconds: 0.3))
  }
}
