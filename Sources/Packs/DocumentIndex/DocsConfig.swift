internal import Documents
internal import Reporting
package import Vocabulary

/// `[docs]` of the config: a folder of documents, and the file with the managed block that lists them.
package struct DocsConfig: Sendable, Hashable {
  package var folder: RelativePath
  /// The file with the block; it is not one of the listed documents.
  package var index: RelativePath

  /// Without `index`, the file is the `README.md` of the folder.
  package init(folder: RelativePath = DocsConfig.usualFolder, index: RelativePath? = nil) {
    self.folder = folder
    self.index = index ?? folder.appending(RelativePath(constant: "README.md"))
  }

  /// The folder if the config names none.
  package static let usualFolder = RelativePath(constant: "docs")
  /// The id of the block: one word, which no document of a pack can have as its id.
  package static let block = "docs"
  /// What the lock has as the pack of the block: one word, which no pack can have as its id.
  package static let pack = "cairn"
  /// The table of the config.
  static let key = "docs"

  /// Whether the index lists a file, if it exists: a Markdown file of the folder, with no hidden name below it.
  package func lists(_ path: RelativePath) -> Bool {
    guard path != index, Self.isMarkdown(path), let rest = path.relative(to: folder) else { return false }
    return !rest.components.contains { $0.utf8.first == UInt8(ascii: ".") }
  }

  /// Whether a file may have the block: a Markdown file with no hidden folder above it. A lock that comes with a clone
  /// may name no other file, because programs look for files to run in hidden folders.
  package static func allowsIndex(at path: RelativePath) -> Bool {
    isMarkdown(path) && !path.components.contains { $0.utf8.first == UInt8(ascii: ".") }
  }

  private static func isMarkdown(_ path: RelativePath) -> Bool {
    let name = path.name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}

extension DocsConfig {
  /// Reads `[docs]`, and reports a folder or a file that cannot be; nil if there is no such table, or if it is wrong.
  static func read(from root: inout TableReader) -> DocsConfig? {
    root.within(key) { table -> DocsConfig? in
      let folder = table.placedPath("folder")
      let index = table.placedPath("index")
      if let index, !allowsIndex(at: index.value) {
        table.add(Diagnostic("config.valid", .noIndexFile(index.value), at: index.span))
      }
      guard table.faults.isEmpty else { return nil }
      return DocsConfig(folder: folder?.value ?? usualFolder, index: index?.value)
    } ?? nil
  }
}

extension Message {
  fileprivate static func noIndexFile(_ path: RelativePath) -> Message {
    Message(
      "config.docs-index",
      "'{path}' cannot have the index\nname a Markdown file outside of hidden folders, such as docs/README.md",
      ["path": .text(path.text)])
  }
}
