import BuiltinPack
import Testing

/// No skill repeats the text of another one: a reader of both would learn nothing from the second, and a change would
/// have to be made twice.
struct RepeatedTextTests {
  /// Each paragraph of the pack is on one line; a paragraph of more than two lines on a page is longer than this, in
  /// bytes.
  private static let long = 160

  @Test(arguments: ["en", "es", "fr", "hi", "ko", "zh"])
  func `no paragraph of more than two lines is in two skills`(locale: String) {
    let folder = "templates/locales/\(locale)/skills/"
    var owners: [String: Set<String>] = [:]
    var count = 0
    for file in EmbeddedFile.all where file.path.hasPrefix(folder) && file.path.hasSuffix(".md") {
      let parts = file.path.dropFirst(folder.count).split(separator: "/")
      guard parts.count > 1, let skill = parts.first else { continue }
      for paragraph in Self.paragraphs(String(decoding: file.bytes, as: UTF8.self)) {
        owners[paragraph, default: []].insert(String(skill))
        count += 1
      }
    }
    for (paragraph, skills) in owners where skills.count > 1 {
      Issue.record("\(skills.sorted().joined(separator: ", ")) all say: \(paragraph)")
    }
    #expect(count > (locale == "en" ? 500 : 0))
  }

  @Test func `a paragraph is recognized whatever its formatting`() {
    let text = String(repeating: "Read the file before the list. ", count: 6)
    let dressed = "1. \(text.dropLast())\n\n- **\(text.dropLast())**\n\n| \(text.dropLast()) | short |\n"
    #expect(Set(Self.paragraphs(dressed)).count == 1)
    #expect(Self.paragraphs(dressed).count == 3)
    #expect(Self.paragraphs("```text\n\(text)\n```\n\nshort\n").isEmpty)
  }

  /// The long paragraphs, list items and cells of a document outside of code, in lower case and without markup.
  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
      guard !isCode else { continue }
      let parts = line.hasPrefix("|") ? line.split(separator: "|") : [line]
      for part in parts {
        let words = part.lowercased().split { !$0.isLetter && !$0.isNumber }
        let plain = words.drop { $0.allSatisfy(\.isNumber) }.joined(separator: " ")
        if plain.utf8.count > long { paragraphs.append(plain) }
      }
    }
    return paragraphs
  }
}
