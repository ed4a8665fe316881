internal import Documents
package import Vocabulary

/// The source of a pack in a lock file, and its position.
package struct LockedSource: Sendable {
  package let text: String
  package let span: Span

  /// The sources of all packs of a lock file, in its order; those that are not texts are left out.
  package static func all(in lock: [UInt8]) -> [LockedSource] {
    guard let packs = TOMLDocument(parsing: lock).root.table("packs") else { return [] }
    return packs.entries.compactMap { entry in
      entry.node.table?.text("source").map { LockedSource(text: $0.value, span: $0.span) }
    }
  }

  /// The source; before folders had to begin with `./`, one was written without.
  package var source: PackSource? {
    (try? PackSource(parsing: text)) ?? (try? PackSource(parsing: "./" + text))
  }
}
