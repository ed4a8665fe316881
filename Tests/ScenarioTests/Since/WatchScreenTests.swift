import Platform
import Synchronization
import Testing

@testable import Commands

/// The screen of `--watch`, which gives the terminal back while the process is stopped.
struct WatchScreenTests {
  private final class Written: Console {
    private let all = Mutex("")

    var canAsk: Bool { false }
    var outputIsTerminal: Bool { true }
    var errorIsTerminal: Bool { true }
    var hasLostOutput: Bool { false }

    func write(_ text: String) -> Bool {
      all.withLock { $0 += text }
      return true
    }
    func writeError(_ text: String) {}
    func ask(_ prompt: String) -> String? { nil }
    func readInput(limit: Int) -> [UInt8]? { nil }

    /// What was written since the last call.
    func take() -> String {
      all.withLock { all in
        defer { all = "" }
        return all
      }
    }
  }

  private static let enter = "\u{1B}[?1049h"
  private static let leave = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  @Test func `a suspended screen is left, and what was shown meanwhile is drawn when it is resumed`() {
    let console = Written()
    let screen = WatchScreen(console)
    #expect(screen.show(["one"]) && console.take().hasPrefix(Self.enter))
    screen.suspend()
    #expect(console.take() == Self.leave)
    #expect(screen.show(["two", "three"]) && console.take().isEmpty)
    screen.resume()
    let drawn = console.take()
    #expect(drawn.hasPrefix(Self.enter) && drawn.contains("two\u{1B}[K\r\nthree") && !drawn.contains("one"))
    screen.leave()
    #expect(console.take() == Self.leave)
  }

  @Test func `a screen that was never shown, or was left, writes nothing when the process stops and goes on`() {
    let console = Written()
    let screen = WatchScreen(console)
    screen.suspend()
    screen.resume()
    #expect(console.take().isEmpty)
    #expect(screen.show(["one"]) && console.take().hasPrefix(Self.enter))
    screen.suspend()
    screen.leave()
    screen.resume()
    screen.suspend()
    #expect(screen.show(["two"]) && console.take() == Self.leave)
  }

  @Test func `a screen that was stopped without notice is drawn again`() {
    let console = Written()
    let screen = WatchScreen(console)
    #expect(screen.show(["one"]))
    _ = console.take()
    screen.resume()
    let drawn = console.take()
    #expect(drawn.hasPrefix(Self.enter) && drawn.contains("one"))
  }
}
