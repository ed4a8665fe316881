internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Reads the files of one open conflict.
struct ConflictReader {
  /// The current content of the target: the document, or the block's body; nil if it is missing.
  let current: [UInt8]?
  private let path: RelativePath
  private let place: RelativePath?
  private let tree: any Tree
  private let base: [UInt8]?
  private let pack: [UInt8]?

  init(_ key: LockKey, _ repository: Repository) throws {
    tree = repository.tree
    let entry: (digest: Digest?, theirs: Digest?)
    var block: String?
    switch key {
    case .file(let file):
      path = file
      entry = (repository.lock.files[file]?.digest, repository.lock.files[file]?.theirs)
    case .block(let blockKey):
      path = blockKey.path
      block = blockKey.id
      entry = (repository.lock.blocks[blockKey]?.digest, repository.lock.blocks[blockKey]?.theirs)
    case .pack, .link: throw Failure("no-conflict", .missing)
    }
    place = ConflictFile.place(of: path, block: block)
    base = entry.digest.flatMap { repository.bases[$0] }
    pack = entry.theirs.flatMap { repository.bases[$0] }
    var bytes: [UInt8]?
    if case .file? = try tree.entry(at: path) { bytes = try tree.read(path) }
    if let block, let whole = bytes {
      current = BlockText.body(of: block, in: whole, at: path)
    } else {
      current = bytes
    }
  }

  /// The path for the merged file if the file is missing and the merge has conflict markers; else nil, also if it
  /// cannot be written.
  func mergedToBeMade() throws -> RelativePath? {
    guard try read(.merged) == nil, let text = joined, GitConflict.marker(in: text) != nil else { return nil }
    return try file(.merged)
  }

  /// The merge of the base, the user's text and the pack's; nil if they are not texts.
  private var joined: [UInt8]? {
    guard let base, let pack, let current else { return nil }
    return ConflictFile.merged(
      base: base, mine: path == AgentTargets.index ? RenderedBlock.collapsed(current) : Text.normalized(current),
      pack: pack)
  }

  /// Whether there is a merged file, or can be one: the versions are texts.
  var isMergeable: Bool {
    get throws { try read(.merged) != nil || joined != nil }
  }

  /// The merged text, without markers and up to date with the current content.
  func merged() throws -> [UInt8] {
    if try read(.merged) == nil, let text = joined, GitConflict.marker(in: text) == nil { return text }
    guard let merged = try read(.merged) else {
      let hasAll = base != nil && pack != nil && current != nil
      throw Failure(
        "no-merged-text", hasAll ? .notMergeable(path) : .missing, path: path.text, exit: .needsAttention)
    }
    if GitConflict.marker(in: merged) != nil {
      throw Failure("markers-left", .markersLeft, path: try file(.merged)?.text, exit: .needsAttention)
    }
    let mine = current.map { path == AgentTargets.index ? RenderedBlock.collapsed($0) : Text.normalized($0) }
    // A block is kept with the line ends of its file, and a checkout may change those of any file.
    let normalized = { (text: [UInt8]?) in text.map { Text.normalized($0) } }
    guard try normalized(read(.mine)) == normalized(mine), try normalized(read(.pack)) == normalized(pack),
      try normalized(read(.base)) == normalized(base)
    else {
      throw Failure("merged-outdated", .outdated, path: try file(.merged)?.text, exit: .needsAttention)
    }
    return Text.normalized(merged)
  }

  private func file(_ kind: ConflictFile) throws -> RelativePath? { place.flatMap { kind.path(at: $0) } }

  private func read(_ kind: ConflictFile) throws -> [UInt8]? {
    guard let file = try file(kind), case .file? = try tree.entry(at: file) else { return nil }
    return try tree.read(file)
  }
}

extension Message {
  fileprivate static let missing = Message(
    "resolve.missing", "this conflict has no merged file\nrun `cairn sync` to create one if the texts can be merged")
  static func notMergeable(_ path: RelativePath) -> Message {
    Message(
      "resolve.not-mergeable",
      "these versions cannot be merged line by line\nkeep yours with `cairn resolve --mine {path}`, or take the pack's with `cairn resolve --pack {path}`",
      ["path": .text(ShellWord.text(path.text))])
  }
  fileprivate static let outdated = Message(
    "resolve.outdated",
    "the document or the pack changed after this file was merged\nmove it away, then run `cairn sync` to create it again"
  )
}
