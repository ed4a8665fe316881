package import Reporting
package import Vocabulary

/// The blocks that Cairn manages in a user's file, each between two marker lines.
///
/// A marker is alone on its line and outside Markdown fences; anything else that looks like one is the user's text.
package struct ManagedBlocks: Sendable {
  /// How a file writes comments.
  package enum Comment: Sendable, Hashable {
    /// `<!-- cairn:begin id -->`
    case html
    /// `# cairn:begin id`
    case hash
  }

  /// One block.
  package struct Block: Sendable, Hashable {
    package let id: String
    /// The attributes of the begin line, as `key=value`.
    package let attributes: [String: String]
    /// The begin line with its line end.
    package let begin: Span
    /// Every byte between the marker lines.
    package let body: Span
    /// The end line with its line end, if any.
    package let end: Span
    /// The whole block, marker lines included.
    package var span: Span { Span(begin.lower, end.upper) }
  }

  /// The valid blocks, in order.
  package let blocks: [Block]
  /// What is wrong with the other blocks; no block with an error is among `blocks`.
  package let faults: [Diagnostic]

  /// Accepts any bytes.
  package init(in bytes: [UInt8], comment: Comment) {
    let found = BlockMarker.all(in: bytes, comment: comment)
    guard !found.markers.isEmpty || !found.hidden.isEmpty else {
      (blocks, faults) = ([], [])
      return
    }
    var pairing = BlockPairing(found.markers, lines: LineIndex(bytes), comment: comment)
    for hidden in found.hidden { pairing.add(hidden) }
    let damaged = pairing.damaged
    blocks = pairing.blocks.filter { !damaged.contains($0.id) }
    faults = pairing.faults.sorted { $0.span < $1.span }
  }

  /// The valid block with that id.
  package subscript(_ id: String) -> Block? { blocks.first { $0.id == id } }

  /// How comments are written in a file of that name.
  package static func comment(for path: RelativePath) -> Comment {
    let name = path.name.lowercased()
    if hashNames.contains(name) { return .hash }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .html }
    return hashExtensions.contains(String(name[name.utf8.index(after: dot)...])) ? .hash : .html
  }

  private static let hashNames: Set<String> = [
    ".gitignore", ".gitattributes", ".dockerignore", ".editorconfig", ".env", "dockerfile", "makefile", "justfile",
    "codeowners", "gemfile",
  ]

  private static let hashExtensions: Set<String> = [
    "toml", "yaml", "yml", "sh", "bash", "zsh", "fish", "py", "rb", "pl", "conf", "cfg", "mk", "tf", "properties",
    "env", "nix", "r", "jl", "ps1", "gitignore",
  ]
}
