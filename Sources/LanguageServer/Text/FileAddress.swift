internal import Vocabulary

/// Paths as addresses `file:///…` and back (RFC 8089).
package enum FileAddress {
  /// The absolute path of an address; nil if it is none of a file of this machine.
  package static func path(of address: String) -> String? {
    guard address.lowercased().hasPrefix("file://") else { return nil }
    var rest = address.utf8.dropFirst("file://".utf8.count)
    if rest.starts(with: "localhost/".utf8) { rest = rest.dropFirst("localhost".utf8.count) }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var part = Array(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })[...]
    while let byte = part.popFirst() {
      if byte == UInt8(ascii: "%"), let high = part.first.flatMap(Byte.hexValue),
        let low = part.dropFirst().first.flatMap(Byte.hexValue)
      {
        bytes.append(high << 4 | low)
        part = part.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text
  }

  /// The address of an absolute path; all but letters, digits and a few signs are percent-encoded.
  package static func address(of path: String) -> String {
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      if Byte.isAlphanumeric(byte) || "/-._~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
