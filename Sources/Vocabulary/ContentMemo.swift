internal import Synchronization

/// What a pure function made of some bytes, for the bytes that were seen last. In one run several steps read the same lock
/// or routes, and many repositories have the same files of a pack.
package final class ContentMemo<Setting: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Key: Hashable {
    let bytes: [UInt8]
    let setting: Setting

    /// An array would be hashed element by element, which takes half as long as reading a lock.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(setting)
    }

    static func == (left: Key, right: Key) -> Bool {
      left.setting == right.setting && left.bytes.isSame(as: right.bytes)
    }
  }

  private let known = Mutex<[Key: Value]>([:])
  private let most: Int
  private let largest: Int

  /// Keeps the values of up to `most` inputs, none of them of more than `largest` bytes; then it starts again.
  package init(most: Int, largest: Int = 1 << 20) {
    self.most = most
    self.largest = largest
  }

  /// The value for these bytes, from `make` if it is not known. `setting` is what else it depends on.
  package func value(of bytes: [UInt8], _ setting: Setting, _ make: () -> Value) -> Value {
    guard bytes.count <= largest else { return make() }
    let key = Key(bytes: bytes, setting: setting)
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[key] = value
    }
    return value
  }
}

/// The setting of a function that depends on bytes alone.
package struct NoSetting: Hashable, Sendable {
  package init() {}
}
