import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

/// Several repositories at once, and the line on a terminal while git waits for them.
@Suite(.timeLimit(.minutes(10)))
struct FetchingTests {
  /// A machine whose config names ten packs of repositories, each with one skill.
  private func machine() throws -> TestMachine {
    let machine = try TestMachine()
    var config = "schema = 1\nlocale = \"en\"\nagents = []\n"
    for number in 0..<10 {
      try machine.folder.write([
        "p\(number)/skills/skill-\(number)/SKILL.md": .text(
          "---\nname: skill-\(number)\ndescription: Does \(number). Use it when asked.\n---\n\n# Skill\n\nDo it.\n")
      ])
      try machine.folder.run(["git", "init", "--quiet", "--initial-branch=main", "p\(number)"])
      try machine.commit("first", in: "p\(number)")
      config += "\n[[packs]]\nsource = \"file://\(machine.folder.absolute("p\(number)"))\"\n"
    }
    try machine.folder.write(["repository/.cairn/config.toml": .text(config)])
    return machine
  }

  private func live(_ machine: TestMachine) -> LiveRemoteRepositories {
    LiveRemoteRepositories(
      variables: TemporaryFolder.plainEnvironment, cache: machine.folder.absolute("cache/cairn"))
  }

  @Test func `ten packs are asked for and fetched eight at a time`() async throws {
    var machine = try machine()
    for command in [["init", "--yes"], ["upgrade", "--repo-only", "--check"]] {
      // With fewer at once, none of them would ever get an answer.
      let gate = Gate(size: 8)
      machine.remote = SteeredRepositories(live(machine)) { (_, _, ask) async throws(RemoteFault) in
        await gate.enter()
        let references = try? await ask()
        await gate.leave()
        return references ?? []
      }
      let run = await machine.cairn(command)
      #expect(run.code == 0, "\(command): \(run)")
      #expect(await gate.most == 8, "\(command)")
    }
    let lock = try #require(try machine.folder.text("repository/.cairn/lock.toml"))
    #expect(lock.split(separator: "\n").count { $0.hasPrefix("commit = ") } == 10)
  }

  @Test func `the error of the first pack in the config is reported, whichever answers first`() async throws {
    let machine = try machine()
    for number in [3, 7] { try machine.folder.remove("p\(number)") }
    let run = await machine.cairn("init", "--yes")
    #expect(run.code == 2 && run.errors.contains("[pack-not-found]"), "\(run)")
    #expect(run.errors.contains(machine.folder.absolute("p3")), "\(run)")
    #expect(!run.errors.contains(machine.folder.absolute("p7")), "\(run)")
  }

  @Test func `a line on a terminal shows what is fetched, and is erased`() async throws {
    var machine = try machine()
    machine.answers = []
    machine.variables["COLUMNS"] = "200"
    machine.remote = SteeredRepositories(live(machine)) { (address, watch, ask) async throws(RemoteFault) in
      watch?.waits(for: address, bytes: 3 << 19, seconds: 3.7, limit: 300)
      defer { watch?.ends(address) }
      return try await ask()
    }
    let source = "file://" + machine.folder.absolute("p0")
    try machine.folder.write([
      "repository/.cairn/config.toml": "schema = 1\nlocale = \"en\"\nagents = []\n\n[[packs]]\nsource = \"builtin\"\n"
    ])
    let run = await machine.cairn("add", source, "--list")
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("\rfetching 1.5 MiB, 3 s (at most 300 s): \(source)\u{1B}[K"), "\(run)")
    #expect(run.errors.contains("\r\u{1B}[K"), "\(run)")
    // The line is on no other line of the output.
    let erased = run.errors.components(separatedBy: "\r\u{1B}[K").last ?? ""
    #expect(!erased.contains("fetching"), "\(run)")
    #expect(await !machine.cairn("add", source, "--list", "--quiet").errors.contains("fetching"))
    #expect(await !machine.cairn("add", source, "--list", "--format", "json").words.contains("fetching"))
    machine.variables["CI"] = "true"
    #expect(await !machine.cairn("add", source, "--list").errors.contains("fetching"))
    machine.variables["CI"] = nil
    machine.answers = nil
    #expect(await !machine.cairn("add", source, "--list").errors.contains("fetching"))
  }

  @Test func `a server that wants a password is asked again where the user can answer, and alone`() async throws {
    var machine = try machine()
    let asking = Asking()
    machine.remote = SteeredRepositories(live(machine)) { (address, _, ask) async throws(RemoteFault) in
      guard address.canAsk else { throw .authentication("fatal: Authentication failed") }
      guard asking.begin() else { throw .refused("two questions at once") }
      defer { asking.end() }
      return try await ask()
    }
    let closed = await machine.cairn("init", "--yes")
    #expect(closed.code == 2 && closed.errors.contains("[pack-needs-password]"), "\(closed)")
    machine.answers = []
    let open = await machine.cairn("init", "--yes")
    #expect(open.code == 0, "\(open)")
  }

  @Test(arguments: [
    (RemoteFault.timedOut(seconds: 300), "pack-timed-out"),
    (RemoteFault.authentication("denied"), "pack-needs-password"), (RemoteFault.notFound("other"), "pack-not-found"),
  ])
  func `a repository that the server does not know by its first name has the error of the second`(
    fault: RemoteFault, id: String
  ) async throws {
    var machine = try TestMachine()
    try machine.folder.write([
      "repository/.cairn/config.toml": "schema = 1\nlocale = \"en\"\nagents = []\n\n[[packs]]\nsource = \"builtin\"\n"
    ])
    machine.remote = SteeredRepositories(NoRemoteRepositories()) { (address, _, _) async throws(RemoteFault) in
      throw address.url.hasSuffix(".git") ? fault : .notFound("first")
    }
    let run = await machine.cairn("add", "https://example.org/tea", "--list")
    #expect(run.code == 2 && run.errors.contains("[\(id)]"), "\(run)")
    #expect(!run.errors.contains("other"), "\(run)")
  }

  /// Counts those who wait, and lets nobody pass before there are enough.
  private actor Gate {
    private let size: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isOpen = false
    private var active = 0
    private(set) var most = 0

    init(size: Int) { self.size = size }

    func enter() async {
      active += 1
      most = max(most, active)
      if isOpen { return }
      if waiting.count + 1 < size { return await withCheckedContinuation { waiting.append($0) } }
      isOpen = true
      for continuation in waiting { continuation.resume() }
      waiting = []
    }

    func leave() { active -= 1 }
  }

  /// Whether somebody is being asked at the moment.
  private final class Asking: Sendable {
    private let flag = Mutex(false)

    /// False if somebody else is.
    func begin() -> Bool {
      flag.withLock { isBusy in
        defer { isBusy = true }
        return !isBusy
      }
    }

    func end() { flag.withLock { $0 = false } }
  }
}
