internal import Documents
internal import Vocabulary

/// The files that an instruction file imports with `@name`.
enum Imports {
  /// The names after `@` that Claude Code reads, in order of appearance; one that it skips because of a colon or a comma
  /// after it is left out.
  static func names(in bytes: [UInt8]) -> [String] {
    ImportReference.all(in: MarkdownDocument(bytes)).compactMap { reference in
      guard reference.obstacle == nil else { return nil }
      let name = reference.path.hasPrefix("./") ? String(reference.path.dropFirst(2)) : reference.path
      return name.isEmpty ? nil : name
    }
  }
}
