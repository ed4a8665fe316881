import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// A repository elsewhere runs nothing here, and its entries lead nowhere.
@Suite(.timeLimit(.minutes(30)))
struct RemoteSafetyTests {
  private func remote(_ folder: TemporaryFolder, _ more: [String: String] = [:]) -> LiveRemoteRepositories {
    LiveRemoteRepositories(
      variables: TemporaryFolder.plainEnvironment.merging(more) { $1 }, cache: folder.absolute("cache"))
  }

  private func head(_ folder: TemporaryFolder) throws -> CommitID {
    try #require(CommitID(try folder.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)))
  }

  @Test func `hooks, filters, monitors and SSH programs of the repository and of the place are not run`() async throws {
    let program = Content.program("#!/bin/sh\ntouch \"$0.ran\"\n")
    let folder = try TemporaryFolder([
      "evil": program, "origin/.gitattributes": "* filter=evil diff=evil merge=evil\n", "origin/a": "a\n",
      "origin/.gitmodules": "[submodule \"s\"]\n\tpath = s\n\turl = ../evil\n",
      "origin/.lfsconfig": "[lfs]\n\turl = http://127.0.0.1:9/\n",
    ])
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", "m", in: "origin")
    let commit = try head(folder)
    for place in ["origin", "here"] {
      if place == "here" { try folder.run(["git", "init", "--quiet", "here"]) }
      for hook in ["post-checkout", "post-merge", "reference-transaction", "post-index-change", "pre-auto-gc"] {
        try folder.write(["\(place)/.git/hooks/\(hook)": program])
      }
      for key in [
        "filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "diff.evil.textconv", "diff.external",
        "core.fsmonitor", "core.sshCommand", "core.alternateRefsCommand", "core.pager", "core.editor", "gpg.program",
        "credential.helper", "uploadpack.packObjectsHook",
      ] {
        try folder.git("config", key, folder.absolute("evil"), in: place)
      }
    }
    // The cache may be in a repository: that one is not asked for anything.
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let remote = LiveRemoteRepositories(
      variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("here/cache"))
    _ = try await remote.references(of: address)
    let tree = try await remote.tree(of: commit, reference: nil, at: address)
    _ = try await tree.bytes(of: tree.entries.map(\.object))
    _ = try await remote.subjects(after: commit, upTo: commit, at: address, limit: 3)
    #expect(try !folder.contents().keys.contains { $0.hasSuffix("ran") })
  }

  @Test func `links, submodules and executables are told apart`() async throws {
    let folder = try TemporaryFolder(["origin/skills/a/SKILL.md": "a\n", "origin/skills/b": .link(to: "../../../etc")])
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git(
      "update-index", "--add", "--cacheinfo", "160000,\(String(repeating: "1", count: 40)),skills/c", in: "origin")
    try folder.git("commit", "--quiet", "--message", "m", in: "origin")
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let tree = try await remote(folder).tree(of: try head(folder), reference: nil, at: address)
    #expect(tree.entries.map(\.kind) == [.file(isExecutable: false), .link, .submodule])
  }

  /// Makes a commit whose tree has one entry of any name, as a hostile server can.
  private func plant(_ name: String, in folder: TemporaryFolder) throws -> CommitID {
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.write(["blob": "x\n"])
    let blob = try folder.git("hash-object", "-w", folder.absolute("blob"), in: "origin").trimmingCharacters(
      in: .newlines)
    try folder.write(["tree": .file(Array("100644 \(name)\0".utf8) + Self.bytes(blob), isExecutable: false)])
    let tree = try folder.git(
      "hash-object", "-t", "tree", "-w", "--literally", folder.absolute("tree"), in: "origin"
    ).trimmingCharacters(in: .newlines)
    let commit = try folder.git("commit-tree", tree, "-m", "m", in: "origin").trimmingCharacters(in: .newlines)
    try folder.git("update-ref", "refs/heads/main", commit, in: "origin")
    return try #require(CommitID(commit))
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
  }

  @Test(arguments: ["..", ".", ".git", ".GIT", "a/b", "git~1"])
  func `a name that no checkout could have is refused by git's own check`(name: String) async throws {
    let folder = try TemporaryFolder()
    let commit = try plant(name, in: folder)
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let fault = await #expect(throws: RemoteFault.self) {
      _ = try await remote(folder).tree(of: commit, reference: "refs/heads/main", at: address)
    }
    guard case .badObject(let object)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    // The tree is that of the commit itself, which has no path.
    #expect(CommitID(object.id) != nil && object.path == nil)
    #expect(try !folder.contents().keys.contains { $0.contains(".part") })
  }

  @Test func `an object that git refuses is named with its path in the commit`() async throws {
    let folder = try TemporaryFolder()
    let bad = try #require(CommitID(try folderWithBadTree(folder)))
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let fault = await #expect(throws: RemoteFault.self) {
      _ = try await remote(folder).tree(of: bad, reference: "refs/heads/main", at: address)
    }
    guard case .badObject(let object)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(object.path == "skills/sub" && object.check == "hasDotgit", "\(object)")
    #expect(try !folder.contents().keys.contains { $0.contains(".part") })
  }

  /// A commit in which the folder `skills/sub` has an entry `.git`; returns its id.
  private func folderWithBadTree(_ folder: TemporaryFolder) throws -> String {
    _ = try plant(".git", in: folder)
    func made(_ line: String) throws -> String {
      try folder.write(["list": .text(line + "\n")])
      return try folder.run(["sh", "-c", "git mktree < ../list"], in: "origin").trimmingCharacters(in: .newlines)
    }
    let bad = try folder.git("rev-parse", "main^{tree}", in: "origin").trimmingCharacters(in: .newlines)
    let skills = try made("040000 tree \(bad)\tsub")
    let root = try made("040000 tree \(skills)\tskills")
    let commit = try folder.git("commit-tree", root, "-m", "m", in: "origin").trimmingCharacters(in: .newlines)
    try folder.git("update-ref", "refs/heads/main", commit, in: "origin")
    return commit
  }

  @Test func `a name that is not UTF-8 or has control characters is listed`() async throws {
    let folder = try TemporaryFolder(["origin/a\u{1B}[31m": "x", "origin/tab\tand\nline": "y"])
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", "m", in: "origin")
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let tree = try await remote(folder).tree(of: try head(folder), reference: nil, at: address)
    #expect(tree.entries.map(\.path) == ["a\u{1B}[31m", "tab\tand\nline"])
  }

  @Test func `the user's own variables for another repository are not used`() async throws {
    let folder = try TemporaryFolder(["origin/a": "a\n"])
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", "m", in: "origin")
    let address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    let misled = remote(
      folder,
      [
        "GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/nonexistent", "GIT_OBJECT_DIRECTORY": "/nonexistent",
        "GIT_TRACE": "1", "GIT_TEMPLATE_DIR": folder.absolute("origin"), "GIT_ALLOW_PROTOCOL": "ext",
      ])
    let tree = try await misled.tree(of: try head(folder), reference: nil, at: address)
    #expect(tree.entries.map(\.path) == ["a"])
  }
}
