import Platform
import TestSupport
import Testing
import Vocabulary

struct LiveTreeReadingTests {
  @Test func `each kind of entry is distinguished`() throws {
    let folder = try TemporaryFolder([
      "file": "four", "program": .program("#!"), "folder": .folder, "link": .link(to: "file"),
      "dangling": .link(to: "nowhere"), "deep/er/file": "",
    ])
    try folder.run(["mkfifo", "pipe"])
    let tree = try folder.tree()
    #expect(try tree.entry(at: RelativePath("file")) == .file(isExecutable: false, size: 4))
    #expect(try tree.entry(at: RelativePath("program")) == .file(isExecutable: true, size: 2))
    #expect(try tree.entry(at: RelativePath("folder")) == .folder)
    #expect(try tree.entry(at: RelativePath("link")) == .link(to: "file"))
    #expect(try tree.entry(at: RelativePath("dangling")) == .link(to: "nowhere"))
    #expect(try tree.entry(at: RelativePath("pipe")) == .other)
    #expect(try tree.entry(at: RelativePath("deep/er/file")) == .file(isExecutable: false, size: 0))
  }

  @Test(arguments: ["missing", "missing/below", "file/below", "file/below/it"])
  func `a path has no entry if its parent is missing or a file`(path: String) throws {
    let folder = try TemporaryFolder(["file": "text"])
    let tree = try folder.tree()
    #expect(try tree.entry(at: RelativePath(path)) == nil)
    #expect(try tree.names(in: RelativePath(path)) == [])
  }

  @Test func `a name that is too long has no entry`() throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    let long = try RelativePath(onDisk: String(repeating: "x", count: 256))
    #expect(try tree.entry(at: long) == nil)
    #expect(throws: TreeError.self) { try tree.read(long) }
    #expect(throws: TreeError.self) {
      try tree.create(long, bytes: [], isExecutable: false, permissions: nil)
    }
  }

  @Test func `a path that is too long for one system call is reached`() throws {
    let folder = try TemporaryFolder()
    let tree = try folder.tree()
    let text = Array(repeating: String(repeating: "d", count: 200), count: 30).joined(separator: "/")
    let path = try RelativePath(onDisk: text)
    let file = path.appending(try RelativePath("file"))
    #expect(try tree.makeFolder(path, permissions: nil).count == 30)
    try tree.create(file, bytes: [1, 2], isExecutable: false, permissions: nil)
    #expect(try tree.read(file) == [1, 2])
    #expect(try tree.files(below: nil).map(\.path) == [file])
  }

  @Test(arguments: [0, 1, 2, 4096, 65_535, 65_536, 65_537, 3_000_000])
  func `a file is read completely, or not at all if it is too large`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let folder = try TemporaryFolder(["file": .bytes(bytes)])
    let tree = try folder.tree()
    let path = try RelativePath("file")
    #expect(try tree.read(path) == bytes)
    #expect(try tree.read(path, limit: size) == bytes)
    #expect(try tree.read(path, limit: .max) == bytes)
    let read = try tree.readEntry(at: path, limit: size)
    #expect(read?.entry == .file(isExecutable: false, size: size))
    #expect(try read?.bytes?.get() == bytes)
    if size > 0 {
      #expect(throws: TreeError.tooLarge(path, limit: size - 1)) { try tree.read(path, limit: size - 1) }
    }
  }

  @Test func `what is no file has an entry and no bytes`() throws {
    let folder = try TemporaryFolder(["folder": .folder, "link": .link(to: "folder"), "program": .program("#!")])
    try folder.run(["mkfifo", "pipe"])
    let tree = try folder.tree()
    for (name, entry) in [("folder", TreeEntry.folder), ("link", .link(to: "folder")), ("pipe", .other)] {
      let read = try tree.readEntry(at: RelativePath(name), limit: 10)
      #expect(read?.entry == entry)
      #expect(read?.bytes == nil)
    }
    #expect(try tree.readEntry(at: RelativePath("missing"), limit: 10) == nil)
    let program = try tree.readEntry(at: RelativePath("program"), limit: 1)
    #expect(program?.entry == .file(isExecutable: true, size: 2))
    #expect(program?.bytes == .failure(.tooLarge(try RelativePath("program"), limit: 1)))
  }

  @Test func `a negative limit allows an empty file only`() throws {
    let folder = try TemporaryFolder(["empty": "", "file": "x"])
    let tree = try folder.tree()
    #expect(try tree.read(RelativePath("empty"), limit: -1) == [])
    #expect(throws: TreeError.tooLarge(try RelativePath("file"), limit: 0)) {
      try tree.read(RelativePath("file"), limit: -1)
    }
  }

  #if os(Linux)
    @Test func `a file without a known size is read to its end, within the limit`() throws {
      let process = try #require(try LiveFileSystem().tree(at: "/proc/self"))
      let path = try RelativePath("status")
      #expect(try process.entry(at: path) == .file(isExecutable: false, size: 0))
      #expect(try process.read(path).count > 100)
      #expect(throws: TreeError.tooLarge(path, limit: 10)) { try process.read(path, limit: 10) }
    }
  #endif

  @Test(.timeLimit(.minutes(30)), arguments: ["pipe", "link", "folder", "dangling"])
  func `a path that is not a regular file is not read, and reading does not hang`(name: String) throws {
    let folder = try TemporaryFolder([
      "file": "text", "folder": .folder, "link": .link(to: "file"), "dangling": .link(to: "nowhere"),
    ])
    try folder.run(["mkfifo", "pipe"])
    let path = try RelativePath(name)
    let tree = try folder.tree()
    #expect(throws: TreeError.notRegular(path)) { try tree.read(path) }
    #expect(throws: TreeError.notRegular(path)) { try tree.setExecutable(true, at: path) }
  }

  @Test func `a missing path is reported as it was requested`() throws {
    let folder = try TemporaryFolder(["file": "text"])
    let tree = try folder.tree()
    let below = try RelativePath("no/such/file")
    #expect(throws: TreeError.notFound(below)) { try tree.read(below) }
    #expect(throws: TreeError.notFound(below)) { try tree.permissions(of: below) }
    #expect(throws: TreeError.notAFolder(try RelativePath("file"))) { try tree.read(RelativePath("file/x/y")) }
  }

  @Test func `names are sorted in byte order, whatever they contain`() throws {
    let names = ["B", "a", "ä", "with\nnewline", "with space", "-dash", "e\u{301}", "\u{e9}", ".hidden", "…"]
    let folder = try TemporaryFolder(["d": .folder])
    for name in names { try folder.write(["d/\(name)": "x"]) }
    let tree = try folder.tree()
    let found = try tree.names(in: RelativePath("d"))
    #expect(found.map { Array($0.utf8) } == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(try tree.read(RelativePath(onDisk: "d/with\nnewline")) == Array("x".utf8))
  }

  #if os(Linux)
    @Test func `a name that is not UTF-8 is omitted and hides no other name`() throws {
      let folder = try TemporaryFolder(["a": "", "z": ""])
      try folder.run(["sh", "-c", #"touch "$(printf 'm\377m')" && mkdir "$(printf 'd\377')""#])
      #expect(try folder.tree().names(in: nil) == ["a", "z"])
      #expect(try folder.tree().files(below: nil).map(\.path.text) == ["a", "z"])
    }
  #endif

  @Test func `files below a folder are found through folders, not through links`() throws {
    let folder = try TemporaryFolder([
      "b": "", "a/x": "", "a/y/z": "", "a-b": "", "loop": .link(to: "."), "a/up": .link(to: ".."), "empty": .folder,
    ])
    let tree = try folder.tree()
    #expect(try tree.files(below: nil).map(\.path.text) == ["a-b", "a/up", "a/x", "a/y/z", "b", "loop"])
    #expect(try tree.files(below: RelativePath("a")).map(\.path.text) == ["a/up", "a/x", "a/y/z"])
    #expect(try tree.names(in: RelativePath("loop")) == [])
  }

  @Test func `a long link is read completely`() throws {
    let text = String(repeating: "very/long/", count: 300)
    let folder = try TemporaryFolder(["link": .link(to: text)])
    let tree = try folder.tree()
    #expect(try tree.entry(at: RelativePath("link")) == .link(to: text))
  }

  @Test func `the device is the one of the nearest parent`() throws {
    let folder = try TemporaryFolder(["a/file": ""])
    let tree = try folder.tree()
    let here = try tree.device(of: RelativePath("a/file"))
    #expect(try tree.device(of: RelativePath("a/missing/below")) == here)
    #expect(try tree.device(of: RelativePath("missing")) == here)
  }

  #if os(Linux)
    @Test func `the device of a mount differs from that of its parent`() throws {
      let root = try #require(try LiveFileSystem().tree(at: "/"))
      #expect(try root.device(of: RelativePath("proc/version")) != root.device(of: RelativePath("missing")))
    }
  #endif

  @Test func `a tree stays at the folder that was opened`() throws {
    let folder = try TemporaryFolder(["old/file": "old", "new/file": "new"])
    let tree = try folder.tree(at: "old")
    try folder.run(["sh", "-c", "mv old moved && mv new old"])
    #expect(try tree.read(RelativePath("file")) == Array("old".utf8))
  }

  @Test func `a folder with a default access control list passes rights on`() throws {
    let folder = try TemporaryFolder(["plain": .folder, "shared": .folder])
    let tree = try folder.tree()
    // Version 2, then tag, rights and id of each entry, as acl(5) of Linux has them. Not every file system has such lists.
    let list = """
      import os, struct
      entries = [(1, 7, -1), (2, 7, 54321), (4, 5, -1), (16, 7, -1), (32, 5, -1)]
      value = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)
      os.setxattr("shared", "system.posix_acl_default", value)
      """
    let isSet = (try? folder.run(["python3", "-c", list])) != nil
    #expect(tree.passesRights(RelativePath(constant: "shared")) == isSet)
    #expect(!tree.passesRights(RelativePath(constant: "plain")))
    #expect(!tree.passesRights(RelativePath(constant: "missing")))
    #expect(!tree.passesRights(nil))
    #expect(try folder.tree(at: "shared").passesRights(nil) == isSet)
  }
}
