import Platform
import Synchronization
import TestSupport
import Testing
import Upgrading

/// An update that is interrupted by a signal.
struct InterruptedUpdateTests {
  /// A signal that is received once a condition holds.
  private struct SignalOnce: Signals {
    let number: Int32
    let isTime: @Sendable () -> Bool

    func interruptible<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
      try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await body() }
        group.addTask { [isTime] in
          while !isTime() { try await Task.sleep(for: .milliseconds(5)) }
          return nil
        }
        defer { group.cancelAll() }
        if let first = try await group.next(), let result = first { return result }
        group.cancelAll()
        _ = try? await group.next()
        throw Interruption(signal: number)
      }
    }

    func end(by signal: Int32) {}
  }

  @Test(arguments: [(2, 130), (15, 143), (1, 129)] as [(Int32, Int32)])
  func `a signal during the download leaves no file next to the executable`(_ signal: Int32, _ code: Int32) async throws
  {
    let feed = try TestFeed()
    let before = try feed.folder()
    let place = feed.machine.folder.absolute("bin")
    // This download never ends.
    feed.server[feed.artifactPath] = .trickle(head: Array("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\nx".utf8))
    feed.machine.signals = SignalOnce(number: signal) {
      let names = (try? LiveFileSystem().tree(at: place)?.names(in: nil)) ?? []
      return names.contains { $0.hasSuffix(".new") }
    }
    for command in [["self", "upgrade"], ["upgrade", "--cli-only"]] {
      let run = await feed.machine.cairn(command)
      #expect(run.code == code, "\(run)")
      #expect(run.errors.contains("[interrupted]"), "\(run)")
      #expect(try feed.folder() == before, "\(run)")
    }
    feed.machine.signals = NoSignals()
    try feed.add("0.2.0")
    #expect(await feed.machine.cairn("self", "upgrade").code == 0)
  }

  @Test func `a signal before the first byte changes nothing`() async throws {
    let feed = try TestFeed()
    let before = try feed.folder()
    feed.machine.signals = SignalOnce(number: 15) { true }
    let run = await feed.machine.cairn("self", "upgrade", "--format", "json")
    #expect(run.code == 143)
    #expect(run.output.contains(#""id" : "interrupted""#), "\(run)")
    let folder = try feed.folder()
    // The update may have finished before it received the signal.
    #expect(folder == before || folder["bin/cairn"] == .program(TestFeed.program("0.2.0")), "\(folder.keys)")
    #expect(!folder.keys.contains { $0.contains(".cairn-upgrade") }, "\(folder.keys)")
  }
}
