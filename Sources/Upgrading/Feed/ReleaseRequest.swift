package import Reporting
package import Vocabulary

/// The user's request to a feed.
package struct ReleaseRequest: Sendable {
  /// The running version.
  package var current: SemanticVersion
  package var channel: String
  /// A specific version; nil means the newest of the channel.
  package var requestedVersion: SemanticVersion?
  /// Whether an older version may replace a newer one.
  package var allowsDowngrade = false
  package var target = ReleaseTarget.current

  package init(current: SemanticVersion, channel: String) {
    self.current = current
    self.channel = channel
  }

  /// The result of a request for an index.
  package enum Outcome: Sendable, Hashable {
    /// The running version is the requested one, or is newer.
    case upToDate(newest: SemanticVersion)
    case update(to: ReleaseIndex.Release, ReleaseIndex.Artifact)
  }

  /// The result of the request for an index; throws if the requested version is not available.
  package func outcome(in index: ReleaseIndex) throws(Failure) -> Outcome {
    let version: SemanticVersion
    if let requestedVersion {
      version = requestedVersion
    } else {
      guard let newest = index.channels[channel] else {
        throw Failure("unknown-channel", .unknownChannel(channel, index.channels.keys), exit: .usage)
      }
      version = newest
      if version < current, !allowsDowngrade { return .upToDate(newest: version) }
    }
    if version == current { return .upToDate(newest: version) }
    guard let release = index[version] else {
      throw Failure("unknown-release", .unknownRelease(version, index.releases.map(\.version)), exit: .usage)
    }
    if release.yanked { throw Failure("release-yanked", .yanked(version)) }
    if version.isPrerelease, channel == Channel.stable { throw Failure("prerelease", .prerelease(version)) }
    if version < current, !allowsDowngrade { throw Failure("downgrade", .downgrade(version, current)) }
    if let oldest = release.minUpgradeFrom, current < oldest {
      throw Failure("upgrade-in-steps", .inSteps(version, oldest))
    }
    guard let artifact = release.artifacts.first(where: { $0.target == target }) else {
      throw Failure("no-artifact", .noArtifact(version, target))
    }
    return .update(to: release, artifact)
  }
}

extension Message {
  fileprivate static func unknownChannel(_ name: String, _ known: some Sequence<String>) -> Message {
    let known = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Message(
      "release.unknown-channel", "unknown channel '{name}'\nthe feed has {known}",
      ["name": .text(PrintableText.text(name)), "known": NameList(known, near: name).argument])
  }
  fileprivate static func unknownRelease(_ version: SemanticVersion, _ known: [SemanticVersion]) -> Message {
    let known = known.sorted().suffix(10).map(\.text).joined(separator: ", ")
    return Message(
      "release.unknown", "the feed has no version {version}\nthe newest are {known}",
      ["version": .text(version.text), "known": .text(known)])
  }
  fileprivate static func yanked(_ version: SemanticVersion) -> Message {
    Message(
      "release.yanked", "version {version} was withdrawn by its publisher\nname another one with --to",
      ["version": .text(version.text)])
  }
  fileprivate static func prerelease(_ version: SemanticVersion) -> Message {
    Message(
      "release.prerelease", "version {version} is a pre-release\nuse --channel beta to install it",
      ["version": .text(version.text)])
  }
  fileprivate static func downgrade(_ version: SemanticVersion, _ current: SemanticVersion) -> Message {
    Message(
      "release.downgrade", "version {version} is older than the current {current}\nuse --allow-downgrade to install it",
      ["version": .text(version.text), "current": .text(current.text)])
  }
  fileprivate static func inSteps(_ version: SemanticVersion, _ oldest: SemanticVersion) -> Message {
    Message(
      "release.in-steps",
      "version {version} can only replace {oldest} or newer\ninstall that first with --to {oldest}",
      ["version": .text(version.text), "oldest": .text(oldest.text)])
  }
  fileprivate static func noArtifact(_ version: SemanticVersion, _ target: String) -> Message {
    Message(
      "release.no-artifact", "version {version} is not available for this machine ({target})",
      ["version": .text(version.text), "target": .text(target)])
  }
}
