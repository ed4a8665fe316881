internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

extension Repository {
  /// The entries of missing documents and blocks, whether or not the lock has recorded that.
  func missing(where isMeant: (LockKey) -> Bool) throws -> Set<LockKey> {
    let keys = lock.files.keys.map { LockKey.file($0) } + lock.blocks.keys.map { LockKey.block($0) }
    return Set(try keys.filter { try isMeant($0) && !stands($0) })
  }

  /// The entries of documents and blocks that are missing although the lock has them as installed: what `--frozen`
  /// installs. What a user deleted, and the lock recorded so, stays deleted.
  func lost() throws -> Set<LockKey> {
    try missing { key in
      switch key {
      case .file(let path): lock.files[path]?.state != .deleted
      case .block(let block): lock.blocks[block]?.state != .deleted
      case .pack, .link: false
      }
    }
  }

  private func stands(_ key: LockKey) throws -> Bool {
    switch key {
    case .file(let path): return try lock.files[path]?.state != .deleted && entry(at: path) != nil
    case .block(let block):
      guard lock.blocks[block]?.state != .deleted else { return false }
      // The planner decides what a link or a folder at this path means.
      guard case .file? = try entry(at: block.path) else { return try entry(at: block.path) != nil }
      return BlockText.body(of: block.id, in: try tree.read(block.path), at: block.path) != nil
    case .pack, .link: return true
    }
  }

  private func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    do { return try tree.entry(at: path) } catch {
      switch error {
      // An obstacle: the planner reports it.
      case .linkInPath, .notAFolder: return .other
      default: throw error
      }
    }
  }
}
