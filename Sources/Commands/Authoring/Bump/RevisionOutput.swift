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
    case raised, renewed, added, completed, removed, untranslated, corrected
  }

  init(_ change: RevisionChange) {
    document = change.id
    switch change.kind {
    case .raised(let old, let new): (self.change, revision, was) = (.raised, new, old)
    case .renewed(let number): (self.change, revision, was) = (.renewed, number, nil)
    case .added(let number): (self.change, revision, was) = (.added, number, nil)
    case .completed(let number): (self.change, revision, was) = (.completed, number, nil)
    case .removed: (self.change, revision, was) = (.removed, nil, nil)
    case .untranslated: (self.change, revision, was) = (.untranslated, nil, nil)
    case .corrected(let said, let number): (self.change, revision, was) = (.corrected, number, said)
    }
  }

  static let keyTexts = [
    "document": "The id of the document.",
    "change":
      "What happened: its text changed (raised), its text changed and the revision is kept (renewed), it is new (added), its digest was missing (completed), it was deleted (removed), translations of it were deleted (untranslated), its front matter said another revision than the ledger (corrected).",
    "revision": "Its revision; not there if it or a translation was deleted.",
    "was": "The revision before; only there for a raised one and for a corrected one.",
  ]
}
