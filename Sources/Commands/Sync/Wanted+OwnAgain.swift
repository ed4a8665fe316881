internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

extension Repository {
  /// Whether the routes are installed, and their file is missing.
  func lacksRoutes() throws(TreeError) -> Bool {
    guard lock.files[AgentTargets.routes] != nil else { return false }
    return try tree.reachableEntry(at: AgentTargets.routes) == nil
  }

  /// Whether the lock has targets that are not Cairn's, and at the path of one of them is a file now.
  func hasForeignFiles() throws(TreeError) -> Bool {
    let paths = lock.files.filter { $0.value.state == .foreign }.keys
    let hosts = lock.blocks.filter { $0.value.state == .foreign }.keys.map(\.path)
    for path in Array(paths) + hosts {
      if case .file? = try tree.reachableEntry(at: path) { return true }
    }
    return false
  }
}

extension Wanted {
  /// Takes the text of the routes from the packs' wanted state: it is generated, so that no base has it.
  mutating func takeRoutes(of packs: Wanted, for lock: Lock) {
    guard var document = packs.documents[AgentTargets.routes], let routes = packs.routes(for: lock) else { return }
    let bytes = Array(routes.text.utf8)
    document.bytes = bytes
    document.digest = Digest(of: bytes)
    documents[AgentTargets.routes] = document
  }

  /// Takes from the packs' wanted state each text that is on disk as they have it although the lock says that it is not
  /// Cairn's: something else was there for a while, such as a link or a file with NUL bytes.
  mutating func takeBack(_ packs: Wanted, whereOwnIn tree: any Tree, _ lock: Lock) throws(TreeError) {
    for (path, document) in packs.documents where document.policy == .file && lock.files[path]?.state == .foreign {
      guard let bytes = try Self.bytes(at: path, in: tree), RenderedBlock.digest(of: bytes, at: path) == document.digest
      else { continue }
      documents[path] = document
    }
    for block in packs.blocks {
      guard lock.blocks[BlockKey(path: block.path, id: block.id)]?.state == .foreign,
        let bytes = try Self.bytes(at: block.path, in: tree), !bytes.contains(0)
      else { continue }
      let found = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: block.path))
      guard found.faults.isEmpty, let place = found[block.id],
        Digest(of: Array(bytes[place.body.range])) == block.digest
      else { continue }
      blocks.append(block)
    }
  }
}
