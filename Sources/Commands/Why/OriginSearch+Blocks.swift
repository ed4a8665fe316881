internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The managed blocks of a file, and the one that a line is in.
extension OriginSearch {
  /// The blocks that a file has, in the order of their lines, then those that the lock has and the file lacks.
  func blocks(of path: RelativePath) throws -> [BlockOrigin] {
    let locked = lock.blocks.filter { $0.key.path == path }
    let bytes = try bytes(of: path)
    let present = bytes.map { ManagedBlocks(in: $0, comment: ManagedBlocks.comment(for: path)).blocks } ?? []
    let known = present.filter { block in
      locked.keys.contains { $0.id == block.id } || (path == AgentTargets.index && block.id == RenderedBlock.id)
    }
    let lines = LineIndex(bytes ?? [])
    var origins = known.map { block in
      var found = origin(ofBlock: block.id, in: path)
      let first = lines.place(at: block.begin.lower).line
      found.lines = first...max(first, lines.place(at: block.end.lower).line)
      return found
    }
    let missing = locked.keys.filter { key in !known.contains { $0.id == key.id } }.sorted()
    origins += missing.map { origin(ofBlock: $0.id, in: path) }
    return origins
  }

  /// What a line is part of. Throws if the file has fewer lines, or cannot be read.
  func line(_ number: Int, of path: RelativePath, _ origin: FileOrigin) throws -> LineOrigin {
    let place = origin.target ?? path
    guard let bytes = try bytes(of: place) else { throw Failure("not-found", .noFile, path: path.text, exit: .usage) }
    let text = bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
    let count = text.last?.isEmpty == true ? text.count - 1 : text.count
    guard number <= count else {
      throw Failure("no-such-line", .noSuchLine(number, of: count), path: path.text, exit: .usage)
    }
    let block = origin.blocks.first { $0.lines?.contains(number) == true }
    var line = LineOrigin(number: number, block: block?.id)
    if let lines = block?.lines {
      let mark = (lines.lowerBound...number).first { text[$0 - 1].starts(with: Preferences.mark.utf8) }
      line.isPreference = mark.map { $0 < number && number < lines.upperBound } ?? false
    }
    return line
  }

  private func origin(ofBlock id: String, in path: RelativePath) -> BlockOrigin {
    var origin = BlockOrigin(id: id)
    origin.state = rows.first { $0.path == path && $0.block == id }?.here
    guard let entry = lock.blocks[BlockKey(path: path, id: id)] else {
      origin.state = rows.first { $0.path == path && $0.block == nil }?.here
      return origin
    }
    origin.locale = entry.locale
    origin.revision = entry.revision
    origin.edit = editSize(of: path, block: id)
    if id == DocsConfig.block {
      origin.reasons = [config.docs == nil ? .notChosen : .docs]
      return origin
    }
    origin.pack = OriginPack(entry.pack, in: lock)
    let chosen = packs.first { $0.pack.manifest.id == entry.pack }
    let document = chosen.flatMap { chosen in
      chosen.pack.documents(locale: locale, skills: [], agents: Set(config.agentNames)).first { $0.id == id }
    }
    if let chosen, let document {
      origin.reasons = chosen.reasons(for: document)
    } else {
      origin.reasons = [chosen == nil && lock.packs[entry.pack] != nil ? .unavailable : .notChosen]
    }
    return origin
  }

  private func bytes(of path: RelativePath) throws -> [UInt8]? {
    guard case .file? = try tree.reachableEntry(at: path) else { return nil }
    return try tree.read(path)
  }
}

extension Message {
  fileprivate static let noFile = Message("why.no-file", "there is no file here, so it has no lines")
  fileprivate static func noSuchLine(_ number: Int, of count: Int) -> Message {
    Message(
      "why.no-such-line", "there is no line {line}: the file has {count} lines",
      one: "there is no line {line}: the file has 1 line", ["line": .number(number), "count": .number(count)])
  }
}
