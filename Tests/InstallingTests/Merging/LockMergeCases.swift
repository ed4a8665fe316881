import Packs
import TestSupport
import Testing
import Vocabulary

@testable import Installing

extension LockMergeTests {
  /// What one side of the merge records about the file.
  struct Side: Sendable, CustomTestStringConvertible {
    var text: String?
    var revision = 1
    var state = TargetState.managed
    var policy = Policy.file

    var testDescription: String { "\(text ?? "no digest") \(revision) \(state) \(policy)" }

    var entry: LockedFile {
      LockedFile(
        pack: Wanted.packID, document: "document", policy: policy, locale: nil, revision: revision,
        digest: text.map { Digest(of: Array($0.utf8)) }, state: state)
    }
  }

  enum Outcome: Sendable { case ours, theirs, neither, undecided }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let ours: Side?
    let theirs: Side?
    var disk: DiskContent?
    let outcome: Outcome

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "the disk is ours", ours: Side(text: "a"), theirs: Side(text: "b", revision: 2), disk: "a", outcome: .ours),
    Case(
      name: "the disk is theirs", ours: Side(text: "a", revision: 2), theirs: Side(text: "b"), disk: "b",
      outcome: .theirs),
    Case(
      name: "the disk is theirs but for line ends", ours: Side(text: "a\n"), theirs: Side(text: "b\n"), disk: "b\r\n",
      outcome: .theirs),
    Case(
      name: "neither, ours is newer", ours: Side(text: "a", revision: 2), theirs: Side(text: "b"), disk: "x",
      outcome: .ours),
    Case(
      name: "neither, theirs is newer", ours: Side(text: "a"), theirs: Side(text: "b", revision: 2), disk: "x",
      outcome: .theirs),
    Case(name: "neither, as old", ours: Side(text: "a"), theirs: Side(text: "b"), disk: "x", outcome: .undecided),
    Case(name: "no file, as old", ours: Side(text: "a"), theirs: Side(text: "b"), outcome: .undecided),
    Case(
      name: "the disk is behind a link", ours: Side(text: "a"), theirs: Side(text: "b"), disk: .link(to: "x"),
      outcome: .undecided),
    Case(name: "ours alone, and there", ours: Side(text: "a"), theirs: nil, disk: "a", outcome: .ours),
    Case(name: "theirs alone, and there", ours: nil, theirs: Side(text: "b"), disk: "b", outcome: .theirs),
    Case(name: "ours alone, and gone", ours: Side(text: "a"), theirs: nil, outcome: .neither),
    Case(name: "theirs alone, and gone", ours: nil, theirs: Side(text: "b"), outcome: .neither),
    Case(
      name: "theirs alone, taken away by the user", ours: nil, theirs: Side(text: "b", state: .deleted),
      outcome: .theirs),
    Case(
      name: "ours alone, written once and taken away since", ours: Side(state: .kept, policy: .once), theirs: nil,
      outcome: .ours),
    Case(
      name: "the same text, theirs is newer", ours: Side(text: "a"), theirs: Side(text: "a", revision: 2), disk: "a",
      outcome: .theirs),
  ]
}
