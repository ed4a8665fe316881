internal import Crypto

/// SHA-1 (FIPS 180-4), only where a format requires it: SPDX for files, and the names of UUIDs. Nothing relies on it to be
/// hard to forge.
package enum SHA1 {
  /// The 20 bytes of the digest.
  package static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var hash = Insecure.SHA1()
    hash.update(data: bytes)
    return Array(hash.finalize())
  }

  /// The digest as 40 lower-case hexadecimal digits.
  package static func digits(of bytes: [UInt8]) -> String { hexadecimal(self.bytes(of: bytes)) }

  /// Bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
