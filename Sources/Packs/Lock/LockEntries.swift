package import Vocabulary

/// A pack that was installed, as the lock tells it.
package struct LockedPack: Sendable, Hashable {
  package var version: SemanticVersion
  /// The Cairn that wrote it; rewritten only together with something else.
  package var cairn: SemanticVersion
  package var source: String
  package var digest: Digest

  package init(version: SemanticVersion, cairn: SemanticVersion, source: String, digest: Digest) {
    self.version = version
    self.cairn = cairn
    self.source = source
    self.digest = digest
  }
}

/// How a target stands between its pack and its user (`formats.md`, lock).
package enum TargetState: String, Sendable, CaseIterable {
  /// As Cairn wrote it.
  case managed
  /// Edited by the user, nothing to bring.
  case kept
  /// Edited by the user, and the pack has it no more.
  case orphaned
  /// Taken away by the user.
  case deleted
  /// The user's own, where the pack has one too.
  case foreign
  /// Edited on both sides; `theirs` is what the pack brings.
  case conflict
}

/// A file that Cairn wrote, or found in its place.
package struct LockedFile: Sendable, Hashable {
  package var pack: String
  package var document: String
  package var policy: Policy
  package var locale: LocaleTag?
  package var revision: Int?
  package var isExecutable: Bool
  /// The base's digest; nil for what Cairn never wrote.
  package var digest: Digest?
  package var state: TargetState
  /// The same bytes stood there before Cairn: it never deletes them.
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

/// Names one managed block: its file and its id.
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

/// A managed block that Cairn wrote into a file of the user's.
package struct LockedBlock: Sendable, Hashable {
  package var pack: String
  package var locale: LocaleTag?
  package var revision: Int?
  /// The body's digest.
  package var digest: Digest?
  /// What Cairn put before the block.
  package var lead: String
  /// Whether Cairn made the file: it goes when nothing is left in it.
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

/// What stands in an agent's own folder for a skill of the shared one.
package struct LockedLink: Sendable, Hashable {
  /// The link's text.
  package var to: String
  /// The digest of the folder, for a copy; nil for a link.
  package var copy: Digest?

  package init(to: String, copy: Digest? = nil) {
    self.to = to
    self.copy = copy
  }
}
