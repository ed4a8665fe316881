import Platform
import TestSupport
import Testing
import Vocabulary

struct LiveFileSystemTests {
  private let files = LiveFileSystem()

  @Test func `a tree is opened at the target of the links in its path`() throws {
    let folder = try TemporaryFolder(["real/root/file": "x", "link": .link(to: "real")])
    let tree = try #require(try files.tree(at: folder.absolute("link/../link/root/")))
    #expect(tree.root == folder.absolute("real/root"))
    #expect(try tree.names(in: nil) == ["file"])
    #expect(files.resolve(folder.absolute("link")) == folder.absolute("real"))
  }

  @Test(arguments: ["missing", "missing/below", "file", "file/below", "dangling", "loop", "nul\0nul"])
  func `there is no tree without a folder`(name: String) throws {
    let folder = try TemporaryFolder([
      "file": "", "dangling": .link(to: "nowhere"), "loop": .link(to: "loop"), "nul": .folder,
    ])
    #expect(try files.tree(at: folder.absolute(name)) == nil)
  }

  @Test func `a link as the last component of a path is not followed`() throws {
    let folder = try TemporaryFolder(["file": "x", "link": .link(to: "folder"), "folder/file": "xx"])
    #expect(files.entry(at: folder.absolute("link")) == .link(to: "folder"))
    #expect(files.entry(at: folder.absolute("link/file")) == .file(isExecutable: false, size: 2))
    #expect(files.entry(at: folder.absolute("missing")) == nil)
    #expect(files.entry(at: folder.absolute("file\0x")) == nil)
    #expect(files.entry(at: "/") == .folder)
    #expect(files.resolve(folder.absolute("missing")) == nil)
  }

  @Test func `a private tree is created with private parents, and existing parents are not changed`() throws {
    let folder = try TemporaryFolder(["real": .folder, "link": .link(to: "real")])
    try folder.run(["chmod", "755", "real"])
    let made = try files.makeTree(at: folder.absolute("link/state/cairn"), isPrivate: true)
    #expect(made.root == folder.absolute("real/state/cairn"))
    let tree = try folder.tree()
    #expect(try tree.permissions(of: RelativePath("real/state")) & 0o777 == 0o700)
    #expect(try tree.permissions(of: RelativePath("real/state/cairn")) & 0o777 == 0o700)
    #expect(try tree.permissions(of: RelativePath("real")) & 0o777 == 0o755)
    #expect(try files.makeTree(at: made.root + "/", isPrivate: true).root == made.root)
  }

  @Test func `no tree is created at the path of a file`() throws {
    let folder = try TemporaryFolder(["file": "x"])
    #expect(throws: TreeError.self) { try files.makeTree(at: folder.absolute("file"), isPrivate: false) }
    #expect(throws: TreeError.self) { try files.makeTree(at: folder.absolute("file/below"), isPrivate: false) }
    #expect(throws: TreeError.self) { try files.makeTree(at: "", isPrivate: false) }
    #expect(try folder.contents() == ["file": "x"])
  }
}
