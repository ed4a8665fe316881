internal import Vocabulary

/// The place of a document among the languages of a pack: `templates/locales/<tag>/…`.
struct LocalizedPath {
  /// The folder of languages.
  let folder: RelativePath
  /// The language's own folder, as it is written.
  let tag: String
  /// The path below it.
  let rest: RelativePath

  /// nil for a document outside of packs. `known` are folders of languages that a manifest declares.
  init?(_ path: RelativePath, known: [RelativePath: LocaleTag] = [:]) {
    guard path.mayBeLocalized else { return nil }
    let parts = path.components
    for (index, part) in parts.enumerated().dropFirst() where part == "locales" && index + 2 < parts.count {
      guard let folder = try? RelativePath(onDisk: parts[...index].joined(separator: "/")),
        parts[..<index].contains("templates") || known[folder] != nil,
        let rest = try? RelativePath(onDisk: parts[(index + 2)...].joined(separator: "/"))
      else { continue }
      self.folder = folder
      tag = String(parts[index + 1])
      self.rest = rest
      return
    }
    return nil
  }
}

extension RelativePath {
  /// Whether one of the folders may be called `locales`: most paths are ruled out by the letters in them.
  var mayBeLocalized: Bool {
    var text = text
    return text.withUTF8 { bytes in
      let word: StaticString = "/locales/"
      return word.withUTF8Buffer { word in
        guard bytes.count > word.count else { return false }
        return (0...(bytes.count - word.count)).contains { start in
          bytes[start] == UInt8(ascii: "/") && bytes[start..<(start + word.count)].elementsEqual(word)
        }
      }
    }
  }
}
