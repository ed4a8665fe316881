internal import Documents
package import Vocabulary

/// What the index says about one document: its path, and what its front matter and its first heading say.
package struct IndexedDocument: Sendable, Hashable {
  package let path: RelativePath
  /// The first heading of level 1, else `title` of the front matter, else the name of the file; in one line.
  package let title: String
  /// `summary` of the front matter, in one line; nil if there is none.
  package let summary: String?
  /// The day of `last_updated`, such as `2026-03-06`; nil if there is none, or if it is no date.
  package let lastUpdated: String?
  /// `read_when` of the front matter: the tasks for which the document is to be read.
  package let readWhen: [String]

  /// Accepts any bytes.
  package init(at path: RelativePath, _ bytes: [UInt8]) {
    self.path = path
    let markdown = MarkdownDocument(bytes)
    let fields = markdown.frontMatter
    // Signs of code and of strong emphasis are no part of the words.
    let heading = markdown.headings.first { $0.level == 1 }.map {
      Self.line($0.text.replacing("`", with: "").replacing("**", with: ""))
    }
    let named = fields?["title"]?.value?.text.map(Self.line)
    title = [heading, named].compactMap { $0 }.first { !$0.isEmpty } ?? path.name
    summary = fields?["summary"]?.value?.text.map(Self.line).flatMap { $0.isEmpty ? nil : $0 }
    lastUpdated = fields?["last_updated"]?.value?.text.flatMap(Self.day)
    readWhen = fields?["read_when"]?.value.map(Self.texts) ?? []
  }

  /// The most characters of one text; a longer one ends with an ellipsis.
  private static let longest = 300

  /// A text in one line; runs of white space and control characters become one space.
  private static func line(_ text: String) -> String {
    let line = IndexCell.plain(text)
    guard line.unicodeScalars.count > longest else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest))) + "…"
  }

  /// The texts of a scalar or of a list of scalars, without empty ones.
  private static func texts(of value: YAMLValue) -> [String] {
    let values: [YAMLValue]
    if case .sequence(let elements) = value { values = elements } else { values = [value] }
    return values.compactMap(\.text).map(line).filter { !$0.isEmpty }
  }

  /// The first ten characters of a text if they are a year, a month and a day; nil for any other text.
  package static func day(_ text: String) -> String? {
    let digits = Array(text.utf8.prefix(10))
    let isDay =
      digits.count == 10
      && zip(digits, "0000-00-00".utf8).allSatisfy { $1 == UInt8(ascii: "0") ? Byte.isDigit($0) : $0 == $1 }
    return isDay ? String(decoding: digits, as: UTF8.self) : nil
  }
}
