import Foundation
import TestSupport
import Testing

@testable import Platform

/// Changes that the system reports, and those that are found by reading folders.
@Suite(.timeLimit(.minutes(5)))
struct FolderWatchTests {
  /// Waits for changes until a path is among them.
  private func changes(_ watch: any FolderWatch, until path: String) async throws -> Set<String> {
    var all: Set<String> = []
    for _ in 0..<20 where !all.contains(path) { all.formUnion(try await watch.changes(within: 10)) }
    return all
  }

  @Test func `a new, a changed and a deleted file in a watched folder are reported, and none below it`() async throws {
    let folder = try TemporaryFolder(["a/file": "1", "a/below/file": "1"])
    let watch = LiveFolderWatch()
    await watch.follow([folder.absolute("a")])
    #expect(try await watch.changes(within: 0).isEmpty)
    try folder.write(["a/below/file": "2"])
    try folder.write(["a/new": "1"])
    let path = folder.absolute("a/new")
    #expect(try await changes(watch, until: path).contains(folder.absolute("a/below/file")) == false)
    try folder.write(["a/file": "2"])
    #expect(try await changes(watch, until: folder.absolute("a/file")).contains(folder.absolute("a/file")))
    try folder.remove("a/new")
    #expect(try await changes(watch, until: path).contains(path))
    try folder.remove("a")
    #expect(try await !watch.changes(within: 10).isEmpty)
  }

  @Test func `a folder that was deleted and made again is watched again`() async throws {
    let folder = try TemporaryFolder(["a/file": "1"])
    let watch = LiveFolderWatch()
    await watch.follow([folder.path, folder.absolute("a"), folder.absolute("missing")])
    try folder.remove("a")
    try folder.write(["a/file": "1"])
    await watch.follow([folder.path, folder.absolute("a")])
    while try await !watch.changes(within: 0).isEmpty {}
    try folder.write(["a/other": "1"])
    let path = folder.absolute("a/other")
    #expect(try await changes(watch, until: path).contains(path))
  }

  @Test func `reading folders finds the same changes`() throws {
    let folder = try TemporaryFolder(["a/file": "1", "a/old": "1", "a/below/file": "1"])
    let polling = FolderPolling()
    polling.follow([folder.absolute("a"), folder.absolute("missing")])
    try folder.write(["a/file": "22", "a/new": "1", "a/below/file": "22"])
    try folder.remove("a/old")
    #expect(polling.changes() == Set(["file", "new", "old"].map { folder.absolute("a/" + $0) }))
    // Less than a second later nothing is read.
    try folder.write(["a/file": "333"])
    #expect(polling.changes().isEmpty)
  }

  @Test func `a wait ends when its task is cancelled`() async throws {
    let folder = try TemporaryFolder(["file": "1"])
    let task = Task {
      let watch = LiveFolderWatch()
      await watch.follow([folder.path])
      return try await watch.changes(within: 1_000_000)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
