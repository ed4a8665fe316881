import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

struct LiveProcessesTests {
  private let processes = LiveProcesses(variables: ["PATH": "/usr/bin:/bin"])
  private let variables = ["PATH": "/usr/bin:/bin", "NAME": "value"]

  private func run(_ script: String, seconds: Double = 3600) async throws -> (end: ProgramExit, output: String) {
    let heard = Mutex<[UInt8]>([])
    let end = try await processes.run(
      ProgramCall("/bin/sh", ["-c", script], variables: variables), seconds: seconds
    ) { piece in heard.withLock { $0 += piece } }
    return (end, String(decoding: heard.withLock { $0 }, as: UTF8.self))
  }

  @Test func `the output of a program and its exit are returned`() async throws {
    let (end, output) = try await run("echo \"$NAME\"; cat; echo bad >&2; exit 3")
    #expect(output == "value\n")
    #expect(end == .exited(3, errors: Array("bad\n".utf8)))
    #expect(try await run("kill -9 $$").end == .signalled(9))
  }

  @Test func `a program is ended after its time limit, even if it closed its output`() async throws {
    #expect(try await run("sleep 600", seconds: 0.3).end == .timedOut)
    #expect(try await run("exec >&- 2>&-; sleep 600", seconds: 0.3).end == .timedOut)
  }

  @Test func `a reader that throws ends the program`() async throws {
    struct Enough: Error {}
    await #expect(throws: Enough.self) {
      _ = try await processes.run(
        ProgramCall("/bin/sh", ["-c", "while :; do echo y; done"], variables: variables), seconds: 3600
      ) { _ in throw Enough() }
    }
  }

  @Test func `of a program that prints many errors the first ones are kept`() async throws {
    let (end, output) = try await run("yes | head -c 3000000 >&2; echo done; exit 4")
    #expect(output == "done\n")
    #expect(end == .exited(4, errors: Array(String(repeating: "y\n", count: 32 << 10).utf8)))
  }

  @Test func `a reader that throws ends a program that is also printing errors`() async throws {
    struct Enough: Error {}
    await #expect(throws: Enough.self) {
      _ = try await processes.run(
        ProgramCall("/bin/sh", ["-c", "while :; do echo y; echo n >&2; done"], variables: variables), seconds: 3600
      ) { _ in throw Enough() }
    }
  }

  @Test func `a file that is not a program cannot be started`() async throws {
    let folder = try TemporaryFolder(["text": .program("no program\n")])
    for path in [folder.absolute("text"), folder.absolute("missing"), folder.path] {
      await #expect(throws: ProgramFault.self) {
        _ = try await processes.run(ProgramCall(path, [], variables: [:]), seconds: 3600) { _ in }
      }
    }
  }

  @Test func `a program is found in the absolute folders of the search path`() throws {
    #expect(processes.find("sh") != nil)
    #expect(processes.find("no-such-program") == nil)
    #expect(LiveProcesses(variables: ["PATH": ".:bin"]).find("sh") == nil)
  }

  @Test func `a detached program runs without being waited for`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.absolute("done")
    let script = "until [ -e \"$0.go\" ]; do sleep 0.02; done; echo \"$NAME\" > \"$0.new\"; mv \"$0.new\" \"$0\""
    await processes.startDetached(ProgramCall("/bin/sh", ["-c", script, file], variables: variables))
    #expect(try folder.text("done") == nil)
    try folder.write(["done.go": ""])
    for _ in 0..<500 where try folder.text("done") == nil { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try folder.text("done") == "value\n")
  }

  @Test func `an attached program returns its exit code`() async throws {
    #expect(try await processes.runAttached(ProgramCall("/bin/sh", ["-c", "exit 7"], variables: [:])) == 7)
    #expect(try await processes.runAttached(ProgramCall("/bin/sh", ["-c", "kill -9 $$"], variables: [:])) == 137)
    await #expect(throws: ProgramFault.self) {
      _ = try await processes.runAttached(ProgramCall("/no/such", [], variables: [:]))
    }
  }
}
