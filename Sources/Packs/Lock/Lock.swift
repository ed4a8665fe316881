package import Vocabulary

/// `.cairn/lock.toml`: what Cairn wrote, with digests. Sorted, one entry per table, so that git can merge two branches.
package struct Lock: Sendable, Equatable {
  package var packs: [String: LockedPack] = [:]
  package var files: [RelativePath: LockedFile] = [:]
  package var blocks: [BlockKey: LockedBlock] = [:]
  package var links: [RelativePath: LockedLink] = [:]

  package init() {}

  /// The schema number that this version of Cairn reads and writes.
  package static let schema = 1

  package var isEmpty: Bool { packs.isEmpty && files.isEmpty && blocks.isEmpty && links.isEmpty }

  /// Every text in `.cairn/base/` that an entry needs.
  package var bases: Set<Digest> {
    var digests: Set<Digest> = []
    for file in files.values where file.policy == .file {
      if let digest = file.digest { digests.insert(digest) }
      if let theirs = file.theirs { digests.insert(theirs) }
    }
    for block in blocks.values {
      if let digest = block.digest { digests.insert(digest) }
      if let theirs = block.theirs { digests.insert(theirs) }
    }
    return digests
  }
}

/// One entry of a lock, by its table.
package enum LockKey: Sendable, Hashable, Comparable {
  case pack(String)
  case file(RelativePath)
  case block(BlockKey)
  case link(RelativePath)

  /// The form in the journal: the names of the table and the entry, separated by tabs so that no path is ambiguous.
  package var text: String {
    switch self {
    case .pack(let id): "pack\t\(id)"
    case .file(let path): "file\t\(path)"
    case .block(let key): "block\t\(key.path)\t\(key.id)"
    case .link(let path): "link\t\(path)"
    }
  }

  /// Reads `text`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("pack", 2): self = .pack(parts[1])
    case ("file", 2): if let path = try? RelativePath(parts[1]) { self = .file(path) } else { return nil }
    case ("link", 2): if let path = try? RelativePath(parts[1]) { self = .link(path) } else { return nil }
    case ("block", 3):
      guard let path = try? RelativePath(parts[1]) else { return nil }
      self = .block(BlockKey(path: path, id: parts[2]))
    default: return nil
    }
  }
}

extension Lock {
  /// This lock with one entry as in `other`, or without it if `other` does not have it.
  package mutating func copyEntry(_ key: LockKey, from other: Lock) {
    switch key {
    case .pack(let id): packs[id] = other.packs[id]
    case .file(let path): files[path] = other.files[path]
    case .block(let key): blocks[key] = other.blocks[key]
    case .link(let path): links[path] = other.links[path]
    }
  }

  /// The keys whose entries differ from `other`'s.
  package func differences(from other: Lock) -> [LockKey] {
    var keys: [LockKey] = []
    for id in Set(packs.keys).union(other.packs.keys) where packs[id] != other.packs[id] { keys.append(.pack(id)) }
    for path in Set(files.keys).union(other.files.keys) where files[path] != other.files[path] {
      keys.append(.file(path))
    }
    for key in Set(blocks.keys).union(other.blocks.keys) where blocks[key] != other.blocks[key] {
      keys.append(.block(key))
    }
    for path in Set(links.keys).union(other.links.keys) where links[path] != other.links[path] {
      keys.append(.link(path))
    }
    return keys.sorted()
  }
}
