internal import Packs
internal import Reporting
internal import Vocabulary

/// Documents that their pack still has, but only as pointers for Git LFS: what is installed of them is kept.
extension Planner {
  /// The document as it is installed, if its pack has this text of it only in Git LFS now; nil for any other.
  func withheldDocument(_ path: RelativePath, _ entry: LockedFile) -> WantedDocument? {
    guard let locale = wanted.withheld[path], wanted.documents[path] == nil || entry.locale == locale else {
      return nil
    }
    return WantedDocument(installed: entry, bases: bases)
  }

  /// Plans for such a document as if its pack had not changed it, and says so.
  mutating func planWithheld(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile) {
    let before = plan.steps.count
    plan(path, document, entry)
    guard case .file = found[path] else { return }
    if plan.steps.count == before {
      plan.steps.append(Step(.kept, path, document: document.document, note: .onlyInLFS))
    } else if let last = plan.steps.indices.last, plan.steps[last].action == .kept {
      plan.steps[last].note = .onlyInLFS
    }
  }
}

extension Message {
  fileprivate static let onlyInLFS = Message(
    "plan.only-in-lfs",
    "this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged\nreport this to the owner of the pack, or delete the file if you do not need it"
  )
}
