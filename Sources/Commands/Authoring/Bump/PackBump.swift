internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What one run of `cairn pack bump` changes in the sources of a pack.
struct PackBump: Sendable {
  let invocation: Invocation
  /// The documents to look at, as the user named them; empty for all.
  let names: [String]
  let isEditorial: Bool
  /// The version to set; nil to keep it.
  let step: VersionStep?
  /// Whether a version is set that the changes contradict.
  let isForced: Bool
  /// Whether nothing is written, and a pack without a ledger is nothing to report.
  let isCheck: Bool

  /// The changes, and what to tell the user about them.
  struct Made: Sendable {
    var changes = SourceChanges()
    /// What changes in the ledger, for JSON.
    var revisions: [RevisionOutput] = []
    /// Lines before the rows of the preview.
    var lines: [Message] = []
    /// What else the user should know.
    var notes: [Message] = []
    var warnings: [Message] = []
    /// The tag that the new version should get; nil if there is no new version, or no git repository.
    var tag: String?

    func printNotes(to writer: ConsoleWriter) {
      for warning in warnings { writer.warn(warning) }
      for note in notes { writer.note(note) }
    }
  }

  /// Reads what it needs and decides; writes nothing.
  func changes(in pack: AuthoredPack) async throws -> Made {
    try pack.requireReadable()
    var made = Made()
    if let step {
      let version = try await VersionChange(pack: pack, step: step, isForced: isForced, invocation: invocation)
      try version.add(to: &made)
    }
    if names.isEmpty || step != nil { try made.changes.updatePluginFiles(of: pack, invocation) }
    try LedgerChange(pack: pack, bump: self).add(to: &made)
    // Nobody could install a version with errors, and a tag is not set twice.
    if step != nil { _ = try pack.load(after: made.changes) }
    return made
  }
}
