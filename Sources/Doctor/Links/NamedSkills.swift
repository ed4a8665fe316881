internal import Documents
internal import Vocabulary

/// The words of a text that name a skill for certain.
///
/// `release` and `review` are names of skills and words of any sentence, so that a word alone names nothing: it is between
/// backticks, next to the word "skill", or has a hyphen.
struct NamedSkills {
  private(set) var all: Set<String> = []

  /// Reads the names in one pass; takes any bytes.
  init(in text: ArraySlice<UInt8>) {
    var last = text[text.startIndex..<text.startIndex]
    var offset = text.startIndex
    while offset < text.endIndex {
      guard Self.isPart(text[offset]) else {
        offset += 1
        continue
      }
      let word = text[offset...].prefix(while: Self.isPart)
      offset = word.endIndex
      let isInBackticks =
        text[..<word.startIndex].last == UInt8(ascii: "`") && text[word.endIndex...].first == UInt8(ascii: "`")
      if isInBackticks || word.dropFirst().dropLast().contains(UInt8(ascii: "-")) || Self.isSkill(last) { insert(word) }
      if Self.isSkill(word), !last.isEmpty { insert(last) }
      last = word
    }
  }

  private mutating func insert(_ word: ArraySlice<UInt8>) { all.insert(String(decoding: word, as: UTF8.self)) }

  private static func isPart(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a word is "skill" or "Skill".
  private static func isSkill(_ word: ArraySlice<UInt8>) -> Bool { word.map { $0 | 0x20 }.elementsEqual("skill".utf8) }
}

/// Finds in the skills next to a document's own what the document names and its own skill does not have.
struct NeighborFiles {
  private let document: Document
  /// The skills next to the document's own that it names, none for a document that is not at the top of a skill; found once,
  /// because a document may name many files.
  private var named: [RelativePath]?

  /// Nothing is searched before a path is asked for.
  init(of document: Document) {
    self.document = document
  }

  /// The path, from the document's folder, of the file that a text names in the only skill that has it and that the document
  /// names; nil if there is none, or more than one. The same file name in a skill that has nothing to do with this one is a
  /// coincidence: `references/template.md` is in many.
  mutating func path(of text: String) -> String? {
    guard !text.utf8.starts(with: ".".utf8) else { return nil }
    let skills = named ?? Self.named(in: document)
    named = skills
    let meant = skills.filter { $0.following(below: text).map(document.fileTree.isFile) ?? false }
    return meant.count == 1 ? meant.first.map { "../\($0.name)/\(text)" } : nil
  }

  private static func named(in document: Document) -> [RelativePath] {
    guard let skill = document.skillFolder, document.path.parent == skill else { return [] }
    return NamedSkills(in: document[document.markdown.body]).all.sorted().compactMap { word in
      guard let name = try? RelativePath(onDisk: word) else { return nil }
      let folder = skill.parent.map { $0.appending(name) } ?? name
      let isSkill = document.fileTree.isFile(folder.appending(RelativePath(constant: "SKILL.md")))
      return folder != skill && isSkill ? folder : nil
    }
  }
}
