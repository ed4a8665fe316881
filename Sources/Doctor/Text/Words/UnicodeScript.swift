internal import Documents
internal import Vocabulary

/// The script of letters, as far as it distinguishes languages.
enum UnicodeScript: Hashable, Sendable {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, kana, hangul, han

  /// The script of a letter (Unicode 16, Scripts.txt, by block); nil for symbols and for scripts not listed here.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x5D0...0x5F2: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE01...0xE4E: self = .thai
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x31F0...0x31FF: self = .kana
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: return nil
    }
  }

  /// The scripts of a language; empty if they are not known here.
  static func expected(of locale: LocaleTag) -> Set<UnicodeScript> {
    switch locale.script {
    case "Latn"?: return [.latin]
    case "Cyrl"?: return [.cyrillic]
    case "Arab"?: return [.arabic]
    case "Deva"?: return [.devanagari]
    case "Hans"?, "Hant"?: return [.han]
    case .some: return []
    case nil: break
    }
    switch locale.language {
    case "ko": return [.hangul]
    case "zh": return [.han]
    case "ja": return [.kana, .han]
    case "hi", "mr", "ne": return [.devanagari]
    case "ru", "uk", "bg", "be", "mk": return [.cyrillic]
    case "ar", "fa", "ur": return [.arabic]
    case "he": return [.hebrew]
    case "th": return [.thai]
    case "el": return [.greek]
    case "en", "es", "fr", "de", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "vi", "id": return [.latin]
    default: return []
    }
  }

  /// How many letters of each script the paragraphs of a document have; code in fences does not count.
  static func letters(in document: Document) -> [UnicodeScript: Int] {
    var counts: [UnicodeScript: Int] = [:]
    for paragraph in document.markdown.paragraphs { count(document[paragraph], into: &counts) }
    return counts
  }

  /// How many letters of each script a text has.
  static func letters(in text: String) -> [UnicodeScript: Int] {
    var counts: [UnicodeScript: Int] = [:]
    count(Array(text.utf8)[...], into: &counts)
    return counts
  }

  private static func count(_ bytes: ArraySlice<UInt8>, into counts: inout [UnicodeScript: Int]) {
    // Most texts are ASCII, which needs no decoding. No byte of another scalar is a letter of ASCII.
    var latin = 0
    var all: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        latin &+= Byte.isLetter(byte) ? 1 : 0
        all |= byte
      }
    }
    if latin > 0 { counts[.latin, default: 0] += latin }
    guard all >= 0x80 else { return }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      if let script = UnicodeScript(scalar) { counts[script, default: 0] += 1 }
    }
  }
}
