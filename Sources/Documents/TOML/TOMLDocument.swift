package import Reporting
internal import Vocabulary

/// A TOML 1.0.0 text as values with their places, and all its errors.
///
/// Parsing does not stop at an error: it continues at the next line, comma or bracket, so that one pass reports every
/// error and keeps all valid content. It takes linear time and bounded stack for any bytes.
package struct TOMLDocument: Sendable {
  package let bytes: [UInt8]
  package let root: TOMLTable
  /// In text order, each with the id `toml.…`; parsing stops after a thousand errors.
  package let faults: [Diagnostic]
  /// Headers and pairs in text order, for the editor.
  let statements: [TOMLStatement]

  package init(parsing bytes: [UInt8]) {
    self.init(parsing: bytes, recordsStatements: false)
  }

  /// Optionally also records the place of every statement.
  init(parsing bytes: [UInt8], recordsStatements: Bool) {
    self.bytes = bytes
    let encoding = TOMLEncoding(of: bytes)
    guard let readable = encoding.readable else {
      root = TOMLTable(entries: [], span: Span(0, 0))
      faults = encoding.faults
      statements = []
      return
    }
    let parser = readable.withUnsafeBufferPointer { buffer in
      var parser = TOMLParser(buffer, recordsStatements: recordsStatements)
      parser.readDocument()
      return (root: parser.tables.frozen(0), faults: parser.scanner.faults, statements: parser.statements)
    }
    root = parser.root
    faults = encoding.merged(with: parser.faults)
    statements = parser.statements
  }
}
