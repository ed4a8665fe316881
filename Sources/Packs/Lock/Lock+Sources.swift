/// The packs of a lock, by where they come from.
extension Lock {
  /// The entry of the pack from this source, its reference included; nil if the lock has none.
  package func pin(of source: PackSource) -> (id: String, pack: LockedPack)? {
    first { source.isNamed(inLock: $0.source) }
  }

  /// The entry of the pack from this repository and folder, at whatever reference; nil if the lock has none.
  package func pin(ofSamePackAs source: GitSource) -> (id: String, pack: LockedPack)? {
    first { $0.gitSource?.isSamePack(as: source) == true }
  }

  /// The first in byte order of the ids.
  private func first(where isMeant: (LockedPack) -> Bool) -> (id: String, pack: LockedPack)? {
    let meant = packs.filter { isMeant($0.value) }
    return meant.min { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }
}

extension LockedPack {
  /// The source, if it is a git repository.
  package var gitSource: GitSource? {
    guard case .git(let source)? = try? PackSource(parsing: source) else { return nil }
    return source
  }
}
