internal import Documents
internal import Vocabulary

/// The keys at the top level of a YAML file, of which some are to be set and all the rest kept, comments too.
struct YAMLFields {
  private static let fence = Array("---\n".utf8)

  private let file: [UInt8]
  /// The file between the lines of a front matter, which is read by the same rules.
  private let bytes: [UInt8]
  private let frontMatter: FrontMatter
  private let hasOwnFence: Bool

  /// Accepts an empty file. Throws for one that is not a mapping.
  init(_ file: [UInt8], at path: RelativePath) throws(PluginManifestFault) {
    self.file = file
    hasOwnFence = file.starts(with: Self.fence)
    let isEnded = file.isEmpty || file.last == Byte.lineFeed
    let text = (hasOwnFence ? [] : Self.fence) + file + (isEnded ? [] : [Byte.lineFeed])
    bytes = text + Self.fence
    guard let frontMatter = FrontMatter(in: bytes), frontMatter.span.upper == bytes.count, frontMatter.faults.isEmpty
    else { throw .notAMapping(path) }
    self.frontMatter = frontMatter
  }

  /// The file with the values of some keys: `missing` where there is none, `always` in place of another. Values that
  /// stay the same keep their form.
  func setting(
    _ missing: [(key: String, text: String)], always: [(key: String, text: String)]
  ) -> [UInt8] {
    var edits: [(span: Span, text: String)] = []
    var added = ""
    for (key, text) in missing + always {
      guard let field = frontMatter[key] else {
        added += "\(key): \(Self.scalar(text))\n"
        continue
      }
      let isReplaced = always.contains { $0.key == key }
      if let value = field.value?.text, value == text || !isReplaced { continue }
      let blank = field.valueSpan.range.isEmpty ? " " : ""
      edits.append((field.valueSpan, blank + Self.scalar(text)))
    }
    if edits.isEmpty, added.isEmpty { return file }
    var result = bytes
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      result.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
    }
    result.removeLast(Self.fence.count)
    if !hasOwnFence { result.removeFirst(Self.fence.count) }
    return result + Array(added.utf8)
  }

  /// A text as YAML: without quotes if every reader takes the word, the number with two dots or the name as a text.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { Byte.isAlphanumeric($0) || ".-+".utf8.contains($0) }
    let parts = text.utf8.split(separator: UInt8(ascii: "."))
    let isVersion = isPlain && parts.count >= 3 && SemanticVersion(text) != nil
    let isName = isPlain && text.utf8.contains(UInt8(ascii: "-")) && Byte.isLetter(text.utf8.first ?? 0)
    return isVersion || isName ? text : YAMLQuoting.quoted(text)
  }
}
