import Platform
import TestSupport
import Testing
import Upgrading

/// The executable's part of `upgrade` and of `init`, and the notice of a newer version.
struct UpgradeStepTests {
  @Test func `upgrade updates the executable, and the new one does the rest`() async throws {
    let feed = try TestFeed()
    try feed.install()
    let run = await feed.machine.cairn("-C", ".", "upgrade", "--yes", "--to", "0.2.0", "-v")
    #expect(run.output == "0.2.0 is given: upgrade --repo-only -C . --yes -v\n")
    #expect(run.code == 1)
    #expect(run.errors.contains("replaced Cairn 0.1.0 with 0.2.0"))
  }

  @Test(arguments: ["--cli-only", "--skip-repo-refresh"])
  func `upgrade for the executable alone does not run the new one`(option: String) async throws {
    let feed = try TestFeed()
    try feed.install()
    let run = await feed.machine.cairn("upgrade", option)
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(try feed.machine.folder.text("bin/cairn") == TestFeed.program("0.2.0"))
  }

  @Test func `upgrade for the repository alone does not read the feed`() async throws {
    let feed = try TestFeed()
    _ = await feed.machine.cairn("upgrade", "--repo-only")
    #expect(feed.server.requests == [])
  }

  @Test(arguments: ["--check", "--dry-run"]) func `upgrade with --check or --dry-run changes nothing`(option: String)
    async throws
  {
    let feed = try TestFeed()
    let before = try feed.folder()
    let run = await feed.machine.cairn("upgrade", option)
    #expect(run.errors.contains("Cairn 0.2.0 is available; this is 0.1.0"))
    #expect(run.code == (option == "--check" ? 1 : 0), "\(run)")
    #expect(run.errors.contains("only the executable"), "\(run)")
    #expect(try feed.folder() == before)
  }

  @Test func `at a terminal, upgrade asks before it replaces the executable`() async throws {
    let feed = try TestFeed()
    try feed.install()
    let before = try feed.folder()
    feed.machine.answers = ["n"]
    _ = await feed.machine.cairn("upgrade")
    #expect(try feed.folder() == before)
    feed.machine.answers = ["y"]
    #expect(await feed.machine.cairn("upgrade").output.hasSuffix("0.2.0 is given: upgrade --repo-only\n"))
  }

  @Test func `an unreachable feed ends upgrade, and the error suggests --repo-only`() async throws {
    let feed = try TestFeed()
    try feed.install()
    feed.server["/feed/index.json"] = nil
    let run = await feed.machine.cairn("upgrade")
    #expect(run.code == 2)
    #expect(run.errors.contains("[download-failed]"))
    #expect(run.errors.contains("--repo-only"))
  }

  // MARK: init

  @Test func `init at a terminal offers the newer executable first, which then continues`() async throws {
    let feed = try TestFeed()
    feed.machine.answers = ["y"]
    let run = await feed.machine.cairn("init", "--profile", "minimal")
    #expect(run.output == "0.2.0 is given: init --no-cli-update --profile minimal\n")
    #expect(run.code == 1)
    #expect(run.errors.contains("update the executable to 0.2.0 first? [Y/n]"))
  }

  @Test func `with --cli-update, init asks nothing`() async throws {
    let feed = try TestFeed()
    let run = await feed.machine.cairn("init", "--cli-update", "--yes")
    #expect(run.output == "0.2.0 is given: init --no-cli-update --yes\n")
  }

  @Test(arguments: [["--yes"], ["--no-cli-update"], ["--skip-cli-update"], ["--dry-run"], []])
  func `without a terminal, or if it is turned off, init does not read the feed`(options: [String]) async throws {
    let feed = try TestFeed()
    if !options.isEmpty { feed.machine.answers = ["", "", "", "n"] }
    let before = try feed.folder()
    _ = await feed.machine.cairn(["init"] + options)
    #expect(feed.server.requests == [])
    #expect(try feed.folder() == before)
  }

  @Test func `in CI, init does not read the feed`() async throws {
    let feed = try TestFeed()
    feed.machine.answers = []
    feed.machine.variables["CI"] = "true"
    _ = await feed.machine.cairn("init")
    #expect(feed.server.requests == [])
  }

  @Test func `if the feed does not answer, init says nothing and continues`() async throws {
    let feed = try TestFeed()
    feed.server["/feed/index.json"] = nil
    feed.machine.answers = ["", "", "", "n"]
    let run = await feed.machine.cairn("init")
    #expect(!run.errors.contains("download"), "\(run)")
    #expect(run.errors.contains("proceed?"))
  }

  @Test func `an untrusted feed is reported, and init continues`() async throws {
    let feed = try TestFeed()
    try feed.publish(by: [try TestFeed.stranger()])
    feed.machine.answers = ["", "", "", "n"]
    let run = await feed.machine.cairn("init")
    #expect(run.errors.contains("not signed with a key"))
    #expect(run.errors.contains("proceed?"))
  }

  @Test func `with --cli-update, a failed update is an error, and nothing is installed`() async throws {
    let feed = try TestFeed()
    feed.server["/feed/index.json"] = nil
    let run = await feed.machine.cairn("init", "--cli-update", "--yes")
    #expect(run.code == 2)
    #expect(run.errors.contains("[download-failed]"))
    #expect(try feed.machine.tree().isEmpty)
  }

  // MARK: The notice

  @Test func `at a terminal, a newer version from a check within the last day is announced`() async throws {
    let feed = try TestFeed()
    await feed.machine.cairn("self", "upgrade", "--check")
    feed.machine.answers = []
    let run = await feed.machine.cairn("rule", "skill.name-matches-folder")
    #expect(run.errors.contains("Cairn 0.2.0 is available; this is 0.1.0\n"), "\(run)")
    #expect(run.errors.contains("CAIRN_NO_UPDATE_NOTIFIER=1"))
    #expect(feed.machine.detached.all.isEmpty)
    let quiet = await feed.machine.cairn("rule", "skill.name-matches-folder", "--quiet")
    #expect(quiet.errors == "")
    let json = await feed.machine.cairn("rule", "skill.name-matches-folder", "--format", "json")
    #expect(json.errors == "")
    for (name, value) in [("CI", "1"), ("CAIRN_NO_UPDATE_NOTIFIER", "1")] {
      feed.machine.variables = [name: value]
      #expect(await feed.machine.cairn("rule", "skill.name-matches-folder").errors == "")
    }
    feed.machine.variables = [:]
    feed.machine.answers = nil
    #expect(await feed.machine.cairn("rule", "skill.name-matches-folder").errors == "")
  }

  @Test func `after a day, another process reads the feed, once`() async throws {
    let feed = try TestFeed()
    await feed.machine.cairn("self", "upgrade", "--check")
    let requests = feed.server.requests.count
    feed.machine.answers = []
    feed.machine.now += 86_400
    for _ in 0..<2 {
      let run = await feed.machine.cairn("rule", "skill.name-matches-folder")
      #expect(run.errors == "")
    }
    #expect(feed.server.requests.count == requests)
    let calls = feed.machine.detached.all
    #expect(calls.map(\.program) == [feed.machine.executable])
    #expect(calls.first?.arguments == ["self", "upgrade", "--check", "--quiet"])
  }

  @Test func `without a receipt, no feed is read and nothing is announced`() async throws {
    var machine = try TestMachine(["bin/cairn": .program("#!/bin/sh\n")])
    machine.executable = machine.folder.absolute("bin/cairn")
    machine.answers = []
    #expect(await machine.cairn("rule", "skill.name-matches-folder").errors == "")
    #expect(machine.detached.all.isEmpty)
  }
}
