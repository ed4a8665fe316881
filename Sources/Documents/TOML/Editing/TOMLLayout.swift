internal import Vocabulary

/// A text as its lines and sections: each header with the pairs below it.
struct TOMLLayout: Sendable {
  /// A header and its own pairs; the first section of a text is the root's and has no header.
  struct Section: Sendable {
    let header: TOMLStatement?
    fileprivate(set) var pairs: [TOMLStatement] = []

    var path: [String] { header?.path ?? [] }
    var isArrayElement: Bool { header?.form == .tableArray }
    /// The last pair, or the header if there is none.
    var last: TOMLStatement? { pairs.last ?? header }
  }

  let bytes: [UInt8]
  let sections: [Section]
  let inlinePairs: [TOMLStatement]
  /// The most frequent line end.
  let lineEnd: [UInt8]
  /// After the byte-order mark.
  let start: Int

  /// Takes the lines and sections from a document that recorded its statements.
  init(_ document: TOMLDocument) {
    bytes = document.bytes
    start = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    lineEnd = Text.usesCarriageReturns(bytes) ? [TOMLByte.carriageReturn, TOMLByte.lineFeed] : [TOMLByte.lineFeed]
    var sections = [Section(header: nil)]
    var inlinePairs: [TOMLStatement] = []
    for statement in document.statements {
      switch statement.form {
      case .table, .tableArray: sections.append(Section(header: statement))
      case .pair: sections[sections.count - 1].pairs.append(statement)
      case .inlinePair: inlinePairs.append(statement)
      }
    }
    self.sections = sections
    self.inlinePairs = inlinePairs
  }

  /// Where the line of an offset begins.
  func startOfLine(_ offset: Int) -> Int {
    TOMLLines.start(of: offset, in: bytes, from: start)
  }

  /// The start of the line after the line of an offset.
  func endOfLine(_ offset: Int) -> Int {
    TOMLLines.end(of: offset, in: bytes)
  }

  /// The blanks before a statement.
  func indentation(of statement: TOMLStatement) -> [UInt8] {
    Array(bytes[startOfLine(statement.span.lower)..<statement.span.lower].filter(TOMLByte.isBlank))
  }

  /// The start of the comment lines directly above a line.
  func startOfComments(above line: Int) -> Int {
    var position = line
    while position > start {
      let previous = startOfLine(position - 1)
      guard TOMLLines.isComment(previous, in: bytes) else { break }
      position = previous
    }
    return position
  }

  /// The end of the comment lines directly below a line that are not directly above another statement.
  func endOfComments(below line: Int) -> Int {
    var position = line
    while TOMLLines.isComment(position, in: bytes) { position = endOfLine(position) }
    return position >= bytes.count || TOMLLines.isBlank(position, in: bytes) ? position : line
  }
}

/// Lines of bytes, separated by LF.
enum TOMLLines {
  /// Where the line of an offset begins, not before `first`.
  static func start(of offset: Int, in bytes: [UInt8], from first: Int) -> Int {
    var position = min(max(offset, first), bytes.count)
    while position > first, bytes[position - 1] != TOMLByte.lineFeed { position -= 1 }
    return position
  }

  /// Where the next line begins, or the end of the text.
  static func end(of offset: Int, in bytes: [UInt8]) -> Int {
    guard let lineFeed = bytes[min(max(offset, 0), bytes.count)...].firstIndex(of: TOMLByte.lineFeed) else {
      return bytes.count
    }
    return lineFeed + 1
  }

  /// Whether a line exists and contains only blanks.
  static func isBlank(_ line: Int, in bytes: [UInt8]) -> Bool {
    guard line < bytes.count else { return false }
    let first = bytes[line...].first { !TOMLByte.isBlank($0) && $0 != TOMLByte.carriageReturn }
    return first == nil || first == TOMLByte.lineFeed
  }

  /// Whether a line contains only a comment.
  static func isComment(_ line: Int, in bytes: [UInt8]) -> Bool {
    line < bytes.count && bytes[line...].first { !TOMLByte.isBlank($0) } == TOMLByte.hash
  }
}
