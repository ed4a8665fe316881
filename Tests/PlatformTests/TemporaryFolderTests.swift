import Platform
import TestSupport
import Testing
import Vocabulary

struct TemporaryFolderTests {
  @Test func `written files are found`() throws {
    let contents: [String: Content] = [
      "a/b": "text", "run": .program("x"), "link": .link(to: "a"), "empty": .folder, "raw": .bytes([0, 255]),
    ]
    #expect(try TemporaryFolder(contents).contents() == contents)
  }

  @Test func `the folder is removed with its value`() throws {
    var folder: TemporaryFolder? = try TemporaryFolder(["a/b": "", "link": .link(to: "/")])
    let path = try #require(folder?.path)
    #expect(LiveFileSystem().entry(at: path) == .folder)
    folder = nil
    #expect(LiveFileSystem().entry(at: path) == nil)
  }

  @Test func `a commit is the same on every machine`() throws {
    let revisions = try (0..<2).map { _ in
      let folder = try TemporaryFolder(["file": "x"])
      try folder.initializeRepository()
      try folder.commit("first")
      return try folder.git("rev-parse", "HEAD")
    }
    #expect(revisions[0] == revisions[1])
    #expect(revisions[0] != "")
  }
}
