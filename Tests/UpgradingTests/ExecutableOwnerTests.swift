import Foundation
import Platform
import Reporting
import TestSupport
import Testing
import Upgrading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether Cairn is allowed to replace an executable.
struct ExecutableOwnerTests {
  @Test func `an executable that was built from source says so, and upgrade continues with the repository`()
    async throws
  {
    var machine = try TestMachine(["bin/cairn": .program("#!/bin/sh\n")])
    #expect(await machine.cairn("upgrade").errors.contains("[not-initialized]"))
    for executable in [nil, machine.folder.absolute("bin/cairn")] {
      machine.executable = executable
      for arguments in [
        ["self", "upgrade"], ["self", "upgrade", "--check"], ["self", "rollback"], ["upgrade", "--cli-only"],
      ] {
        let run = await machine.cairn(arguments)
        #expect(run.code == 2)
        #expect(run.errors.contains("built from source") && run.errors.contains("[no-receipt]"), "\(run)")
      }
      #expect(await machine.cairn("init", "--yes").code == 0)
      let run = await machine.cairn("upgrade", "--check")
      #expect(run.code == 0, "\(run)")
      #expect(run.errors.contains("built from source") && !run.errors.contains("[no-receipt]"), "\(run)")
    }
  }

  @Test(arguments: [
    ("opt/homebrew/Cellar/cairn/0.1.0/bin/cairn", "brew upgrade cairn"),
    ("home/linuxbrew/.linuxbrew/bin/cairn", "brew upgrade cairn"),
    ("nix/store/abc-cairn/bin/cairn", "nix profile upgrade"),
    ("home/a/.local/share/mise/installs/cairn/0.1.0/bin/cairn", "mise upgrade cairn"),
    ("home/a/.asdf/installs/cairn/0.1.0/bin/cairn", "asdf install cairn latest"),
  ])
  func `an executable of a package manager is not changed, and the error names the right command`(
    place: String, command: String
  )
    async throws
  {
    let feed = try TestFeed(executable: place)
    let folder = String(place.dropLast("/cairn".count))
    let before = try feed.folder(folder)
    for arguments in [["self", "upgrade"], ["self", "rollback"], ["upgrade", "--cli-only"]] {
      let run = await feed.machine.cairn(arguments)
      #expect(run.code == 2)
      #expect(run.errors.contains(command) && run.errors.contains("[package-managed]"), "\(run)")
    }
    #expect(await feed.machine.cairn("upgrade").errors.contains(command))
    #expect(try feed.folder(folder) == before)
    #expect(feed.server.requests == [])
  }

  @Test func `system folders belong to the system, and /usr/local does not`() {
    let files = LiveFileSystem()
    #expect(PackageManager.owner(of: "/usr/bin/cairn", files: files) != nil)
    #expect(PackageManager.owner(of: "/bin/cairn", files: files) != nil)
    #expect(PackageManager.owner(of: "/usr/local/bin/cairn", files: files) == nil)
    #expect(PackageManager.owner(of: "/home/a/.local/bin/cairn", files: files) == nil)
    if files.entry(at: "/var/lib/dpkg/status") != nil {
      #expect(PackageManager.owner(of: "/usr/bin/cairn", files: files)?.name == "apt")
    }
  }

  @Test func `a receipt of another executable is not used`() async throws {
    let feed = try TestFeed()
    try feed.machine.folder.write(["bin/other": .program(TestFeed.program("0.1.0"))])
    feed.machine.executable = feed.machine.folder.absolute("bin/other")
    let before = try feed.folder()
    for arguments in [["self", "upgrade"], ["self", "rollback"], ["upgrade", "--cli-only"]] {
      let run = await feed.machine.cairn(arguments)
      #expect(run.code == 2)
      #expect(run.errors.contains("[foreign-receipt]"), "\(run)")
    }
    #expect(try feed.folder() == before)
    #expect(feed.server.requests == [])
  }

  @Test func `a moved executable does not stop upgrade from updating the documents`() async throws {
    let feed = try TestFeed()
    try feed.machine.folder.write(["bin/other": .program(TestFeed.program("0.1.0"))])
    feed.machine.executable = feed.machine.folder.absolute("bin/other")
    #expect(await feed.machine.cairn("init", "--profile", "minimal", "--yes").code == 0)
    let run = await feed.machine.cairn("upgrade", "--yes")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("this cairn was moved or copied") && run.errors.contains("--repo-only"), "\(run)")
    #expect(run.errors.contains("nothing to do"), "\(run)")
    #expect(feed.server.requests == [])
  }

  @Test(arguments: [
    ["self", "upgrade"], ["self", "rollback"], ["upgrade", "--cli-only"], ["upgrade", "--to", "0.2.0"],
  ])
  func `a folder of another user is reported with its owner and the command that helps`(arguments: [String])
    async throws
  {
    let feed = try TestFeed()
    let before = try feed.folder()
    let root = FileOwner(number: 0, name: "root", isThisUser: false)
    feed.machine.files = FaultyFileSystem(locking: feed.machine.folder.absolute("bin"), code: EACCES, owner: root)
    let run = await feed.machine.cairn(arguments)
    #expect(run.code == 2)
    #expect(run.errors.contains("belongs to root") && run.errors.contains("[not-permitted]"), "\(run)")
    let command = arguments == ["self", "rollback"] ? "self rollback" : "self upgrade"
    #expect(run.errors.contains("`sudo \(feed.machine.folder.absolute("bin/cairn")) \(command)`"), "\(run)")
    #expect(!run.errors.contains("upgrade.lock") && !run.errors.contains("openat"), "\(run)")
    #expect(try feed.folder() == before)
  }

  @Test func `the command names a user other than root, and a read-only disk is reported as read-only`()
    async throws
  {
    let feed = try TestFeed()
    let place = feed.machine.folder.absolute("bin")
    let nobody = FileOwner(number: 4711, name: nil, isThisUser: false)
    feed.machine.files = FaultyFileSystem(locking: place, code: EACCES, owner: nobody)
    #expect(await feed.machine.cairn("self", "upgrade").errors.contains("`sudo -u '#4711' "))
    feed.machine.files = FaultyFileSystem(locking: place, code: EROFS, owner: nobody)
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.errors.contains("read-only file system") && run.errors.contains("[read-only]"), "\(run)")
    let me = FileOwner(number: 4711, name: "me", isThisUser: true)
    feed.machine.files = FaultyFileSystem(locking: place, code: EACCES, owner: me)
    #expect(await feed.machine.cairn("self", "upgrade").errors.contains("`chmod u+w \(place)`"))
  }

  @Test func `if the executable cannot be replaced, upgrade continues with the documents`() async throws {
    let feed = try TestFeed()
    #expect(await feed.machine.cairn("init", "--profile", "minimal", "--yes").code == 0)
    let before = try feed.folder()
    let root = FileOwner(number: 0, name: "root", isThisUser: false)
    feed.machine.files = FaultyFileSystem(locking: feed.machine.folder.absolute("bin"), code: EACCES, owner: root)
    // Cairn must not ask for a step that is not possible.
    feed.machine.answers = []
    let run = await feed.machine.cairn("upgrade")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("Cairn 0.2.0 is available") && run.errors.contains("belongs to root"), "\(run)")
    #expect(run.errors.contains("--repo-only") && run.errors.contains("nothing to do"), "\(run)")
    #expect(!run.errors.contains("[Y/n]"), "\(run)")
    #expect(try feed.folder() == before)
  }

  @Test(arguments: [
    "", "{}", "[", #"{"schema":1}"#,
    #"{"schema":2,"product":"cairn","executable":"EXE","feed":"https://e.org","keys":[KEY]}"#,
    #"{"schema":1,"product":"caern","executable":"EXE","feed":"https://e.org","keys":[KEY]}"#,
    #"{"schema":1,"product":"cairn","executable":"EXE","feed":"https://e.org","keys":[]}"#,
    #"{"schema":1,"product":"cairn","executable":"EXE","feed":"http://e.org","keys":[KEY]}"#,
    #"{"schema":1,"product":"cairn","executable":"EXE","feed":"https://e.org","keys":[{"alg":"ed25519","key":"AAAA"}]}"#,
    #"{"schema":1,"product":"cairn","executable":"EXE","feed":"https://e.org","keys":[{"alg":"ed25519","keyid":"0","key":"KEYTEXT"}]}"#,
  ])
  func `an invalid receipt is an error`(text: String) async throws {
    let feed = try TestFeed()
    let key = #"{"alg":"ed25519","key":"\#(feed.daily.key.text)"}"#
    let receipt = text.replacingOccurrences(of: "EXE", with: feed.machine.executable ?? "")
      .replacingOccurrences(of: "KEYTEXT", with: feed.daily.key.text).replacingOccurrences(of: "KEY", with: key)
    try feed.machine.folder.write(["bin/\(Receipt.name)": .text(receipt)])
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 2)
    #expect(run.errors.contains("[receipt-damaged]"), "\(run)")
  }

  @Test func `an unreadable trust state is an error and is not replaced`() async throws {
    let feed = try TestFeed()
    try feed.machine.folder.write(["state/cairn/trust.json": "{"])
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 2)
    #expect(run.errors.contains("[trust-damaged]"), "\(run)")
    #expect(feed.server.requests == [])
  }

  @Test func `an executable behind a link is replaced at its real path`() async throws {
    let feed = try TestFeed(executable: "opt/cairn/bin/cairn")
    try feed.machine.folder.write(["bin/cairn": .link(to: "../opt/cairn/bin/cairn")])
    // The machine reports the path with links resolved.
    feed.machine.executable = LiveFileSystem().resolve(feed.machine.folder.absolute("bin/cairn"))
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
    #expect(try feed.folder() == ["bin/cairn": .link(to: "../opt/cairn/bin/cairn")])
    #expect(try feed.machine.folder.text("opt/cairn/bin/cairn") == TestFeed.program("0.2.0"))
    #expect(try feed.machine.folder.text("opt/cairn/bin/cairn.previous") == TestFeed.program("0.1.0"))
  }
}
