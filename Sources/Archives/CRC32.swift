/// The checksum of gzip and zip (ISO 3309; RFC 1952, section 8).
package enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  /// The checksum of the exact bytes.
  package static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.withContiguousStorageIfAvailable { checksum(ofBuffer: $0) }
      ?? Array(bytes).withUnsafeBufferPointer { checksum(ofBuffer: $0) }
  }

  private static func checksum(ofBuffer bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let table = table
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
    return ~value
  }
}
