internal import Packs
package import Reporting
package import Vocabulary

/// What a plan looks like to the user who has to confirm it.
package struct Preview: Sendable {
  private let plan: Plan
  private let way: String

  /// Paths are shown with `way` before them: the path from the user's folder to the root.
  package init(_ plan: Plan, way: String = "") {
    self.plan = plan
    self.way = way
  }

  /// One line for each row, in columns: the action, the path and the remark.
  package func rows(in catalog: Catalog, areDone: Bool) -> [String] {
    let words = words(in: catalog, areDone: areDone)
    let width = words.map { PrintableText.width(of: $0) }.max() ?? 0
    return zip(plan.steps, words).map { step, word in
      var line =
        word + String(repeating: " ", count: width - PrintableText.width(of: word) + 2)
        + PrintableText.text(way + step.path.text)
      if let block = step.block, block != RenderedBlock.id { line += " [\(PrintableText.text(block))]" }
      if let note = step.note { line += "  (\(PrintableText.text(catalog.text(of: note))))" }
      return line
    }
  }

  /// The number of rows of each kind, in one line; nil without rows.
  package func summary(in catalog: Catalog, isDone: Bool) -> String? {
    let words = words(in: catalog, areDone: isDone)
    let parts = Action.allCases.flatMap { action -> [String] in
      let usual = catalog.text(of: isDone ? action.doneLabel : action.plannedLabel)
      var counts: [String: Int] = [:]
      for (step, word) in zip(plan.steps, words) where step.action == action { counts[word, default: 0] += 1 }
      // The usual label comes first.
      let others = counts.keys.filter { $0 != usual }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return ([usual] + others).compactMap { word in counts[word].map { "\(word) \($0)" } }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The label for each row.
  private func words(in catalog: Catalog, areDone: Bool) -> [String] {
    let operations = Dictionary(plan.operations.map { ($0.path, $0) }) { first, _ in first }
    return plan.steps.map { step in
      let special = operations[step.path].flatMap { TruerWord(of: step, $0) }
      guard let special else { return catalog.text(of: areDone ? step.action.doneLabel : step.action.plannedLabel) }
      return catalog.text(of: areDone ? special.doneLabel : special.plannedLabel)
    }
  }

  /// What changes in the user's files, as a unified diff; Cairn's own files are left out.
  package func diff() -> String {
    plan.operations.filter { !$0.path.isWithin(.cairn) }.map { operation in
      UnifiedDiff(
        old: operation.before.diffSide(operation.path), new: operation.after.diffSide(operation.path),
        path: way + operation.path.text
      ).text
    }.joined()
  }
}

/// A more exact label for a target, where that of its action would be wrong for the whole file.
private enum TruerWord {
  case added, removed, restored
  /// The user gave up the file that was there.
  case replaced

  /// nil where the action's own label is right.
  init?(of step: Step, _ operation: Operation) {
    switch step.action {
    case .created where step.block != nil && operation.before != .absent: self = .added
    case .removed where step.block != nil && operation.after != .absent: self = .removed
    case .restored where step.block != nil && operation.before != .absent: self = .restored
    case .updated where step.block == nil && step.document != nil && operation.holdsUserBytes: self = .replaced
    default: return nil
    }
  }

  var plannedLabel: Message {
    switch self {
    case .added: Message("action.add-block", "add block to")
    case .removed: Message("action.remove-block", "remove block from")
    case .restored: Message("action.restore-block", "restore block in")
    case .replaced: Message("action.replace", "replace")
    }
  }

  var doneLabel: Message {
    switch self {
    case .added: Message("action.added-block", "added block to")
    case .removed: Message("action.removed-block", "removed block from")
    case .restored: Message("action.restored-block", "restored block in")
    case .replaced: Message("action.replaced", "replaced")
    }
  }
}

extension Content {
  /// The content as a side of a diff.
  package func diffSide(_ path: RelativePath) -> UnifiedDiff.Side {
    switch self {
    case .absent: .absent
    case .file(let bytes, let isExecutable): .file(bytes, isExecutable: isExecutable)
    case .link(let text): .link(text)
    }
  }
}

extension Action {
  /// The label for what will be done.
  package var plannedLabel: Message {
    switch self {
    case .created: Message("action.create", "create")
    case .adopted: Message("action.adopt", "adopt")
    case .updated: Message("action.update", "update")
    case .merged: Message("action.merge", "merge")
    case .moved: Message("action.move", "move")
    case .kept: Message("action.keep", "keep")
    case .removed: Message("action.remove", "remove")
    case .restored: Message("action.restore", "restore")
    case .resolved: Message("action.resolve", "resolve")
    case .recorded: Message("action.mend", "repair")
    case .foreign, .deleted, .orphaned, .conflict, .damaged: doneLabel
    }
  }

  /// The label for what was done, or is so.
  package var doneLabel: Message {
    switch self {
    case .created: Message("action.created", "created")
    case .adopted: Message("action.adopted", "adopted")
    case .updated: Message("action.updated", "updated")
    case .merged: Message("action.merged", "merged")
    case .moved: Message("action.moved", "moved")
    case .kept: Message("action.kept", "kept")
    case .foreign: Message("action.foreign", "skipped")
    case .deleted: Message("action.deleted", "deleted")
    case .removed: Message("action.removed", "removed")
    case .orphaned: Message("action.orphaned", "orphaned")
    case .conflict: Message("action.conflict", "conflict")
    case .restored: Message("action.restored", "restored")
    case .resolved: Message("action.resolved", "resolved")
    case .damaged: Message("action.damaged", "damaged")
    case .recorded: Message("action.mended", "repaired")
    }
  }
}
