internal import Documents
package import Packs
package import Platform
package import Vocabulary

/// The texts that Cairn wrote last, by digest: the common ancestors of every merge.
package struct Bases: Sendable, Equatable {
  private let texts: [Digest: [UInt8]]
  /// Files of bases whose bytes differ from the base's text.
  private let modified: [Digest: [UInt8]]
  /// Texts that were found elsewhere because their files do not have them: a plan writes them again.
  private(set) var recovered: [Digest: [UInt8]] = [:]
  /// Files that no entry of the lock needs, by their name, with their bytes: left over from the other side of a merge.
  package let unreferenced: [Digest: [UInt8]]

  package init(
    texts: [Digest: [UInt8]] = [:], modified: [Digest: [UInt8]] = [:], unreferenced: [Digest: [UInt8]] = [:]
  ) {
    self.texts = texts
    self.modified = modified
    self.unreferenced = unreferenced
  }

  /// The text of a digest; nil if it is missing.
  package subscript(_ digest: Digest) -> [UInt8]? { texts[digest] ?? recovered[digest] }

  /// The digest of a document's bytes. Where they are the text of `base`, which was checked against its name, nothing is
  /// computed.
  func digest(of bytes: [UInt8], expecting base: Digest?) -> Digest {
    if let base, texts[base]?.isSame(as: bytes) == true { return base }
    return Digest(of: bytes)
  }

  /// Whether its own file has the text of a digest.
  package func exists(_ digest: Digest) -> Bool { texts[digest] != nil }

  /// Whether the file of a base has other bytes.
  package func isAltered(_ digest: Digest) -> Bool { modified[digest] != nil }

  /// How many files differ from their text only in whitespace at the end, which something other than git changed.
  package var reformatted: Int {
    modified.count { digest, bytes in texts[digest].map { Text.normalized($0) != Text.normalized(bytes) } ?? false }
  }

  /// The same, completed with texts of the lock that their files do not have, if a target or `wanted` has the text, or
  /// enough of it to revert what hooks did to the file.
  package func completed(
    for lock: Lock, in tree: any Tree, by wanted: Wanted? = nil
  ) -> Bases {
    let missing = lock.bases.filter { self[$0] == nil }
    guard !missing.isEmpty else { return self }
    var others = Dictionary(uniqueKeysWithValues: missing.map { ($0, [[UInt8]]()) })
    func offer(_ text: [UInt8]?, to digests: Digest?...) {
      guard let text else { return }
      for case let digest? in digests where others[digest] != nil { others[digest]?.append(text) }
    }
    for (path, file) in lock.files {
      offer(Self.onDisk(at: path, in: tree), to: file.digest, file.theirs)
      offer(wanted?.documents[path]?.bytes, to: file.digest, file.theirs)
    }
    for (key, block) in lock.blocks {
      offer(Self.onDisk(key, in: tree), to: block.digest, block.theirs)
      for new in wanted?.blocks ?? [] where new.id == key.id { offer(new.body, to: block.digest, block.theirs) }
    }
    var bases = self
    for digest in missing {
      bases.recovered[digest] = BaseRecovery(digest: digest).text(from: modified[digest], others: others[digest] ?? [])
    }
    return bases
  }

  /// A target in the form in which bases are stored; nil if it cannot be read.
  private static func onDisk(at path: RelativePath, in tree: any Tree) -> [UInt8]? {
    guard let bytes = bytes(at: path, in: tree) else { return nil }
    return path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
  }

  private static func onDisk(_ key: BlockKey, in tree: any Tree) -> [UInt8]? {
    guard let bytes = bytes(at: key.path, in: tree) else { return nil }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: key.path))
    return blocks[key.id].map { Text.normalized(Array(bytes[$0.body.range])) }
  }

  /// An obstacle in a target's path is reported by the code that plans the target.
  private static func bytes(at path: RelativePath, in tree: any Tree) -> [UInt8]? {
    guard case .file? = try? tree.entry(at: path) else { return nil }
    return try? tree.read(path, limit: Merge.largest)
  }

  /// The bytes of a base's file, whether they are its text or not, and whether it is needed or not.
  func storedBytes(_ digest: Digest) -> [UInt8]? { modified[digest] ?? texts[digest] ?? unreferenced[digest] }

  /// Reads every base that the lock needs, and maybe those it does not; each is checked against its name.
  package static func read(
    _ tree: any Tree, for lock: Lock, includingUnreferenced: Bool = false
  ) throws(TreeError) -> Bases {
    var texts: [Digest: [UInt8]] = [:]
    var modified: [Digest: [UInt8]] = [:]
    for digest in lock.bases {
      guard let bytes = try bytes(ofBase: digest, in: tree) else { continue }
      texts[digest] = text(in: bytes, of: digest)
      if texts[digest] != bytes { modified[digest] = bytes }
    }
    var unreferenced: [Digest: [UInt8]] = [:]
    for name in includingUnreferenced ? try tree.names(in: CairnFile.base) : [] {
      guard let digest = Digest("sha256:\(name)"), !lock.bases.contains(digest) else { continue }
      unreferenced[digest] = try bytes(ofBase: digest, in: tree)
    }
    return Bases(texts: texts, modified: modified, unreferenced: unreferenced)
  }

  /// The bytes of a base's file; nil if there is no such file.
  private static func bytes(ofBase digest: Digest, in tree: any Tree) throws(TreeError) -> [UInt8]? {
    try tree.readEntry(at: CairnFile.base(digest), limit: 64 << 20)?.bytes?.get()
  }

  /// The text of a digest, as it is in its file or with the end that a hook such as pre-commit's end-of-file-fixer
  /// changed: a blank line at a block's end, several at a document's, or none.
  private static func text(in bytes: [UInt8], of digest: Digest) -> [UInt8]? {
    Digest(of: bytes) == digest ? bytes : BaseRecovery(digest: digest).text(from: bytes, others: [])
  }
}
