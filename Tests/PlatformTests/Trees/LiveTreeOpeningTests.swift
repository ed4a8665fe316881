import TestSupport
import Testing
import Vocabulary

@testable import Platform

/// A path is opened in one call, or component by component where the kernel has no such call.
struct LiveTreeOpeningTests {
  private static let deep = Array(repeating: String(repeating: "x", count: 250), count: 20).joined(separator: "/")

  @Test(arguments: [
    "file", "missing", "a/b/file", "a/b", "a/b/folder", "a/b/missing", "a/missing/file", "a/b/file/below", "a/b/link",
    "a/b/link/file", "a/inside/file", "a/outside/file", "link/b/file", "dangling/file", "a/b/pipe", "a/b/pipe/below",
    deep,
  ])
  func `both ways have the same result`(path: String) throws {
    let outside = try TemporaryFolder(["file": "theirs"])
    let folder = try TemporaryFolder([
      "file": "one", "a/b/file": "two", "a/b/folder": .folder, "a/b/link": .link(to: "file"),
      "a/inside": .link(to: "b"), "a/outside": .link(to: outside.path), "link": .link(to: "a"),
      "dangling": .link(to: "nowhere"),
    ])
    try folder.run(["mkfifo", "a/b/pipe"])
    let path = try RelativePath(onDisk: path)
    let atOnce = try tree(folder.path, opensAtOnce: true)
    let stepwise = try tree(folder.path, opensAtOnce: false)
    #expect(result { try atOnce.read(path) } == result { try stepwise.read(path) })
    #expect(result { try atOnce.entry(at: path) } == result { try stepwise.entry(at: path) })
    for limit in [2, 100] {
      #expect(
        result { try atOnce.readEntry(at: path, limit: limit) }
          == result { try stepwise.readEntry(at: path, limit: limit) })
    }
    #expect(result { try atOnce.names(in: path) } == result { try stepwise.names(in: path) })
    #expect(result { try atOnce.permissions(of: path) } == result { try stepwise.permissions(of: path) })
    #expect(result { try atOnce.flushFolder(path) } == result { try stepwise.flushFolder(path) })
  }

  @Test func `a file is read through many folders, and none through a link`() throws {
    let folder = try TemporaryFolder(["a/b/c/file": "text", "a/link": .link(to: "b")])
    for opensAtOnce in [true, false] {
      let tree = try tree(folder.path, opensAtOnce: opensAtOnce)
      #expect(try tree.read(RelativePath("a/b/c/file")) == Array("text".utf8))
      #expect(throws: TreeError.linkInPath(try RelativePath("a/link"))) { try tree.read(RelativePath("a/link/c/file")) }
    }
  }

  private func tree(_ path: String, opensAtOnce: Bool) throws -> LiveTree {
    let folder = try SystemCalls.open(path, in: SystemCalls.workingFolder, for: .folder)
    return LiveTree(root: path, descriptor: folder, opensAtOnce: opensAtOnce)
  }

  private func result<Value>(_ body: () throws -> Value) -> String {
    String(describing: Result(catching: body))
  }
}
