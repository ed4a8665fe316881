internal import Foundation
package import Platform
internal import Reporting
package import Vocabulary

/// The last answer of a feed, and when it was asked, so that no command has to wait for it: `latest.json` in the state
/// folder.
package struct LatestVersionCache: Sendable, Hashable, Codable {
  package var schema = 1
  package var feed: String
  package var channel: String
  /// When it was asked, also where no answer came.
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

  /// Whether it is of this feed and channel, and of today: not older than a day, and not from the future.
  package func isFresh(for receipt: Receipt, now: UTCTimestamp) -> Bool {
    feed == receipt.feed && channel == receipt.channel ?? Channel.stable && asked <= now
      && now.seconds - asked.seconds < 86_400
  }

  /// The note there is; nil if there is none that can be read.
  package static func read(in environment: Environment) -> LatestVersionCache? {
    guard let folder = environment.stateFolder, let tree = try? environment.files.tree(at: folder),
      let bytes = try? tree.read(name, limit: 64 << 10)
    else { return nil }
    return try? JSONDecoder().decode(LatestVersionCache.self, from: Data(bytes))
  }

  /// Keeps the note. Where it cannot be kept, the feed is asked again: nothing depends on it.
  package func write(in environment: Environment) {
    guard let folder = environment.stateFolder,
      let tree = try? environment.files.makeTree(at: folder, isPrivate: true)
    else { return }
    let draft = Self.draft
    // A run that was ended here before left its half of the file.
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
