internal import Platform
internal import Vocabulary

/// The folders below `.cairn/` that git shall never show, even after Cairn was removed.
extension WritableTree {
  /// Makes the trash, hidden from git.
  func makeTrash() throws(TreeError) {
    try makeFolder(OwnFile.trash, permissions: 0o700)
    try writeIgnoreAll(OwnFile.trashIgnore)
  }

  /// Hides transactions that stay when Cairn is removed from git.
  func hideTransactions() throws(TreeError) { try writeIgnoreAll(OwnFile.transactionsIgnore) }

  /// Removes the folder of transactions where none is left.
  func removeTransactions() throws(TreeError) {
    let ignore = OwnFile.transactionsIgnore
    if try names(in: OwnFile.transactions) == [ignore.name], try read(ignore) == OwnFile.hidingAll {
      try removeFile(ignore)
    }
    try removeFolder(OwnFile.transactions)
  }

  private func writeIgnoreAll(_ path: RelativePath) throws(TreeError) {
    guard try entry(at: path) == nil else { return }
    try create(path, bytes: OwnFile.hidingAll, isExecutable: false, permissions: nil)
  }
}
