internal import Installing
internal import Vocabulary

/// Changes that may be undone.
enum ChangeValues {
  /// The ids of the changes that the repository keeps, the newest first. Whether a change is the user's own is what
  /// `cairn undo` looks at.
  static func candidates(_ facts: CompletionFacts) -> [Candidate] {
    facts.names(in: CairnFile.trash).reversed().filter { name in
      let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].count == 6 && parts[1].count == 16
    }.map { Candidate($0) }
  }
}
