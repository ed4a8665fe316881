import Foundation
import TestSupport
import Testing
import Upgrading
import Vocabulary

/// `cairn self upgrade` and `self rollback` without faults.
struct SelfUpgradeTests {
  @Test func `a newer executable replaces the old one, which is kept as a backup`() async throws {
    let feed = try TestFeed()
    let before = try feed.folder()
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 0, "\(run)")
    #expect(run.output == "replaced Cairn 0.1.0 with 0.2.0; run `cairn self rollback` to revert\n")
    var after = before
    after["bin/cairn"] = .program(TestFeed.program("0.2.0"))
    after["bin/cairn.previous"] = .program(TestFeed.program("0.1.0"))
    #expect(try feed.folder() == after)
    #expect(try feed.notes() == ["state/cairn/latest.json", "state/cairn/trust.json"])
  }

  @Test(arguments: [["self"], ["self", "upgrade"], ["self", "rollback"]])
  func `the examples of the help pages run as printed`(command: [String]) async throws {
    let examples = try HelpText(await TestMachine().cairn(command + ["--help"]).output).examples()
    #expect(examples.count == 2)
    for example in examples {
      let feed = try TestFeed()
      if example.contains("rollback") { #expect(await feed.machine.cairn("self", "upgrade").code == 0) }
      let run = await feed.machine.cairn(example)
      #expect(run.code == (example.contains("--check") ? 1 : 0), "cairn \(example): \(run)")
    }
  }

  @Test func `a second update has nothing to do, and downloads only the index`() async throws {
    let feed = try TestFeed()
    await feed.machine.cairn("self", "upgrade")
    let before = try feed.folder()
    // The Cairn of the tests is still the old one.
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 0)
    #expect(try feed.folder() == before)
    #expect(feed.server.requests.filter { $0 == feed.artifactPath }.count == 1)
  }

  @Test func `self upgrade --check reports a newer version, changes nothing, and exits with 1`() async throws {
    let feed = try TestFeed()
    let before = try feed.folder()
    let run = await feed.machine.cairn("self", "upgrade", "--check")
    #expect(run.code == 1)
    #expect(run.output == "Cairn 0.2.0 is available; this is 0.1.0\n")
    #expect(try feed.folder() == before)
    let json = await feed.machine.cairn("self", "upgrade", "--check", "--format", "json")
    #expect(json.code == 1)
    #expect(
      json.output == """
        {
          "applied" : false,
          "cairn" : "0.1.0",
          "channel" : "stable",
          "command" : "self upgrade",
          "current" : "0.1.0",
          "schema" : 1,
          "security" : false,
          "version" : "0.2.0"
        }

        """)
  }

  @Test func `a feed without a newer version is reported`() async throws {
    let feed = try TestFeed()
    feed.index.releases = []
    try feed.add("0.1.0")
    feed.index.indexVersion = 6
    try feed.publish()
    let run = await feed.machine.cairn("self", "upgrade", "--check")
    #expect(run.code == 0)
    #expect(run.output == "Cairn 0.1.0 is the latest version (stable)\n")
  }

  @Test func `rollback swaps the two executables, and a second rollback swaps them again`() async throws {
    let feed = try TestFeed()
    await feed.machine.cairn("self", "upgrade")
    let upgraded = try feed.folder()
    let check = await feed.machine.cairn("self", "rollback", "--check")
    #expect(check.code == 1)
    #expect(check.output == "`cairn self rollback` would install 0.1.0\n")
    let requests = feed.server.requests.count
    let run = await feed.machine.cairn("self", "rollback")
    #expect(run.code == 0, "\(run)")
    #expect(feed.server.requests.count == requests)
    var back = upgraded
    back["bin/cairn"] = .program(TestFeed.program("0.1.0"))
    back["bin/cairn.previous"] = .program(TestFeed.program("0.2.0"))
    #expect(try feed.folder() == back)
    #expect(await feed.machine.cairn("self", "rollback").code == 0)
    #expect(try feed.folder() == upgraded)
  }

  @Test func `without a previous executable there is nothing to roll back`() async throws {
    let feed = try TestFeed()
    let before = try feed.folder()
    for arguments in [["self", "rollback"], ["self", "rollback", "--check"]] {
      let run = await feed.machine.cairn(arguments)
      #expect(run.code == 2)
      #expect(run.errors.contains("[nothing-to-roll-back]"))
    }
    #expect(try feed.folder() == before)
  }

  @Test func `a feed in a folder is read without curl`() async throws {
    let feed = try TestFeed()
    for name in ["index.json", "index.json.sig", String(feed.artifactPath.dropFirst("/feed/".count))] {
      guard case .body(let bytes)? = feed.server["/feed/" + name] else { continue }
      try feed.machine.folder.write(["a feed/\(name)": .bytes(bytes)])
    }
    let address = "file://" + feed.machine.folder.absolute("a%20feed")
    let receipt = Receipt(executable: try #require(feed.machine.executable), feed: address, keys: [feed.daily.key])
    try feed.machine.folder.write(["bin/\(Receipt.name)": .bytes(try JSONEncoder().encode(receipt).map { $0 })])
    feed.machine.variables["PATH"] = "/nowhere"
    let run = await feed.machine.cairn("self", "upgrade")
    #expect(run.code == 0, "\(run)")
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.2.0"))
    #expect(feed.server.requests == [])
  }

  @Test func `the mode of the executable is kept`() async throws {
    let feed = try TestFeed()
    let path = try #require(feed.machine.executable)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: path)
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o750)
  }

  @Test(arguments: [
    ("0.1.0", ["0.9.0", "0.10.0"], "0.10.0", "stable"), ("0.1.0", ["1.9.0", "1.10.0"], "1.10.0", "stable"),
    ("0.1.0", ["1.0.0-alpha.2", "1.0.0-alpha.10"], "1.0.0-alpha.10", "beta"),
    ("0.1.0", ["0.2.0", "1.0.0-rc.1"], "0.2.0", "stable"), ("0.1.0", ["0.2.0", "1.0.0-rc.1"], "1.0.0-rc.1", "beta"),
  ])
  func `the newest version of a channel is chosen by SemVer`(
    current: String, offered: [String], newest: String, channel: String
  ) async throws {
    let feed = try TestFeed()
    feed.index.releases = []
    for version in offered { try feed.add(version) }
    feed.index.indexVersion = 6
    try feed.publish()
    let run = await feed.machine.cairn("self", "upgrade", "--channel", channel)
    #expect(run.code == 0, "\(run)")
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program(newest))
  }

  @Test func `the channel of the receipt is used if none is named`() async throws {
    let feed = try TestFeed(channel: "beta")
    try feed.add("0.3.0-rc.1")
    try feed.publish()
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.3.0-rc.1"))
  }

  @Test func `an older version is installed only with --to and --allow-downgrade`() async throws {
    let feed = try TestFeed()
    try feed.add("0.0.9")
    try feed.publish()
    let refused = await feed.machine.cairn("self", "upgrade", "--to", "0.0.9")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("[downgrade]"))
    let run = await feed.machine.cairn("self", "upgrade", "--to", "0.0.9", "--allow-downgrade")
    #expect(run.code == 0, "\(run)")
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.0.9"))
  }

  @Test func `a key is rotated by an index that is signed with the old key`() async throws {
    let feed = try TestFeed()
    let next = try #require(ReleaseSigner())
    feed.index.keys = [next.key]
    try feed.publish(by: [feed.daily])
    // Twice, because the old key's signature of this same index stays valid.
    for _ in 0..<2 { #expect(await feed.machine.cairn("self", "upgrade", "--check").code == 1) }
    feed.index.indexVersion = 6
    try feed.publish(by: [feed.daily, feed.spare])
    let old = await feed.machine.cairn("self", "upgrade", "--check")
    #expect(old.code == 2)
    #expect(old.errors.contains("[signature-invalid]"))
    try feed.publish(by: [next])
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.2.0"))
  }

  @Test func `a new receipt resets the trust state`() async throws {
    let feed = try TestFeed()
    await feed.machine.cairn("self", "upgrade", "--check")
    let next = try #require(ReleaseSigner())
    feed.index.keys = [next.key]
    feed.index.indexVersion = 1
    try feed.publish(by: [next])
    #expect(await feed.machine.cairn("self", "upgrade", "--check").code == 2)
    let receipt = Receipt(executable: try #require(feed.machine.executable), feed: feed.feed, keys: [next.key])
    try feed.machine.folder.write(["bin/\(Receipt.name)": .bytes(try JSONEncoder().encode(receipt).map { $0 })])
    #expect(await feed.machine.cairn("self", "upgrade", "--check").code == 1)
  }
}
