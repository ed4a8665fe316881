/// Makes words equal that differ only in what people often leave out or write in two ways.
///
/// Capitals become small letters; Latin letters lose their accents (`é`, `ñ`, `ł`); Devanagari loses the dot of
/// borrowed sounds, and its moon-dot becomes the plain one (`फ़ाइल`, `जाँच`), while vowel signs and virama stay;
/// full-width letters become common ones.
package enum LetterFolding {
  /// The text of the signs in that form.
  package static func folded(_ signs: some Sequence<Character>) -> String {
    var folded = String.UnicodeScalarView()
    for sign in signs {
      for scalar in sign.unicodeScalars {
        if scalar.isASCII {
          folded.append(
            scalar.value >= 0x41 && scalar.value <= 0x5A
              ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20) : scalar)
          continue
        }
        for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small, to: &folded) }
      }
    }
    return String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: folded.append(scalar)
    case 0xDF: folded.append(contentsOf: "ss".unicodeScalars)
    case 0xE6: folded.append(contentsOf: "ae".unicodeScalars)
    case 0x153: folded.append(contentsOf: "oe".unicodeScalars)
    case 0xC0..<0x180: folded.append(letter(scalar, in: latin, from: 0xC0))
    case 0x1E00..<0x1F00: folded.append(letter(scalar, in: moreLatin, from: 0x1E00))
    case 0x300...0x36F:
      // On a letter of another script the mark may make a different letter, as in й.
      if let last = folded.last, last.isASCII { return }
      folded.append(scalar)
    case 0x3C2: folded.append("\u{3C3}")
    case 0x901: folded.append("\u{902}")
    case 0x93C: return
    case 0x929: folded.append("\u{928}")
    case 0x931: folded.append("\u{930}")
    case 0x934: folded.append("\u{933}")
    case 0x958...0x95F: folded.append(letter(scalar, in: withDot, from: 0x958))
    case 0xFF10...0xFF19, 0xFF41...0xFF5A:
      if let common = Unicode.Scalar(scalar.value - 0xFEE0) { folded.append(common) }
    default: folded.append(scalar)
    }
  }

  private static func letter(_ scalar: Unicode.Scalar, in table: [Unicode.Scalar], from first: UInt32) -> Unicode.Scalar
  {
    let offset = Int(scalar.value - first)
    return table.indices.contains(offset) ? table[offset] : scalar
  }

  /// U+0958 to U+095F without their dot.
  private static let withDot = Array("\u{915}\u{916}\u{917}\u{91C}\u{921}\u{922}\u{92B}\u{92F}".unicodeScalars)

  /// The letters from U+00C0 without accents (Unicode Character Database, decomposition; stroke letters by their base).
  private static let latin = Array(
    ("aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllllllnnnnnnnnnooooooœœ"
      + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars)

  /// The same from U+1E00.
  private static let moreLatin = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss"
      + "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
      + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ").unicodeScalars)
}
