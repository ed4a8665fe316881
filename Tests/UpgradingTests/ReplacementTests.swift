import Foundation
import Platform
import Reporting
import TestSupport
import Testing
import Upgrading
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The replacement of the executable, with faults of the disk, of the process or from another process.
struct ReplacementTests {
  /// A feed in a folder, so that only the disk is used.
  private static func feed() throws -> TestFeed {
    let feed = try TestFeed()
    for name in ["index.json", "index.json.sig", String(feed.artifactPath.dropFirst("/feed/".count))] {
      try feed.machine.folder.write(["feed/\(name)": .bytes(try feed.body("/feed/" + name))])
    }
    let receipt = Receipt(
      executable: feed.machine.folder.absolute("bin/cairn"), feed: "file://" + feed.machine.folder.absolute("feed"),
      keys: [feed.daily.key])
    try feed.machine.folder.write(["bin/\(Receipt.name)": .text(JSONText.text(of: receipt))])
    return feed
  }

  /// The number of changes that an update without faults makes.
  private static func changes(_ command: [String], prepare: (TestFeed) async throws -> Void) async throws -> Int {
    let feed = try feed()
    try await prepare(feed)
    let disk = FaultyFileSystem(.kill, after: Int.max)
    feed.machine.files = disk
    #expect(await feed.machine.cairn(command).code == 0)
    return disk.changes
  }

  private static let faults: [FaultyFileSystem.Fault] = [
    .kill, .once(ENOSPC), .once(EIO), .once(EACCES), .once(EROFS), .lasting(ENOSPC), .lasting(EROFS),
  ]

  @Test func `an update that fails at any change leaves the old or the new executable, and the next one cleans up`()
    async throws
  {
    let old = Content.program(TestFeed.program("0.1.0"))
    let new = Content.program(TestFeed.program("0.2.0"))
    let all = try await Self.changes(["self", "upgrade"]) { _ in }
    #expect(all > 15)
    for fault in Self.faults {
      for change in 0..<all {
        let feed = try Self.feed()
        let before = try feed.folder()
        var expected = before
        expected["bin/cairn"] = new
        expected["bin/cairn.previous"] = old
        feed.machine.files = FaultyFileSystem(fault, after: change)
        let run = await feed.machine.cairn("self", "upgrade")
        let place = "\(fault) at change \(change): \(run)"
        let folder = try feed.folder()
        #expect(folder["bin/cairn"] == old || folder["bin/cairn"] == new, "\(place)")
        #expect([nil, old].contains(folder["bin/cairn.previous"]), "\(place)")
        #expect(run.code == 0 || run.code == 2, "\(place)")
        if run.code == 0 { #expect(folder["bin/cairn"] == new, "\(place)") }
        if run.code == 2 { #expect(run.errors.contains("error: "), "\(place)") }
        if case .once = fault, run.code == 2 { #expect(folder == before, "\(place)") }
        feed.machine.files = LiveFileSystem()
        let next = await feed.machine.cairn("self", "upgrade")
        #expect(next.code == 0, "\(place) and then \(next)")
        #expect(try feed.folder() == expected, "\(place) and then \(next)")
        #expect(
          try feed.notes() == ["state/cairn/latest.json", "state/cairn/trust.json"], "\(place) and then \(next)")
      }
    }
  }

  @Test func `a rollback that fails at any change leaves the old or the new executable, and the next one cleans up`()
    async throws
  {
    let old = Content.program(TestFeed.program("0.1.0"))
    let new = Content.program(TestFeed.program("0.2.0"))
    let prepare = { (feed: TestFeed) in
      try feed.machine.folder.write(["bin/cairn": new, "bin/cairn.previous": old])
    }
    let all = try await Self.changes(["self", "rollback"], prepare: prepare)
    for fault in Self.faults {
      for change in 0..<all {
        let feed = try Self.feed()
        try prepare(feed)
        let before = try feed.folder()
        feed.machine.files = FaultyFileSystem(fault, after: change)
        let run = await feed.machine.cairn("self", "rollback")
        let place = "\(fault) at change \(change): \(run)"
        let folder = try feed.folder()
        #expect(folder["bin/cairn"] == old || folder["bin/cairn"] == new, "\(place)")
        #expect(run.code == 0 || run.code == 2, "\(place)")
        if run.code == 0 { #expect(folder["bin/cairn"] == old, "\(place)") }
        if case .once = fault, run.code == 2 { #expect(folder == before, "\(place)") }
        feed.machine.files = LiveFileSystem()
        // There is nothing to update: this run only cleans up.
        let next = await feed.machine.cairn("self", "upgrade", "--to", "0.1.0")
        #expect(next.code == 0, "\(place) and then \(next)")
        let settled = try feed.folder()
        #expect(settled.count == before.count, "\(place) and then \(settled.keys)")
        let pair = [settled["bin/cairn"], settled["bin/cairn.previous"]]
        #expect(pair == [old, new] || pair == [new, old], "\(place)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `an update by root keeps the owner of the executable and of the state files`() async throws {
    let feed = try Self.feed()
    try feed.machine.folder.run(["sh", "-c", "chown 65534:65533 bin bin/cairn && chmod 750 bin/cairn && mkdir state"])
    try feed.machine.folder.run(["chown", "65534:65533", "state"])
    for command in [["self", "upgrade"], ["self", "rollback"]] {
      #expect(await feed.machine.cairn(command).code == 0)
      let stat = try feed.machine.folder.run(["stat", "-c", "%u:%g %a %n", "bin/cairn", "bin/cairn.previous"])
      #expect(stat == "65534:65533 750 bin/cairn\n65534:65533 750 bin/cairn.previous\n")
    }
    let notes = try feed.machine.folder.run(["find", "state", "!", "-uid", "65534"])
    #expect(notes == "", "\(notes)")
  }

  @Test func `several updates at the same time install one new executable`() async throws {
    let feed = try TestFeed()
    let machine = feed.machine
    let runs = await withTaskGroup(of: TestRun.self) { group in
      for number in 0..<4 {
        var own = machine
        own.processID = Int32(4711 + number)
        group.addTask { [own] in await own.cairn("self", "upgrade") }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for run in runs { #expect(run.code == 0 || run.errors.contains("[busy]"), "\(run)") }
    #expect(runs.contains { $0.code == 0 })
    #expect(
      try feed.folder().keys.sorted() == ["bin/cairn", "bin/\(Receipt.name)", "bin/cairn.previous"].sorted())
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.2.0"))
    #expect(try feed.machine.folder.text("bin/cairn.previous") == TestFeed.program("0.1.0"))
    #expect(try feed.notes() == ["state/cairn/latest.json", "state/cairn/trust.json"])
  }

  @Test func `an update waits for another one, and then reports it`() async throws {
    let feed = try TestFeed()
    let tree = try feed.machine.folder.tree(at: "bin")
    let lock = try #require(try tree.lock(RelativePath(constant: ".cairn-upgrade.lock"), seconds: 0))
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 2)
    #expect(run.errors.contains("[busy]"), "\(run)")
    lock.release()
  }

  @Test func `a disk with too little space is reported before anything is downloaded`() async throws {
    let feed = try TestFeed()
    feed.index.releases[0].artifacts[0].size = 1 << 30
    feed.index.indexVersion = 6
    try feed.publish()
    let before = try feed.folder()
    let space = try feed.machine.folder.tree().freeSpace()
    try #require(space < 2 << 30 || space > 2 << 30)
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 2)
    if space / 2 < 1 << 30 { #expect(run.errors.contains("[disk-full]"), "\(run)") }
    #expect(try feed.folder() == before)
  }

  @Test func `an executable that hangs is ended with its child processes, and is not installed`() async throws {
    let feed = try TestFeed()
    try feed.machine.folder.write([
      "bin/hangs": .program("#!/bin/sh\necho $$ > \"$0.pids\"\nsleep 600 & echo $! >> \"$0.pids\"\nwait\n")
    ])
    let path = feed.machine.folder.absolute("bin/hangs")
    let console = ScriptedConsole()
    let environment = feed.machine.environment(
      console: console, processes: LiveProcesses(variables: ["PATH": "/usr/bin:/bin"]))
    var pids: [Int32] = []
    // On a busy machine the shell may be ended before it has started the other program: then it gets more time.
    for seconds in [1.0, 10, 100, 1_000] where pids.count < 2 {
      await #expect(throws: Failure.self) {
        _ = try await SelfTest(environment, seconds: seconds).version(of: path)
      }
      let text = try feed.machine.folder.text("bin/hangs.pids") ?? ""
      pids = text.split(separator: "\n").compactMap { Int32($0) }
    }
    #expect(pids.count == 2)
    for pid in pids { #expect(Self.isGone(pid), "\(pid)") }
  }

  /// Whether a process has ended; a process that its parent has not waited for yet counts as ended.
  private static func isGone(_ pid: Int32) -> Bool {
    for _ in 0..<200 {
      if kill(pid, 0) != 0 { return true }
      let status = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
      if status.contains(") Z ") { return true }
      usleep(10_000)
    }
    return false
  }
}
