internal import Documents
internal import Reporting
internal import Vocabulary

extension SubjectFile {
  /// The errors with one id of the markers of the file's managed blocks.
  func blockFaults(_ id: String) -> [Finding] {
    // Most files need no further check.
    guard bytes.holds(Self.markerWord) else { return [] }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    return blocks.faults.filter { $0.id == id }.map { Finding($0) }
  }

  private static let markerWord = Array("cairn:".utf8)
}
