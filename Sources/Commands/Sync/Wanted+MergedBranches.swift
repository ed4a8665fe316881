internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

extension Wanted {
  /// Takes from the packs' wanted state what git made of two branches: the routes, and each text that is the packs' although
  /// neither branch had it, where a block may have the lines of the preferences in another language. Returns the digests of
  /// these texts on disk, which are the bases of their entries from now on.
  mutating func follow(
    _ packs: Wanted, _ config: Config, whereMergedIn tree: any Tree, _ lock: Lock
  ) throws(TreeError) -> [LockKey: Digest] {
    let skills = packs.documents.compactMap { path, document in
      path.name == "SKILL.md" && lock.files[path].map { $0.state != .foreign } == true ? document.skill : nil
    }
    routesAfterMerge = packs.routes?.filtered(to: Set(skills))
    var digests: [LockKey: Digest] = [:]
    for (path, document) in packs.documents where document.policy == .file {
      guard let entry = lock.files[path], entry.digest != nil, entry.digest != document.digest,
        let bytes = try Self.bytes(at: path, in: tree), RenderedBlock.digest(of: bytes, at: path) == document.digest
      else { continue }
      documents[path] = document
      digests[.file(path)] = document.digest
    }
    for block in packs.blocks {
      let key = BlockKey(path: block.path, id: block.id)
      guard let entry = lock.blocks[key], entry.digest != nil, let new = block.body,
        let bytes = try Self.bytes(at: block.path, in: tree),
        let place = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: block.path))[block.id]
      else { continue }
      let body = Text.normalized(Array(bytes[place.body.range]))
      let locale = block.locale ?? config.locale ?? .english
      guard entry.digest != Digest(of: body), config.preferences.rendered(in: body, locale: locale) == new else {
        continue
      }
      blocks.removeAll { $0.path == block.path && $0.id == block.id }
      blocks.append(block)
      digests[.block(key)] = Digest(of: body)
    }
    return digests
  }

  /// The bytes of a file that can be read; nil for anything else.
  static func bytes(at path: RelativePath, in tree: any Tree) throws(TreeError) -> [UInt8]? {
    try tree.readEntry(at: path, limit: 4 << 20)?.bytes.flatMap { try? $0.get() }
  }
}
