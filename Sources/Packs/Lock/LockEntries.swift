package import Vocabulary

/// A pack that was installed, as the lock records it.
package struct LockedPack: Sendable, Hashable {
  package var version: SemanticVersion
  /// The version of Cairn that wrote it; rewritten only together with something else.
  package var cairn: SemanticVersion
  package var source: String
  package var digest: Digest
  /// The commit of a pack from a git repository, which every later run uses until an upgrade; nil for other packs.
  package var commit: CommitID?

  package init(
    version: SemanticVersion, cairn: SemanticVersion, source: String, digest: Digest, commit: CommitID? = nil
  ) {
    self.version = version
    self.cairn = cairn
    self.source = source
    self.digest = digest
    self.commit = commit
  }
}

/// The state of a target between its pack and its user: the key `state` of the lock (`.github/docs/lock.md`).
package enum TargetState: String, Sendable, CaseIterable {
  /// As Cairn wrote it.
  case managed
  /// Edited by the user; the pack has no update for it.
  case kept
  /// Edited by the user, and the pack no longer has it.
  case orphaned
  /// Deleted by the user.
  case deleted
  /// The user's own file; the pack has one with the same path.
  case foreign
  /// Edited on both sides; `theirs` is the pack's version.
  case conflict

  /// Whether the target should be on disk, and is Cairn's.
  package var isPresent: Bool { self != .deleted && self != .foreign }
}

/// A file that Cairn wrote, or that already existed with the same path.
package struct LockedFile: Sendable, Hashable {
  package var pack: String
  package var document: String
  package var policy: Policy
  package var locale: LocaleTag?
  package var revision: Int?
  package var isExecutable: Bool
  /// The base's digest; nil for a file that Cairn never wrote.
  package var digest: Digest?
  package var state: TargetState
  /// The same file existed before Cairn wrote it: Cairn never deletes it.
  package var isAdopted: Bool
  package var theirs: Digest?
  package var theirsRevision: Int?

  package init(
    pack: String, document: String, policy: Policy, locale: LocaleTag?, revision: Int?, isExecutable: Bool = false,
    digest: Digest?, state: TargetState, isAdopted: Bool = false, theirs: Digest? = nil, theirsRevision: Int? = nil
  ) {
    self.pack = pack
    self.document = document
    self.policy = policy
    self.locale = locale
    self.revision = revision
    self.isExecutable = isExecutable
    self.digest = digest
    self.state = state
    self.isAdopted = isAdopted
    self.theirs = theirs
    self.theirsRevision = theirsRevision
  }
}

/// Identifies one managed block: its file and its id.
package struct BlockKey: Sendable, Hashable, Comparable {
  package let path: RelativePath
  package let id: String

  package init(path: RelativePath, id: String) {
    self.path = path
    self.id = id
  }

  package static func < (left: BlockKey, right: BlockKey) -> Bool {
    left.path == right.path ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.path < right.path
  }
}

/// A managed block that Cairn wrote into one of the user's files.
package struct LockedBlock: Sendable, Hashable {
  package var pack: String
  package var locale: LocaleTag?
  package var revision: Int?
  /// The body's digest.
  package var digest: Digest?
  /// The line ends that Cairn wrote before the block.
  package var lead: String
  /// Whether Cairn created the file: it is deleted when nothing is left in it.
  package var isCreated: Bool
  package var state: TargetState
  package var theirs: Digest?
  package var theirsRevision: Int?
  /// The digest of an edited body that the user decided to keep.
  package var accepted: Digest?

  package init(
    pack: String, locale: LocaleTag?, revision: Int?, digest: Digest?, lead: String, isCreated: Bool,
    state: TargetState, theirs: Digest? = nil, theirsRevision: Int? = nil, accepted: Digest? = nil
  ) {
    self.pack = pack
    self.locale = locale
    self.revision = revision
    self.digest = digest
    self.lead = lead
    self.isCreated = isCreated
    self.state = state
    self.theirs = theirs
    self.theirsRevision = theirsRevision
    self.accepted = accepted
  }
}

/// The link or copy in an agent's own folder for a skill of the shared folder.
package struct LockedLink: Sendable, Hashable {
  /// The target of the link, as it is written.
  package var to: String
  /// The digest of the folder, for a copy; nil for a link.
  package var copy: Digest?

  package init(to: String, copy: Digest? = nil) {
    self.to = to
    self.copy = copy
  }
}
