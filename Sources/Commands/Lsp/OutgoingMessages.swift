internal import Dispatch
internal import LanguageServer
internal import Platform
internal import Synchronization

/// The messages of a session on their way to the client, written one after the other on a queue of their own.
///
/// A client may write a large message and read nothing until that is taken. So the session never waits for it: otherwise each
/// of both would wait for the other for ever.
final class OutgoingMessages: Sendable {
  private struct State {
    /// How many bytes are not written yet.
    var waiting = 0
    /// Whether the client has closed its end, or reads nothing any more.
    var isClosed = false
    var whenClosed: @Sendable () -> Void = {}
  }

  /// The most bytes that wait for a client that does not read them.
  private static let mostBytes = 64 << 20

  private let console: any Console
  private let queue = DispatchQueue(label: "cairn.lsp.output")
  private let state = Mutex(State())

  init(_ console: any Console) { self.console = console }

  /// Whether nothing more can be sent.
  var isClosed: Bool { state.withLock(\.isClosed) }

  /// Calls `body` once, when nothing more can be sent.
  func whenClosed(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.whenClosed = body } }

  /// Sends the content of a message; after the client has closed its end, nothing.
  func send(_ content: String) {
    let text = FrameReader.text(of: content)
    let count = text.utf8.count
    let isWaiting = state.withLock { state in
      guard !state.isClosed, state.waiting + count <= Self.mostBytes else { return false }
      state.waiting += count
      return true
    }
    guard isWaiting else { return close() }
    queue.async { [self] in
      guard !isClosed else { return }
      let isWritten = console.write(text)
      state.withLock { $0.waiting -= count }
      if !isWritten { close() }
    }
  }

  /// Waits until the client has read what was sent; not if it has closed its end.
  func drain() async {
    if isClosed { return }
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume() }
    }
  }

  private func close() {
    let whenClosed = state.withLock { state -> (@Sendable () -> Void)? in
      if state.isClosed { return nil }
      state.isClosed = true
      return state.whenClosed
    }
    whenClosed?()
  }
}
