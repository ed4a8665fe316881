internal import Synchronization

/// A value that a run makes when it is first needed, and keeps. Several tasks at once may each make it; the first one is
/// kept.
final class Kept<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  /// The value; what `make` throws is not kept.
  func value(or make: () throws -> Value) rethrows -> Value {
    if let known = value.withLock({ $0 }) { return known }
    return keep(try make())
  }

  private func keep(_ made: Value) -> Value {
    value.withLock { known in
      let kept = known ?? made
      known = kept
      return kept
    }
  }
}
