internal import Vocabulary

/// Text as one line of Markdown that is safe in a table cell.
enum IndexCell {
  /// The text on one line: each run of white space and control characters becomes one space, and is removed at the
  /// ends.
  static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.unicodeScalars.append(" ") }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether a text is ASCII without control characters, and has single spaces only and none at its ends: most are.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var last = Byte.blank
      for byte in bytes {
        guard byte >= 0x20, byte < 0x7F, byte != Byte.blank || last != Byte.blank else { return false }
        last = byte
      }
      return bytes.isEmpty || last != Byte.blank
    }
  }

  /// The text as a cell: unescaped bars and the start of a comment are escaped.
  static func text(_ text: String) -> String {
    let text = plain(text)
    let bytes = Array(text.utf8)
    if !bytes.has(UInt8(ascii: "|")), !bytes.has(UInt8(ascii: "<")) { return text }
    var result: [UInt8] = []
    var isEscaped = false
    for (offset, byte) in bytes.enumerated() {
      let opensComment = byte == UInt8(ascii: "<") && bytes[offset...].starts(with: "<!--".utf8)
      if !isEscaped, byte == UInt8(ascii: "|") || opensComment { result.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      result.append(byte)
    }
    // An odd backslash at the end is not doubled: a space follows it.
    return String(decoding: result, as: UTF8.self)
  }

  /// A link from the index to a skill's document. A folder that is not a valid skill name may have any characters.
  static func link(_ name: String, to document: String) -> String {
    var label: [UInt8] = []
    for byte in plain(name).utf8 {
      if "\\[]|*<>`&".utf8.contains(byte) { label.append(UInt8(ascii: "\\")) }
      label.append(byte)
    }
    return "[" + String(decoding: label, as: UTF8.self) + "](" + target(document) + ")"
  }

  /// A path as the destination of a link.
  static func target(_ path: String) -> String {
    PercentEncoding.text(path.utf8) { $0 >= 0x80 || PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }
}
