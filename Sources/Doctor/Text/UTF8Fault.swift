internal import Vocabulary

/// Finds where a text stops to be UTF-8.
enum UTF8Fault {
  /// The offset of the first byte that is no part of a well-formed sequence; nil where all are.
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
