internal import Documents
internal import Vocabulary

/// The text between the markers of a managed block.
enum BlockText {
  /// The normalized body of a block; nil if the file has no block with that id.
  static func body(of id: String, in bytes: [UInt8], at path: RelativePath) -> [UInt8]? {
    ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))[id].map {
      Text.normalized(Array(bytes[$0.body.range]))
    }
  }
}
