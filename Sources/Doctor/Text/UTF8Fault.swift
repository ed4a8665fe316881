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
}
