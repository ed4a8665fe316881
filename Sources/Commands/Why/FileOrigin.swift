internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Where a file comes from.
struct FileOrigin: Sendable {
  /// What kind of file it is.
  enum Kind: String, Sendable, CaseIterable, Codable, ShapedValue {
    /// A file of a pack.
    case document
    /// A file that was written once, and is the user's own since then.
    case form
    /// Generated from the packs.
    case generated
    /// A file of the user with managed blocks.
    case host
    /// A link, or a copy, of a skill in an agent's folder.
    case link, copy
    /// A file that Cairn keeps for itself, below `.cairn/`.
    case cairn
    /// A skill of the user, or a file of one.
    case ownSkill = "own-skill"
    /// Any other file of the user.
    case own
    /// Not installed, but a pack has it.
    case available
  }

  /// The path that was asked for.
  let path: RelativePath
  let kind: Kind
  /// Where a link or a copy leads.
  var target: RelativePath?
  /// The links on the way to the file that are not Cairn's, with their texts.
  var through: [RelativePath] = []
  var pack: OriginPack?
  /// The id of the document.
  var document: String?
  /// The file in the pack; nil if the pack is not available.
  var source: RelativePath?
  var skill: String?
  var locale: LocaleTag?
  var revision: Int?
  /// What brought it here, or what would.
  var reasons: [OriginReason] = []
  /// Its state, for what Cairn manages.
  var state: StatusRow.LocalState?
  var edit: EditSize?
  var blocks: [BlockOrigin] = []
  /// What the line that was asked for is part of.
  var line: LineOrigin?
  /// The rule by which git ignores it.
  var ignored: IgnoreRule?

  init(_ path: RelativePath, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

/// The pack of a file.
struct OriginPack: Sendable {
  let id: String
  let version: SemanticVersion?
  let source: String?
  let commit: CommitID?

  init(_ id: String, in lock: Lock) {
    self.id = id
    let locked = lock.packs[id]
    version = locked?.version
    source = locked?.source
    commit = locked?.commit
  }

  /// A pack that is chosen, whether or not the lock has it.
  init(_ manifest: Manifest, _ source: PackSource, in lock: Lock) {
    id = manifest.id
    version = manifest.version
    self.source = source.text
    commit = lock.packs[manifest.id]?.commit
  }
}

/// How much a user edited, compared with what Cairn wrote.
struct EditSize: Sendable {
  let added: Int
  let removed: Int

  /// Counts the lines of a unified diff.
  init(_ diff: String) {
    var added = 0
    var removed = 0
    var isInHunk = false
    for line in diff.split(separator: "\n") {
      if line.hasPrefix("@@") {
        isInHunk = true
      } else if isInHunk, line.hasPrefix("+") {
        added += 1
      } else if isInHunk, line.hasPrefix("-") {
        removed += 1
      }
    }
    self.added = added
    self.removed = removed
  }
}

/// A managed block of a file.
struct BlockOrigin: Sendable {
  let id: String
  /// The lines of its markers, from 1; nil if the file does not have it.
  var lines: ClosedRange<Int>?
  var pack: OriginPack?
  var locale: LocaleTag?
  var revision: Int?
  var reasons: [OriginReason] = []
  var state: StatusRow.LocalState?
  var edit: EditSize?
}

/// What a line of a file is part of.
struct LineOrigin: Sendable {
  let number: Int
  /// The id of the block; nil for a line outside of all blocks.
  let block: String?
  /// Whether it is one of the lines of `[preferences]`.
  var isPreference = false
}
