import TestSupport
import Testing
import Vocabulary

@testable import Platform

struct LiveTreeMovingTests {
  @Test func `a file and a link are moved to a free name`() throws {
    let folder = try TemporaryFolder(["a/file": .program("x"), "link": .link(to: "nowhere"), "b": .folder])
    let tree = try folder.tree()
    try tree.move(RelativePath("a/file"), to: RelativePath("b/moved"))
    try tree.move(RelativePath("link"), to: RelativePath("a/link"))
    #expect(try folder.contents() == ["a/link": .link(to: "nowhere"), "b/moved": .program("x")])
  }

  @Test func `a file and a link are moved by linking if renaming could replace a file`() throws {
    let folder = try TemporaryFolder([
      "file": .program("x"), "link": .link(to: "nowhere"), "taken": "kept", "folder": .folder,
    ])
    let tree = try #require(try folder.tree() as? LiveTree)
    try tree.moveByLinking(RelativePath("file"), to: RelativePath("moved"))
    try tree.moveByLinking(RelativePath("link"), to: RelativePath("moved-link"))
    #expect(throws: TreeError.exists(try RelativePath("taken"))) {
      try tree.moveByLinking(RelativePath("moved"), to: RelativePath("taken"))
    }
    #expect(throws: TreeError.exists(try RelativePath("taken"))) {
      try tree.moveByLinking(RelativePath("moved-link"), to: RelativePath("taken"))
    }
    #expect(throws: TreeError.notFound(try RelativePath("file"))) {
      try tree.moveByLinking(RelativePath("file"), to: RelativePath("new"))
    }
    #expect(throws: TreeError.notRegular(try RelativePath("folder"))) {
      try tree.moveByLinking(RelativePath("folder"), to: RelativePath("new"))
    }
    #expect(
      try folder.contents() == [
        "moved": .program("x"), "moved-link": .link(to: "nowhere"), "taken": "kept", "folder": .folder,
      ])
  }

  @Test func `where a file cannot get a second name, it is moved if nothing is there`() throws {
    let folder = try TemporaryFolder(["file": .program("x"), "taken": "kept", "link": .link(to: "nowhere")])
    let tree = try #require(try folder.tree() as? LiveTree)
    for target in ["taken", "link"] {
      #expect(throws: TreeError.exists(try RelativePath(target))) {
        try tree.moveIfFree(RelativePath("file"), to: RelativePath(target))
      }
    }
    try tree.moveIfFree(RelativePath("file"), to: RelativePath("moved"))
    #expect(throws: TreeError.notFound(try RelativePath("file"))) {
      try tree.moveIfFree(RelativePath("file"), to: RelativePath("new"))
    }
    #expect(try folder.contents() == ["moved": .program("x"), "taken": "kept", "link": .link(to: "nowhere")])
  }

  @Test func `a missing path is reported, the source before the target`() throws {
    let folder = try TemporaryFolder(["file": "x"])
    let tree = try folder.tree()
    let (file, missing) = (try RelativePath("file"), try RelativePath("missing"))
    let below = try RelativePath("missing/below")
    #expect(throws: TreeError.notFound(missing)) { try tree.move(missing, to: below.parent ?? below) }
    #expect(throws: TreeError.notFound(missing)) { try tree.replace(file, with: missing) }
    #expect(throws: TreeError.notFound(missing)) { try tree.exchange(missing, file) }
    #expect(throws: TreeError.notFound(missing)) { try tree.exchange(file, missing) }
    #expect(throws: TreeError.notFound(missing)) { try tree.linkFile(missing, as: RelativePath("new")) }
    #expect(throws: TreeError.notFound(below)) { try tree.move(file, to: below) }
    #expect(throws: TreeError.notFound(missing)) { try tree.moveFolder(missing, to: RelativePath("new")) }
    #expect(try folder.contents() == ["file": "x"])
  }

  @Test func `a file replaces another file, or is moved to a free name`() throws {
    let folder = try TemporaryFolder(["old": "old", "new": .program("new"), "other": "other", "folder": .folder])
    let tree = try folder.tree()
    try tree.replace(RelativePath("old"), with: RelativePath("new"))
    try tree.replace(RelativePath("fresh"), with: RelativePath("other"))
    #expect(throws: TreeError.notRegular(try RelativePath("folder"))) {
      try tree.replace(RelativePath("folder"), with: RelativePath("fresh"))
    }
    #expect(try folder.contents() == ["old": .program("new"), "fresh": "other", "folder": .folder])
  }

  @Test func `two names are exchanged in one step`() throws {
    let folder = try TemporaryFolder(["a/one": "1", "two": .program("2"), "link": .link(to: "x")])
    let tree = try folder.tree()
    do {
      try tree.exchange(RelativePath("a/one"), RelativePath("two"))
      try tree.exchange(RelativePath("two"), RelativePath("link"))
    } catch TreeError.unsupported {
      try Test.cancel("this file system does not exchange names")
    }
    #expect(try folder.contents() == ["a/one": .program("2"), "two": .link(to: "x"), "link": "1"])
  }

  @Test func `a hard link is the same file`() throws {
    let folder = try TemporaryFolder(["a/file": "x", "b": .folder, "link": .link(to: "a/file")])
    let tree = try folder.tree()
    try tree.linkFile(RelativePath("a/file"), as: RelativePath("b/other"))
    try tree.setExecutable(true, at: RelativePath("b/other"))
    #expect(try tree.entry(at: RelativePath("a/file")) == .file(isExecutable: true, size: 1))
    #expect(throws: TreeError.unsupported(try RelativePath("b/new"))) {
      try tree.linkFile(RelativePath("a"), as: RelativePath("b/new"))
    }
  }

  @Test func `a folder is moved with its content, and replaces nothing`() throws {
    let folder = try TemporaryFolder(["a/x/file": "1", "b": .folder, "file": ""])
    let tree = try folder.tree()
    try tree.moveFolder(RelativePath("a/x"), to: RelativePath("b/y"))
    for taken in ["a", "file"] {
      #expect(throws: TreeError.exists(try RelativePath(taken))) {
        try tree.moveFolder(RelativePath("b/y"), to: RelativePath(taken))
      }
    }
    #expect(throws: TreeError.self) { try tree.moveFolder(RelativePath("b"), to: RelativePath("b/y/z")) }
    #expect(try folder.contents() == ["a": .folder, "b/y/file": "1", "file": ""])
  }
}
