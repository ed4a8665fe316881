internal import Platform
internal import Synchronization

/// The terminal while `--watch` runs: a screen of its own, so that what was there before is back afterwards, and while the
/// process is stopped.
final class WatchScreen: SuspendableScreen {
  private enum State {
    case unused, shown, suspended, left
  }

  private struct Content {
    var state = State.unused
    /// What is shown, or would be.
    var lines: [String] = []
  }

  private let console: any Console
  private let content = Mutex(Content())

  /// Control sequences of ECMA-48 and xterm. A terminal that does not know the mode 2026 (show all at once) ignores it.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l"
  private static let begin = "\u{1B}[?2026h\u{1B}[?7l\u{1B}[H"
  private static let end = "\u{1B}[K\u{1B}[J\u{1B}[?7h\u{1B}[?2026l"
  private static let leaving = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  init(_ console: any Console) {
    self.console = console
  }

  /// Shows lines from the top, in one write, over what was shown before; longer lines are cut at the edge. While it is
  /// suspended they are kept for later, and after the screen was left nothing is shown; false if the terminal is closed.
  func show(_ lines: [String]) -> Bool {
    content.withLock { content in
      content.lines = lines
      return content.state == .left || content.state == .suspended || draw(&content)
    }
  }

  /// Puts the terminal back as it was, until `resume`.
  func suspend() {
    content.withLock { content in
      if content.state == .shown { console.write(Self.leaving) }
      if content.state != .left { content.state = .suspended }
    }
  }

  /// Shows the newest lines again, on the second screen, whatever is there.
  func resume() {
    content.withLock { content in
      guard content.state == .suspended || content.state == .shown else { return }
      content.state = .unused
      if !content.lines.isEmpty { _ = draw(&content) }
    }
  }

  /// Puts the terminal back as it was; nothing is shown from now on.
  func leave() {
    content.withLock { content in
      if content.state == .shown { console.write(Self.leaving) }
      content.state = .left
    }
  }

  private func draw(_ content: inout Content) -> Bool {
    let entering = content.state == .unused ? Self.enter : ""
    content.state = .shown
    return console.write(entering + Self.begin + content.lines.joined(separator: "\u{1B}[K\r\n") + Self.end)
  }
}
