internal import Vocabulary

/// The id of a pack: two or more words of `[a-z0-9-]`, joined by dots.
package enum PackID {
  /// Whether a text is a valid id.
  package static func isValid(_ text: String) -> Bool { PackTable.isDotted(text) }

  /// The id for a pack in a folder of this name: the name itself if it is one, else `example.` and the name as a word. nil
  /// if the name has no letter or digit of ASCII.
  package static func suggested(forFolder name: String) -> String? {
    if isValid(name) { return name }
    var word: [UInt8] = []
    for byte in name.utf8 {
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if Byte.isLowercaseLetter(lower) || Byte.isDigit(lower) {
        word.append(lower)
      } else if word.last.map({ $0 != UInt8(ascii: "-") }) == true {
        word.append(UInt8(ascii: "-"))
      }
    }
    if word.last == UInt8(ascii: "-") { word.removeLast() }
    return word.isEmpty ? nil : "example." + String(decoding: word, as: UTF8.self)
  }
}
