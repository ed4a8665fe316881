internal import Reporting
internal import Vocabulary

/// The errors of a TOML text; the key of the message is also the id of the error.
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

  /// The error at a place.
  func diagnostic(at span: Span) -> Diagnostic {
    let message = message
    return Diagnostic(message.key, .error, message, at: span)
  }

  private var message: Message {
    switch self {
    case .utf16: Message("toml.utf16", "the file is in UTF-16\nsave it as UTF-8")
    case .encoding: Message("toml.utf8", "these bytes are not valid UTF-8\nsave the file as UTF-8")
    case .tooMany: Message("toml.too-many-errors", "too many errors; the rest was not read")
    case .nesting: Message("toml.nesting", "nested too deeply; the limit is 128 levels")
    case .control(let code):
      Message(
        "toml.control-character", "the control character {code} is not allowed here\nremove it", ["code": .text(code)])
    case .bareReturn:
      Message("toml.bare-return", "a carriage return without a line feed is not allowed\nend lines with LF or CR LF")
    case .keyExpected(let found):
      Message("toml.key-expected", "expected a key, found {found}", ["found": .text(found)])
    case .keyMissing: Message("toml.key-missing", "expected a key")
    case .multilineKey: Message("toml.multiline-key", "a key cannot be a multi-line string\nuse one pair of quotes")
    case .equalsMissing(let key):
      Message("toml.equals-missing", "expected '=' and a value after the key '{key}'", ["key": .text(key)])
    case .equalsExpected(let key, let found):
      Message(
        "toml.equals-expected", "expected '=' after the key '{key}', found {found}",
        ["key": .text(key), "found": .text(found)])
    case .valueMissing: Message("toml.value-missing", "expected a value")
    case .valueExpected(let found):
      Message("toml.value-expected", "expected a value, found {found}", ["found": .text(found)])
    case .unquoted(let text):
      Message("toml.unquoted", "'{text}' is not a valid value\nput strings in quotes", ["text": .text(text)])
    case .wordCase(let word): Message("toml.word-case", "write {word} in lower case", ["word": .text(word)])
    case .afterValue(let found):
      Message(
        "toml.after-value", "unexpected {found} after the value\nwrite each key on its own line",
        ["found": .text(found)])
    case .afterHeader(let found):
      Message(
        "toml.after-header", "unexpected {found} after the header\nwrite keys on the lines below",
        ["found": .text(found)])
    case .afterElement(let found):
      Message(
        "toml.after-element", "expected a comma or the closing bracket, found {found}", ["found": .text(found)])
    case .headerUnclosed(let bracket):
      Message("toml.header-unclosed", "the header has no closing {bracket}", ["bracket": .text(bracket)])
    case .headerBlank: Message("toml.header-blank", "the two brackets of a header cannot have spaces between them")
    case .stringUnclosed(let quote):
      Message("toml.string-unclosed", "the string has no closing {quote} on its line", ["quote": .text(quote)])
    case .multilineUnclosed(let quotes):
      Message("toml.multiline-unclosed", "the multi-line string has no closing {quotes}", ["quotes": .text(quotes)])
    case .escape(let text):
      Message(
        "toml.escape", "{text} is not an escape sequence\nwrite \\\\ for a backslash, or use single quotes",
        ["text": .text(text)])
    case .unicodeEscape(let text):
      Message("toml.unicode-escape", "{text} is not a Unicode character", ["text": .text(text)])
    case .arrayUnclosed: Message("toml.array-unclosed", "the array has no closing ]")
    case .inlineUnclosed: Message("toml.inline-unclosed", "the inline table has no closing } on its line")
    case .inlineLine:
      Message("toml.inline-line", "an inline table must be on one line\njoin the lines or write a [table]")
    case .commaMissing: Message("toml.comma-missing", "expected a comma before this")
    case .commaExtra: Message("toml.comma-extra", "a comma needs a value before it\nremove the comma")
    case .commaLast: Message("toml.comma-last", "an inline table cannot end with a comma\nremove it")
    case .number(let text):
      Message("toml.number", "'{text}' is not a number or a date\nput strings in quotes", ["text": .text(text)])
    case .leadingZero(let text):
      Message("toml.leading-zero", "the number '{text}' cannot start with a zero", ["text": .text(text)])
    case .underscore(let text):
      Message("toml.underscore", "an underscore in '{text}' must be between two digits", ["text": .text(text)])
    case .dot(let text):
      Message("toml.dot", "the dot in '{text}' must be between two digits", ["text": .text(text)])
    case .overflow(let text):
      Message("toml.overflow", "the number '{text}' does not fit into 64 bits", ["text": .text(text)])
    case .dateForm(let text):
      Message("toml.date-form", "'{text}' is not a date\nwrite it like 2026-01-31", ["text": .text(text)])
    case .timeForm(let text):
      Message("toml.time-form", "'{text}' is not a time\nwrite it like 07:30:00", ["text": .text(text)])
    case .dateRange(let text): Message("toml.date-range", "the date '{text}' does not exist", ["text": .text(text)])
    case .timeRange(let text): Message("toml.time-range", "the time '{text}' does not exist", ["text": .text(text)])
    case .offsetRange(let text):
      Message(
        "toml.offset", "'{text}' is not a time offset\nwrite Z, or an offset such as +01:00", ["text": .text(text)])
    case .duplicateKey(let key, let line):
      Message(
        "toml.duplicate-key", "duplicate key '{key}'; it was first set in line {line}",
        ["key": .text(key), "line": .number(line)])
    case .duplicateTable(let key, let line):
      Message(
        "toml.duplicate-table", "duplicate table '{key}'; it was first defined in line {line}",
        ["key": .text(key), "line": .number(line)])
    case .notTable(let key, let line):
      Message(
        "toml.not-table", "'{key}' was set to a value in line {line}, so it cannot have keys",
        ["key": .text(key), "line": .number(line)])
    case .tableDefined(let key, let line):
      Message(
        "toml.table-defined", "the table '{key}' is defined in line {line}\nput its keys there",
        ["key": .text(key), "line": .number(line)])
    case .tableIsArray(let key, let line):
      Message(
        "toml.table-is-array", "'{key}' was defined as an array of tables in line {line}\nwrite [[{key}]]",
        ["key": .text(key), "line": .number(line)])
    case .arrayIsTable(let key, let line):
      Message(
        "toml.array-is-table", "'{key}' in line {line} is not an array of tables, so [[{key}]] cannot add to it",
        ["key": .text(key), "line": .number(line)])
    }
  }
}
