internal import Reporting
internal import Vocabulary

/// The error of a JSON text; the key of its message is also its id.
struct JSONFault: Error {
  enum Problem {
    case encoding
    /// The text ends before the value does.
    case end
    case nesting
    case valueExpected(String)
    case keyExpected(String)
    case colonExpected(String)
    /// Neither a comma nor the end of the array or object, which is `close`.
    case commaExpected(close: String, found: String)
    case afterValue(String)
    /// A comma before the end of the array or object, which is `close`.
    case trailingComma(close: String)
    case comment
    /// A character that a string must not contain, such as a line end.
    case control
    case escape(String)
  }

  private let problem: Problem
  private let span: Span

  init(_ problem: Problem, at span: Span) {
    self.problem = problem
    self.span = span
  }

  /// The error at its place.
  var diagnostic: Diagnostic {
    let message = message
    if case .trailingComma = problem { return Diagnostic(message.key, .error, message, at: span, replacement: "") }
    return Diagnostic(message.key, .error, message, at: span)
  }

  private var message: Message {
    switch problem {
    case .encoding: Message("json.utf8", "this JSON is not valid UTF-8\nsave the file as UTF-8")
    case .end: Message("json.end", "the file ends inside of a value\nadd the missing bracket or quote")
    case .nesting: Message("json.nesting", "JSON is nested too deeply here; the limit is 128 levels")
    case .valueExpected(let found):
      Message(
        "json.value-expected",
        "expected a JSON value, found {found}\nquote texts, and write true, false and null in lower case",
        ["found": .text(found)])
    case .keyExpected(let found):
      Message("json.key-expected", "expected a key in double quotes, found {found}", ["found": .text(found)])
    case .colonExpected(let found):
      Message("json.colon-expected", "expected ':' after the key, found {found}", ["found": .text(found)])
    case .commaExpected(let close, let found):
      Message(
        "json.comma-expected", "expected ',' or '{close}', found {found}",
        ["close": .text(close), "found": .text(found)])
    case .afterValue(let found):
      Message(
        "json.after-value", "expected the end of the file, found {found}\nkeep only one JSON value",
        ["found": .text(found)])
    case .trailingComma(let close):
      Message(
        "json.trailing-comma",
        "a comma before '{close}' is an error in JSON, so nothing in this file is read\nremove the comma; the rest of the file was not checked",
        ["close": .text(close)])
    case .comment:
      Message(
        "json.comment",
        "comments are not allowed here, so nothing in this file is read\nremove the comment; the rest of the file was not checked"
      )
    case .control:
      Message(
        "json.control", "this string contains a line end or another control character\nwrite it as an escape sequence")
    case .escape(let text):
      Message("json.escape", "'{text}' is not an escape sequence of JSON", ["text": .text(text)])
    }
  }
}
