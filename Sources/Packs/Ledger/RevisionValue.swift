package import Vocabulary

/// The position of the value of `cairn-revision` in a document.
package struct RevisionValue: Sendable, Hashable {
  /// The value as it is written, including quotes; empty if the key has none.
  package let span: Span

  /// nil if the document has no closed front matter with that key below `metadata`. `bytes` use LF as line end and have
  /// no byte-order mark.
  package init?(in bytes: [UInt8]) {
    let key = Array("cairn-revision:".utf8)
    var found: Span?
    var isInMetadata = false
    var start = 0
    var isFirst = true
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var last = end
      while last > start, Byte.isBlank(bytes[last - 1]) { last -= 1 }
      let line = bytes[start..<last]
      let isFence = line.elementsEqual("---".utf8)
      if isFirst {
        guard isFence else { return nil }
      } else if isFence {
        guard let found else { return nil }
        span = found
        return
      } else {
        let text = line.drop(while: Byte.isBlank)
        if text.startIndex == start, !text.isEmpty {
          isInMetadata = line.elementsEqual("metadata:".utf8)
        } else if isInMetadata, found == nil, text.starts(with: key) {
          let value = text.dropFirst(key.count)
          if value.isEmpty || value.first.map(Byte.isBlank) == true {
            let lower = value.drop(while: Byte.isBlank).startIndex
            found = Span(lower, last)
          }
        }
      }
      isFirst = false
      start = end + 1
    }
    return nil
  }
}
