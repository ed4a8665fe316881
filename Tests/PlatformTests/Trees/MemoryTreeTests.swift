import Platform
import TestSupport
import Testing
import Vocabulary

struct MemoryTreeTests {
  private static let contents: [String: Content] = [
    "file": "text", "a/b/program": .program("#!"), "empty": .folder, "a/link": .link(to: "b"), "ä": "", "Z": "",
    "a-b": "x", "loop": .link(to: "."),
  ]

  @Test(arguments: [
    "file", "file/x", "file/x/y", "a", "a/b", "a/b/program", "a/b/program/x", "a/link", "a/link/program", "a/link/x/y",
    "empty", "empty/x", "missing", "missing/x", "ä", "Z", "a-b", "loop", "loop/file",
  ])
  func `a tree in memory answers like one on disk`(path: String) throws {
    let memory = try MemoryTree(Self.contents)
    let folder = try TemporaryFolder(Self.contents)
    let disk = try folder.tree()
    let path = try RelativePath(path)
    #expect(Self.answer { try memory.entry(at: path) } == Self.answer { try disk.entry(at: path) })
    #expect(Self.answer { try memory.read(path) } == Self.answer { try disk.read(path) })
    #expect(Self.answer { try memory.read(path, limit: 1) } == Self.answer { try disk.read(path, limit: 1) })
    #expect(Self.answer { try memory.names(in: path) } == Self.answer { try disk.names(in: path) })
    #expect(
      Self.answer { try memory.files(below: path).map(\.path) }
        == Self.answer { try disk.files(below: path).map(\.path) })
  }

  @Test func `a tree in memory and one on disk find the same files`() throws {
    let memory = try MemoryTree(Self.contents).files(below: nil)
    let folder = try TemporaryFolder(Self.contents)
    let disk = try folder.tree().files(below: nil)
    #expect(memory.map(\.path) == disk.map(\.path))
    #expect(memory.map(\.entry) == disk.map(\.entry))
    #expect(try MemoryTree(Self.contents).names(in: nil) == ["Z", "a", "a-b", "empty", "file", "loop", "ä"])
  }

  @Test func `a removed path no longer exists, nor anything below it`() throws {
    var tree = try MemoryTree(Self.contents)
    tree[try RelativePath("a")] = nil
    #expect(try tree.files(below: nil).map(\.path.text) == ["Z", "a-b", "file", "loop", "ä"])
    #expect(try tree.entry(at: RelativePath("a/b/program")) == nil)
    #expect(try tree.names(in: nil) == ["Z", "a-b", "empty", "file", "loop", "ä"])
  }

  private static func answer<Value: Equatable>(_ body: () throws -> Value) -> Answer<Value> {
    do { return .value(try body()) } catch { return .failure(error as? TreeError) }
  }

  private enum Answer<Value: Equatable>: Equatable {
    case value(Value)
    case failure(TreeError?)
  }
}
