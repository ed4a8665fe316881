internal import Platform
internal import Reporting
internal import Synchronization

/// One line about the repositories that are being fetched, shown only if stderr is a terminal: how much was received,
/// for how long git has waited, and when it is ended.
final class FetchProgress: RemoteWatch {
  private let writer: ConsoleWriter
  private let isShown: Bool
  private let state = Mutex(State())

  /// One repository that git waits for.
  private struct Wait {
    let url: String
    var bytes: Int
    var seconds: Double
    var limit: Double
  }

  private struct State {
    /// In the order in which they began.
    var waits: [Wait] = []
    /// What the line shows; empty without a line.
    var line = ""
    var hasEnded = false
  }

  init(_ invocation: Invocation) {
    writer = invocation.writer
    isShown =
      invocation.environment.console.errorIsTerminal && !invocation.environment.isCI && !invocation.writer.isQuiet
  }

  func waits(for address: RemoteAddress, bytes: Int, seconds: Double, limit: Double) {
    guard isShown else { return }
    let wait = Wait(url: address.url, bytes: bytes, seconds: seconds, limit: limit)
    state.withLock { state in
      if let index = state.waits.firstIndex(where: { $0.url == address.url }) {
        state.waits[index] = wait
      } else {
        state.waits.append(wait)
      }
      show(&state)
    }
  }

  func ends(_ address: RemoteAddress) {
    guard isShown else { return }
    state.withLock { state in state.waits.removeAll { $0.url == address.url } }
  }

  /// Erases the line; nothing is shown from now on.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      if !state.line.isEmpty { writer.console.writeError("\r\u{1B}[K") }
      state.line = ""
    }
  }

  /// Writes the line if it changed. The lock is held, so that no line comes after the end.
  private func show(_ state: inout State) {
    guard !state.hasEnded, let first = state.waits.first else { return }
    let bytes = state.waits.reduce(0) { $0.addingReportingOverflow($1.bytes).partialValue }
    let text = writer.text(.fetching(first.url, others: state.waits.count - 1, bytes, first.seconds, first.limit))
    let line = Self.cut(PrintableText.text(text), to: (writer.columns ?? 80) - 1)
    guard line != state.line else { return }
    state.line = line
    writer.console.writeError("\r" + line + "\u{1B}[K")
  }

  /// The start of a line that is wider than the terminal: a second row could not be erased.
  private static func cut(_ line: String, to columns: Int) -> String {
    guard PrintableText.width(of: line) > columns else { return line }
    var cut = ""
    for character in line {
      guard PrintableText.width(of: cut + String(character)) <= columns else { break }
      cut.append(character)
    }
    return cut
  }
}

extension Message {
  fileprivate static func fetching(
    _ url: String, others: Int, _ bytes: Int, _ seconds: Double, _ limit: Double
  ) -> Message {
    var arguments: [String: Argument] = [
      "address": .text(url), "size": .message(ByteSize.message(bytes)), "seconds": .number(Int(seconds.rounded(.down))),
      "limit": .number(Int(limit.rounded(.up))),
    ]
    guard others > 0 else {
      return Message("fetch.one", "fetching {size}, {seconds} s (at most {limit} s): {address}", arguments)
    }
    arguments["count"] = .number(others)
    return Message(
      "fetch.many", "fetching {size}, {seconds} s (at most {limit} s): {address} and {count} more", arguments)
  }
}
