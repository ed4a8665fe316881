import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Platform

/// What is in the cache of git repositories, and emptying it.
@Suite(.timeLimit(.minutes(30)))
struct GitCacheTests {
  private let folder: TemporaryFolder
  private let remote: LiveRemoteRepositories
  private let address: RemoteAddress
  private let commit: CommitID

  /// A repository with one commit, which is cached.
  init() async throws {
    folder = try TemporaryFolder(["origin/skills/a/SKILL.md": "one\n"])
    remote = LiveRemoteRepositories(variables: TemporaryFolder.plainEnvironment, cache: folder.absolute("xdg/cairn"))
    address = RemoteAddress(url: "file://" + folder.absolute("origin"), canAsk: false)
    try folder.run(["git", "init", "--quiet", "--initial-branch=main", "origin"])
    try folder.git("add", "--all", in: "origin")
    try folder.git("commit", "--quiet", "--message", "first", in: "origin")
    let id = try folder.git("rev-parse", "HEAD", in: "origin").trimmingCharacters(in: .newlines)
    commit = try #require(CommitID(id))
    _ = try await remote.tree(of: commit, reference: nil, at: address)
  }

  private func cache() throws -> GitCache { try GitCache(in: folder.absolute("xdg/cairn"), LiveFileSystem()) }

  @Test func `each repository is listed with its address, commits and size`() throws {
    let repositories = try cache().repositories()
    #expect(repositories.map(\.address) == [address.url])
    #expect(repositories.map(\.commits) == [[commit]])
    let sizes = try folder.contents().filter { $0.key.hasPrefix("xdg/cairn/git/") }.map { _, content in
      if case .file(let bytes, _) = content { bytes.count } else { 0 }
    }
    #expect(repositories.first?.bytes == sizes.reduce(0, +))
  }

  @Test func `a cache that does not exist is empty, and is not created`() throws {
    let cache = try GitCache(in: folder.absolute("nowhere"), LiveFileSystem())
    #expect(try cache.repositories().isEmpty)
    #expect(try cache.clear().bytes == 0)
    #expect(LiveFileSystem().entry(at: folder.absolute("nowhere")) == nil)
  }

  @Test func `what is deleted is counted, and the commit is fetched again`() async throws {
    let bytes = try #require(try cache().repositories().first?.bytes)
    let cleared = try cache().clear()
    #expect(cleared.bytes == bytes && cleared.commits == 1 && cleared.inUse.isEmpty)
    #expect(try folder.contents().keys.filter { $0.hasPrefix("xdg/cairn/git/") }.isEmpty)
    #expect(!remote.hasCached(commit, of: address))
    #expect(try await !remote.tree(of: commit, reference: nil, at: address).wasCached)
  }

  @Test func `a commit that is being read and one that is being fetched are kept`() async throws {
    let tree = try await remote.tree(of: commit, reference: nil, at: address)
    let name = try #require(try cache().repositories().first?.name)
    let part = "xdg/cairn/git/\(name)/\(commit).7.part"
    try folder.write(["\(part)/HEAD": "x", "\(part)/cairn.pid": ""])
    let held = try folder.tree().lock(RelativePath(onDisk: part + "/cairn.pid"), seconds: 0)
    let cleared = try cache().clear()
    #expect(cleared.commits == 0 && cleared.inUse == [address.url])
    #expect(remote.hasCached(commit, of: address))
    #expect(try await !tree.bytes(of: tree.entries.map(\.object)).isEmpty)
    #expect(try folder.contents().keys.contains("\(part)/HEAD"))
    held?.release()
    withExtendedLifetime(tree) {}
  }

  @Test func `a commit that another process is deleting is fetched again, next to it`() async throws {
    let name = try #require(try cache().repositories().first?.name)
    let place = "xdg/cairn/git/\(name)/\(commit)"
    let held = try #require(try folder.tree().lock(RelativePath(onDisk: place + "/cairn.pid"), seconds: 0))
    #expect(try await remote.cachedTree(of: commit, at: address) == nil)
    let fetching = Task { [remote, commit, address] in try await remote.tree(of: commit, reference: nil, at: address) }
    // As `clear` does it, before or after the other fetch is complete.
    try folder.tree().moveFolder(RelativePath(onDisk: place), to: RelativePath(onDisk: place + ".1.part"))
    held.release()
    let tree = try await fetching.value
    #expect(!tree.wasCached)
    #expect(try await !tree.bytes(of: tree.entries.map(\.object)).isEmpty)
    #expect(try cache().clear().inUse == [address.url])
    withExtendedLifetime(tree) {}
  }

  @Test func `nobody waits for a process that has locked a commit to delete it`() async throws {
    let name = try #require(try cache().repositories().first?.name)
    let place = "xdg/cairn/git/\(name)/\(commit)"
    let held = try #require(try folder.tree().lock(RelativePath(onDisk: place + "/cairn.pid"), seconds: 0))
    let parts = { try folder.contents().keys.filter { $0.contains(".part/") } }
    do {
      let tree = try await remote.tree(of: commit, reference: nil, at: address)
      #expect(!tree.wasCached)
      #expect(try await !tree.bytes(of: tree.entries.map(\.object)).isEmpty)
      #expect(try !parts().isEmpty)
      #expect(try cache().clear().inUse == [address.url])
      withExtendedLifetime(tree) {}
    }
    #expect(try parts().isEmpty)
    held.release()
    #expect(try cache().clear().commits == 1)
  }

  @Test(arguments: [0, 1])
  func `of two that fetched at once, each keeps the commit for itself`(_ kept: Int) async throws {
    #expect(try cache().clear().commits == 1)
    var trees = try await withThrowingTaskGroup(of: (any RemoteTree).self) { group in
      for _ in 0..<2 {
        group.addTask { [remote, commit, address] in try await remote.tree(of: commit, reference: nil, at: address) }
      }
      return try await group.reduce(into: [any RemoteTree]()) { $0.append($1) }
    }
    trees.remove(at: 1 - kept)
    #expect(try cache().clear().inUse == [address.url])
    for tree in trees { #expect(try await !tree.bytes(of: tree.entries.map(\.object)).isEmpty) }
  }

  @Test func `a cache that many processes empty at once is emptied once`() async throws {
    let cache = try self.cache()
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try cache.clear().commits } }
      return try await group.reduce(0, +)
    }
    #expect(count == 1)
    #expect(!remote.hasCached(commit, of: address))
  }

  @Test func `what a killed fetch left is deleted`() throws {
    let name = try #require(try cache().repositories().first?.name)
    try folder.write(["xdg/cairn/git/\(name)/\(commit).7.part/HEAD": "x"])
    #expect(try cache().clear().commits == 1)
    #expect(try folder.contents().keys.filter { $0.hasPrefix("xdg/cairn/git/") }.isEmpty)
  }

  @Test func `only what Cairn made is deleted, and no link is followed`() throws {
    let name = try #require(try cache().repositories().first?.name)
    let other = String(repeating: "0", count: 24)
    let mine: [String: Content] = [
      "xdg/cairn/git/notes.txt": "mine\n", "xdg/cairn/git/mine/HEAD": "mine\n", "xdg/cairn/git/\(name)/notes": "mine\n",
      "xdg/cairn/other": "mine\n", "outside/keep": "mine\n", "outside/\(commit)/HEAD": "mine\n",
    ]
    try folder.write(mine)
    try folder.write([
      "xdg/cairn/git/\(other)-link": .link(to: folder.absolute("outside")),
      "xdg/cairn/git/\(name)/\(String(repeating: "1", count: 40))": .link(to: folder.absolute("outside")),
      "xdg/cairn/git/\(name)/\(commit)/objects/link": .link(to: folder.absolute("outside")),
    ])
    #expect(try cache().clear().commits == 1)
    let left = try folder.contents()
    for (path, content) in mine { #expect(left[path] == content, "\(path)") }
    #expect(!remote.hasCached(commit, of: address))
  }

  @Test func `a link and a file in the place of the folder are refused, and so is a missing home`() throws {
    let folder = try TemporaryFolder(["file": "x", "real/git": .folder, "half/git": .link(to: "../real")])
    try folder.write(["link": .link(to: "real")])
    func fault(_ cache: String?) -> CacheFault? {
      do throws(CacheFault) {
        _ = try GitCache(in: cache.map(folder.absolute), LiveFileSystem())
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("link") == .link(folder.absolute("link")))
    #expect(fault("half") == .link(folder.absolute("half/git")))
    #expect(fault("file") == .notAFolder(folder.absolute("file")))
    #expect(fault(nil) == .noHome)
    #expect(fault("real") == nil)
  }

  @Test func `an error of the system names the folder, or what is in the place of one above it`() throws {
    let files = LiveFileSystem()
    let folder = try TemporaryFolder(["file": "x"])
    let place = folder.absolute("cairn/git")
    func fault(_ code: Int32, in place: String) -> CacheFault {
      CacheFault(.system(call: "mkdirat", nil, code: code), in: place, files)
    }
    #expect(fault(EACCES, in: place) == .notWritable(place))
    #expect(fault(EROFS, in: place) == .notWritable(place))
    #expect(fault(ENOSPC, in: place) == .diskFull(place))
    #expect(fault(EIO, in: place) == .system(place, code: EIO))
    #expect(fault(ENOTDIR, in: folder.absolute("file/cairn/git")) == .notAFolder(folder.absolute("file")))
  }
}
