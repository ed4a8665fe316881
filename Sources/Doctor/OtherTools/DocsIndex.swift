internal import Documents
internal import Vocabulary

/// The list of a waypoint workspace's documents.
struct DocsIndex {
  /// One line of the list that names a document.
  struct Entry {
    /// The document as it is named.
    let name: Spanned<String>
    /// Its target.
    let path: RelativePath
    /// The line with its line end.
    let line: Span
  }

  let entries: [Entry]

  /// Whether this is the list.
  static func isIndex(_ path: RelativePath) -> Bool { path.name == "DOCS_INDEX.md" }

  init(_ document: Document) {
    let bytes = document.bytes
    var entries: [Entry] = []
    for bullet in WorkspaceNotes.bullets(of: document) {
      guard let name = Self.name(in: bullet, of: bytes), let path = Self.path(name.value, in: document) else {
        continue
      }
      var end = bullet.upper
      while end < bytes.count, bytes[end] == 0x0D || bytes[end] == 0x0A {
        end += 1
        if bytes[end - 1] == 0x0A { break }
      }
      entries.append(Entry(name: name, path: path, line: Span(bullet.lower, end)))
    }
    self.entries = entries
  }

  /// The first word of a line that ends like a Markdown file.
  private static func name(in line: Span, of bytes: [UInt8]) -> Spanned<String>? {
    let words = bytes[line.range].dropFirst(2).split {
      [0x20, 0x09, 0x28, 0x29, 0x5B, 0x5D, 0x60, 0x3C, 0x3E, 0x22, 0x2A, 0x3A].contains($0)
    }
    // The text of a link may be a name too; the target comes last.
    guard let word = words.last(where: { $0.count > 3 && $0.suffix(3).elementsEqual(".md".utf8) }) else { return nil }
    return Spanned(String(decoding: word, as: UTF8.self), Span(word.startIndex, word.endIndex))
  }

  /// Relative to the root if that exists, else relative to the index's folder.
  private static func path(_ name: String, in document: Document) -> RelativePath? {
    let near = document.path.following(link: name)
    if let near, document.fileTree.isFile(near) { return near }
    let rooted = try? RelativePath(name)
    if let rooted, document.fileTree.isFile(rooted) { return rooted }
    return near ?? rooted
  }

  /// The entry of another document, written like an entry with only a name and a summary.
  func entry(for other: Document, summary: String, in index: Document, among tree: DocumentTree) -> (
    text: String, at: Int
  )? {
    for entry in entries.reversed() {
      guard let own = tree[entry.path].flatMap(Self.summary), !own.isEmpty else { continue }
      let line = String(decoding: index[entry.line], as: UTF8.self)
      let isRooted = entry.path.text == entry.name.value
      let name = isRooted ? other.path.text : index.path.link(to: other.path)
      var text = ""
      var rest = line.utf8[...]
      var isPlain = true
      while let byte = rest.first {
        if rest.starts(with: entry.name.value.utf8) {
          text += name
          rest = rest.dropFirst(entry.name.value.utf8.count)
        } else if rest.starts(with: own.utf8) {
          text += summary
          rest = rest.dropFirst(own.utf8.count)
        } else {
          if Byte.isAlphanumeric(byte) || byte >= 0x80 && !rest.starts(with: "—".utf8) { isPlain = false }
          let length = rest.starts(with: "—".utf8) ? 3 : 1
          text += String(decoding: rest.prefix(length), as: UTF8.self)
          rest = rest.dropFirst(length)
        }
      }
      guard isPlain else { continue }
      let written = String(decoding: text.utf8.filter { $0 != 0x0D }, as: UTF8.self)
      return (line.utf8.last == 0x0A ? written : "\n" + written, entry.line.upper)
    }
    return nil
  }

  /// The summary of a document, in one line.
  static func summary(_ document: Document) -> String? {
    guard case .string(let text)? = document.frontMatter?["summary"]?.value, !text.utf8.contains(0x0A) else {
      return nil
    }
    return text
  }
}
