internal import Documents
package import Packs
package import Platform
internal import Vocabulary

/// Merges the two sides of a lock file with git's conflict markers.
package enum LockMerge {
  /// For each entry the side that matches the disk, else the newer revision; `undecided` are those where neither
  /// decides, and which are taken from our side. nil if there are no complete conflict markers.
  package static func merge(
    _ bytes: [UInt8], rules: TargetRules, tree: any Tree
  ) throws(TreeError) -> (lock: Lock, undecided: [LockKey])? {
    guard let sides = GitConflict.sides(of: bytes) else { return nil }
    let ours = Lock.read(sides.ours, allowing: rules)
    let theirs = Lock.read(sides.theirs, allowing: rules)
    guard ours.faults.isEmpty, theirs.faults.isEmpty else { return nil }
    var lock = ours.lock
    var undecided: [LockKey] = []
    for key in ours.lock.differences(from: theirs.lock) {
      switch try choice(key, ours.lock, theirs.lock, tree) {
      case .ours: break
      case .theirs: lock.copyEntry(key, from: theirs.lock)
      case .neither: lock.copyEntry(key, from: Lock())
      case .unknown: undecided.append(key)
      }
    }
    return (lock, undecided)
  }

  private enum Choice { case ours, theirs, neither, unknown }

  private static func choice(_ key: LockKey, _ ours: Lock, _ theirs: Lock, _ tree: any Tree) throws(TreeError) -> Choice
  {
    switch key {
    case .pack(let id):
      guard let mine = ours.packs[id], let other = theirs.packs[id] else {
        return ours.packs[id] == nil ? .theirs : .ours
      }
      if mine.version != other.version { return mine.version > other.version ? .ours : .theirs }
      return mine.digest == other.digest && mine.source == other.source ? .ours : .unknown
    case .file(let path):
      let text = try bytes(at: path, in: tree)
      let mine = ours.files[path]
      let other = theirs.files[path]
      let disk = text.map { text in
        digest(of: text, mine?.digest, other?.digest) { RenderedBlock.digest(of: $0, at: path) }
      }
      // Generated files are generated again, so either side can be used.
      if mine?.policy == .generated, other?.policy == .generated { return .ours }
      return choose(
        mine.map { ($0.digest, $0.revision) }, other.map { ($0.digest, $0.revision) }, disk,
        mayBeGone: disk == nil && (mine ?? other).map { $0.state != .deleted && $0.policy != .once } == true)
    case .block(let key):
      let text = try bytes(at: key.path, in: tree) ?? []
      let block = ManagedBlocks(in: text, comment: ManagedBlocks.comment(for: key.path)).blocks.first {
        $0.id == key.id
      }
      let disk = block.map { block in
        digest(of: Array(text[block.body.range]), ours.blocks[key]?.digest, theirs.blocks[key]?.digest) {
          Digest(of: $0)
        }
      }
      return choose(
        ours.blocks[key].map { ($0.digest, $0.revision) }, theirs.blocks[key].map { ($0.digest, $0.revision) }, disk,
        mayBeGone: disk == nil && (ours.blocks[key] ?? theirs.blocks[key]).map { $0.state != .deleted } == true)
    case .link(let path):
      guard let mine = ours.links[path], let other = theirs.links[path] else {
        if try tree.reachableEntry(at: path) == nil { return .neither }
        return ours.links[path] == nil ? .theirs : .ours
      }
      if case .link(let text)? = try tree.reachableEntry(at: path), text == other.to, text != mine.to { return .theirs }
      return .ours
    }
  }

  /// The digest of the content on disk; that of our side, if git left exactly what one of the locks records.
  private static func digest(
    of bytes: [UInt8], _ mine: Digest?, _ other: Digest?, by digest: ([UInt8]) -> Digest
  ) -> Digest {
    guard let sides = GitConflict.sides(of: bytes), digest(sides.ours) == mine, digest(sides.theirs) == other,
      let mine
    else { return digest(bytes) }
    return mine
  }

  private static func choose(
    _ mine: (Digest?, Int?)?, _ other: (Digest?, Int?)?, _ disk: Digest?, mayBeGone: Bool
  ) -> Choice {
    guard let mine, let other else {
      if mayBeGone { return .neither }
      return mine == nil ? .theirs : .ours
    }
    if mine.0 == other.0 { return (mine.1 ?? 0) >= (other.1 ?? 0) ? .ours : .theirs }
    if let disk, disk == mine.0 { return .ours }
    if let disk, disk == other.0 { return .theirs }
    if mine.1 == other.1 { return .unknown }
    return (mine.1 ?? 0) > (other.1 ?? 0) ? .ours : .theirs
  }

  private static func bytes(at path: RelativePath, in tree: any Tree) throws(TreeError) -> [UInt8]? {
    guard case .file? = try tree.reachableEntry(at: path) else { return nil }
    return try tree.read(path)
  }
}
