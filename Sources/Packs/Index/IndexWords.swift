/// The words of INDEX.md's tables in its own language.
package struct IndexWords: Sendable, Hashable {
  /// Heads of the columns.
  package let skill: String
  package let when: String
  package let type: String
  /// Follows the description of a skill in another language.
  package let untranslated: String
  /// Heading of the user's own skills.
  package let own: String
  /// Precedes the agents that see a skill, if not all do.
  package let seenBy: String

  /// The default for a template without words.
  package static let english = IndexWords(
    skill: "Skill", when: "Use when", type: "Type", untranslated: "not translated", own: "Other skills",
    seenBy: "seen by")

  package init(
    skill: String, when: String, type: String, untranslated: String, own: String, seenBy: String = "seen by"
  ) {
    self.skill = skill
    self.when = when
    self.type = type
    self.untranslated = untranslated
    self.own = own
    self.seenBy = seenBy
  }

  /// The words in the first comment of the form
  /// `<!-- cairn-words: skill=… | when=… | type=… | untranslated=… | own=… | seen-by=… -->`; English for each missing
  /// word.
  package static func read(from template: [UInt8]) -> IndexWords {
    let words = wordsByName(in: template)
    func word(_ name: String, _ english: String) -> String { words[name] ?? english }
    return IndexWords(
      skill: word("skill", english.skill), when: word("when", english.when), type: word("type", english.type),
      untranslated: word("untranslated", english.untranslated), own: word("own", english.own),
      seenBy: word("seen-by", english.seenBy))
  }

  private static func wordsByName(in template: [UInt8]) -> [String: String] {
    let open = Array("<!-- cairn-words:".utf8)
    // The comment must begin a line, so that one quoted in prose does not count.
    var lines = template.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    while let line = lines.first, !line.starts(with: open) { lines = lines.dropFirst() }
    guard let start = lines.first?.startIndex else { return [:] }
    let comment = String(decoding: template[(start + open.count)...].prefix(4096), as: UTF8.self)
    let close = "-->".utf8
    var content: [UInt8] = []
    for byte in comment.utf8 {
      content.append(byte)
      if content.suffix(3).elementsEqual(close) { break }
    }
    guard content.suffix(3).elementsEqual(close) else { return [:] }
    var words: [String: String] = [:]
    for part in content.dropLast(3).split(separator: UInt8(ascii: "|")) {
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      let texts = sides.map { IndexCell.plain(String(decoding: $0, as: UTF8.self)) }
      if !texts[1].isEmpty { words[texts[0]] = texts[1] }
    }
    return words
  }
}
