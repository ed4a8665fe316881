internal import Platform
internal import Reporting
internal import Synchronization

/// One line about the repositories that are being fetched, shown only if stderr is a terminal: how much was received,
/// for how long git has waited, and when it is ended.
final class FetchProgress: RemoteWatch {
  private let isShown: Bool
  private let state: Mutex<State>

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
    var line: ProgressLine
    var hasEnded = false
  }

  init(_ invocation: Invocation) {
    let line = ProgressLine(invocation)
    isShown = line.isPossible
    state = Mutex(State(line: line))
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
      state.line.erase()
    }
  }

  /// Writes the line if it changed. The lock is held, so that no line comes after the end.
  private func show(_ state: inout State) {
    guard !state.hasEnded, let first = state.waits.first else { return }
    let bytes = state.waits.reduce(0) { $0.addingReportingOverflow($1.bytes).partialValue }
    state.line.show(.fetching(first.url, others: state.waits.count - 1, bytes, first.seconds, first.limit))
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
