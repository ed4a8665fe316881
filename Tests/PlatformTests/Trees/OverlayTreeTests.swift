import Platform
import TestSupport
import Testing
import Vocabulary

/// A tree with other content in some of its files.
struct OverlayTreeTests {
  @Test func `new files are found in their folders, which exist with them`() throws {
    let deleted: [UInt8]? = nil
    let contents: [RelativePath: [UInt8]?] = [
      try RelativePath("a/b"): deleted, try RelativePath("a/c"): Array("22".utf8),
      try RelativePath("a/d/e/f"): Array("3".utf8), try RelativePath("g"): Array("4".utf8),
    ]
    let tree: any Tree = OverlayTree(
      try MemoryTree(["a/b": "1", "a/c": "2"]), contents: contents, executables: [try RelativePath("g")])
    let root: RelativePath? = nil
    #expect(try tree.names(in: root) == ["a", "g"])
    #expect(try tree.names(in: try RelativePath("a")) == ["c", "d"])
    #expect(try tree.names(in: try RelativePath("a/d")) == ["e"])
    #expect(try tree.names(in: try RelativePath("a/d/e")) == ["f"])
    #expect(try tree.entry(at: try RelativePath("a/d")) == .folder)
    #expect(try tree.entry(at: try RelativePath("a/d/e/f")) == .file(isExecutable: false, size: 1))
    #expect(try tree.entry(at: try RelativePath("g")) == .file(isExecutable: true, size: 1))
    #expect(try tree.entry(at: try RelativePath("a/b")) == nil)
    #expect(try tree.files(below: root).map { $0.path.text } == ["a/c", "a/d/e/f", "g"])
    #expect(try tree.read(try RelativePath("a/c")) == Array("22".utf8))
  }
}
