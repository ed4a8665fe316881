package import Platform
import Synchronization

/// Changes of files in an order that a test decides: each wait runs the next step, which returns what it changed. After the
/// last one, Ctrl-C is pressed.
package final class ScriptedChanges: ChangeSource, FolderWatch {
  package typealias Step = @Sendable () throws -> Set<String>

  package let polling: PollingReason?
  private let steps: Mutex<ArraySlice<Step>>
  private let watched = Mutex<[Set<String>]>([])

  package init(_ steps: [Step], polling: PollingReason? = nil) {
    self.steps = Mutex(steps[...])
    self.polling = polling
  }

  /// A wait in which nothing changes.
  package static let quiet: Step = { [] }

  /// The watched folders before each check.
  package var followed: [Set<String>] { watched.withLock { $0 } }

  package func watch() -> any FolderWatch { self }
  package func follow(_ folders: Set<String>) async { watched.withLock { $0.append(folders) } }
  package func changes(within seconds: Double) async throws -> Set<String> {
    guard let step = steps.withLock({ $0.popFirst() }) else { throw Interruption(signal: 2) }
    return try step()
  }
}
