internal import Documents
internal import Vocabulary

/// The headings of a document that are written as HTML, `<h1>` to `<h6>`; GitHub names them as it names others.
enum HTMLHeadings {
  /// Their texts as they are written, tags in them included and with single blanks, and where they start, in order.
  static func all(in markdown: MarkdownDocument) -> [(offset: Int, text: String)] {
    let bytes = markdown.bytes
    return openings.hits(in: bytes).sorted { $0.offset < $1.offset }.compactMap { hit in
      guard hit.offset >= markdown.body.lower, !isCode(hit.offset, in: markdown) else { return nil }
      let rest = bytes[(hit.offset + 3)...].prefix(longest)
      guard let next = rest.first, Byte.isSpace(next) || next == UInt8(ascii: ">"),
        let start = rest.firstIndex(of: UInt8(ascii: ">")).map({ $0 + 1 }), start < rest.endIndex,
        let end = end(ofLevel: bytes[hit.offset + 2], in: rest[start...])
      else { return nil }
      let words = rest[start..<end].split(whereSeparator: Byte.isSpace).map { String(decoding: $0, as: UTF8.self) }
      return words.isEmpty ? nil : (hit.offset, words.joined(separator: " "))
    }
  }

  /// Where the closing tag starts.
  private static func end(ofLevel level: UInt8, in text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    while let angle = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[angle...].prefix(4)
      if tag.count == 4, tag[angle + 1] == UInt8(ascii: "/"), tag[angle + 2] | 0x20 == UInt8(ascii: "h"),
        tag[angle + 3] == level
      {
        return angle
      }
      rest = rest[(angle + 1)...]
    }
    return nil
  }

  private static func isCode(_ offset: Int, in markdown: MarkdownDocument) -> Bool {
    markdown.codeSpans.containing(offset) != nil || markdown.fences.containing(offset, \.span) != nil
      || markdown.indentedCode.containing(offset) != nil || markdown.comments.containing(offset) != nil
      || markdown.verbatim.containing(offset) != nil
  }

  /// How many bytes of a heading with its tags are read.
  private static let longest = 1000

  private static let openings = Keywords((1...6).map { Array("<h\($0)".utf8) })
}
