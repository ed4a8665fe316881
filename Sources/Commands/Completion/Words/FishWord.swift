/// A word of a fish command line, whose last quote may still be open (https://fishshell.com/docs/current/language.html#quotes).
enum FishWord {
  /// The word without its quotes. Nothing is expanded.
  static func value(of raw: String) -> String {
    var value: [UInt8] = []
    var quote: UInt8?
    var rest = Array(raw.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == quote {
        quote = nil
      } else if quote == nil, "'\"".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: "\\"), let next = rest.first {
        // Between quotes a backslash quotes only itself, that quote and, in double quotes, the dollar sign.
        let isQuoting =
          quote == nil || next == quote || next == UInt8(ascii: "\\")
          || (quote == UInt8(ascii: "\"") && next == UInt8(ascii: "$"))
        value.append(isQuoting ? next : byte)
        if isQuoting { rest = rest.dropFirst() }
      } else if byte != UInt8(ascii: "\\") {
        value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}
