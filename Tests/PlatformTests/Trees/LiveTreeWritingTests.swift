import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

struct LiveTreeWritingTests {
  @Test func `a file is created with its bytes`() throws {
    let folder = try TemporaryFolder(["d": .folder])
    let tree = try folder.tree()
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    try tree.create(RelativePath("d/file"), bytes: bytes, isExecutable: false, permissions: nil)
    try tree.create(RelativePath("empty"), bytes: [], isExecutable: false, permissions: nil)
    #expect(try tree.read(RelativePath("d/file")) == bytes)
    #expect(try tree.read(RelativePath("empty")) == [])
  }

  @Test func `many files and links are created at once, with their bits and the folders above them`() throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    let files = try (0..<40).flatMap { number in
      let place = "a/\(number % 10)/b\(number)"
      return [
        NewFile(try RelativePath("\(place)/x"), .file([UInt8(number)], isExecutable: false, permissions: nil)),
        NewFile(try RelativePath("\(place)/run"), .file([1], isExecutable: true, permissions: 0o700)),
        NewFile(try RelativePath("\(place)/link"), .link(to: "x")),
      ]
    }
    try tree.create(files)
    for file in files {
      switch file.content {
      case .link(let text): #expect(try tree.entry(at: file.path) == .link(to: text))
      case .file(let bytes, _, let permissions):
        #expect(try tree.read(file.path) == bytes)
        if let permissions { #expect(try tree.permissions(of: file.path) & 0o777 == permissions) }
      }
    }
    // What is there is neither replaced nor hidden by what the other threads do.
    let taken = try RelativePath("a/3/b3/x")
    let more = try files.map {
      NewFile($0.path == taken ? taken : try RelativePath(onDisk: $0.path.text + "2"), $0.content)
    }
    #expect(throws: TreeError.exists(taken)) { try tree.create(more) }
    #expect(try tree.read(taken) == [3])
  }

  @Test(arguments: ["file", "folder", "dangling", "link"])
  func `nothing is created at an existing path`(name: String) throws {
    let folder = try TemporaryFolder([
      "file": "old", "folder": .folder, "dangling": .link(to: "nowhere"), "link": .link(to: "file"), "other": "",
    ])
    let before = try folder.contents()
    let tree = try folder.tree()
    let path = try RelativePath(name)
    #expect(throws: TreeError.exists(path)) {
      try tree.create(path, bytes: [1], isExecutable: false, permissions: nil)
    }
    #expect(throws: TreeError.exists(path)) { try tree.createLink(path, to: "x") }
    #expect(throws: TreeError.exists(path)) { try tree.move(RelativePath("other"), to: path) }
    #expect(throws: TreeError.exists(path)) { try tree.linkFile(RelativePath("other"), as: path) }
    #expect(throws: TreeError.exists(path)) { try tree.moveFolder(RelativePath("folder"), to: path) }
    #expect(try folder.contents() == before)
  }

  @Test func `a link is created with its complete text or not at all`() throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    try tree.createLink(RelativePath("link"), to: "../ä b/\n")
    #expect(throws: TreeError.unsupported(try RelativePath("cut"))) {
      try tree.createLink(RelativePath("cut"), to: "a\0b")
    }
    #expect(try folder.contents() == ["link": .link(to: "../ä b/\n")])
  }

  @Test func `new files and folders get what the umask allows`() throws {
    let folder = try TemporaryFolder()
    try folder.run(["sh", "-c", "touch their-file && mkdir their-folder"])
    let tree = try folder.tree()
    try tree.create(RelativePath("file"), bytes: [], isExecutable: false, permissions: nil)
    try tree.create(RelativePath("program"), bytes: [], isExecutable: true, permissions: nil)
    try tree.makeFolder(RelativePath("folder"), permissions: nil)
    let file = try tree.permissions(of: RelativePath("their-file"))
    let made = try tree.permissions(of: RelativePath("their-folder"))
    #expect(try tree.permissions(of: RelativePath("file")) == file)
    #expect(try tree.permissions(of: RelativePath("program")) == made & 0o777)
    #expect(try tree.permissions(of: RelativePath("folder")) == made)
  }

  @Test(arguments: [0o600, 0o640, 0o777, 0o444, 0o755, 0o666] as [UInt16])
  func `given permissions are exact, whatever the umask`(permissions: UInt16) throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    try tree.create(RelativePath("file"), bytes: [1], isExecutable: true, permissions: permissions)
    try tree.makeFolder(RelativePath("a/b"), permissions: permissions | 0o700)
    #expect(try tree.permissions(of: RelativePath("file")) == permissions)
    #expect(try tree.permissions(of: RelativePath("a/b")) & 0o777 == permissions | 0o700)
  }

  @Test func `a private folder's parents are not private`() throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    try tree.makeFolder(RelativePath("public"), permissions: nil)
    try tree.makeFolder(RelativePath("parent/private"), permissions: 0o700)
    #expect(try tree.permissions(of: RelativePath("parent")) == tree.permissions(of: RelativePath("public")))
    #expect(try tree.permissions(of: RelativePath("parent/private")) & 0o777 == 0o700)
  }

  @Test func `created folders are returned, the topmost first`() throws {
    let folder = try TemporaryFolder(["a/file": ""])
    let tree = try folder.tree()
    #expect(try tree.makeFolder(RelativePath("a/b/c/d"), permissions: nil).map(\.text) == ["a/b", "a/b/c", "a/b/c/d"])
    #expect(try tree.makeFolder(RelativePath("a/b/c/d"), permissions: nil) == [])
    #expect(throws: TreeError.exists(try RelativePath("a/file"))) {
      try tree.makeFolder(RelativePath("a/file"), permissions: nil)
    }
    #expect(throws: TreeError.notAFolder(try RelativePath("a/file"))) {
      try tree.makeFolder(RelativePath("a/file/b"), permissions: nil)
    }
  }

  @Test func `if one folder cannot be created, none is left`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 256)
    #expect(throws: TreeError.self) {
      try folder.tree().makeFolder(RelativePath(onDisk: "a/b/\(long)"), permissions: nil)
    }
    #expect(try folder.contents() == [:])
  }

  @Test(
    arguments: [
      (0o644, 0o755), (0o600, 0o700), (0o640, 0o750), (0o444, 0o555), (0o664, 0o775), (0o755, 0o755), (0o604, 0o705),
    ] as [(UInt16, UInt16)])
  func `who can read an executable file can also run it`(before: UInt16, after: UInt16) throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    let path = try RelativePath("file")
    try tree.create(path, bytes: [], isExecutable: false, permissions: before)
    try tree.setExecutable(true, at: path)
    #expect(try tree.permissions(of: path) == after)
    try tree.setExecutable(false, at: path)
    #expect(try tree.permissions(of: path) == before & ~0o111)
  }

  @Test func `a removed file no longer exists, and a missing one is not an error`() throws {
    let folder = try TemporaryFolder(["a/file": "", "link": .link(to: "a"), "folder/x": ""])
    let tree = try folder.tree()
    for path in ["a/file", "a/file", "link", "missing/file", "folder/x/y"] { try tree.removeFile(RelativePath(path)) }
    #expect(throws: TreeError.notRegular(try RelativePath("folder"))) { try tree.removeFile(RelativePath("folder")) }
    #expect(try folder.contents() == ["a": .folder, "folder/x": ""])
  }

  @Test func `a folder is removed only when it is empty`() throws {
    let folder = try TemporaryFolder(["full/file": "", "empty": .folder, "file": ""])
    let tree = try folder.tree()
    #expect(try tree.removeFolder(RelativePath("empty")))
    for path in ["full", "missing", "missing/below", "file", "file/below"] {
      #expect(try tree.removeFolder(RelativePath(path)) == false)
    }
    #expect(try folder.contents() == ["full/file": "", "file": ""])
  }

  @Test func `flushing works on the tree, its folder and folders below`() throws {
    let folder = try TemporaryFolder(["a/file": ""])
    let tree = try folder.tree()
    try tree.flush()
    try tree.flushFolder(nil)
    try tree.flushFolder(RelativePath("a"))
    #expect(throws: TreeError.notFound(try RelativePath("missing"))) { try tree.flushFolder(RelativePath("missing")) }
    #expect(throws: TreeError.notAFolder(try RelativePath("a/file"))) { try tree.flushFolder(RelativePath("a/file")) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `a file gets the owner and group of another file or of its folder`() throws {
    let folder = try TemporaryFolder(["d/old": "old", "d/new": "new", "d/note": "note"])
    try folder.run(["chown", "65534:65533", "d", "d/old"])
    try folder.run(["chmod", "2755", "d"])
    let tree = try folder.tree(at: "d")
    #expect(try tree.owner().number == 65534)
    #expect(try !tree.owner().isThisUser)
    try tree.setOwner(of: RelativePath("new"), as: RelativePath("old"))
    try tree.setOwner(of: RelativePath("note"), as: nil)
    #expect(try folder.run(["stat", "-c", "%u:%g", "d/new", "d/note"]) == "65534:65533\n65534:65533\n")
    try tree.checkWritable()
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives folders away"))
  func `a private folder that root creates belongs to the owner of its parent`() throws {
    let folder = try TemporaryFolder(["home": .folder])
    try folder.run(["chown", "65534:65534", "home"])
    _ = try LiveFileSystem().makeTree(at: folder.absolute("home/.local/state/cairn"), isPrivate: true)
    let owners = try folder.run(["stat", "-c", "%u:%a", "home/.local", "home/.local/state/cairn"])
    #expect(owners == "65534:700\n65534:700\n")
    _ = try LiveFileSystem().makeTree(at: folder.absolute("home/work"), isPrivate: false)
    #expect(try folder.run(["stat", "-c", "%u", "home/work"]) == "0\n")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a read-only folder is not changed`() throws {
    let folder = try TemporaryFolder(["d/file": "old", "new": "new"])
    try folder.run(["chmod", "555", "d"])
    let tree = try folder.tree()
    let path = try RelativePath("d/file")
    #expect(throws: TreeError.system(call: "unlinkat", path, code: EACCES)) { try tree.removeFile(path) }
    #expect(throws: TreeError.self) {
      try tree.create(RelativePath("d/x"), bytes: [], isExecutable: false, permissions: nil)
    }
    #expect(throws: TreeError.self) { try tree.replace(path, with: RelativePath("new")) }
    try folder.run(["chmod", "755", "d"])
    #expect(try folder.contents() == ["d/file": "old", "new": "new"])
  }

  #if os(Linux)
    @Test func `the code of a failed system call is reported`() throws {
      let tree = try #require(try LiveFileSystem().tree(at: "/proc"))
      let path = try RelativePath("cairn-test")
      let failure = #expect(throws: TreeError.self) {
        try tree.create(path, bytes: [], isExecutable: false, permissions: nil)
      }
      guard case .notFound = failure else {
        guard case .system(_, path, let code) = failure else {
          Issue.record("\(String(describing: failure))")
          return
        }
        #expect([EACCES, EPERM, EROFS].contains(code))
        return
      }
    }

    @Test func `no descriptor stays open`() throws {
      let folder = try TemporaryFolder(["a/b/file": "x", "a/link": .link(to: "b"), "plain": "x"])
      let tree = try folder.tree()
      // Other tests open their own files at the same time, so only descriptors in this folder count.
      func open() -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return all.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
          .filter { $0.hasPrefix(folder.path) }
      }
      for operation in TreeOperation.allCases {
        for path in ["a/b/file", "a/b", "a/link/file", "a/link", "missing/x", "a/b/file/x", "a/b/new"] {
          try? operation.run(RelativePath(path), in: tree)
          try? folder.write(["a/b/file": "x", "plain": "x"])
        }
      }
      #expect(open() == [folder.path])
    }
  #endif
}
