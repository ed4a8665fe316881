internal import Platform
internal import Reporting
internal import Synchronization

/// How far long work on many pieces has come, on a terminal's stderr: one line with a count and the total. Work that ends
/// within 0.3 s shows nothing, and the line changes at most ten times a second.
final class WorkProgress: Sendable {
  /// What is done with the pieces.
  enum Kind: Sendable {
    case reading, checking, comparing, writing, repositories
  }

  private let kind: Kind
  private let total: Int
  /// How often each piece is counted.
  private let passes: Int
  private let now: @Sendable () -> Double
  private let isShown: Bool
  private let state: Mutex<State>

  private struct State {
    var line: ProgressLine
    var count = 0
    /// The time in seconds before which nothing is written.
    var next: Double
    var hasEnded = false
  }

  /// Seconds before the line appears, and between two changes of it.
  private static let delay = 0.3
  private static let interval = 0.1

  /// `passes` is how often each of the `total` pieces is counted before it is done.
  init(_ invocation: Invocation, _ kind: Kind, of total: Int, passes: Int = 1) {
    let line = ProgressLine(invocation)
    self.kind = kind
    self.total = total
    self.passes = max(1, passes)
    now = invocation.environment.now
    isShown = line.isPossible && total > 1
    state = Mutex(State(line: line, next: isShown ? now() + Self.delay : 0))
  }

  /// Counts pieces that are done, or one pass over them.
  func add(_ count: Int) {
    guard isShown else { return }
    let time = now()
    state.withLock { state in
      state.count = state.count.addingReportingOverflow(count).partialValue
      // A clock that was set back is not waited for.
      if state.next - time > Self.delay { state.next = time }
      guard time >= state.next, !state.hasEnded else { return }
      state.next = time + Self.interval
      state.line.show(.progress(kind, min(total, state.count / passes), of: total))
    }
  }

  /// Erases the line; nothing is shown from now on.
  func end() {
    guard isShown else { return }
    state.withLock { state in
      state.hasEnded = true
      state.line.erase()
    }
  }
}

extension Message {
  fileprivate static func progress(_ kind: WorkProgress.Kind, _ count: Int, of total: Int) -> Message {
    let arguments: [String: Argument] = ["count": .number(count), "total": .number(total)]
    return switch kind {
    case .reading: Message("progress.reading", "reading files: {count} of {total}", arguments)
    case .checking: Message("progress.checking", "checking files: {count} of {total}", arguments)
    case .comparing: Message("progress.comparing", "comparing files: {count} of {total}", arguments)
    case .repositories: Message("progress.repositories", "repositories: {count} of {total}", arguments)
    case .writing: Message("progress.writing", "writing files: {count} of {total}", arguments)
    }
  }
}
