internal import Documents
internal import Vocabulary

/// The keys of Cairn in the front matter of a translation: its language, and the revision of the source it was made
/// from. Every other byte is kept.
struct TranslationFrontMatter {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text with another language, if it names one.
  func setting(locale: LocaleTag) -> [UInt8] { replacing("cairn-locale", with: Self.value(of: locale)) }

  /// The text with this language and this revision. Keys that it lacks are added if `source` has them: a document that
  /// has no metadata in its source needs none.
  func setting(locale: LocaleTag, revision: Int, like source: [UInt8]) -> [UInt8] {
    let model = Metadata(in: MarkdownDocument(source))
    // A key is added before those that are there, so the first one is added last.
    let wanted = [("cairn-revision", "\"\(revision)\""), ("cairn-locale", Self.value(of: locale))]
    var text = self
    for (key, value) in wanted {
      let had = Metadata(in: MarkdownDocument(text.bytes))[key] != nil
      let next = had ? text.replacing(key, with: value) : model[key] != nil ? text.adding(key, value) : text.bytes
      text = TranslationFrontMatter(next)
    }
    return text.bytes
  }

  /// Keeps a value that says the same in another form, such as without quotes.
  private func replacing(_ key: String, with value: String) -> [UInt8] {
    guard let old = Metadata(in: MarkdownDocument(bytes))[key], old.value != Self.plain(value) else { return bytes }
    var text = bytes
    text.replaceSubrange(old.span.range.clamped(to: text.indices), with: Array(value.utf8))
    return text
  }

  /// Adds a line before the other keys of `metadata`, where it is in no value of several lines, or that map at the end of
  /// the front matter. A map in braces is left as it is.
  private func adding(_ key: String, _ value: String) -> [UInt8] {
    let document = MarkdownDocument(bytes)
    guard let frontMatter = document.frontMatter else { return bytes }
    let lineEnd = Text.usesCarriageReturns(bytes) ? "\r\n" : "\n"
    let metadata = Metadata(in: document)
    var text = bytes
    if let start = metadata.start, let indentation = metadata.indentation {
      let line = "\(key): \(value)" + lineEnd + String(repeating: " ", count: indentation)
      text.insert(contentsOf: Array(line.utf8), at: min(start, text.count))
    } else if frontMatter["metadata"] == nil {
      let lines = "metadata:\(lineEnd)  \(key): \(value)\(lineEnd)"
      text.insert(contentsOf: Array(lines.utf8), at: min(frontMatter.content.upper, text.count))
    }
    return text
  }

  /// A language as a YAML scalar: `no`, Norwegian, would be a boolean without quotes (YAML 1.1, `bool`).
  private static func value(of locale: LocaleTag) -> String {
    ["no", "on", "off", "yes"].contains(locale.text) ? "\"\(locale)\"" : locale.text
  }

  private static func plain(_ value: String) -> String { value.filter { $0 != "\"" } }
}
