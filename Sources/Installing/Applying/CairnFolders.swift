internal import Platform
internal import Vocabulary

/// The folders below `.cairn/` that git must never show, even after Cairn was removed.
extension WritableTree {
  /// Creates the trash folder, hidden from git.
  func makeTrash() throws(TreeError) {
    try makeFolder(CairnFile.trash, permissions: 0o700)
    try writeIgnoreAll(CairnFile.trashIgnore)
  }

  /// Hides the transactions from git that are kept when Cairn is removed.
  func hideTransactions() throws(TreeError) { try writeIgnoreAll(CairnFile.transactionsIgnore) }

  /// Removes the folder of transactions if it is empty.
  func removeTransactions() throws(TreeError) {
    let ignore = CairnFile.transactionsIgnore
    if try names(in: CairnFile.transactions) == [ignore.name], try read(ignore) == CairnFile.hidingAll {
      try removeFile(ignore)
    }
    try removeFolder(CairnFile.transactions)
  }

  /// Deletes everything in the folder of a transaction but some of its own files.
  func removeContent(of folder: RelativePath, except kept: [RelativePath]) throws(TreeError) {
    for name in try names(in: folder) {
      guard let path = try? folder.appending(onDisk: name), !kept.contains(path) else { continue }
      try removeAll(at: path)
    }
  }

  private func writeIgnoreAll(_ path: RelativePath) throws(TreeError) {
    guard try entry(at: path) == nil else { return }
    try create(path, bytes: CairnFile.hidingAll, isExecutable: false, permissions: nil)
  }
}
