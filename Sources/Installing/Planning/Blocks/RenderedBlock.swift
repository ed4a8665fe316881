internal import Documents
internal import Packs
package import Vocabulary

/// The generated block in INDEX.md, and the document without it.
///
/// Digest, base and merge use one line instead of the block, because its content is generated from other files.
package enum RenderedBlock {
  /// The block's id.
  package static let id = IndexTables.block

  /// The digest of a target's bytes, as the lock records it.
  package static func digest(of bytes: [UInt8], at path: RelativePath) -> Digest {
    Digest(of: path == AgentTargets.index ? collapsed(bytes) : bytes)
  }

  /// The normalized document with the begin line of its block instead of the whole block; unchanged without a block.
  package static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    let text = Text.normalized(resolved(bytes) ?? bytes)
    guard let block = block(in: text) else { return text }
    return Array(text[..<block.begin.upper]) + Array(text[block.end.upper...])
  }

  /// One side of a document in which git's conflict markers enclose the block's own markers, if both sides are the same
  /// outside of the block; nil for any other document.
  static func resolved(_ bytes: [UInt8]) -> [UInt8]? {
    guard block(in: bytes) == nil, let sides = GitConflict.sides(of: bytes), block(in: sides.ours) != nil,
      collapsed(sides.ours) == collapsed(sides.theirs)
    else { return nil }
    return sides.ours
  }

  /// A collapsed document with an empty block instead of the line; unchanged if there is no such line.
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

  /// The text between the block's markers: of both sides if git left its conflict markers, else one; empty if there is
  /// no block.
  static func bodies(in bytes: [UInt8]) -> [[UInt8]] {
    func body(_ text: [UInt8]) -> [UInt8]? { named(in: text).map { Array(text[$0.body.range]) } }
    guard let sides = GitConflict.sides(of: bytes) else { return body(bytes).map { [$0] } ?? [] }
    return [sides.ours, sides.theirs].compactMap(body)
  }

  /// Inserts passages after the block, between blank lines; returns those that the document did not contain after the
  /// block.
  static func carry(_ passages: [[UInt8]], into document: inout [UInt8]) -> [[UInt8]] {
    guard !passages.isEmpty, let block = named(in: document) else { return [] }
    let rest = Text.normalized(Array(document[block.end.upper...]))
    let carried = passages.filter { passage in !rest.containsLines(passage) }
    guard !carried.isEmpty else { return [] }
    var text = Array(carried.joined(separator: [0x0A]))
    if block.end.upper < document.count {
      // A blank line also separates the text that was after the block.
      let next = document[block.end.upper...].first
      if next != 0x0A, next != 0x0D { text.append(0x0A) }
    }
    let last = document[..<block.end.upper].last
    let lead: [UInt8] = last == 0x0A || last == 0x0D ? [0x0A] : [0x0A, 0x0A]
    let styled = Text.styled(lead + text, like: document)
    document.insert(contentsOf: styled, at: block.end.upper)
    return carried
  }

  /// The block by its id, with any attributes.
  private static func named(in bytes: [UInt8]) -> ManagedBlocks.Block? {
    ManagedBlocks(in: bytes, comment: .html)[id]
  }

  /// The generated block in a document.
  static func block(in bytes: [UInt8]) -> ManagedBlocks.Block? {
    ManagedBlocks(in: bytes, comment: .html).blocks.first { $0.id == id && $0.attributes["format"] != nil }
  }
}

extension [UInt8] {
  /// Whether it contains these whole lines, in this order without others in between.
  fileprivate func containsLines(_ lines: [UInt8]) -> Bool {
    guard lines.count <= count else { return false }
    for start in 0...(count - lines.count) where start == 0 || self[start - 1] == 0x0A {
      if self[start..<(start + lines.count)].elementsEqual(lines) { return true }
    }
    return false
  }
}
