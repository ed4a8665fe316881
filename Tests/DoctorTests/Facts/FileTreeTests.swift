import Doctor
import Testing
import Vocabulary

@Suite struct FileTreeTests {
  private static let list = [
    "README.md", "docs/a.md", "docs/a-b.md", "docs/a/one.md", "docs/a/deep/two.md", "docs/ab/x.md", "docs-old/y.md",
  ]

  private func tree(_ list: [String]) throws -> FileTree {
    FileTree(files: try list.map { try RelativePath(onDisk: $0) })
  }

  @Test func `the entries of a folder are its files and folders, each once and in byte order`() throws {
    let tree = try tree(Self.list)
    #expect(tree.children(of: nil).map(\.text) == ["README.md", "docs", "docs-old"])
    let docs = try RelativePath("docs")
    #expect(tree.children(of: docs).map(\.text) == ["docs/a", "docs/a-b.md", "docs/a.md", "docs/ab"])
    #expect(tree.children(of: try RelativePath("docs/a")).map(\.text) == ["docs/a/deep", "docs/a/one.md"])
    #expect(tree.children(of: try RelativePath("README.md")).isEmpty)
    #expect(tree.children(of: try RelativePath("gone")).isEmpty)
  }

  @Test func `a folder with many files is one entry of the folder above`() throws {
    let many = (0..<500).map { "a/many/\($0).md" }
    let tree = try tree(many + ["a/many0.md", "a/more/x.md"])
    #expect(
      tree.children(of: try RelativePath("a")).map(\.text) == ["a/many", "a/many0.md", "a/more"])
    #expect(tree.children(of: try RelativePath("a/many")).count == 500)
  }

  @Test func `all files below a folder are listed folder by folder, in whatever order they were given`() throws {
    for list in [Self.list, Self.list.reversed(), Self.list + Self.list] {
      let tree = try tree(list)
      #expect(
        tree.files(below: try RelativePath("docs")).map(\.text)
          == ["docs/a/deep/two.md", "docs/a/one.md", "docs/a-b.md", "docs/a.md", "docs/ab/x.md"])
      #expect(tree.files(below: nil).count == Self.list.count)
    }
  }

  @Test func `folders exist with everything above them`() throws {
    let tree = try tree(Self.list)
    for folder in ["docs", "docs/a", "docs/a/deep", "docs/ab", "docs-old"] {
      #expect(tree.isFolder(try RelativePath(onDisk: folder)))
      #expect(!tree.isFile(try RelativePath(onDisk: folder)))
    }
    #expect(!tree.isFolder(try RelativePath("docs/a.md")))
    #expect(!tree.holds(try RelativePath("doc")))
  }
}
