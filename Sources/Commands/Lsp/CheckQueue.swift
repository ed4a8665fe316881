/// The documents that are to be checked, each once however often it was changed.
struct CheckQueue: Sendable {
  /// How a document is checked.
  enum Check: Sendable, Equatable {
    /// With its newest text, on what was read before.
    case edited
    /// After everything is read again.
    case exact
    /// With the newest texts of others, because one of these changed.
    case dependent
  }

  private var edited: [String] = []
  private var exact: [String] = []
  private var dependent: [String] = []

  var isEmpty: Bool { edited.isEmpty && exact.isEmpty && dependent.isEmpty }

  /// Adds a document by its address; once is enough.
  mutating func add(_ address: String, _ check: Check) {
    switch check {
    case .edited: if !edited.contains(address) { edited.append(address) }
    case .exact: if !exact.contains(address) { exact.append(address) }
    case .dependent: if !dependent.contains(address) { dependent.append(address) }
    }
  }

  /// Forgets a document that was closed.
  mutating func remove(_ address: String) {
    edited.removeAll { $0 == address }
    exact.removeAll { $0 == address }
    dependent.removeAll { $0 == address }
  }

  /// The next document: one that is being edited comes before all others.
  mutating func next() -> (address: String, check: Check)? {
    if !edited.isEmpty { return (edited.removeFirst(), .edited) }
    if !exact.isEmpty { return (exact.removeFirst(), .exact) }
    if !dependent.isEmpty { return (dependent.removeFirst(), .dependent) }
    return nil
  }
}
