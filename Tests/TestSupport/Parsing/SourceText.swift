import Foundation

/// A text in Cairn's source that users read: a message's English, a rule's summary or reason, a help text.
package struct SourceText: Sendable {
  /// Where the text is: the key of a message, or the file and the kind of text.
  package let name: String
  /// The text as in the source, without its quotation marks.
  package let text: String

  /// Every such text below `Sources`, sorted by name.
  package static func all() throws -> [SourceText] {
    var texts: [SourceText] = []
    for (key, entry) in try SourceMessages.all.get().entries {
      texts += [entry.english, entry.one].compactMap { $0 }.map { SourceText(name: key, text: $0) }
    }
    let labelled = try Regex(
      #"\b(abstract|discussion|help|summary|why):\s*(?:ArgumentHelp\(\s*)?(?:"""([\s\S]*?)"""|"((?:[^"\\]|\\.)*)")"#)
    let sources = SourceMessages.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: labelled) {
        guard let label = match.output[1].substring, let text = match.output[2].substring ?? match.output[3].substring
        else { continue }
        texts.append(
          SourceText(name: "\(file.lastPathComponent) \(label)", text: String(text).replacing("\\\n", with: "")))
      }
    }
    return texts.sorted { ($0.name, $0.text) < ($1.name, $1.text) }
  }
}
