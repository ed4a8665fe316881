internal import Documents
internal import Packs
internal import Vocabulary

/// A file that an instruction file imports with `@path`, or that its author meant to import.
struct Import {
  /// The path, without the sign.
  let text: String
  /// From the sign to the end of the path.
  let span: Span
  let place: LinkPlace
  let form: Form

  /// How the import is written.
  enum Form: Equatable {
    /// As the clients read it.
    case sound
    /// Right before a colon or a comma, which the clients take as a part of the path.
    case followed(by: String)
    /// With quotes around the path, which the clients do not know.
    case quoted
    /// With a space in the path that has no backslash before it, where the clients end the path.
    case split
    /// After a word such as `@import`, which the clients take as the path.
    case keyword
  }

  /// Whether the clients read the import, if the file exists.
  var isRead: Bool { form == .sound }

  /// Files whose clients import: Claude Code, Gemini CLI, Qwen Code.
  static let importers: Set<String> = ["CLAUDE.md", "CLAUDE.local.md", "GEMINI.md", "QWEN.md"]

  /// What a document imports or was meant to import: `@` at the start of a word, outside of code and comments, followed
  /// by a path.
  ///
  /// `@types/node`, `@media` and `@someone` are not imports: a path has an extension, or starts with `./` or `../`.
  static func all(in document: Document) -> [Import] {
    guard document.bytes.contains(UInt8(ascii: "@")) else { return [] }
    return ImportReference.all(in: document.markdown).compactMap { Import($0, in: document) }
  }

  private init(_ text: String, _ span: Span, _ place: LinkPlace, _ form: Form) {
    self.text = text
    self.span = span
    self.place = place
    self.form = form
  }

  /// nil if it is not a path.
  private init?(_ reference: ImportReference, in document: Document) {
    if let quoted = Import(quotedAt: reference.word.lower, in: document) {
      self = quoted
      return
    }
    let place = Self.place(reference.path, document)
    if place.exists {
      self.init(reference.path, reference.span, place, reference.obstacle.map { .followed(by: $0) } ?? .sound)
    } else if let other = Import(wordsAfter: reference, in: document) {
      self = other
    } else if Self.isPath(reference.path) {
      self.init(reference.path, reference.span, place, reference.obstacle.map { .followed(by: $0) } ?? .sound)
    } else {
      return nil
    }
  }

  /// An import whose path is in quotes.
  private init?(quotedAt sign: Int, in document: Document) {
    let rest = document.bytes[(sign + 1)...].prefix(Self.longest).prefix { !Byte.isLineEnd($0) }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    let text = String(decoding: rest[(sign + 2)..<end], as: UTF8.self)
    guard Self.hasTextEnding(text) else { return nil }
    self.init(text, Span(sign, end + 1), Self.place(text, document), .quoted)
  }

  /// An import that goes on after a space: `@import ./a.md`, or a path with spaces if that file exists.
  private init?(wordsAfter reference: ImportReference, in document: Document) {
    guard reference.obstacle == nil, !reference.path.isEmpty else { return nil }
    let isKeyword = ["import", "include"].contains(reference.path)
    var text = reference.path
    var end = reference.word.upper
    for _ in 0..<(isKeyword ? 1 : 4) {
      let rest = document.bytes[end...].prefix(Self.longest)
      guard rest.first == Byte.blank else { return nil }
      let word = rest.dropFirst().prefix { $0 > Byte.blank }
      guard !word.isEmpty else { return nil }
      end = word.endIndex
      let plain = word.trimmed { "\"'.,;:!?)".utf8.contains($0) && $0 != UInt8(ascii: ".") }
      let named = plain.last == UInt8(ascii: ".") ? plain.dropLast() : plain
      let next = String(decoding: named, as: UTF8.self)
      let path = isKeyword ? next : "\(text) \(next)"
      if Self.hasTextEnding(path) {
        let place = Self.place(path, document)
        guard isKeyword || place.exists else { return nil }
        self.init(path, Span(reference.span.lower, named.endIndex), place, isKeyword ? .keyword : .split)
        return
      }
      text += " " + String(decoding: word, as: UTF8.self)
    }
    return nil
  }

  /// How many bytes of a line are searched for the rest of an import.
  private static let longest = 300

  private static func place(_ path: String, _ document: Document) -> LinkPlace {
    LinkPlace(of: LinkTarget(path), in: document.path, document.fileTree)
  }

  private static func isPath(_ path: String) -> Bool {
    path.hasPrefix("./") || path.hasPrefix("../") || hasTextEnding(path)
  }

  /// Whether the extension is that of a text; `@scope/package.js` is a package.
  private static func hasTextEnding(_ path: String) -> Bool {
    ["md", "mdc", "markdown", "txt"].contains(path.fileEnding)
  }

  /// The document that it imports, if the target is a document.
  func document(in tree: DocumentTree) -> Document? {
    if case .file(let path) = place { tree[path]?.whole } else { nil }
  }
}

/// A document that a client loads at its start, with what it imports.
struct ImportingDocument {
  let document: Document
  /// Every import, also those that are written so that no client reads them.
  let written: [Import]
  /// The imports that the clients read.
  var imports: [Import] { written.filter(\.isRead) }
  /// Whether it is loaded by its name, and not only through an import.
  var isStart: Bool { document.isImporter }
}

extension Document {
  /// Whether a client loads it by its name, with its imports; not a template that a skill contains.
  fileprivate var isImporter: Bool { isInstructions && Import.importers.contains(path.name) }
}

extension DocumentTree {
  /// Whether the user told which agents are used: Cairn is installed, or agents are named.
  var knowsAgents: Bool { install != nil || !fileTree.agents.isEmpty }

  /// Finds every file that a client loads at its start, with its imports, in the order of their paths.
  func findImports() -> [ImportingDocument] {
    var open = documents.filter(\.isImporter)
    var seen = Set(open.map(\.path))
    var found: [ImportingDocument] = []
    while let document = open.popLast() {
      let one = ImportingDocument(document: document, written: Import.all(in: document))
      found.append(one)
      for other in one.imports.compactMap({ $0.document(in: self) }) where seen.insert(other.path).inserted {
        open.append(other)
      }
    }
    return found.sorted { $0.document.path < $1.document.path }
  }
}
