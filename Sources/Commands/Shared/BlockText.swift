internal import Documents
internal import Vocabulary

/// The words between a managed block's markers.
enum BlockText {
  /// The normalized body of a block; nil if the file has none of that id.
  static func body(of id: String, in bytes: [UInt8], at path: RelativePath) -> [UInt8]? {
    ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))[id].map {
      Text.normalized(Array(bytes[$0.body.range]))
    }
  }
}
