package import Packs
package import Vocabulary

/// The user's request, in addition to the choices.
package struct PlanRequest: Sendable, Equatable {
  /// Paths whose content the user replaces with the pack's.
  package var overwrite: [RelativePath]
  /// Whether to restore missing files.
  package var restores: Bool
  /// Paths to restore even if they were edited; if empty, everything that is missing.
  package var restore: [RelativePath]
  /// Entries of the lock whose targets are restored if they are missing; existing targets are not changed.
  package var bringsBack: Set<LockKey> = []
  /// Agent folders that git ignores, so that their links are local to this machine, and single skills' folders in
  /// others.
  package var ignoredFolders: Set<RelativePath>
  /// Whether the lock was merged from two sides of a git conflict.
  package var joinsBranches: Bool
  /// Whether a missing target is recorded as deleted by the user; if not, its entry in the lock is kept.
  package var recordsDeletions = true
  /// How conflicts are resolved, by the lock's entry.
  package var resolutions: [LockKey: Resolution] = [:]
  /// Skills that are on disk and get a pack as their source, without a change of their bytes.
  package var adopts: [SkillName: AdoptedSkill] = [:]
  /// Whether the schema of the config file is written as this version of Cairn prints it, also if there is one.
  package var renewsSchema = false
  /// Whether only the index of the documents is planned, and the config file.
  package var isForDocuments = false
  /// Whether Cairn is removed from the repository, and how.
  package var uninstall: Uninstall?

  /// How a conflict is resolved. The pack's text becomes the base.
  package enum Resolution: Sendable, Equatable {
    /// The user's text is kept.
    case mine
    /// The pack's text replaces it.
    case pack
    /// This text replaces it.
    case text([UInt8])
  }

  /// How Cairn is removed: with the unedited files that it wrote, or without them.
  package enum Uninstall: Sendable, Equatable {
    case deletingDocuments
    case keepingDocuments
  }

  package init(
    overwrite: [RelativePath] = [], restores: Bool = false, restore: [RelativePath] = [],
    ignoredFolders: Set<RelativePath> = [], joinsBranches: Bool = false
  ) {
    self.overwrite = overwrite
    self.restores = restores
    self.restore = restore
    self.ignoredFolders = ignoredFolders
    self.joinsBranches = joinsBranches
  }
}
