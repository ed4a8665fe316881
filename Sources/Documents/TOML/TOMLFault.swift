internal import Reporting
internal import Vocabulary

/// What can be wrong with a TOML text; the message's key is also the fault's id.
enum TOMLFault {
  case utf16, encoding, tooMany, nesting
  case control(String)
  case bareReturn
  case keyExpected(String)
  case keyMissing, multilineKey
  case equalsMissing(key: String)
  case equalsExpected(key: String, found: String)
  case valueMissing
  case valueExpected(String)
  case unquoted(String)
  case wordCase(String)
  case afterValue(String)
  case afterHeader(String)
  case afterElement(String)
  case headerUnclosed(bracket: String)
  case headerBlank
  case stringUnclosed(quote: String)
  case multilineUnclosed(quotes: String)
  case escape(String)
  case unicodeEscape(String)
  case arrayUnclosed, inlineUnclosed, inlineLine
  case commaMissing, commaExtra, commaLast
  case number(String)
  case leadingZero(String)
  case underscore(String)
  case dot(String)
  case overflow(String)
  case dateForm(String)
  case timeForm(String)
  case dateRange(String)
  case timeRange(String)
  case offsetRange(String)
  case duplicateKey(String, line: Int)
  case duplicateTable(String, line: Int)
  case notTable(String, line: Int)
  case tableDefined(String, line: Int)
  case tableIsArray(String, line: Int)
  case arrayIsTable(String, line: Int)

  /// The fault at a place.
  func diagnostic(at span: Span) -> Diagnostic {
    let message = message
    return Diagnostic(message.key, .error, message, at: span)
  }

  private var message: Message {
    switch self {
    case .utf16: Message("toml.utf16", "the text is UTF-16; save the file as UTF-8")
    case .encoding: Message("toml.utf8", "these bytes are not UTF-8; save the file as UTF-8")
    case .tooMany: Message("toml.too-many-faults", "too many faults; what follows was not read")
    case .nesting: Message("toml.nesting", "nested too deep; 128 levels are the limit")
    case .control(let code):
      Message(
        "toml.control-character", "the control character {code} cannot stand here; remove it", ["code": .text(code)])
    case .bareReturn:
      Message("toml.bare-return", "a carriage return without a line feed; end lines with LF or CR LF")
    case .keyExpected(let found):
      Message("toml.key-expected", "a key is expected here, not {found}", ["found": .text(found)])
    case .keyMissing: Message("toml.key-missing", "a key is missing here")
    case .multilineKey: Message("toml.multiline-key", "a key cannot be a text of several lines; use one pair of quotes")
    case .equalsMissing(let key):
      Message("toml.equals-missing", "the key '{key}' has no '=' and no value", ["key": .text(key)])
    case .equalsExpected(let key, let found):
      Message(
        "toml.equals-expected", "'=' is expected after the key '{key}', not {found}",
        ["key": .text(key), "found": .text(found)])
    case .valueMissing: Message("toml.value-missing", "a value is missing here")
    case .valueExpected(let found):
      Message("toml.value-expected", "a value is expected here, not {found}", ["found": .text(found)])
    case .unquoted(let text):
      Message("toml.unquoted", "'{text}' is no value; put text in quotes", ["text": .text(text)])
    case .wordCase(let word): Message("toml.word-case", "write {word} in lower case", ["word": .text(word)])
    case .afterValue(let found):
      Message(
        "toml.after-value", "{found} after the value; each key stands on a line of its own", ["found": .text(found)])
    case .afterHeader(let found):
      Message("toml.after-header", "{found} after the header; keys stand on the lines below", ["found": .text(found)])
    case .afterElement(let found):
      Message(
        "toml.after-element", "a comma or the closing bracket is expected here, not {found}", ["found": .text(found)])
    case .headerUnclosed(let bracket):
      Message("toml.header-unclosed", "the header has no closing {bracket}", ["bracket": .text(bracket)])
    case .headerBlank: Message("toml.header-blank", "the two brackets of a header cannot have blanks between them")
    case .stringUnclosed(let quote):
      Message("toml.string-unclosed", "the text has no closing {quote} on its line", ["quote": .text(quote)])
    case .multilineUnclosed(let quotes):
      Message("toml.multiline-unclosed", "the text of several lines has no closing {quotes}", ["quotes": .text(quotes)])
    case .escape(let text):
      Message(
        "toml.escape", "{text} is no escape; write \\\\ for a backslash or use single quotes", ["text": .text(text)])
    case .unicodeEscape(let text):
      Message("toml.unicode-escape", "{text} names no Unicode scalar", ["text": .text(text)])
    case .arrayUnclosed: Message("toml.array-unclosed", "the array has no closing ]")
    case .inlineUnclosed: Message("toml.inline-unclosed", "the inline table has no closing } on its line")
    case .inlineLine:
      Message("toml.inline-line", "an inline table stands on one line; join the lines or write a [table]")
    case .commaMissing: Message("toml.comma-missing", "a comma is missing before this")
    case .commaExtra: Message("toml.comma-extra", "a comma without a value before it; remove it")
    case .commaLast: Message("toml.comma-last", "an inline table cannot end with a comma; remove it")
    case .number(let text):
      Message("toml.number", "'{text}' is no number or date; put text in quotes", ["text": .text(text)])
    case .leadingZero(let text):
      Message("toml.leading-zero", "the number '{text}' cannot begin with a zero", ["text": .text(text)])
    case .underscore(let text):
      Message("toml.underscore", "an underscore in '{text}' does not stand between two digits", ["text": .text(text)])
    case .dot(let text):
      Message("toml.dot", "the dot in '{text}' does not stand between two digits", ["text": .text(text)])
    case .overflow(let text):
      Message("toml.overflow", "the number '{text}' does not fit into 64 bits", ["text": .text(text)])
    case .dateForm(let text):
      Message("toml.date-form", "'{text}' is no date; write it as 2026-01-31", ["text": .text(text)])
    case .timeForm(let text):
      Message("toml.time-form", "'{text}' is no time; write it as 07:30:00", ["text": .text(text)])
    case .dateRange(let text): Message("toml.date-range", "there is no day '{text}'", ["text": .text(text)])
    case .timeRange(let text): Message("toml.time-range", "there is no time '{text}'", ["text": .text(text)])
    case .offsetRange(let text):
      Message("toml.offset", "'{text}' is no offset; write Z, or as +01:00", ["text": .text(text)])
    case .duplicateKey(let key, let line):
      Message(
        "toml.duplicate-key", "the key '{key}' stands twice; the first is in line {line}",
        ["key": .text(key), "line": .number(line)])
    case .duplicateTable(let key, let line):
      Message(
        "toml.duplicate-table", "the table '{key}' stands twice; the first is in line {line}",
        ["key": .text(key), "line": .number(line)])
    case .notTable(let key, let line):
      Message(
        "toml.not-table", "'{key}' is a value since line {line} and cannot take keys",
        ["key": .text(key), "line": .number(line)])
    case .tableDefined(let key, let line):
      Message(
        "toml.table-defined", "the table '{key}' stands in line {line}; its keys belong there",
        ["key": .text(key), "line": .number(line)])
    case .tableIsArray(let key, let line):
      Message(
        "toml.table-is-array", "'{key}' is an array of tables since line {line}; write [[{key}]]",
        ["key": .text(key), "line": .number(line)])
    case .arrayIsTable(let key, let line):
      Message(
        "toml.array-is-table", "'{key}' in line {line} is no array of tables; [[{key}]] cannot add to it",
        ["key": .text(key), "line": .number(line)])
    }
  }
}
