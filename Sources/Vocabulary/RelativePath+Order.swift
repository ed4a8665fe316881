/// How paths are compared: by their bytes.
extension RelativePath {
  /// The order of a listing, folder by folder: component by component, each in byte order.
  package static func comesFirstInListing(_ left: RelativePath, _ right: RelativePath) -> Bool {
    withBytes(of: left, right) { left, right in
      let start = left.sharedStart(with: right)
      guard start < left.count, start < right.count else { return left.count < right.count }
      let (one, other) = (left[start], right[start])
      // No name has a slash, so the component that ends here is the shorter one.
      if one == UInt8(ascii: "/") || other == UInt8(ascii: "/") { return one == UInt8(ascii: "/") }
      return one < other
    }
  }

  /// Byte order, on every machine.
  package static func < (left: RelativePath, right: RelativePath) -> Bool {
    withBytes(of: left, right) { left, right in
      let start = left.sharedStart(with: right)
      guard start < left.count, start < right.count else { return left.count < right.count }
      return left[start] < right[start]
    }
  }

  /// Byte equality: two normalizations of one name are two paths.
  package static func == (left: RelativePath, right: RelativePath) -> Bool {
    withBytes(of: left, right) { $0.count == $1.count && $0.sharedStart(with: $1) == $0.count }
  }

  package func hash(into hasher: inout Hasher) {
    // The bytes of a string of Swift are always in one place; a bridged one is copied.
    if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
      Array(text.utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    hasher.combine(0xFF as UInt8)
  }

  /// Calls `body` with the bytes of two paths.
  static func withBytes(
    of left: RelativePath, _ right: RelativePath,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    // Without a copy of the strings, which would be counted references.
    let found = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { right in body(left, right) }
    }
    if let found, let found { return found }
    return Array(left.text.utf8).withUnsafeBufferPointer { left in
      Array(right.text.utf8).withUnsafeBufferPointer { right in body(left, right) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes at the start are those of the other. Eight at once, because the paths of a folder start alike.
  func sharedStart(with other: UnsafeBufferPointer<UInt8>) -> Int {
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    let most = Swift.min(count, other.count)
    var start = 0
    while most - start >= 8 {
      let different =
        left.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        ^ right.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      if different != 0 { return start + UInt64(littleEndian: different).trailingZeroBitCount / 8 }
      start += 8
    }
    while start < most, self[start] == other[start] { start += 1 }
    return start
  }
}
