package import Packs
package import Platform
package import Vocabulary

/// The texts Cairn last wrote, by digest: the common ancestors of every merge.
package struct Bases: Sendable, Equatable {
  private let texts: [Digest: [UInt8]]
  /// What stands in the place of a base and is not its text byte for byte.
  private let altered: [Digest: [UInt8]]
  /// Files that no entry of the lock needs, by their name, with the bytes they hold: what the other side of a merge left.
  package let strays: [Digest: [UInt8]]

  package init(
    texts: [Digest: [UInt8]] = [:], altered: [Digest: [UInt8]] = [:], strays: [Digest: [UInt8]] = [:]
  ) {
    self.texts = texts
    self.altered = altered
    self.strays = strays
  }

  /// The text of a digest; nil where it is missing.
  package subscript(_ digest: Digest) -> [UInt8]? { texts[digest] }

  /// The bytes in the place of a base, whether they are its text or not, and whether it is needed or not.
  func standing(_ digest: Digest) -> [UInt8]? { altered[digest] ?? texts[digest] ?? strays[digest] }

  /// Reads every base that the lock needs, and maybe those it does not; each is checked against its name.
  package static func read(
    _ tree: any Tree, for lock: Lock, withStrays: Bool = false
  ) throws(TreeError) -> Bases {
    var texts: [Digest: [UInt8]] = [:]
    var altered: [Digest: [UInt8]] = [:]
    for digest in lock.bases {
      let path = OwnFile.base(digest)
      guard case .file? = try tree.entry(at: path) else { continue }
      let bytes = try tree.read(path)
      texts[digest] = text(in: bytes, of: digest)
      if texts[digest] != bytes { altered[digest] = bytes }
    }
    var strays: [Digest: [UInt8]] = [:]
    for name in withStrays ? try tree.names(in: OwnFile.base) : [] {
      guard let digest = Digest("sha256:\(name)"), !lock.bases.contains(digest),
        case .file? = try tree.entry(at: OwnFile.base(digest))
      else { continue }
      strays[digest] = try tree.read(OwnFile.base(digest))
    }
    return Bases(texts: texts, altered: altered, strays: strays)
  }

  /// The text of a digest, as it stands in its file or without the empty line at a block's end, which hooks that go over
  /// all files of a repository take away (pre-commit's end-of-file-fixer).
  private static func text(in bytes: [UInt8], of digest: Digest) -> [UInt8]? {
    [bytes, bytes + [0x0A]].first { Digest(of: $0) == digest }
  }
}
