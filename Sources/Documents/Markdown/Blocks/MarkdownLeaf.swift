internal import Vocabulary

/// The open block that contains no other blocks (CommonMark 0.31, section 4).
enum MarkdownLeaf {
  /// There is none.
  case none
  /// Text.
  case paragraph(MarkdownParagraph)
  /// A table, with its lines so far.
  case table(Span)
  /// Fenced code.
  case fence(CodeFence)
  /// HTML that is no Markdown, from an offset on.
  case html(HTMLBlock, start: Int)
  /// Indented code, with its lines so far.
  case indented(Span)

  /// Whether a block other than a paragraph may start with a byte.
  static func mayStart(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x30...0x39:
      true
    default: false
    }
  }
}

/// An open paragraph.
struct MarkdownParagraph {
  /// The start of its first line.
  var start: Int
  /// The first byte of its text.
  var text: Int
  /// The offset after its last line.
  var end: Int
  /// The text of its last line.
  var last: Span
  /// The start of its last line.
  var lastStart: Int
  /// Whether it starts with a tag on a line of its own; such a block has no underline and does not go on lazily.
  let isElement: Bool

  /// Removes the link reference definitions at its start, and returns them.
  mutating func takeDefinitions(in source: [UInt8]) -> [LinkDefinition] {
    guard text < end, source[text] == UInt8(ascii: "[") else { return [] }
    var parts = LinkParts(source, before: end)
    var definitions: [LinkDefinition] = []
    while text < end, source[text] == UInt8(ascii: "["), let definition = LinkDefinition(at: text, &parts, in: source) {
      definitions.append(definition)
      text = definition.end
      while text < end, Byte.isBlank(source[text]) { text += 1 }
    }
    return definitions
  }
}

extension LineCursor {
  /// Whether what is left of the line is `***`, `---` or `___` (4.1).
  func isThematicBreak(in bytes: [UInt8]) -> Bool {
    let sign = bytes[text]
    var count = 0
    for byte in bytes[text..<end] {
      if byte == sign { count += 1 } else if !Byte.isBlank(byte) { return false }
    }
    return count >= 3 && sign != UInt8(ascii: "=")
  }
}
