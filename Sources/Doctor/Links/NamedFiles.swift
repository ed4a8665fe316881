internal import Vocabulary

/// The files of a skill that its documents mention: by name, by name without extension, or by their folder.
struct NamedFiles {
  private var named: Set<Int> = []

  /// Searches each of `texts` once for all `files`, until all are found; a document does not mention itself. Those without
  /// `bytes` are left out.
  init(
    _ files: [RelativePath], in texts: [RelativePath], root: RelativePath, bytes: (RelativePath) -> [UInt8]?
  ) {
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
    for path in texts where named.count < files.count {
      guard let text = bytes(path) else { continue }
      keywords.eachHit(in: text) { hit in
        let word = words[hit.word]
        let end = hit.offset + word.count
        let before = hit.offset > 0 ? text[hit.offset - 1] : 0x20
        let after = end < text.count ? text[end] : 0x20
        // `references/` alone mentions the folder; `references/a.md` mentions one file.
        let isMention =
          folders.contains(word)
          ? !Self.isPart(before) && !Self.isPart(after) : !Self.isLetter(before) && !Self.isLetter(after)
        guard isMention else { return true }
        for number in numbers[word] ?? [] where files[number] != path { named.insert(number) }
        return named.count < files.count
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
