import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

extension FileTableTests {
  /// One row: base, disk and new text, and the expected result.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    var base: String?
    var locked = TargetState.managed
    var isAdopted = false
    var theirs: String?
    var disk: DiskContent?
    var new: String?
    var request = PlanRequest()
    let action: Action?
    var note: String?
    let state: TargetState?
    /// The content afterwards; nil if there is none.
    let leaves: DiskContent?

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "no B, no D: create", new: "new\n", action: .created, state: .managed, leaves: "new\n"),
    Row(name: "no B, D = N: adopt", disk: "new\n", new: "new\n", action: .adopted, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N: the user's", disk: "mine\n", new: "new\n", action: .foreign, note: "plan.compare",
      state: .foreign, leaves: "mine\n"),
    Row(
      name: "no B, D ≠ N, --overwrite", disk: "mine\n", new: "new\n", request: PlanRequest(overwrite: [path]),
      action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N, --overwrite of a folder above", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [".agents/context"]), action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "no B, D ≠ N, --overwrite of another path", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [".agents/context/GUIDE"]), action: .foreign, state: .foreign,
      leaves: "mine\n"),
    Row(
      name: "D = N = B: nothing", base: "old\n", disk: "old\n", new: "old\n", action: nil, state: .managed,
      leaves: "old\n"),
    Row(
      name: "D = N ≠ B: record only", base: "old\n", disk: "new\n", new: "new\n", action: nil, state: .managed,
      leaves: "new\n"),
    Row(
      name: "D = B, N ≠ B: replace", base: "old\n", disk: "old\n", new: "new\n", action: .updated, state: .managed,
      leaves: "new\n"),
    Row(
      name: "N = B, D ≠ B: keep", base: "old\n", disk: "mine\n", new: "old\n", action: .kept, state: .kept,
      leaves: "mine\n"),
    Row(
      name: "all three differ: conflict", base: "old\n", disk: "mine\n", new: "new\n", action: .conflict,
      note: "plan.both-changed", state: .conflict, leaves: "mine\n"),
    Row(
      name: "all three differ, --overwrite", base: "old\n", disk: "mine\n", new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict stays open", base: "old\n", locked: .conflict, theirs: "new\n", disk: "mine\n",
      new: "new\n", action: .conflict, note: "plan.still-open", state: .conflict, leaves: "mine\n"),
    Row(
      name: "an open conflict against a later text starts from B", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", new: "newer\n", action: .conflict, note: "plan.both-changed", state: .conflict,
      leaves: "mine\n"),
    Row(
      name: "an open conflict where the user took the pack's text", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "new\n", new: "new\n", action: .recorded, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict where the user took the pack's text, and the pack went on", base: "old\n",
      locked: .conflict, theirs: "new\n", disk: "new\n", new: "newer\n", action: .updated, state: .managed,
      leaves: "newer\n"),
    Row(
      name: "an open conflict where the user gave up the edit", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "old\n", new: "new\n", action: .updated, state: .managed, leaves: "new\n"),
    Row(
      name: "an open conflict with a pack that is back at B", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", new: "old\n", action: .kept, state: .kept, leaves: "mine\n"),
    Row(
      name: "D gone, N = B: stays deleted", base: "old\n", new: "old\n", action: .deleted, note: "plan.deleted-here",
      state: .deleted, leaves: nil),
    Row(
      name: "D gone, known: not said again", base: "old\n", locked: .deleted, new: "old\n", action: nil,
      state: .deleted, leaves: nil),
    Row(
      name: "D gone, N ≠ B: stays deleted, said so", base: "old\n", new: "new\n", action: .deleted,
      note: "plan.deleted-and-changed", state: .deleted, leaves: nil),
    Row(
      name: "D gone, known, N ≠ B: said so", base: "old\n", locked: .deleted, new: "new\n", action: .deleted,
      note: "plan.deleted-and-changed", state: .deleted, leaves: nil),
    Row(
      name: "D gone from an open conflict", base: "old\n", locked: .conflict, theirs: "new\n", new: "new\n",
      action: .deleted, state: .deleted, leaves: nil),
    Row(
      name: "D gone, --overwrite brings it back", base: "old\n", locked: .deleted, new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .restored, state: .managed, leaves: "new\n"),
    Row(
      name: "D is back as it was", base: "old\n", locked: .deleted, disk: "old\n", new: "old\n", action: .recorded,
      state: .managed, leaves: "old\n"),
    Row(name: "N gone, D = B: delete", base: "old\n", disk: "old\n", action: .removed, state: nil, leaves: nil),
    Row(
      name: "N gone, D = B, but it was there before: left", base: "old\n", isAdopted: true, disk: "old\n",
      action: .foreign, note: "plan.was-yours", state: nil, leaves: "old\n"),
    Row(
      name: "N gone, D ≠ B: orphaned", base: "old\n", disk: "mine\n", action: .orphaned, state: .orphaned,
      leaves: "mine\n"),
    Row(
      name: "N gone, orphaned already: not said again", base: "old\n", locked: .orphaned, disk: "mine\n", action: nil,
      state: .orphaned, leaves: "mine\n"),
    Row(
      name: "N gone, D ≠ B but the pack's side of a conflict: delete", base: "old\n", locked: .conflict,
      theirs: "new\n", disk: "new\n", action: .removed, state: nil, leaves: nil),
    Row(
      name: "N gone from an open conflict: orphaned", base: "old\n", locked: .conflict, theirs: "new\n",
      disk: "mine\n", action: .orphaned, state: .orphaned, leaves: "mine\n"),
    Row(name: "N gone, D gone: forgotten", base: "old\n", action: nil, state: nil, leaves: nil),
    Row(
      name: "N gone, D a link: forgotten", base: "old\n", disk: .link(to: "x.md"), action: nil, state: nil,
      leaves: .link(to: "x.md")),
    Row(
      name: "N back, orphaned: kept", base: "old\n", locked: .orphaned, disk: "mine\n", new: "old\n", action: .kept,
      state: .kept, leaves: "mine\n"),
    Row(
      name: "no B, D a link", disk: .link(to: "x.md"), new: "new\n", action: .foreign, note: "plan.no-file",
      state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "no B, D a link, --overwrite", disk: .link(to: "x.md"), new: "new\n",
      request: PlanRequest(overwrite: [path]), action: .foreign, state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "D a link in a file's place", base: "old\n", disk: .link(to: "x.md"), new: "new\n", action: .foreign,
      state: .foreign, leaves: .link(to: "x.md")),
    Row(
      name: "D a folder in a file's place", base: "old\n", disk: .folder, new: "old\n", action: .obstructed,
      note: "plan.folder-in-the-way", state: .managed, leaves: .folder),
    Row(
      name: "D a folder in a file's place, and the pack went on", base: "old\n", disk: .folder, new: "new\n",
      action: .obstructed, note: "plan.folder-in-the-way", state: .managed, leaves: .folder),
    Row(
      name: "no B, D a folder", disk: .folder, new: "new\n", action: .obstructed, note: "plan.folder-in-the-way",
      state: .foreign, leaves: .folder),
    Row(
      name: "a deleted file, D a folder", base: "old\n", locked: .deleted, disk: .folder, new: "old\n", action: nil,
      state: .deleted, leaves: .folder),
  ]
}
