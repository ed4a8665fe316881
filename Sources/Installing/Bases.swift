package import Packs
package import Platform
package import Vocabulary

/// The texts Cairn last wrote, by digest: the common ancestors of every merge.
package struct Bases: Sendable, Equatable {
  private let texts: [Digest: [UInt8]]
  /// Digests the lock names and the folder lacks, or holds with other bytes.
  package let missing: Set<Digest>
  /// Files that no entry of the lock needs, by their name, with the bytes they hold: what the other side of a merge left.
  package let strays: [Digest: [UInt8]]

  package init(texts: [Digest: [UInt8]] = [:], missing: Set<Digest> = [], strays: [Digest: [UInt8]] = [:]) {
    self.texts = texts
    self.missing = missing
    self.strays = strays
  }

  /// The text of a digest; nil where it is missing.
  package subscript(_ digest: Digest) -> [UInt8]? { texts[digest] }

  /// Reads every base that the lock needs, and maybe those it does not; each is checked against its name.
  package static func read(
    _ tree: any Tree, for lock: Lock, withStrays: Bool = false
  ) throws(TreeError) -> Bases {
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
    var strays: [Digest: [UInt8]] = [:]
    for name in withStrays ? try tree.names(in: OwnFile.base) : [] {
      guard let digest = Digest("sha256:\(name)"), !lock.bases.contains(digest),
        case .file? = try tree.entry(at: OwnFile.base(digest))
      else { continue }
      strays[digest] = try tree.read(OwnFile.base(digest))
    }
    return Bases(texts: texts, missing: missing, strays: strays)
  }
}
