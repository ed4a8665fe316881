package import Reporting
internal import Vocabulary

/// A JSON text (RFC 8259) as values with their places, or the first error.
///
/// Unlike the decoder of Foundation it knows where each value is, so that a finding has a line and a column. It takes
/// linear time and bounded stack for any bytes. A byte-order mark is skipped.
package struct JSONDocument: Sendable {
  /// nil if the text has an error.
  package let root: JSONNode?
  /// With the id `json.…`; nil if there is none. Nothing after an error is read, because JSON has no line where reading
  /// could continue.
  package let fault: Diagnostic?

  package init(parsing bytes: [UInt8], as dialect: JSONDialect = .strict) {
    guard Text.isUTF8(bytes) else {
      root = nil
      fault = JSONFault(.encoding, at: Span(0, min(1, bytes.count))).diagnostic
      return
    }
    do throws(JSONFault) {
      root = try JSONParser.parse(bytes, as: dialect)
      fault = nil
    } catch {
      root = nil
      fault = error.diagnostic
    }
  }
}

/// How strictly a JSON text is read.
package enum JSONDialect: Sendable {
  /// RFC 8259 and nothing else.
  case strict
  /// With comments and with commas after last values, as Visual Studio Code reads its settings
  /// (code.visualstudio.com/docs/languages/json, "JSON with Comments"; November 2026).
  case commented
}
