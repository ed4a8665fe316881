internal import Foundation
package import Platform
package import Reporting
internal import Vocabulary

/// What this machine has seen of a feed, so that nothing older is believed later: `trust.json` in the state folder.
package struct TrustState: Sendable, Hashable, Codable {
  /// The keys that the receipt pinned at first; another receipt resets the state.
  package var pinned: [String]
  /// The highest index version that was believed, and the digest of its bytes.
  package var indexVersion: Int
  package var digest: String
  /// The newest moment of issue that was believed: the clock cannot be before it.
  package var issued: UTCTimestamp
  /// The keys that sign now: the receipt's, or those that a signed index put in their place.
  package var keys: [ReleaseKey]
  /// The keys that signed that index. They count for it, and for nothing else, also where it has put others in their
  /// place.
  package var signers: [ReleaseKey]
}

/// The file that holds the trust state of every feed.
package struct TrustFile: Sendable {
  private let files: any FileSystem
  private let folder: String
  private static let largest = 1 << 20

  /// Throws if there is no folder for Cairn's state.
  package init(_ environment: Environment) throws(Failure) {
    guard let folder = environment.stateFolder else { throw Failure("no-state-folder", .noStateFolder) }
    files = environment.files
    self.folder = folder
  }

  /// What is known of a receipt's feed; nil if it was never asked.
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
    // A run that was ended here before left its half of the file.
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
      // What root notes here, the user whose folder it is must be able to read.
      try tree.setOwner(of: Self.draft, as: nil)
      try tree.flush()
      try tree.replace(Self.name, with: Self.draft)
      try tree.flushFolder(nil)
    } catch {
      try? tree.removeFile(Self.draft)
      throw error
    }
  }

  /// How a receipt's keys are noted.
  static func pinned(_ receipt: Receipt) -> [String] {
    receipt.keys.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Content: Codable {
    var schema = 1
    /// By the address as the receipt names it.
    var feeds: [String: TrustState] = [:]
  }

  private var path: String { "\(folder)/\(Self.name)" }

  /// An invalid file is an error: starting again would forget what was seen.
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
