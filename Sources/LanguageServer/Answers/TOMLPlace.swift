internal import Documents
internal import Vocabulary

/// The key or the text at a place of a TOML text that can be read.
struct TOMLPlace {
  /// The path of the key from the root; a text has the path of the key that it is a value of.
  let path: [String]
  /// The key or the text, with its quotes.
  let span: Span
  /// The text; nil for a key.
  let text: String?

  /// nil if neither is there.
  init?(at offset: Int, in root: TOMLTable) {
    guard let found = Self.find(offset, in: root, below: []) else { return nil }
    self = found
  }

  private init(_ path: [String], _ span: Span, _ text: String?) {
    self.path = path
    self.span = span
    self.text = text
  }

  private static func find(_ offset: Int, in table: TOMLTable, below path: [String]) -> TOMLPlace? {
    for entry in table.entries {
      let own = path + [entry.key.text]
      if entry.key.span.touches(offset) { return TOMLPlace(own, entry.key.span, nil) }
      if let inner = find(offset, in: entry.node, at: own) { return inner }
    }
    return nil
  }

  private static func find(_ offset: Int, in node: TOMLNode, at path: [String]) -> TOMLPlace? {
    switch node.value {
    case .table(let table): return find(offset, in: table, below: path)
    case .array(let items):
      for item in items { if let inner = find(offset, in: item, at: path) { return inner } }
      return nil
    case .string(let text): return node.span.touches(offset) ? TOMLPlace(path, node.span, text) : nil
    default: return nil
    }
  }
}
