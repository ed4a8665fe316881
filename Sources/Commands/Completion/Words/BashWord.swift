internal import Vocabulary

/// The part of a word that bash replaces with a candidate: what follows the last character of `COMP_WORDBREAKS`, such as
/// the `=` of `--profile=`, or the quote that is open (Bash Reference Manual, Programmable Completion).
struct BashWord: Equatable {
  /// What the word has before that part, without quotes.
  let kept: String
  /// The quote that the part is in.
  let quote: ShellLine.Quote

  /// `raw` is the whole word as it is typed, and `replaced` the end of it that bash replaces.
  init(_ raw: String, replacing replaced: String) {
    guard raw.utf8.count >= replaced.utf8.count, raw.utf8.suffix(replaced.utf8.count).elementsEqual(replaced.utf8)
    else {
      (kept, quote) = ("", .unquoted)
      return
    }
    let head = ShellLine(String(decoding: raw.utf8.dropLast(replaced.utf8.count), as: UTF8.self)).words.last
    kept = head?.value ?? ""
    quote = head?.quote ?? .unquoted
  }

  /// What bash is to insert for a candidate; nil if the candidate does not begin with what is kept.
  func text(of candidate: String) -> String? {
    guard candidate.utf8.starts(with: kept.utf8) else { return nil }
    var text: [UInt8] = []
    for byte in candidate.utf8.dropFirst(kept.utf8.count) {
      switch quote {
      case .unquoted:
        let isPlain = Byte.isAlphanumeric(byte) || byte >= 0x80 || "_-./,+@%:=".utf8.contains(byte)
        if !isPlain { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
      case .single:
        if byte == UInt8(ascii: "'") { text += Array("'\\'".utf8) }
        text.append(byte)
      case .double:
        if "$`\"\\".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
