internal import Documents
internal import Packs
internal import Vocabulary

/// A file that an instruction file imports with `@path`.
struct Import {
  /// The path as it is written, without the sign.
  let text: String
  /// From the sign to the end of the path.
  let span: Span
  let place: LinkPlace

  /// Files whose clients import: Claude Code, Gemini CLI, Qwen Code.
  static let importers: Set<String> = ["CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", "QWEN.md"]

  /// The imports of a document: `@` at the start of a word, outside of code and comments, followed by a path.
  ///
  /// `@types/node`, `@media` and `@someone` are not imports: a path has an extension, or starts with `./` or `../`.
  static func all(in document: Document) -> [Import] {
    let bytes = document.bytes
    let code = document.markdown.codeSpans
    return document.markdown.paragraphs.flatMap { paragraph -> [Import] in
      var imports: [Import] = []
      var offset = max(0, paragraph.lower)
      let end = min(paragraph.upper, bytes.count)
      while offset < end {
        defer { offset += 1 }
        guard bytes[offset] == UInt8(ascii: "@"), offset == document.start || offset > 0 && bytes[offset - 1] <= 0x20,
          code.containing(offset) == nil
        else { continue }
        let path = bytes[(offset + 1)..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "`") }
        if let found = Import(path, at: offset, in: document) { imports.append(found) }
        offset = path.endIndex
      }
      return imports
    }
  }

  /// nil if it is not a path.
  private init?(_ path: ArraySlice<UInt8>, at offset: Int, in document: Document) {
    var path = path
    var place = Self.place(path, document)
    // A sentence may end after it.
    while !place.exists, let last = path.last, ".,;:!?)*\"'".utf8.contains(last) {
      path = path.dropLast()
      place = Self.place(path, document)
    }
    let text = String(decoding: path, as: UTF8.self)
    let isPath = path.starts(with: "./".utf8) || path.starts(with: "../".utf8) || Self.endings.contains(text.fileEnding)
    guard isPath || place.exists else { return nil }
    self.text = text
    span = Span(offset, path.endIndex)
    self.place = place
  }

  private static func place(_ path: ArraySlice<UInt8>, _ document: Document) -> LinkPlace {
    LinkPlace(
      of: LinkTarget(String(decoding: path, as: UTF8.self)), in: document.path, document.fileTree)
  }

  /// Extensions of text files; `@scope/package.js` is a package.
  private static let endings: Set<String> = ["md", "mdc", "markdown", "txt"]

  /// The document that it imports, if the target is a document.
  func document(in tree: DocumentTree) -> Document? {
    if case .file(let path) = place { tree[path] } else { nil }
  }
}

extension DocumentTree {
  /// Whether rules about agents apply: Cairn is installed, or agents are named.
  var knowsAgents: Bool { install != nil || !fileTree.agents.isEmpty }

  /// Every file that a client loads at its start, with its imports, in the order of their paths.
  var imports: [(document: Document, imports: [Import])] {
    var open = documents.filter { Import.importers.contains($0.path.name) }
    var seen = Set(open.map(\.path))
    var found: [(document: Document, imports: [Import])] = []
    while let document = open.popLast() {
      let imports = Import.all(in: document)
      found.append((document, imports))
      for other in imports.compactMap({ $0.document(in: self) }) where seen.insert(other.path).inserted {
        open.append(other)
      }
    }
    return found.sorted { $0.document.path < $1.document.path }
  }
}
