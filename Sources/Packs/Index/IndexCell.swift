internal import Vocabulary

/// Texts as one line of Markdown, safe in the cell of a table.
enum IndexCell {
  /// The text on one line: white space and control characters are one blank, none at the ends.
  static func plain(_ text: String) -> String {
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

  /// The text as a cell: a bar is escaped unless it is already, and what would open a comment too.
  static func text(_ text: String) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    let bytes = Array(plain(text).utf8)
    for (offset, byte) in bytes.enumerated() {
      let opensComment = byte == UInt8(ascii: "<") && bytes[offset...].starts(with: "<!--".utf8)
      if !isEscaped, byte == UInt8(ascii: "|") || opensComment { result.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      result.append(byte)
    }
    // An odd backslash at the end stays alone: a blank follows it.
    return String(decoding: result, as: UTF8.self)
  }

  /// A link to a skill's document, from the index. Folders that are no skill's name may be called anything.
  static func link(_ name: String, to document: String) -> String {
    var label: [UInt8] = []
    for byte in plain(name).utf8 {
      if "\\[]|*<>`&".utf8.contains(byte) { label.append(UInt8(ascii: "\\")) }
      label.append(byte)
    }
    var target: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in document.utf8 {
      if byte >= 0x80 || isUnreserved(byte) || byte == UInt8(ascii: "/") {
        target.append(byte)
      } else {
        target += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return "[" + String(decoding: label, as: UTF8.self) + "](" + String(decoding: target, as: UTF8.self) + ")"
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || "-._~".utf8.contains(byte)
  }
}
