internal import Synchronization

/// The ledger of a pack, read when it is asked for: only what writes documents and the commands for authors need it.
final class DeferredLedger: Sendable {
  private enum State {
    case read(Ledger?)
    case unread(PackFile)
  }

  private let state: Mutex<State>

  init(_ ledger: Ledger?) { state = Mutex(.read(ledger)) }

  /// The ledger in a file that was checked before.
  init(of file: PackFile) { state = Mutex(.unread(file)) }

  /// The ledger; nil if the pack has none.
  var ledger: Ledger? {
    state.withLock { state in
      switch state {
      case .read(let ledger): return ledger
      case .unread(let file):
        let ledger = Ledger.read(file.bytes).ledger
        state = .read(ledger)
        return ledger
      }
    }
  }
}
