internal import Documents
internal import Reporting
internal import Vocabulary

extension SubjectFile {
  /// The errors with one id of the markers of the file's managed blocks.
  func blockFaults(_ id: String) -> [Finding] {
    guard mentionsMarker else { return [] }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    return blocks.faults.filter { $0.id == id }.map { Finding($0) }
  }

  /// Whether `cairn:` occurs at all; most files need no further check.
  private var mentionsMarker: Bool {
    let word = Array("cairn:".utf8)
    return bytes.withUnsafeBufferPointer { text in
      var offset = 0
      while offset + word.count <= text.count {
        if text[offset] == word[0], text[offset..<(offset + word.count)].elementsEqual(word) { return true }
        offset += 1
      }
      return false
    }
  }
}
