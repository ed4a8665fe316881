import Platform
import TestSupport
import Testing
import Vocabulary

/// Every method of a tree that takes a path, to test links in the path.
enum TreeOperation: String, CaseIterable, Sendable {
  case entry, read, names, permissions, device, makeFolder, create, createLink, moveFrom, moveTo, replaceWith, replace
  case exchange, linkFrom, linkTo, setExecutable, removeFile, removeFolder, moveFolder, flushFolder, lock

  func run(_ path: RelativePath, in tree: any WritableTree) throws {
    let plain = try RelativePath("plain")
    switch self {
    case .entry: _ = try tree.entry(at: path)
    case .read: _ = try tree.read(path)
    case .names: _ = try tree.names(in: path)
    case .permissions: _ = try tree.permissions(of: path)
    case .device: _ = try tree.device(of: path)
    case .makeFolder: try tree.makeFolder(path, permissions: nil)
    case .create: try tree.create(path, bytes: [], isExecutable: false, permissions: nil)
    case .createLink: try tree.createLink(path, to: "x")
    case .moveFrom: try tree.move(path, to: RelativePath("new"))
    case .moveTo: try tree.move(plain, to: path)
    case .replaceWith: try tree.replace(plain, with: path)
    case .replace: try tree.replace(path, with: plain)
    case .exchange: try tree.exchange(plain, path)
    case .linkFrom: try tree.linkFile(path, as: RelativePath("new"))
    case .linkTo: try tree.linkFile(plain, as: path)
    case .setExecutable: try tree.setExecutable(true, at: path)
    case .removeFile: try tree.removeFile(path)
    case .removeFolder: try tree.removeFolder(path)
    case .moveFolder: try tree.moveFolder(path, to: RelativePath("new"))
    case .flushFolder: try tree.flushFolder(path)
    case .lock: _ = try tree.lock(path, seconds: 0)
    }
  }
}

struct LiveTreeLinkTests {
  @Test(arguments: TreeOperation.allCases, ["inside", "outside", "up", "dangling", "absolute"])
  func `no path is followed through a link`(operation: TreeOperation, link: String) throws {
    let outside = try TemporaryFolder(["file": "theirs", "folder": .folder])
    let folder = try TemporaryFolder([
      "plain": "mine", "real/file": "mine", "real/folder": .folder,
      "inside": .link(to: "real"),
      "outside": .link(to: "../\(try RelativePath(String(outside.path.dropFirst())).name)"),
      "up": .link(to: ".."), "dangling": .link(to: "nowhere"), "absolute": .link(to: outside.path),
    ])
    let before = try folder.contents()
    for name in ["file", "folder", "missing", "folder/deeper"] {
      #expect(throws: TreeError.linkInPath(try RelativePath(link))) {
        try operation.run(RelativePath("\(link)/\(name)"), in: folder.tree())
      }
    }
    #expect(try folder.contents() == before)
    #expect(try outside.contents() == ["file": "theirs", "folder": .folder])
  }

  @Test func `a link deep in a path is reported, not its parent`() throws {
    let folder = try TemporaryFolder(["a/b/real/file": "x", "a/b/link": .link(to: "real"), "a/b/file": ""])
    let tree = try folder.tree()
    #expect(throws: TreeError.linkInPath(try RelativePath("a/b/link"))) {
      try tree.read(RelativePath("a/b/link/file"))
    }
    #expect(throws: TreeError.linkInPath(try RelativePath("a/b/link"))) {
      try tree.read(RelativePath("a/b/link/folder/file"))
    }
    #expect(throws: TreeError.notAFolder(try RelativePath("a/b/file"))) {
      try tree.create(RelativePath("a/b/file/x/y"), bytes: [], isExecutable: false, permissions: nil)
    }
  }

  @Test func `a link at the end of a path is never followed`() throws {
    let outside = try TemporaryFolder(["file": "theirs"])
    let folder = try TemporaryFolder([
      "link": .link(to: outside.absolute("file")), "to-folder": .link(to: outside.path),
    ])
    let tree = try folder.tree()
    let link = try RelativePath("link")
    #expect(throws: TreeError.exists(link)) {
      try tree.create(link, bytes: [1], isExecutable: false, permissions: nil)
    }
    #expect(throws: TreeError.notRegular(link)) { try tree.lock(link, seconds: 0) }
    #expect(throws: TreeError.exists(link)) { try tree.makeFolder(link, permissions: nil) }
    #expect(throws: TreeError.exists(try RelativePath("to-folder"))) {
      try tree.makeFolder(RelativePath("to-folder"), permissions: nil)
    }
    #expect(throws: TreeError.linkInPath(try RelativePath("to-folder"))) {
      try tree.flushFolder(RelativePath("to-folder"))
    }
    #expect(try tree.removeFolder(RelativePath("to-folder")) == false)
    try tree.move(link, to: RelativePath("moved"))
    #expect(try tree.entry(at: RelativePath("moved")) == .link(to: outside.absolute("file")))
    try tree.removeFile(RelativePath("moved"))
    #expect(try outside.contents() == ["file": "theirs"])
  }

  @Test func `a link at the path of a file is replaced itself`() throws {
    let folder = try TemporaryFolder(["target": "kept", "link": .link(to: "target"), "new": "new"])
    try folder.tree().replace(RelativePath("link"), with: RelativePath("new"))
    #expect(try folder.contents() == ["target": "kept", "link": "new"])
  }
}
