internal import Foundation
internal import Packs
package import Platform
internal import Reporting
internal import Vocabulary

/// The right to change a repository: held from before the last look at it until all is written.
package struct Transaction: Sendable {
  let tree: any WritableTree
  let notes: StateNotes
  private let held: any TreeLock

  /// Seconds to wait for another Cairn.
  private static let patience = 5.0

  /// Makes `.cairn/` where it is missing, and takes its lock. Another Cairn at work for 5 seconds is exit 2, `busy`.
  package static func begin(
    in tree: any WritableTree, notes: StateNotes, command: String, processID: Int32
  ) throws -> Transaction {
    let made = try tree.makeFolder(.cairn, permissions: nil)
    if !made.isEmpty {
      // Until there is something to commit, git shall not see the folder, wherever the process ends.
      try tree.create(
        OwnFile.ignore, bytes: Array(OwnFile.ignoreEverythingText.utf8), isExecutable: false, permissions: nil)
    }
    guard let held = try tree.lock(OwnFile.processLock, seconds: patience) else {
      let holder = (try? tree.read(OwnFile.processLock, limit: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw Failure("busy", .busy(holder.filter { !$0.isNewline }))
    }
    held.write("\(processID) cairn \(command)\n")
    return Transaction(tree: tree, notes: notes, held: held)
  }

  /// Lets others change the repository.
  package func end() {
    held.release()
  }

  /// Folders of transactions that were begun and not finished, whoever began them.
  package static func leftovers(in tree: any Tree) throws(TreeError) -> [String] {
    try tree.names(in: OwnFile.transactions)
  }

  func folder(_ id: String) throws -> RelativePath {
    try OwnFile.transactions.appending(onDisk: id)
  }

  /// Reads the journal of a folder of `txn/` or `trash/`; nil where there is none that can be read.
  static func journal(in folder: RelativePath, of tree: any Tree) -> Journal? {
    guard let path = try? folder.appending(onDisk: "journal.json"), let bytes = try? tree.read(path, limit: 64 << 20),
      let journal = try? JSONDecoder().decode(Journal.self, from: Data(bytes)), journal.schema == Journal.currentSchema
    else { return nil }
    return journal
  }

  static func bytes(of journal: Journal) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(journal))
  }
}

extension Message {
  fileprivate static func busy(_ holder: String) -> Message {
    Message(
      "transaction.busy", "another cairn is at work here (process {holder}); wait for it and run again",
      ["holder": .text(holder.isEmpty ? "unknown" : holder)])
  }
}

extension Transaction {
  /// Takes away what `begin` made, where a first run came to nothing: no trace of Cairn is left.
  package func retreat() {
    let hasLock = (try? tree.entry(at: OwnFile.lock)) ?? nil
    let hasConfig = (try? tree.entry(at: OwnFile.config)) ?? nil
    let left = (try? Transaction.leftovers(in: tree)) ?? []
    let trash = (try? tree.names(in: OwnFile.trash)) ?? []
    guard hasLock == nil, hasConfig == nil, left.isEmpty, trash.isEmpty else { return }
    try? tree.removeFile(OwnFile.ignore)
    try? tree.removeFile(OwnFile.processLock)
    _ = try? tree.removeFolder(.cairn)
  }
}
