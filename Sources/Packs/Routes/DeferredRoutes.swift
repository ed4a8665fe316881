internal import Synchronization

/// The routes of a pack, read when they are asked for: only an index and a choice of routes need them.
final class DeferredRoutes: Sendable {
  private enum State {
    case read(Routes)
    case unread(PackFile)
  }

  private let state: Mutex<State>

  init(_ routes: Routes) { state = Mutex(.read(routes)) }

  /// The routes of a file that was checked before.
  init(of file: PackFile) { state = Mutex(.unread(file)) }

  /// The routes.
  var routes: Routes {
    state.withLock { state in
      switch state {
      case .read(let routes): return routes
      case .unread(let file):
        let routes = Routes.read(file.bytes).routes
        state = .read(routes)
        return routes
      }
    }
  }
}
