internal import Synchronization

/// Remembers what was said in a run, so that a plan which is made twice says it once.
final class OnceFilter: Sendable {
  private let said = Mutex<Set<String>>([])

  /// Whether this is the first time for a text.
  func isFirst(_ text: String) -> Bool { said.withLock { $0.insert(text).inserted } }
}
