internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on several cores if there are many elements, for a function that takes longer than to start it.
  package func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    guard count >= concurrentlyMapped else { return map(transform) }
    // Sixteen parts, more than one for each core of most machines, so that one with long elements does not delay the others.
    let parts = 16
    let mapped = Mutex<[Int: [Value]]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let values = self[(count * part / parts)..<(count * (part + 1) / parts)].map(transform)
      mapped.withLock { $0[part] = values }
    }
    return mapped.withLock { mapped in (0..<parts).flatMap { mapped[$0] ?? [] } }
  }
}

/// Fewer elements than this are mapped by one thread.
private let concurrentlyMapped = 64
