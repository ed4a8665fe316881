package import Packs
package import Vocabulary

/// The revision of a document that its ledger or its lock records.
package struct RecordedRevision: Sendable, Hashable {
  package let number: Int
  /// The name of the file that records it, for the user.
  package let record: String

  package init(_ number: Int, in record: String) {
    self.number = number
    self.record = record
  }
}

extension RecordedRevision {
  /// What a lock records about the files that Cairn wrote and the user did not keep as edited.
  ///
  /// An edited text that the user keeps may name another revision than the one it was last compared with.
  package static func all(in lock: Lock) -> [RelativePath: RecordedRevision] {
    var recorded: [RelativePath: RecordedRevision] = [:]
    for (path, file) in lock.files where file.state == .managed && file.policy == .file {
      if let revision = file.revision { recorded[path] = RecordedRevision(revision, in: ".cairn/lock.toml") }
    }
    return recorded
  }
}
