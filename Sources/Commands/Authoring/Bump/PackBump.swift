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
    try refuseUnreadable(pack)
    var made = Made()
    if let step {
      let version = try await VersionChange(pack: pack, step: step, isForced: isForced, invocation: invocation)
      try version.add(to: &made)
    }
    if names.isEmpty { try made.changes.updatePluginFiles(of: pack, invocation) }
    try LedgerChange(pack: pack, bump: self).add(to: &made)
    return made
  }

  /// Throws if the manifest or the ledger has errors: then it is not known what the pack has, and an entry might be taken
  /// for one without a source. Errors about other files are the doctor's.
  private func refuseUnreadable(_ pack: AuthoredPack) throws(Failure) {
    if let ledger = pack.manifest.ledger { try Failure.refuseConflict(in: ledger, of: pack) }
    let read = pack.bytes(of: Manifest.path).map { Manifest.read($0).faults } ?? []
    // A retired path may name the version that is only being made.
    let ids = Set(read.map(\.id)).subtracting(["manifest.retired-valid"])
    let faults = pack.contents.faults.filter { fault in
      fault.path == Manifest.path ? ids.contains(fault.diagnostic.id) : fault.path == pack.manifest.ledger
    }
    guard !faults.contains(where: { $0.diagnostic.severity == .error }) else {
      throw .unusable(faults, in: pack.folder)
    }
  }
}
