extension Sequence where Element == String {
  /// The strings in byte order, which is the same on every machine.
  func sortedByBytes() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
