package import Reporting

/// A more exact label for a target, if that of its action would be wrong for the whole file.
enum PreciseLabel {
  case added, removed, restored
  /// The user's file was replaced with the pack's, as the user asked.
  case replaced

  /// nil if the action's own label is right.
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
    case .recorded: Message("action.repair", "repair")
    case .foreign, .obstructed, .deleted, .orphaned, .conflict, .damaged: doneLabel
    }
  }

  /// The label for what was done, or is already so.
  package var doneLabel: Message {
    switch self {
    case .created: Message("action.created", "created")
    case .adopted: Message("action.adopted", "adopted")
    case .updated: Message("action.updated", "updated")
    case .merged: Message("action.merged", "merged")
    case .moved: Message("action.moved", "moved")
    case .kept: Message("action.kept", "kept")
    case .foreign: Message("action.skipped", "skipped")
    case .obstructed: Message("action.obstructed", "blocked")
    case .deleted: Message("action.deleted", "deleted")
    case .removed: Message("action.removed", "removed")
    case .orphaned: Message("action.orphaned", "left over")
    case .conflict: Message("action.conflict", "conflict")
    case .restored: Message("action.restored", "restored")
    case .resolved: Message("action.resolved", "resolved")
    case .damaged: Message("action.damaged", "damaged")
    case .recorded: Message("action.repaired", "repaired")
    }
  }
}
