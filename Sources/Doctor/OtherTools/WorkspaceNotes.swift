internal import Documents
internal import Vocabulary

/// The notes of a waypoint workspace.
enum WorkspaceNotes {
  /// Whether this is the file of notes.
  static func isWorkspace(_ path: RelativePath) -> Bool { path.name == "WORKSPACE.md" }

  /// The list items at the start of a line, outside of code, each as its line.
  static func bullets(of document: Document) -> [Span] {
    let bytes = document.bytes
    var bullets: [Span] = []
    for paragraph in document.markdown.paragraphs {
      var start = paragraph.lower
      let end = min(paragraph.upper, bytes.count)
      while start < end {
        let stop = bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
        if stop - start > 2, [0x2D, 0x2A, 0x2B].contains(bytes[start]), bytes[start + 1] == 0x20 {
          bullets.append(Span(start, stop))
        }
        start = stop + 1
      }
    }
    return bullets
  }
}
