internal import Upgrading
internal import Vocabulary

/// Builds the next index of a feed.
struct IndexBuilder {
  /// The index so far.
  var index: ReleaseIndex

  /// Starts with the existing index; `now` is in seconds since 1970.
  init(old: ReleaseIndex?, now: Double, days: Int) {
    index =
      old
      ?? ReleaseIndex(
        indexVersion: 0, issued: UTCTimestamp(seconds: now), expires: UTCTimestamp(seconds: now), channels: [:],
        keys: [],
        releases: [])
    index.indexVersion += 1
    // A client that saw the previous index would reject one with an earlier issue time.
    index.issued = max(UTCTimestamp(seconds: now), old?.issued ?? UTCTimestamp(seconds: now))
    index.expires = UTCTimestamp(seconds: Double(index.issued.seconds) + Double(days) * 86_400)
  }

  /// Adds an executable. Throws if the index has a different one for the version, because a published version never
  /// changes.
  mutating func add(
    _ name: ReleaseFileName, _ bytes: [UInt8], place: String, minUpgradeFrom oldest: SemanticVersion?
  ) throws {
    let digits = String(Digest(ofBytes: bytes).text.dropFirst("sha256:".count))
    let artifact = ReleaseIndex.Artifact(target: name.target, url: place, size: bytes.count, sha256: digits)
    guard let at = index.releases.firstIndex(where: { $0.version == name.version }) else {
      index.releases.append(
        ReleaseIndex.Release(
          version: name.version, published: index.issued, minUpgradeFrom: oldest, artifacts: [artifact]))
      return
    }
    guard let known = index.releases[at].artifacts.first(where: { $0.target == name.target }) else {
      index.releases[at].artifacts.append(artifact)
      return
    }
    guard known.sha256 == artifact.sha256 else {
      throw ReleaseFault("\(name.version) for \(name.target) differs from the published file; give it a new version")
    }
  }

  /// Marks versions; throws if the index does not have one of them.
  mutating func mark(yanked: [SemanticVersion], security: [SemanticVersion]) throws {
    for version in yanked + security where index[version] == nil {
      throw ReleaseFault("the index has no version \(version)")
    }
    for at in index.releases.indices {
      if yanked.contains(index.releases[at].version) { index.releases[at].yanked = true }
      if security.contains(index.releases[at].version) { index.releases[at].security = true }
    }
  }

  /// The index, sorted, with the channels that follow from its releases; channels with other names are unchanged.
  func finished() -> ReleaseIndex {
    var index = index
    index.releases.sort { $0.version < $1.version }
    for at in index.releases.indices { index.releases[at].artifacts.sort { $0.target < $1.target } }
    let offered = index.releases.filter { !$0.yanked }.map(\.version)
    index.channels[Channel.stable] = offered.last { !$0.isPrerelease }
    index.channels[Channel.beta] = offered.last
    return index
  }
}
