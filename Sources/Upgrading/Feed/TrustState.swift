package import Platform
package import Reporting
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What this machine has seen of a feed, so that nothing older is accepted later: `trust.json` in the state folder.
package struct TrustState: Sendable, Hashable, Codable {
  /// The keys that the receipt contained at first; another receipt resets the state.
  package var pinned: [String]
  /// The highest index version that was accepted, and the digest of its bytes.
  package var indexVersion: Int
  package var digest: String
  /// The latest issue time that was accepted: the current time cannot be earlier.
  package var issued: UTCTimestamp
  /// The keys that sign now: those of the receipt, or those that a signed index replaced them with.
  package var keys: [ReleaseKey]
  /// The keys that signed that index. They are valid for that index only, even if it replaced them with others.
  package var signers: [ReleaseKey]
}

/// The file with the trust state of every feed.
package struct TrustFile: Sendable {
  private let files: any FileSystem
  private let folder: String
  private static let largest = 1 << 20

  /// Throws if Cairn has no state folder.
  package init(_ environment: Environment) throws(Failure) {
    guard let folder = environment.stateFolder else { throw Failure("no-state-folder", .noStateFolder) }
    files = environment.files
    self.folder = folder
  }

  /// The trust state of a receipt's feed; nil if the feed was never asked.
  package func state(of receipt: Receipt) throws -> TrustState? {
    guard let tree = try files.tree(at: folder) else { return nil }
    return try read(tree).feeds[receipt.feed].flatMap { $0.pinned == Self.pinned(receipt) ? $0 : nil }
  }

  /// Stores the trusted state of a receipt's feed, unless another run has stored a newer one.
  package func save(_ state: TrustState, of receipt: Receipt) throws {
    do {
      try write(state, of: receipt)
    } catch TreeError.system(let call, _, let code) {
      throw LocatedTreeError(folder: folder, of: .state, error: .system(call: call, nil, code: code))
    }
  }

  private func write(_ state: TrustState, of receipt: Receipt) throws {
    let tree = try files.makeTree(at: folder, isPrivate: true)
    let isTidy = try tree.entry(at: Self.draft) == nil && tree.entry(at: Self.lock) == nil
    if isTidy, try read(tree).feeds[receipt.feed] == state { return }
    guard let lock = try tree.lock(Self.lock, seconds: 5) else { throw Failure("busy", .busy, path: path) }
    defer {
      try? tree.removeFile(Self.lock)
      lock.release()
    }
    // An earlier run was ended here and left an incomplete file.
    try tree.removeFile(Self.draft)
    var content = try read(tree)
    if content.feeds[receipt.feed] == state { return }
    if let other = content.feeds[receipt.feed], other.pinned == state.pinned,
      (other.indexVersion, other.digest == state.digest ? 0 : 1) > (state.indexVersion, 0)
    {
      return
    }
    content.feeds[receipt.feed] = state
    try tree.create(
      Self.draft, bytes: Array(JSONText.text(of: content).utf8), isExecutable: false, permissions: 0o600)
    do {
      // The user who owns the folder must be able to read what root writes here.
      try tree.setOwner(of: Self.draft, as: nil)
      try tree.flush()
      try tree.replace(Self.name, with: Self.draft)
      try tree.flushFolder(nil)
    } catch {
      try? tree.removeFile(Self.draft)
      throw error
    }
  }

  /// The form in which a receipt's keys are stored.
  static func pinned(_ receipt: Receipt) -> [String] {
    receipt.keys.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Content: Codable {
    var schema = 1
    /// By the address in the receipt.
    var feeds: [String: TrustState] = [:]
  }

  private var path: String { "\(folder)/\(Self.name)" }

  /// An invalid file is an error: if it were replaced, Cairn would forget what was seen.
  private func read(_ tree: any WritableTree) throws -> Content {
    guard try tree.entry(at: Self.name) != nil else { return Content() }
    guard let bytes = try? tree.read(Self.name, limit: Self.largest),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.schema == 1
    else { throw Failure("trust-damaged", .damaged, path: path) }
    return content
  }

  private static let name = RelativePath(constant: "trust.json")
  private static let draft = RelativePath(constant: "trust.json.new")
  private static let lock = RelativePath(constant: "trust.lock")
}

extension Message {
  fileprivate static let noStateFolder = Message(
    "trust.no-state-folder",
    "Cairn needs a folder to record what it has seen of the feed\nset XDG_STATE_HOME or HOME to an absolute path")
  fileprivate static let busy = Message("trust.busy", "another cairn is running\ntry again later")
  fileprivate static let damaged = Message(
    "trust.damaged",
    "cannot read what Cairn recorded about its feeds\nif you know why, delete this file, and Cairn starts again with the keys of the receipt"
  )
}
