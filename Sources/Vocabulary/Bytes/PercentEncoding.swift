/// Bytes as `%2F` (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// A text in which all but the bytes that `isPlain` accepts are encoded; `%` is one of these only where the text is encoded
  /// already.
  package static func text(_ text: some Sequence<UInt8>, keeping isPlain: (UInt8) -> Bool) -> String {
    let digits: StaticString = "0123456789ABCDEF"
    var bytes: [UInt8] = []
    for byte in text {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        digits.withUTF8Buffer { bytes += [sign, $0[Int(byte >> 4)], $0[Int(byte & 15)]] }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in which all but unreserved characters and those of `kept` are encoded.
  package static func text(_ text: String, keeping kept: String = "") -> String {
    self.text(text.utf8) { isUnreserved($0) || kept.utf8.contains($0) }
  }

  /// A path, with its slashes.
  package static func path(_ path: RelativePath) -> String { text(path.text, keeping: "/") }

  /// Whether a byte means the same encoded or not: letters, digits and `-._~` (RFC 3986, section 2.3).
  package static func isUnreserved(_ byte: UInt8) -> Bool { Byte.isAlphanumeric(byte) || "-._~".utf8.contains(byte) }

  /// The bytes that a text means. A `%` without two digits means itself.
  package static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == sign, let value = self.byte(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Whether each `%` of a text has two digits.
  package static func isComplete(_ text: some Sequence<UInt8>) -> Bool {
    var rest = Array(text)[...]
    while let place = rest.firstIndex(of: sign) {
      rest = rest[(place + 1)...]
      guard byte(rest.prefix(2)) != nil else { return false }
    }
    return true
  }

  /// The byte that the digits after a `%` mean; nil if they are not two hexadecimal digits.
  package static func byte(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, let high = digits.first.flatMap(Byte.hexValue),
      let low = digits.last.flatMap(Byte.hexValue)
    else { return nil }
    return high << 4 | low
  }

  private static let sign = UInt8(ascii: "%")
}
