internal import Platform
internal import Vocabulary

/// What remains of a transaction that ended: its folder is moved to the trash, or removed.
extension Recovery {
  /// Moves a transaction to the trash, with a note that it can be undone; deletes the oldest ones.
  func dispose(_ journal: Journal) throws {
    let folder = try transaction.folder(journal.id)
    for step in besideTargets(journal) {
      // A file that was staged next to its target, on another device, is no longer needed.
      try keep(step.staged, as: step, in: folder, "staged")
      try keep(step.aside, as: step, in: folder, "aside")
    }
    try moveToTrash(journal.id)
    try Trash(tree, transaction.registry).trim()
  }

  /// The steps whose files are not staged in the folder of a transaction. Most are, and are not parsed.
  private func besideTargets(_ journal: Journal) -> [JournalStep] {
    let folder = CairnFile.transactions.text + "/"
    return journal.operations.compactMap { entry in
      entry.staged.utf8.starts(with: folder.utf8) ? nil : try? JournalStep(entry)
    }
  }

  func moveToTrash(_ id: String) throws {
    try tree.makeTrash()
    try tree.moveFolder(try transaction.folder(id), to: try CairnFile.trash.appending(onDisk: id))
    try tree.removeTransactions()
    try transaction.registry.finish(id)
  }

  /// Deletes a file next to a target if its bytes are kept already; otherwise copies it into the transaction first.
  private func keep(_ path: RelativePath, as step: JournalStep, in folder: RelativePath, _ kind: String) throws {
    guard case .file(let isExecutable, _)? = try tree.entry(at: path) else { return try tree.removeFile(path) }
    let fingerprint = try FileStep.fingerprint(of: path, in: tree)
    if !fingerprint.sameBytes(as: step.before), !fingerprint.sameBytes(as: step.after) {
      // An earlier run may have been killed after it copied the file, or a part of it.
      let copy = try folder.appending(onDisk: "\(kind)-\(path.name)")
      try tree.removeFile(copy)
      try tree.create(
        copy, bytes: try tree.read(path), isExecutable: isExecutable, permissions: try tree.permissions(of: path))
    }
    try tree.removeFile(path)
  }

  /// Renames the journal of a transaction that changed nothing, or nothing more: from here on it is never finished.
  func void(_ folder: RelativePath) throws(TreeError) {
    guard let counting = try? folder.appending(onDisk: Transaction.journalName),
      let void = try? folder.appending(onDisk: Transaction.voidName), try tree.entry(at: counting) != nil
    else { return }
    try tree.replace(void, with: counting)
  }

  /// Removes the folder of a transaction that never counted, or no longer counts, with all its content, and the files
  /// that are staged next to its targets.
  func clear(_ folder: RelativePath) throws {
    // It may have failed right after its journal was renamed.
    try void(folder)
    var last: [RelativePath] = []
    for name in [Transaction.draftName, Transaction.voidName] {
      last.append(try folder.appending(onDisk: name))
      guard let journal = try Transaction.journal(in: folder, named: name, of: tree) else { continue }
      for step in besideTargets(journal) {
        try tree.removeFile(step.staged)
        try tree.removeFile(step.aside)
      }
    }
    try tree.removeContent(of: folder, except: last)
    for path in last { try tree.removeFile(path) }
    try tree.removeFolder(folder)
    try tree.removeTransactions()
  }
}
