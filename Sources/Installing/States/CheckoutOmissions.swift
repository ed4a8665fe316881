internal import Packs
package import Vocabulary

/// Files that are not on disk, or may not be, although nobody deleted them: the checkout leaves them out. None of them
/// counts as deleted by the user.
package struct CheckoutOmissions: Sendable, Equatable {
  /// Tracked files that are outside of a sparse checkout.
  package var sparse: Set<RelativePath>
  /// The folders of submodules that are not checked out.
  package var submodules: Set<RelativePath>
  /// Files of the lock that git ignores, so that a clone never had them.
  package var ignored: Set<RelativePath>
  /// Files of the lock that are missing if git could not be asked why.
  package var unknown: Set<RelativePath>
  /// What a pattern of a sparse checkout starts with that matches the repository's own folder: `/`, or `/apps/web/` below the
  /// work tree; nil if git takes folders (`core.sparseCheckoutCone`).
  package var patternStart: String?

  package init(
    sparse: Set<RelativePath> = [], submodules: Set<RelativePath> = [], ignored: Set<RelativePath> = [],
    unknown: Set<RelativePath> = []
  ) {
    self.sparse = sparse
    self.submodules = submodules
    self.ignored = ignored
    self.unknown = unknown
  }

  /// Why a file is missing.
  package enum Reason: Sendable, Hashable {
    case sparse
    /// It belongs to a submodule in this folder.
    case submodule(RelativePath)
    case ignored
    case unknown

    /// Whether it must not be written either, because it would conflict with git when the checkout is completed.
    package var forbidsWriting: Bool {
      switch self {
      case .sparse, .submodule: true
      case .ignored, .unknown: false
      }
    }
  }

  /// Why a file is missing; nil if it is not known to be left out.
  package func reason(for path: RelativePath) -> Reason? {
    if sparse.contains(path) { return .sparse }
    if let folder = submodules.first(where: { path.isWithin($0) }) { return .submodule(folder) }
    if ignored.contains(path) { return .ignored }
    return unknown.contains(path) ? .unknown : nil
  }

  /// Whether a file is left out and must not be written either.
  package func forbidsWriting(_ path: RelativePath) -> Bool { reason(for: path)?.forbidsWriting ?? false }
}

/// Where the execute bits of files are recorded.
package enum ModeSource: Sendable, Equatable {
  /// The execute bit on disk.
  case disk
  /// The bit in git's index, by path, because core.fileMode is false; and whether the disk supports the bit as well.
  case index([RelativePath: Bool], onDisk: Bool)
  /// Nowhere: the disk has no such bits, or git could not be asked.
  case unknown
}

extension Planner {
  /// Whether a file is missing and was not deleted.
  func isLeftOut(_ path: RelativePath) -> Bool { found[path] == .absent && found.leftOut.reason(for: path) != nil }

  /// Whether a file is missing, was not deleted, and must not be written: its entry in the lock is kept.
  func isOutside(_ path: RelativePath) -> Bool { found[path] == .absent && found.leftOut.forbidsWriting(path) }

  /// The skills that exist but are left out here, by the names of their folders.
  func skillsLeftOut() -> Set<String> {
    var names: Set<String> = []
    for path in found.leftOut.sparse { if let name = skillFolder(of: path), isLeftOut(path) { names.insert(name) } }
    for (path, entry) in plan.newLock.files where entry.digest != nil && entry.state != .deleted && isLeftOut(path) {
      if let name = skillFolder(of: path), after[path] == nil { names.insert(name) }
    }
    return names
  }

  /// Whether INDEX.md must not be changed: the rows of skills that are left out cannot be generated here.
  var keepsIndex: Bool {
    guard request.uninstall == nil, lock.files[AgentTargets.index] != nil, case .file = found[AgentTargets.index] else {
      return false
    }
    return !skillsLeftOut().isEmpty
  }

  /// Whether a file of a pack lost the execute bit that it was written with; records it for the user if git lost it.
  mutating func lostExecutableBit(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) -> Bool {
    guard document.isExecutable, let entry, entry.isExecutable, entry.digest != nil, entry.state != .foreign,
      case .file(_, let isExecutable) = found[path]
    else { return false }
    switch found.modes {
    case .disk: return !isExecutable
    case .index(let bits, let onDisk):
      guard bits[path] == false else { return false }
      plan.unmarked.insert(path)
      return !isExecutable && onDisk
    case .unknown: return false
    }
  }

  /// Records a new file that is executable but that `git add` alone would not make executable.
  mutating func noteNewExecutable(_ path: RelativePath, _ document: WantedDocument) {
    if document.isExecutable, case .index(let bits, _) = found.modes, bits[path] != true { plan.unmarked.insert(path) }
  }
}
