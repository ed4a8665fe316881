internal import Documents
internal import Reporting
internal import Vocabulary

extension SubjectFile {
  /// The managed blocks of the file; nil if there is no marker of one in it, as in most files.
  var managedBlocks: ManagedBlocks? {
    guard bytes.holds(Self.markerWord) else { return nil }
    return ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
  }

  private static let markerWord = Array("cairn:".utf8)
}

extension ManagedBlocks {
  /// The errors of the markers with one id, as findings.
  func findings(_ id: String) -> [Finding] { faults.filter { $0.id == id }.map { Finding($0) } }
}
