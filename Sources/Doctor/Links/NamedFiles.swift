internal import Vocabulary

/// The files of a skill that its documents mention: by name, by name without extension, or by their folder.
struct NamedFiles {
  private var named: Set<Int> = []

  /// Searches each of `texts` once for all `files`; a document does not mention itself.
  init(_ files: [RelativePath], in texts: [(path: RelativePath, bytes: [UInt8])], root: RelativePath) {
    var numbers: [[UInt8]: [Int]] = [:]
    var folders: Set<[UInt8]> = []
    for (number, file) in files.enumerated() {
      let name = file.name
      let ending = name.fileEnding.utf8.count
      numbers[Array(name.lowercased().utf8), default: []].append(number)
      let stem = Array(name.lowercased().utf8.dropLast(ending > 0 ? ending + 1 : 0))
      // A name of three letters or less occurs everywhere.
      if stem.count > 3, stem.count < name.utf8.count { numbers[stem, default: []].append(number) }
      guard let parent = file.parent, parent != root else { continue }
      // Its module: `python -m scripts.mix`.
      if !stem.isEmpty { numbers[Array("\(parent.name.lowercased()).".utf8) + stem, default: []].append(number) }
      let folder = Array((parent.name.lowercased() + "/").utf8)
      folders.insert(folder)
      numbers[folder, default: []].append(number)
    }
    let words = Array(numbers.keys)
    let keywords = Keywords(words)
    for text in texts {
      for hit in keywords.hits(in: text.bytes) {
        let word = words[hit.word]
        let end = hit.offset + word.count
        let before = hit.offset > 0 ? text.bytes[hit.offset - 1] : 0x20
        let after = end < text.bytes.count ? text.bytes[end] : 0x20
        if folders.contains(word) {
          // `references/` alone mentions the folder; `references/a.md` mentions one file.
          guard !Self.isPart(before), !Self.isPart(after) else { continue }
        } else if Self.isLetter(before) || Self.isLetter(after) {
          continue
        }
        for number in numbers[word] ?? [] where files[number] != text.path { named.insert(number) }
      }
    }
  }

  /// Whether a document mentions the file with that index.
  func contains(_ number: Int) -> Bool { named.contains(number) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}
