package import Platform
package import Vocabulary

/// Finished transactions, kept so that they can be undone.
package struct Trash {
  private let tree: any WritableTree
  private let registry: TransactionRegistry

  /// How many are kept, not counting those with bytes that Cairn did not write.
  private static let depth = 10

  package init(_ tree: any WritableTree, _ registry: TransactionRegistry) {
    self.tree = tree
    self.registry = registry
  }

  /// The journals of this machine's own transactions, the newest first, and the names of those whose journal this version
  /// cannot read.
  package func contents() throws -> (journals: [Journal], unreadable: [String]) {
    var journals: [Journal] = []
    var unreadable: [String] = []
    for name in try tree.names(in: CairnFile.trash).reversed() {
      guard try registry.isOurs(name), let folder = try? CairnFile.trash.appending(onDisk: name) else { continue }
      if let journal = try? Transaction.journal(in: folder, of: tree), journal.id == name,
        (try? journal.operations.map { try JournalStep($0) }) != nil
      {
        journals.append(journal)
      } else if try tree.entry(at: folder.appending(onDisk: Transaction.journalName)) != nil {
        unreadable.append(name)
      }
    }
    return (journals, unreadable)
  }

  /// The journals of this machine's own transactions that this version can read, the newest first.
  package func journals() throws -> [Journal] { try contents().journals }

  /// Deletes the oldest ones beyond the last ten, but never one with a user's bytes.
  func trim() throws {
    // Journals of large packs take long to read.
    guard try tree.names(in: CairnFile.trash).count > Self.depth else { return }
    let disposable = try journals().filter { journal in !holdsUserBytes(journal) }
    for journal in disposable.dropFirst(Self.depth) { try drop(journal.id) }
  }

  /// The saved files of a transaction, without its journal: how many there are, and their size in bytes.
  package func size(of id: String) throws -> (files: Int, bytes: Int) {
    let folder = try CairnFile.trash.appending(onDisk: id)
    let journal = try folder.appending(onDisk: Transaction.journalName)
    let sizes = try tree.files(below: folder).compactMap { path, entry -> Int? in
      guard path != journal, case .file(_, let size) = entry else { return nil }
      return size
    }
    return (sizes.count, sizes.reduce(0) { $0.addingReportingOverflow($1).partialValue })
  }

  /// Deletes a transaction with all its files, so that it can no longer be undone. Its journal need not be readable.
  package func drop(_ id: String) throws {
    let folder = try CairnFile.trash.appending(onDisk: id)
    // Its journal is deleted last: as long as it exists, the next run can continue.
    let journalPath = try folder.appending(onDisk: Transaction.journalName)
    try tree.removeContent(of: folder, except: [journalPath])
    try tree.removeContent(of: folder, except: [])
    try tree.removeFolder(folder)
    try registry.forget(id)
  }

  /// The user's texts that a transaction replaced and that are no longer at their path: each with its copy.
  package func keptTexts(of journal: Journal) throws -> [(path: RelativePath, copy: RelativePath)] {
    try journal.operations.compactMap { entry in
      guard entry.holdsUserBytes, case .file = entry.before, let step = try? JournalStep(entry),
        let place = step.saved.relative(to: CairnFile.transactions)
      else { return nil }
      let copy = CairnFile.trash.appending(place)
      guard try FileStep.fingerprint(of: copy, in: tree).sameBytes(as: step.before),
        try !FileStep.fingerprint(of: step.path, in: tree).sameBytes(as: step.before)
      else { return nil }
      return (step.path, copy)
    }
  }

  /// Whether the transaction replaced bytes of a user, or moved some that an editor wrote during the run.
  private func holdsUserBytes(_ journal: Journal) -> Bool {
    journal.operations.contains { entry in
      if entry.holdsUserBytes { return true }
      guard let step = try? JournalStep(entry) else { return true }
      let places = [step.staged, step.aside].compactMap { $0.relative(to: CairnFile.transactions) }
      return places.contains { place in
        guard let fingerprint = try? FileStep.fingerprint(of: CairnFile.trash.appending(place), in: tree) else {
          return true
        }
        return fingerprint != .absent && !fingerprint.sameBytes(as: step.before)
          && !fingerprint.sameBytes(as: step.after)
      }
    }
  }
}
