internal import Synchronization

/// Remembers what was printed in a run, so that a plan that is made twice prints it once.
final class OnceFilter: Sendable {
  private let said = Mutex<Set<String>>([])

  /// Whether a text occurs for the first time.
  func isFirst(_ text: String) -> Bool { said.withLock { $0.insert(text).inserted } }
}
