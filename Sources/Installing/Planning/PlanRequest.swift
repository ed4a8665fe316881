package import Packs
package import Vocabulary

/// What the user asked of a plan beside the choices.
package struct PlanRequest: Sendable, Equatable {
  /// Paths whose content the user gives up for the pack's.
  package var overwrite: [RelativePath]
  /// Whether to bring back what is missing.
  package var restores: Bool
  /// Paths to bring back also where they were edited; none named: what is missing everywhere.
  package var restore: [RelativePath]
  /// Entries of the lock whose targets come back where they are missing; what stands there is not touched.
  package var bringsBack: Set<LockKey> = []
  /// Agent folders that git ignores, so that their links are the machine's own, and single skills' folders in others.
  package var ignoredFolders: Set<RelativePath>
  /// Whether the lock was joined from two sides of a git conflict.
  package var joinsBranches: Bool
  /// How conflicts end, by the lock's entry.
  package var resolutions: [LockKey: Resolution] = [:]
  /// Whether Cairn leaves the repository.
  package var uninstall: Uninstall?

  /// How a conflict ends. The base is the pack's text from then on.
  package enum Resolution: Sendable, Equatable {
    /// What stands there stays.
    case mine
    /// The pack's text takes its place.
    case pack
    /// This text takes its place.
    case text([UInt8])
  }

  /// How Cairn leaves: with what it wrote and nobody edited, or without.
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
