internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

extension Repository {
  /// The block with the list of documents, if git made it of the lists of two branches: the digest of its text on disk, which
  /// is the base of its entry from now on. Empty if there is no such block, or if the user edited it on a branch.
  ///
  /// Git may leave its markers around some lines and merge others, so that neither side is what a branch had. The text is
  /// Cairn's own if each side has nothing but lines of the two lists, and all lines that are in both.
  func mergedDocumentIndex() throws(TreeError) -> [LockKey: Digest] {
    var digests: [LockKey: Digest] = [:]
    for (key, entry) in lock.blocks where key.id == DocsConfig.block {
      guard let base = entry.digest, let ours = bases[base],
        let bytes = try Wanted.bytes(at: key.path, in: tree),
        let body = BlockText.body(of: key.id, in: bytes, at: key.path)
      else { continue }
      let sides = GitConflict.sides(of: body).map { [$0.ours, $0.theirs] } ?? [body]
      let isMerge = bases.unreferenced.values.contains { theirs in
        sides.allSatisfy { Self.joins(Self.lines(of: ours), Self.lines(of: Text.normalized(theirs)), in: $0) }
      }
      if isMerge { digests[.block(key)] = Digest(of: body) }
    }
    return digests
  }

  /// Whether a text has nothing but lines of two lists, and all that are in both.
  private static func joins(_ ours: Set<[UInt8]>, _ theirs: Set<[UInt8]>, in text: [UInt8]) -> Bool {
    let lines = lines(of: text)
    return lines.isSubset(of: ours.union(theirs)) && ours.intersection(theirs).isSubset(of: lines)
  }

  private static func lines(of text: [UInt8]) -> Set<[UInt8]> {
    Set(text.split(separator: Byte.lineFeed).map { Array($0) })
  }
}
