internal import Packs
internal import Reporting
internal import Vocabulary

extension LedgerInsertions {
  /// The fix of each added document in the ledger at a path of the tree; all entries for one place are inserted together.
  func repairs(in path: RelativePath) -> [PackContents.Version: Repair] {
    var repairs: [PackContents.Version: Repair] = [:]
    for insertion in insertions {
      let count = insertion.versions.count
      let repair = Repair.edit([.edit(path, insertion.span, insertion.text)], description: .add(count))
      for version in insertion.versions { repairs[version] = repair }
    }
    return repairs
  }
}

extension Message {
  fileprivate static func add(_ count: Int) -> Message {
    Message(
      "locale.every-document-in-ledger.fix", "add {count} entries to the ledger", one: "add its entry to the ledger",
      ["count": .number(count)])
  }
}
