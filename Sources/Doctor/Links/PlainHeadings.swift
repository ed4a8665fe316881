internal import Documents
internal import Vocabulary

/// The headings of a document whose names are known from their text: see `Anchors.plainNames`.
///
/// Most documents have a few links to places of their own, often several to the same one, so the names of all headings are
/// only made for a document with many.
struct PlainHeadings {
  private let markdown: MarkdownDocument
  private var last: String?
  private var searches = 0
  private var names: Set<String>?

  /// How many names are searched for among the headings before all names are made.
  private static let most = 8

  init(of markdown: MarkdownDocument) {
    self.markdown = markdown
  }

  /// Whether one of them has this name.
  mutating func contain(_ name: String) -> Bool {
    if let names { return names.contains(name) }
    if name == last { return true }
    searches += 1
    if searches > Self.most {
      let names = Anchors.plainNames(of: markdown)
      self.names = names
      return names.contains(name)
    }
    let headings = markdown.headings
    guard headings.indices.contains(where: { Anchors.isPlain(headings[$0].text, named: name) }) else { return false }
    last = name
    return true
  }
}
