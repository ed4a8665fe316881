internal import Platform
internal import Synchronization

/// The terminal while `--watch` runs: a screen of its own, so that what was there before is back afterwards.
final class WatchScreen: Sendable {
  private enum State {
    case unused, shown, left
  }

  private let console: any Console
  private let state = Mutex(State.unused)

  /// Control sequences of ECMA-48 and xterm. A terminal that does not know the mode 2026 (show all at once) ignores it.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l"
  private static let begin = "\u{1B}[?2026h\u{1B}[?7l\u{1B}[H"
  private static let end = "\u{1B}[K\u{1B}[J\u{1B}[?7h\u{1B}[?2026l"
  private static let leaving = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  init(_ console: any Console) {
    self.console = console
  }

  /// Shows lines from the top, in one write, over what was shown before; longer lines are cut at the edge. Does nothing after
  /// the screen was left; false if the terminal is closed.
  func show(_ lines: [String]) -> Bool {
    state.withLock { state in
      guard state != .left else { return true }
      let entering = state == .unused ? Self.enter : ""
      state = .shown
      return console.write(entering + Self.begin + lines.joined(separator: "\u{1B}[K\r\n") + Self.end)
    }
  }

  /// Puts the terminal back as it was; nothing is shown from now on.
  func leave() {
    state.withLock { state in
      if state == .shown { console.write(Self.leaving) }
      state = .left
    }
  }
}
