internal import Documents
internal import Vocabulary

/// How long a skill's text is, as the budgets count it.
extension Skill {
  /// The lines of the text up to the last one that is not blank.
  var lineCount: Int {
    let body = document.markdown.body
    guard let last = document[body].lastIndex(where: { $0 > 0x20 }) else { return 0 }
    return 1 + document.bytes.count(of: Byte.lineFeed, from: body.lower, to: last)
  }

  /// Whether the text has more than so many tokens. Most texts are so short that their tokens need not be counted.
  func hasMoreTokens(than limit: Int) -> Bool {
    let body = document[document.markdown.body]
    // At most a quarter of a token for a byte of ASCII, and four fifths for any other, in whatever order they are.
    guard body.count * 16 / 20 > limit else { return false }
    let others = body.withUnsafeBufferPointer { $0.countOfNonASCII }
    return ((body.count - others) * 5 + others * 16) / 20 > limit && tokenCount > limit
  }

  /// The tokens of the text, about: a token for four letters of an alphabet, or for one and a quarter Chinese, Japanese or
  /// Korean characters.
  var tokenCount: Int { document[document.markdown.body].withUnsafeBufferPointer { TokenCount(of: $0).tokens } }
}

/// The letters and signs of a text. A run of spaces or hyphens counts once.
///
/// Scalars from U+1000 on, recognized by their first byte, count as signs of Chinese, Japanese or Korean. A CR before LF
/// may come from the checkout, so it is not counted.
private struct TokenCount {
  private var letters = 0
  private var signs = 0
  private var before: UInt8 = 0

  var tokens: Int { (letters * 5 + signs * 16) / 20 }

  init(of text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    if let first = text.first {
      add(first)
      offset = 1
    }
    // A CR is left out as if it were not there; texts with one are read byte by byte.
    if text.offset(of: Byte.carriageReturn, from: 0, to: text.count) == text.count {
      while text.count - offset >= 8 {
        add(ByteWord.load(text, at: offset), after: ByteWord.load(text, at: offset - 1))
        offset += 8
      }
      if offset > 0 { before = text[offset - 1] }
    }
    while offset < text.count {
      add(text[offset])
      offset += 1
    }
  }

  private mutating func add(_ byte: UInt8) {
    if byte == Byte.carriageReturn { return }
    let isPadding = byte == before && (byte == Byte.blank || byte == UInt8(ascii: "-"))
    before = byte
    if isPadding { return }
    if byte < 0x80 || (0xC0...0xE0).contains(byte) { letters += 1 } else if byte > 0xE0 { signs += 1 }
  }

  /// Adds eight bytes; `previous` are those one place before.
  private mutating func add(_ word: UInt64, after previous: UInt64) {
    let ascii = ~word & ByteWord.highBits
    // The first bytes of longer scalars have both upper bits; those above 0xE0 have more than 0x20 in the others.
    let first = word & (word << 1) & ByteWord.highBits
    let sign = first & ((word & ByteWord.repeating(0x3F)) &+ ByteWord.repeating(0x5F))
    let same = ByteWord.zeros(word ^ previous)
    var letter = ascii | (first & ~sign)
    if same != 0 {
      letter &= ~(same & (ByteWord.zeros(word ^ ByteWord.repeating(Byte.blank)) | ByteWord.zeros(word ^ Self.hyphens)))
    }
    letters += ByteWord.count(letter)
    signs += ByteWord.count(sign)
  }

  private static let hyphens = ByteWord.repeating(UInt8(ascii: "-"))
}
