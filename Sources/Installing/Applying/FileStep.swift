internal import Platform
internal import Vocabulary

/// One operation on one target, done or reverted by renames, so that at any moment the target has the old bytes or the
/// new ones. Repeating it changes nothing.
struct FileStep {
  private let tree: any WritableTree
  private let step: JournalStep
  /// The permission bits of folders, for when they are created again, and whose they are.
  private let folders: [String: UInt16]
  private let owners: [String: Ownership]

  /// A step of a journal, which knows the folders; without it, folders are created as new ones.
  init(_ tree: any WritableTree, _ step: JournalStep, of journal: Journal? = nil) {
    self.tree = tree
    self.step = step
    folders = journal?.folders ?? [:]
    owners = journal?.owners ?? [:]
  }

  /// What is at a path now.
  static func fingerprint(of path: RelativePath, in tree: any Tree) throws(TreeError) -> ContentFingerprint {
    let entry: TreeEntry?
    do { entry = try tree.entry(at: path) } catch .linkInPath { return .other } catch .notAFolder { return .other }
    switch entry {
    case nil: return .absent
    case .file(let isExecutable, _)?:
      return .file(Digest(ofBytes: try tree.read(path)).text, isExecutable: isExecutable)
    case .link(let text)?: return .link(text)
    case .folder?, .other?: return .other
    }
  }

  /// Applies the step; returns whether it is done. It is not if the target differs from what the plan saw; then the
  /// target is kept.
  func apply() throws(TreeError) -> Bool {
    switch (step.before, step.after) {
    case (.absent, _): try create()
    case (_, .absent): try delete()
    case (.file(let old, _), .file(let new, let isExecutable)) where old == new: try setExecutable(isExecutable)
    default: try replace()
    }
  }

  /// Reverts the step; returns whether the target is as before. It is not if another process changed it since; then the
  /// target is kept.
  func revert() throws(TreeError) -> Bool {
    let now = try fingerprint(step.path)
    if now == step.before { return true }
    // The step was never done, so the file at the path, or what blocks the path, does not come from it.
    if step.before == .absent, try fingerprint(step.staged) != .absent { return true }
    guard now.sameBytes(as: step.after) else { return false }
    switch (step.before, step.after) {
    case (.absent, _):
      // The staged name is not in use: the target was moved from there.
      do {
        try tree.move(step.path, to: step.staged)
      } catch .notFound {
        // Together with its folder. Another one would need space, which a full disk does not have.
        try tree.move(step.path, to: step.aside)
      }
    case (.file(let old, let wasExecutable), .file(let new, _)) where old == new:
      try setPermissions(of: step.saved, else: wasExecutable)
    case (_, .absent):
      try makeFolders()
      try tree.move(try fingerprint(step.aside) == step.before ? step.aside : step.saved, to: step.path)
    default:
      let staged = try fingerprint(step.staged)
      if staged.sameBytes(as: step.before) {
        try swap(step.staged, step.path)
      } else if staged == .absent {
        try tree.replace(step.path, with: try fingerprint(step.aside) == step.before ? step.aside : step.saved)
      } else if !staged.sameBytes(as: step.after) {
        // An interrupted exchange moved the user's bytes away from the target.
        try swap(step.staged, step.path)
        return false
      }
    }
    return true
  }

  /// Whether the step was done and another process restored what it replaced, as a forced checkout does.
  func wasReverted() throws(TreeError) -> Bool {
    guard step.before != .absent, !step.before.sameBytes(as: step.after), try fingerprint(step.path) == step.before
    else {
      return false
    }
    let staged = try fingerprint(step.staged)
    return try (staged == .absent ? fingerprint(step.aside) : staged).sameBytes(as: step.before)
  }

  private func create() throws(TreeError) -> Bool {
    do {
      try tree.move(step.staged, to: step.path)
      return true
    } catch .exists, .notFound, .linkInPath, .notAFolder {
      // Something is at the path, or the file was moved already, or a folder is missing.
    }
    // If the staged name does not exist, the step is done, unless it was reverted since; later changes of the target were
    // made by others.
    let isReverted = try fingerprint(step.staged) == .absent
    if isReverted, try fingerprint(step.aside) != step.after { return true }
    switch try fingerprint(step.path) {
    case .absent: break
    case let now:
      // The plan takes a folder without files for nothing.
      guard now == .other, try removeEmptyFolder(step.path) else { return now == step.after }
    }
    do {
      try makeFolders()
      try tree.move(isReverted ? step.aside : step.staged, to: step.path)
      return true
    } catch .exists {
      return try fingerprint(step.path) == step.after
    } catch .linkInPath, .notAFolder {
      return false
    }
  }

  private func delete() throws(TreeError) -> Bool {
    if try fingerprint(step.aside) == .absent {
      let now = try fingerprint(step.path)
      guard now != .absent else {
        try removeEmptyFolders()
        return true
      }
      guard now.sameBytes(as: step.before) else { return false }
      do { try tree.move(step.path, to: step.aside) } catch .notFound { return true }
    }
    if try fingerprint(step.aside).sameBytes(as: step.before) {
      try removeEmptyFolders()
      return true
    }
    // The user saved the file between the check and the move.
    do { try tree.move(step.aside, to: step.path) } catch .exists {}
    return false
  }

  private func setExecutable(_ isExecutable: Bool) throws(TreeError) -> Bool {
    let now = try fingerprint(step.path)
    if now == step.after { return true }
    guard now == step.before else { return false }
    try setPermissions(of: step.staged, else: isExecutable)
    return true
  }

  /// Gives the target the permissions of a copy with the same bytes; if there is none, only sets the execute bit.
  private func setPermissions(of copy: RelativePath, else isExecutable: Bool) throws(TreeError) {
    guard case .file(isExecutable, _)? = try tree.entry(at: copy) else {
      return try tree.setExecutable(isExecutable, at: step.path)
    }
    try tree.setPermissions(try tree.permissions(of: copy), of: step.path)
  }

  /// Creates the folders above the target; those that existed before get the permissions they had, and the owner and the group
  /// as far as this process may give them away.
  private func makeFolders() throws(TreeError) {
    guard let parent = step.path.parent else { return }
    for folder in step.path.ancestors where folders[folder.text] != nil {
      let made = try tree.makeFolder(folder, permissions: folders[folder.text])
      if made.contains(folder), let owner = owners[folder.text] { try? tree.setOwnership(owner, of: folder) }
    }
    try tree.makeFolder(parent, permissions: nil)
  }

  private func replace() throws(TreeError) -> Bool {
    let staged = try fingerprint(step.staged)
    if staged.sameBytes(as: step.before) { return true }
    if staged == .absent { return try confirmReplacement() }
    if !staged.sameBytes(as: step.after) {
      // The run was interrupted between the exchange and the check of what it replaced.
      return try restoreTarget()
    }
    guard try fingerprint(step.path).sameBytes(as: step.before) else {
      return try fingerprint(step.path).sameBytes(as: step.after)
    }
    do {
      try tree.exchange(step.staged, step.path)
    } catch .unsupported {
      return try replaceWithoutExchange()
    }
    return try fingerprint(step.staged).sameBytes(as: step.before) ? true : try restoreTarget()
  }

  /// Restores the bytes of a target that an exchange moved away and that the plan had not seen.
  ///
  /// A user may save at that very moment, so what was replaced is checked again.
  private func restoreTarget() throws(TreeError) -> Bool {
    guard try fingerprint(step.path).sameBytes(as: step.after) else { return false }
    var expected = step.after
    var offered = try fingerprint(step.staged)
    while true {
      try swap(step.staged, step.path)
      let out = try fingerprint(step.staged)
      if out == .absent || out.sameBytes(as: expected) { return false }
      (expected, offered) = (offered, out)
    }
  }

  /// Used if names cannot be exchanged: the old file gets a second name before the new one replaces it. Where there are
  /// no second names either (exFAT), the saved copy has the old bytes, and the target is only checked once more.
  private func replaceWithoutExchange() throws(TreeError) -> Bool {
    if try fingerprint(step.aside) != .absent { try tree.removeFile(step.aside) }
    if case .link(let text) = step.before {
      try tree.createLink(step.aside, to: text)
    } else {
      do { try tree.linkFile(step.path, as: step.aside) } catch .unsupported {
        guard try fingerprint(step.path).sameBytes(as: step.before) else { return false }
      }
    }
    try tree.replace(step.path, with: step.staged)
    return try confirmReplacement()
  }

  /// Checks what a rename replaced; restores the bytes of a user who saved at that moment.
  private func confirmReplacement() throws(TreeError) -> Bool {
    let replaced = try fingerprint(step.aside)
    if replaced == .absent || replaced.sameBytes(as: step.before) { return true }
    if try fingerprint(step.path).sameBytes(as: step.after) { try tree.replace(step.path, with: step.aside) }
    return false
  }

  /// Removes folders that contained only what was deleted, because git has no empty folders.
  private func removeEmptyFolders() throws(TreeError) {
    for folder in step.path.ancestors.reversed() where folder != .cairn {
      do throws(TreeError) {
        guard try tree.removeFolder(folder) else { return }
      } catch .linkInPath {
        // A folder above was replaced with a link.
        return
      }
    }
  }

  /// Removes a folder with nothing but folders in it; false if anything else is there, which stays.
  private func removeEmptyFolder(_ folder: RelativePath) throws(TreeError) -> Bool {
    guard try tree.reachableEntry(at: folder) == .folder else { return false }
    for one in try tree.entries(in: folder) {
      guard one.entry == .folder, let path = one.path, try removeEmptyFolder(path) else { return false }
    }
    return try tree.removeFolder(folder)
  }

  private func swap(_ one: RelativePath, _ other: RelativePath) throws(TreeError) {
    do { try tree.exchange(one, other) } catch .unsupported { try tree.replace(other, with: one) }
  }

  private func fingerprint(_ path: RelativePath) throws(TreeError) -> ContentFingerprint {
    try Self.fingerprint(of: path, in: tree)
  }
}
