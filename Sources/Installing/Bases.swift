package import Packs
package import Platform
package import Vocabulary

/// The texts Cairn last wrote, by digest: the common ancestors of every merge.
package struct Bases: Sendable, Equatable {
  private let texts: [Digest: [UInt8]]
  /// What stands in the place of a base and is not its text.
  private let damaged: [Digest: [UInt8]]
  /// Files that no entry of the lock needs, by their name, with the bytes they hold: what the other side of a merge left.
  package let strays: [Digest: [UInt8]]

  package init(
    texts: [Digest: [UInt8]] = [:], damaged: [Digest: [UInt8]] = [:], strays: [Digest: [UInt8]] = [:]
  ) {
    self.texts = texts
    self.damaged = damaged
    self.strays = strays
  }

  /// The text of a digest; nil where it is missing.
  package subscript(_ digest: Digest) -> [UInt8]? { texts[digest] }

  /// The bytes in the place of a base, whether they are its text or not, and whether it is needed or not.
  func standing(_ digest: Digest) -> [UInt8]? { texts[digest] ?? damaged[digest] ?? strays[digest] }

  /// Reads every base that the lock needs, and maybe those it does not; each is checked against its name.
  package static func read(
    _ tree: any Tree, for lock: Lock, withStrays: Bool = false
  ) throws(TreeError) -> Bases {
    var texts: [Digest: [UInt8]] = [:]
    var damaged: [Digest: [UInt8]] = [:]
    for digest in lock.bases {
      let path = OwnFile.base(digest)
      guard case .file? = try tree.entry(at: path) else { continue }
      let bytes = try tree.read(path)
      if Digest(of: bytes) == digest { texts[digest] = bytes } else { damaged[digest] = bytes }
    }
    var strays: [Digest: [UInt8]] = [:]
    for name in withStrays ? try tree.names(in: OwnFile.base) : [] {
      guard let digest = Digest("sha256:\(name)"), !lock.bases.contains(digest),
        case .file? = try tree.entry(at: OwnFile.base(digest))
      else { continue }
      strays[digest] = try tree.read(OwnFile.base(digest))
    }
    return Bases(texts: texts, damaged: damaged, strays: strays)
  }
}
