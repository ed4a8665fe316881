package import Platform
internal import Reporting
package import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The last result of a feed, and the time of the request, so that no command has to wait for it: `latest.json` in the
/// state folder.
package struct LatestVersionCache: Sendable, Hashable, Codable {
  package var schema = 1
  package var feed: String
  package var channel: String
  /// The time of the request, even if no answer came.
  package var asked: UTCTimestamp
  /// The channel's newest version; nil if no answer came.
  package var version: SemanticVersion?
  /// Whether that version, or one that it replaces, fixes a security problem.
  package var isSecurity = false

  package init(feed: String, channel: String, asked: UTCTimestamp) {
    self.feed = feed
    self.channel = channel
    self.asked = asked
  }

  /// Whether it is about this feed and channel, and up to date: not older than a day, and not from the future.
  package func isFresh(for receipt: Receipt, now: UTCTimestamp) -> Bool {
    feed == receipt.feed && channel == receipt.channel ?? Channel.stable && asked <= now
      && now.seconds - asked.seconds < 86_400
  }

  /// The stored result; nil if there is none that can be read.
  package static func read(in environment: Environment) -> LatestVersionCache? {
    guard let folder = environment.stateFolder, let tree = try? environment.files.tree(at: folder),
      let bytes = try? tree.read(name, limit: 64 << 10)
    else { return nil }
    return try? JSONDecoder().decode(LatestVersionCache.self, from: Data(bytes))
  }

  /// Stores the result. If that fails, the feed is asked again, because nothing depends on the file.
  package func write(in environment: Environment) {
    guard let folder = environment.stateFolder,
      let tree = try? environment.files.makeTree(at: folder, isPrivate: true)
    else { return }
    let draft = Self.draft
    // An earlier run was ended here and left an incomplete file.
    try? tree.removeFile(draft)
    do {
      try tree.create(draft, bytes: Array(JSONText.text(of: self).utf8), isExecutable: false, permissions: 0o600)
      try tree.setOwner(of: draft, as: nil)
      try tree.replace(Self.name, with: draft)
    } catch {
      try? tree.removeFile(draft)
    }
  }

  private static let name = RelativePath(constant: "latest.json")
  private static let draft = RelativePath(constant: "latest.json.new")
}
