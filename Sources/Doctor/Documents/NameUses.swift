internal import Packs
internal import Vocabulary

/// The files of a tree in which names of skills are words, among those that may start a skill by its name: instructions, skills,
/// what is in hidden folders such as subagents, settings of clients, and routes. They are read whatever part of a tree is checked.
struct NameUses {
  /// At most two files for each name: one of them is not the skill's own.
  private var paths: [String: Set<RelativePath>] = [:]

  /// Searches every file once for all names. The index is left out, because it is written from the names.
  init(of names: Set<String>, in tree: DocumentTree) {
    let words = names.sorted()
    let keywords = Keywords(words.map { Array($0.utf8) })
    for document in tree.documents where document.path != AgentTargets.index && Self.mayStart(document) {
      add(keywords.hits(in: document.bytes), words, document.bytes, at: document.path)
    }
    for file in tree.otherFiles where file.kind.map(Self.kinds.contains) == true {
      add(keywords.hits(in: file.bytes), words, file.bytes, at: file.path)
    }
  }

  private static let kinds: Set<FileKind> = [.codexAgent, .ledger, .manifest, .own, .routes, .settings]

  private static func mayStart(_ document: Document) -> Bool {
    let path = document.path
    return path.isNamed("SKILL.md") || document.isInstructions
      || path.components.dropLast().contains { $0.utf8.first == UInt8(ascii: ".") }
  }

  /// Whether another file than `path` has a name as a word.
  func has(_ name: String, excluding path: RelativePath) -> Bool { paths[name]?.contains { $0 != path } ?? false }

  private mutating func add(_ hits: [Keywords.Hit], _ words: [String], _ bytes: [UInt8], at path: RelativePath) {
    for hit in hits {
      let word = words[hit.word]
      let end = hit.offset + word.utf8.count
      let isWord =
        !(hit.offset > 0 && Self.isPart(bytes[hit.offset - 1])) && !(end < bytes.count && Self.isPart(bytes[end]))
      if isWord, paths[word]?.count ?? 0 < 2 { paths[word, default: []].insert(path) }
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
