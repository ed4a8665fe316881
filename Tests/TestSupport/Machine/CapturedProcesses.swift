package import Platform
import Synchronization

/// The machine's programs, except that the output of an attached program goes to the test's console, and that no
/// detached program is started, because it would outlive the test.
package struct CapturedProcesses: Processes {
  private let live: LiveProcesses
  private let console: any Console
  private let detached: DetachedCalls
  private let stretch: Double

  /// Time limits are `stretch` times as long, because a machine that runs all tests at once is slow.
  package init(variables: [String: String], console: any Console, detached: DetachedCalls, stretch: Double = 30) {
    self.stretch = stretch
    live = LiveProcesses(variables: variables)
    self.console = console
    self.detached = detached
  }

  package func find(_ name: String) -> String? { live.find(name) }

  package func run(
    _ call: ProgramCall, seconds: Double, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ProgramExit {
    try await live.run(call, seconds: seconds * stretch, receive: receive)
  }

  package func runAttached(_ call: ProgramCall) async throws(ProgramFault) -> Int32 {
    do {
      let (text, code) = try ChildProcess.run(
        [call.program] + call.arguments, at: call.directory ?? "/", environment: call.variables)
      console.write(text)
      return code
    } catch {
      throw ProgramFault(reason: "\(error)")
    }
  }

  package func startDetached(_ call: ProgramCall) async { detached.add(call) }
}

/// The detached programs that a run would have started.
package final class DetachedCalls: Sendable {
  private let calls = Mutex<[ProgramCall]>([])

  package init() {}

  package var all: [ProgramCall] { calls.withLock { $0 } }

  fileprivate func add(_ call: ProgramCall) { calls.withLock { $0.append(call) } }
}
