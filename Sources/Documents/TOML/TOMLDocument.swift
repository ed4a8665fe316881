package import Reporting
internal import Vocabulary

/// A TOML 1.0.0 text as values that know where they stand, and everything that is wrong with it.
///
/// Reading never stops at a fault: it goes on at the next line, comma or bracket, so one pass names every fault and
/// keeps all that could be understood. It takes linear time and bounded stack whatever the bytes.
package struct TOMLDocument: Sendable {
  package let bytes: [UInt8]
  package let root: TOMLTable
  /// In text order, each with the id `toml.…`; after a thousand the reader gives up.
  package let faults: [Diagnostic]
  /// Headers and pairs in text order, for the editor.
  let statements: [TOMLStatement]

  package init(parsing bytes: [UInt8]) {
    self.init(parsing: bytes, recordsStatements: false)
  }

  /// Also keeps where every statement stands, where asked to.
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
