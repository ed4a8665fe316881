package import Packs
package import Platform
package import Vocabulary

/// The texts Cairn last wrote, by digest: the common ancestors of every merge.
package struct Bases: Sendable, Equatable {
  private let texts: [Digest: [UInt8]]
  /// Digests the lock names and the folder lacks, or holds with other bytes.
  package let missing: Set<Digest>

  package init(texts: [Digest: [UInt8]] = [:], missing: Set<Digest> = []) {
    self.texts = texts
    self.missing = missing
  }

  /// The text of a digest; nil where it is missing.
  package subscript(_ digest: Digest) -> [UInt8]? { texts[digest] }

  /// Reads every base that the lock needs; each is checked against its name.
  package static func read(_ tree: any Tree, for lock: Lock) throws(TreeError) -> Bases {
    var texts: [Digest: [UInt8]] = [:]
    var missing: Set<Digest> = []
    for digest in lock.bases {
      let path = OwnFile.base(digest)
      guard case .file? = try tree.entry(at: path) else {
        missing.insert(digest)
        continue
      }
      let bytes = try tree.read(path)
      if Digest(of: bytes) == digest { texts[digest] = bytes } else { missing.insert(digest) }
    }
    return Bases(texts: texts, missing: missing)
  }
}
