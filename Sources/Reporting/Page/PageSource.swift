internal import Vocabulary

/// Where a page shows a finding in its file.
struct PageSource: Encodable {
  /// The first and the last shown line.
  let first: Int
  let last: Int
  /// The line and the offset where the mark begins, and where it ends; offsets are UTF-16 units of the shown text.
  let mark: [Int]
  /// The text of the line where the mark begins, if it is another than the file's lines have.
  let text: String?

  init(first: Int, last: Int, mark: [Int], text: String?) {
    self.first = first
    self.last = last
    self.mark = mark
    self.text = text
  }

  /// The line that a finding has, alone.
  init(of finding: LocatedFinding, excerpt: String) {
    let scalars = Array(excerpt.unicodeScalars)
    func units(before column: Int) -> Int {
      let count = min(max(column - finding.excerptColumn, 0), scalars.count)
      return scalars[..<count].reduce(0) { $0 + PrintableText.lines(String($1)).utf16.count }
    }
    let line = finding.start.line
    let text = PrintableText.lines(excerpt)
    let end = finding.end.line == line ? units(before: finding.end.column) : text.utf16.count
    self.init(first: line, last: line, mark: [line, units(before: finding.start.column), line, end], text: text)
  }
}
