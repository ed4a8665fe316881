internal import Packs
internal import Reporting

/// What a bump does to the entry of a document in the ledger, in JSON.
struct RevisionOutput: Codable, Sendable, DescribedKeys {
  let document: String
  let change: Change
  let revision: Int?
  let was: Int?

  /// The change.
  enum Change: String, Codable, Sendable, CaseIterable, ShapedValue {
    case raised, renewed, added, completed, removed
  }

  init(_ change: RevisionChange) {
    document = change.id
    switch change.kind {
    case .raised(let old, let new): (self.change, revision, was) = (.raised, new, old)
    case .renewed(let number): (self.change, revision, was) = (.renewed, number, nil)
    case .added(let number): (self.change, revision, was) = (.added, number, nil)
    case .completed(let number): (self.change, revision, was) = (.completed, number, nil)
    case .removed: (self.change, revision, was) = (.removed, nil, nil)
    }
  }

  static let keyTexts = [
    "document": "The id of the document.",
    "change":
      "What happened: its text changed (raised), its text changed and the revision is kept (renewed), it is new (added), its digest was missing (completed), it was deleted (removed).",
    "revision": "Its revision; not there for a deleted document.",
    "was": "The revision before; only there for a raised one.",
  ]
}
