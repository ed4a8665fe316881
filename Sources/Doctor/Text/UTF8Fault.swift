internal import Vocabulary

/// Finds where a text stops being valid UTF-8.
enum UTF8Fault {
  /// The offset of the first byte that is not part of a well-formed sequence; nil if all are.
  static func firstOffset(in bytes: [UInt8]) -> Int? {
    if Text.isUTF8(bytes) { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  /// Whether a text is in UTF-16: by its byte-order mark, or because every other byte at its start is zero, as far as it is
  /// ASCII.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(512)
    let odd = head.indices.count { head[$0] == 0 && $0 % 2 == 1 }
    let even = head.indices.count { head[$0] == 0 && $0 % 2 == 0 }
    return max(odd, even) > head.count / 8 && min(odd, even) <= max(odd, even) / 8
  }
}
