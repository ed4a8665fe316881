import Commands
import Platform
import Synchronization
import TestSupport
import Testing

/// What a terminal shows while Cairn works; the clock of these runs advances by a second with each look.
@Suite struct ProgressTests {
  /// A clock that goes on whenever it is read.
  private final class Clock: Sendable {
    private let seconds = Mutex(1_800_000_000.0)

    func read() -> Double {
      seconds.withLock { seconds in
        seconds += 1
        return seconds
      }
    }
  }

  private func machine() throws -> TestMachine {
    var contents: [String: Content] = [:]
    for name in ["bake", "cook", "wash"] {
      contents["repository/.claude/skills/\(name)/SKILL.md"] = .text(
        "---\nname: \(name)\ndescription: Does it. Use when it is to be done.\n---\n\n# Do it\n\nDo it.\n")
    }
    return try TestMachine(contents)
  }

  /// What a run writes to stderr.
  private func errors(
    _ arguments: [String], hasTerminal: Bool = true, on machine: TestMachine
  ) async -> String {
    let console = ScriptedConsole(answers: hasTerminal ? [] : nil)
    var environment = machine.environment(console: console)
    let clock = Clock()
    environment.now = { clock.read() }
    _ = await CairnCommand.run(arguments, in: environment)
    return console.error
  }

  @Test("the doctor counts the files it reads and checks, and erases the line")
  func doctor() async throws {
    let shown = await errors(["doctor"], on: try machine())
    #expect(shown.contains("\rreading files: 3 of 3\u{1B}[K\r\u{1B}[K"))
    #expect(shown.contains("\rchecking files: 3 of 3\u{1B}[K"))
    let last = shown.split(separator: "\r", omittingEmptySubsequences: false).last
    #expect(last?.hasPrefix("\u{1B}[K") == true)
  }

  @Test("a change counts the files it compares and writes")
  func change() async throws {
    let shown = await errors(["init", "--yes"], on: try machine())
    #expect(shown.contains("\rcomparing files: "))
    #expect(shown.contains("\rwriting files: "))
    #expect(!shown.contains("files: 0 of 0"))
  }

  @Test("nothing is shown without a terminal, in CI, with --quiet, or while nothing took long")
  func silence() async throws {
    var machine = try machine()
    #expect(await !errors(["doctor"], hasTerminal: false, on: machine).contains("\r"))
    #expect(await !errors(["doctor", "--quiet"], on: machine).contains("\r"))
    machine.answers = []
    let run = await machine.cairn("doctor")
    #expect(!run.errors.contains("\r"))
    machine.variables["CI"] = "true"
    #expect(await !errors(["doctor"], on: machine).contains("\r"))
  }
}
