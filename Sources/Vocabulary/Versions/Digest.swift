internal import Crypto

/// A SHA-256 digest, written `sha256:` and 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The written form.
  package let text: String

  /// Reads the written form; nil for anything else.
  package init?(_ text: String) {
    var copy = text
    guard copy.withUTF8(Self.isWritten) else { return nil }
    self.text = text
  }

  /// Whether bytes are the written form of a digest.
  private static func isWritten(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == prefix.utf8.count + 64, bytes.starts(with: prefix.utf8) else { return false }
    return bytes[prefix.utf8.count...].allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }

  /// The digest of the exact bytes.
  package init(ofBytes bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    let done: Void? = bytes.withContiguousStorageIfAvailable { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    if done == nil { hash.update(data: Array(bytes)) }
    self.init(finished: hash.finalize())
  }

  /// The digest of a document: of UTF-8 text without its byte-order mark and with LF instead of CR LF; of other
  /// content, the exact bytes. So line ends that a checkout changes do not count as an edit.
  package init(of bytes: [UInt8]) {
    self.init(ofBytes: Text.normalized(bytes))
  }

  /// The digits alone, as a file name.
  package var fileName: RelativePath { RelativePath(digits: text.utf8.dropFirst(Self.prefix.utf8.count)) }
  package var description: String { text }

  /// The byte order of the texts.
  package static func < (left: Digest, right: Digest) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  private static let prefix = "sha256:"

  private init(finished digest: SHA256.Digest) {
    let hex = Array("0123456789abcdef".utf8)
    var bytes = Array(Self.prefix.utf8)
    bytes.reserveCapacity(71)
    for byte in digest {
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
