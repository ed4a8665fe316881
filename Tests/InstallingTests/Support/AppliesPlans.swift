import Platform
import TestSupport
import Vocabulary

@testable import Installing

/// Tests that apply plans to a folder, with a folder of their own for Cairn's state.
protocol AppliesPlans {
  var folder: TemporaryFolder { get }
  var state: TemporaryFolder { get }
}

extension AppliesPlans {
  func file(_ text: String) -> Installing.Content { .file(Array(text.utf8), isExecutable: false) }

  func registry() throws -> TransactionRegistry {
    try TransactionRegistry(stateFolder: state.path, root: folder.path, files: LiveFileSystem())
  }

  func begin(_ tree: any WritableTree) throws -> Transaction {
    try Transaction.begin(in: tree, registry: registry(), command: "test", processID: 1)
  }

  /// Applies a plan; returns what was skipped.
  @discardableResult
  func apply(_ plan: Plan, in tree: any WritableTree) throws -> [RelativePath] {
    let transaction = try begin(tree)
    defer { transaction.end() }
    return try Applier(transaction, command: "test", time: 0, random: { 7 }).apply(plan)
  }

  /// Finishes or reverts what was interrupted.
  @discardableResult
  func recover(in tree: any WritableTree) throws -> Recovery.Outcome {
    let transaction = try begin(tree)
    defer { transaction.end() }
    return try Recovery(transaction).run()
  }
}
