package import Reporting
internal import Vocabulary

/// Recording: what a reader asks for is what its file may have.
extension TableReader {
  /// A reader of an empty table that notes which keys it is asked for, and gives each list of tables, and each table whose keys have
  /// no names of their own, one element to read.
  package init(recording group: String) {
    self.init(TOMLTable(entries: [], span: Span(0, 0)), group: group, path: [])
    shape = TableShape()
  }

  /// Whether it only notes what it is asked for.
  package var isRecording: Bool { shape != nil }

  /// What it was asked for so far; no keys if it does not record.
  package var recorded: TableShape { shape ?? TableShape() }

  /// Reads a table below this one completely; if there is none, reads the same keys from this table itself. A reader that
  /// records notes both forms.
  package mutating func tableOrSelf<Result>(_ key: String, _ read: (inout TableReader) -> Result) -> Result {
    var outer = self
    if var child = table(key, required: isRecording) {
      let result = read(&child)
      child.finish()
      absorb(child)
      guard isRecording else { return result }
    }
    guard isRecording else { return read(&self) }
    let result = read(&outer)
    let forms = [recorded, outer.recorded]
    shape?.alternatives = forms
    return result
  }
}
