internal import Vocabulary

/// Parses statements into tables. After an error in a statement, parsing continues on the next line.
struct TOMLParser {
  /// The maximum nesting of arrays and tables.
  static let nestingLimit = 128

  var scanner: TOMLScanner
  var tables: TOMLTables
  private(set) var statements: [TOMLStatement] = []
  /// Set while a value without an end is abandoned; the enclosing values then report nothing more. The offset is at the
  /// start of the next statement, or at a line end.
  var isUnwinding = false
  /// How many arrays enclose the value.
  var arrayDepth = 0
  /// How many inline tables enclose the value.
  var inlineDepth = 0
  /// How many inline tables there were.
  var inlineTables = 0
  /// How many headers there were.
  private var section = 0
  private var table = 0
  private let recordsStatements: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, recordsStatements: Bool) {
    scanner = TOMLScanner(bytes)
    if bytes.starts(with: Text.byteOrderMark) { scanner.move(to: 3) }
    tables = TOMLTables(rootAt: Span(scanner.offset, scanner.offset))
    self.recordsStatements = recordsStatements
  }

  mutating func readDocument() {
    while !scanner.isAtEnd, !scanner.hasGivenUp {
      scanner.skipBlanks()
      switch scanner.current {
      case TOMLByte.hash: scanner.skipComment()
      case TOMLByte.openBracket: readHeader()
      default: if !scanner.isAtLineEnd { readPair() }
      }
      if scanner.isAtLineEnd { scanner.skipLineEnd() }
    }
  }

  /// A key with all its parts; nil, with an error, if one is missing.
  mutating func readPath() -> TOMLKeyPath? {
    let start = scanner.offset
    guard let first = scanner.readKey() else { return nil }
    var path = TOMLKeyPath(last: first)
    scanner.skipBlanks()
    while scanner.current == TOMLByte.dot {
      scanner.advance()
      scanner.skipBlanks()
      guard let key = scanner.readKey() else { return nil }
      path.parents.append(path.last)
      path.last = key
      scanner.skipBlanks()
    }
    if path.parents.count >= Self.nestingLimit {
      scanner.report(.nesting, at: Span(start, path.last.span.upper))
      return nil
    }
    return path
  }

  /// The `=` after a key and the blanks around it.
  mutating func readEquals(after path: TOMLKeyPath) -> Bool {
    if scanner.current == TOMLByte.equals {
      scanner.advance()
      scanner.skipBlanks()
      return true
    }
    let key = Self.name(of: path.parts)
    if scanner.isAtLineEnd || scanner.current == TOMLByte.hash {
      scanner.report(.equalsMissing(key: key), at: Span(path.parts[0].span.lower, path.last.span.upper))
    } else {
      scanner.reportUnexpected { .equalsExpected(key: key, found: $0) }
    }
    return false
  }

  /// Stores a value at the place of its key, or reports why that is not possible.
  mutating func insert(_ path: TOMLKeyPath, _ node: TOMLNode, into table: Int, section: Int, isInline: Bool) {
    if let conflict = tables.insert(path, node, into: table, section: section) {
      report(conflict, path)
    }
    record(isInline ? .inlinePair : .pair, path, Span(path.parts[0].span.lower, node.span.upper), node.span)
  }

  private mutating func readPair() {
    guard let path = readPath(), readEquals(after: path) else { return scanner.skipToLineEnd() }
    guard let node = readValue(level: tables.level(of: table) + path.parents.count + 1) else {
      if !isUnwinding { scanner.skipToLineEnd() }
      isUnwinding = false
      return
    }
    insert(path, node, into: table, section: section, isInline: false)
    expectLineEnd { .afterValue($0) }
  }

  private mutating func readHeader() {
    let start = scanner.offset
    section += 1
    scanner.advance()
    let isArray = scanner.current == TOMLByte.openBracket
    if isArray { scanner.advance() }
    scanner.skipBlanks()
    guard let path = readPath() else {
      table = tables.addDetached(at: Span(start, scanner.offset), level: 1)
      return scanner.skipToLineEnd()
    }
    var isClosed = scanner.current == TOMLByte.closeBracket
    if isClosed { scanner.advance() }
    if isArray, isClosed {
      let end = scanner.offset
      scanner.skipBlanks()
      isClosed = scanner.current == TOMLByte.closeBracket
      if isClosed {
        scanner.advance()
        if scanner.offset > end + 1 { scanner.report(.headerBlank, at: Span(end - 1, scanner.offset)) }
      }
    }
    let span = Span(start, isClosed ? scanner.offset : path.last.span.upper)
    // The table of a header is known even if the header does not end correctly.
    let opened = tables.open(path, at: span, isArray: isArray)
    table = opened.table
    record(isArray ? .tableArray : .table, path, span, Span(span.upper, span.upper))
    if !isClosed {
      scanner.report(.headerUnclosed(bracket: isArray ? "]]" : "]"), at: span)
      return scanner.skipToLineEnd()
    }
    if let conflict = opened.conflict { report(conflict, path) }
    expectLineEnd { .afterHeader($0) }
  }

  /// Only a comment may follow a statement.
  private mutating func expectLineEnd(_ fault: (String) -> TOMLFault) {
    scanner.skipBlanks()
    if scanner.current == TOMLByte.hash { scanner.skipComment() }
    guard !scanner.isAtLineEnd else { return }
    scanner.reportUnexpected(fault)
    scanner.skipToLineEnd()
  }

  private mutating func report(_ conflict: TOMLTables.Conflict, _ path: TOMLKeyPath) {
    let parts = path.parts
    let key = Self.name(of: parts.prefix(conflict.depth))
    let line = scanner.line(of: conflict.first.lower)
    let fault: TOMLFault =
      switch conflict.kind {
      case .key: .duplicateKey(key, line: line)
      case .table: .duplicateTable(key, line: line)
      case .value: .notTable(key, line: line)
      case .defined: .tableDefined(key, line: line)
      case .array: .tableIsArray(key, line: line)
      case .noArray: .arrayIsTable(key, line: line)
      }
    scanner.report(fault, at: Span(path.parts[0].span.lower, path.last.span.upper))
  }

  private mutating func record(_ form: TOMLStatement.Form, _ path: TOMLKeyPath, _ span: Span, _ value: Span) {
    guard recordsStatements else { return }
    statements.append(TOMLStatement(form: form, path: path.parts.map(\.text), span: span, value: value))
  }

  private static func name(of keys: some Sequence<TOMLKey>) -> String {
    keys.map { TOMLText.key($0.text) }.joined(separator: ".")
  }
}
