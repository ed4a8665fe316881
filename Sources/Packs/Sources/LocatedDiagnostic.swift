package import Reporting
package import Vocabulary

/// A problem and the file that has it.
package struct LocatedDiagnostic: Sendable, Hashable {
  package let path: RelativePath
  package let diagnostic: Diagnostic
  package let place: Place

  /// Finds the position of a problem by the lines of its file.
  package init(_ diagnostic: Diagnostic, in path: RelativePath, lines: LineIndex) {
    self.path = path
    self.diagnostic = diagnostic
    place = lines.place(at: diagnostic.span.lower)
  }

  /// Report order: by path, then position, then id.
  package static func precedes(_ left: LocatedDiagnostic, _ right: LocatedDiagnostic) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.place != right.place { return left.place < right.place }
    return left.diagnostic.id.utf8.lexicographicallyPrecedes(right.diagnostic.id.utf8)
  }
}
