internal import Documents
internal import Packs
package import Vocabulary

/// The rendered block in INDEX.md, and what the document is without it.
///
/// Digest, base and merge see one line in the block's place, since what stands in it follows from other files.
package enum RenderedBlock {
  /// The block's id.
  package static let id = IndexTables.block

  /// The digest of a target's bytes as the lock knows it.
  package static func digest(of bytes: [UInt8], at path: RelativePath) -> Digest {
    Digest(of: path == AgentTargets.index ? collapsed(bytes) : bytes)
  }

  /// The normalized document with its block's begin line in place of the whole block; unchanged without one.
  package static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    let text = Text.normalized(mended(bytes) ?? bytes)
    guard let block = block(in: text) else { return text }
    return Array(text[..<block.begin.upper]) + Array(text[block.end.upper...])
  }

  /// A document in which git's conflict markers reach over the block's own, with one side of them: outside of the block
  /// both say the same. nil for every other.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard block(in: bytes) == nil, let sides = GitConflict.sides(of: bytes), block(in: sides.ours) != nil,
      collapsed(sides.ours) == collapsed(sides.theirs)
    else { return nil }
    return sides.ours
  }

  /// A collapsed document with an empty block in the line's place; unchanged where there is no such line.
  package static func expanded(_ bytes: [UInt8]) -> [UInt8] {
    guard block(in: bytes) == nil else { return bytes }
    let begin = Array("<!-- cairn:begin \(id) ".utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if bytes[start..<end].starts(with: begin) {
        return Array(bytes[..<end]) + Array("\n<!-- cairn:end \(id) -->\n".utf8) + Array(bytes[end...])
      }
      start = end
    }
    return bytes
  }

  /// The rendered block in a document.
  static func block(in bytes: [UInt8]) -> ManagedBlocks.Block? {
    ManagedBlocks(in: bytes, comment: .html).blocks.first { $0.id == id && $0.attributes["format"] != nil }
  }
}
