import Commands
import Platform
import Synchronization
import TestSupport
import Testing

/// Output that cannot be written, as on a full disk.
struct LostOutputTests {
  /// A console whose standard output accepts nothing.
  private final class FullConsole: Console {
    let canAsk = false
    let outputIsTerminal = false
    let errorIsTerminal = false
    private let lost = Atomic(false)
    private let said = Mutex("")

    var hasLostOutput: Bool { lost.load(ordering: .acquiring) }
    var errors: String { said.withLock { $0 } }
    func write(_ text: String) -> Bool {
      lost.store(true, ordering: .releasing)
      return false
    }
    func writeError(_ text: String) { said.withLock { $0 += text } }
    func ask(_ prompt: String) -> String? { nil }
    func readInput(limit: Int) -> [UInt8]? { nil }
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["-V"], [], ["help", "init"], ["init", "--help"], ["self"], ["self", "--help"],
    ["--generate-completion-script", "bash"], ["rule"], ["rule", "--format", "json"], ["doctor", "--format", "json"],
    ["status", "--format", "json"], ["list", "--format", "json"],
  ])
  func `output that cannot be written is an error`(arguments: [String]) async throws {
    let machine = try TestMachine()
    let console = FullConsole()
    let code = await CairnCommand.run(arguments, in: machine.environment(console: console))
    #expect(code == 2, "\(arguments)")
    #expect(console.errors.contains("cannot write to standard output"), "\(arguments): \(console.errors)")
  }

  @Test func `a usage error stays a usage error`() async throws {
    let machine = try TestMachine()
    let code = await CairnCommand.run(
      ["status", "--no-such", "--format", "json"], in: machine.environment(console: FullConsole()))
    #expect(code == 64)
  }
}
