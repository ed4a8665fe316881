package import Reporting
package import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The releases of a feed: `index.json`. Unknown keys are ignored.
package struct ReleaseIndex: Sendable, Hashable, Codable {
  /// The maximum size in bytes.
  package static let largest = 1 << 20
  /// The only product that this program accepts.
  package static let product = "cairn"
  package static let kind = "release-index"
  /// The maximum size of an executable in bytes.
  package static let largestArtifact = 1 << 30

  package var schema = 1
  package var kind = Self.kind
  package var product = Self.product
  /// A number that increases with every published index.
  package var indexVersion: Int
  package var issued: UTCTimestamp
  /// When it expires.
  package var expires: UTCTimestamp
  /// The newest version of each channel, by name.
  package var channels: [String: SemanticVersion]
  /// The keys that sign from now on; empty if the known keys do not change.
  package var keys: [ReleaseKey]
  package var releases: [Release]

  /// One version.
  package struct Release: Sendable, Hashable, Codable {
    package var version: SemanticVersion
    package var published: UTCTimestamp
    /// Withdrawn: must not be installed.
    package var yanked: Bool
    /// Fixes a security problem.
    package var security: Bool
    /// The oldest version that can be replaced by it.
    package var minUpgradeFrom: SemanticVersion?
    package var artifacts: [Artifact]

    package init(
      version: SemanticVersion, published: UTCTimestamp, yanked: Bool = false, security: Bool = false,
      minUpgradeFrom: SemanticVersion? = nil, artifacts: [Artifact]
    ) {
      self.version = version
      self.published = published
      self.yanked = yanked
      self.security = security
      self.minUpgradeFrom = minUpgradeFrom
      self.artifacts = artifacts
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      version = try container.decode(SemanticVersion.self, forKey: .version)
      published = try container.decode(UTCTimestamp.self, forKey: .published)
      yanked = try container.decodeIfPresent(Bool.self, forKey: .yanked) ?? false
      security = try container.decodeIfPresent(Bool.self, forKey: .security) ?? false
      minUpgradeFrom = try container.decodeIfPresent(SemanticVersion.self, forKey: .minUpgradeFrom)
      artifacts = try container.decode([Artifact].self, forKey: .artifacts)
    }
  }

  /// An executable for one machine.
  package struct Artifact: Sendable, Hashable, Codable {
    /// The name of the machine, as in `ReleaseTarget`.
    package var target: String
    /// Absolute, or relative to the feed.
    package var url: String
    /// In bytes.
    package var size: Int
    /// 64 lower-case hexadecimal digits.
    package var sha256: String

    package init(target: String, url: String, size: Int, sha256: String) {
      self.target = target
      self.url = url
      self.size = size
      self.sha256 = sha256
    }

    /// The same as a digest; nil if it is not valid.
    package var digest: Digest? { Digest("sha256:" + sha256) }
  }

  package init(
    indexVersion: Int, issued: UTCTimestamp, expires: UTCTimestamp, channels: [String: SemanticVersion],
    keys: [ReleaseKey],
    releases: [Release]
  ) {
    self.indexVersion = indexVersion
    self.issued = issued
    self.expires = expires
    self.channels = channels
    self.keys = keys
    self.releases = releases
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    indexVersion = try container.decode(Int.self, forKey: .indexVersion)
    issued = try container.decode(UTCTimestamp.self, forKey: .issued)
    expires = try container.decode(UTCTimestamp.self, forKey: .expires)
    channels = try container.decode([String: SemanticVersion].self, forKey: .channels)
    keys = try container.decodeIfPresent([ReleaseKey.Known].self, forKey: .keys)?.compactMap(\.key) ?? []
    releases = try container.decode([Release].self, forKey: .releases)
  }

  /// Parses an index whose signature was verified before.
  package init(parsing bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.largest, let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)) else {
      throw Failure("index-invalid", .invalid("JSON"))
    }
    guard head.kind == Self.kind, head.product == Self.product else {
      throw Failure("wrong-product", .wrongProduct(PrintableText.text(head.product)))
    }
    guard head.schema == 1 else { throw Failure("index-schema", .schema(head.schema)) }
    do {
      self = try JSONDecoder().decode(ReleaseIndex.self, from: Data(bytes))
    } catch {
      throw Failure("index-invalid", .invalid(Self.place(of: error)))
    }
    if let fault { throw Failure("index-invalid", .invalid(fault)) }
  }

  /// The release with a version; nil if it does not exist.
  package subscript(_ version: SemanticVersion) -> Release? { releases.first { $0.version == version } }

  /// The keys that are read first, because they say whether the others are known.
  private struct Head: Decodable {
    let schema: Int
    let kind: String
    let product: String
  }

  /// The schema of the file.
  package static func document() throws -> SchemaDocument {
    var shape = TableShape()
    for type in [Head.self, ReleaseIndex.self] as [any Decodable.Type] {
      if let table = try ShapeRecorder.table(of: type) { shape.merge(table) }
    }
    shape.refine("schema", .constant(1))
    shape.refine("kind", .text(.oneOf([Self.kind])))
    shape.refine("product", .text(.oneOf([Self.product])))
    shape.describe(keyTexts)
    return SchemaDocument("index", title: "index.json: the releases of a feed", forms: [shape])
  }

  /// The key whose value is contradictory; nil if the index is consistent.
  private var fault: String? {
    if indexVersion < 1 { return "indexVersion" }
    if expires <= issued { return "expires" }
    for (name, version) in channels {
      guard let release = self[version] else { return "channels.\(name)" }
      // A pre-release is only installed on request.
      if name == Channel.stable, release.version.isPrerelease { return "channels.stable" }
    }
    if Set(releases.map(\.version)).count != releases.count { return "releases" }
    for release in releases {
      for artifact in release.artifacts {
        if artifact.digest == nil { return "releases.\(release.version).artifacts.sha256" }
        if !(1...Self.largestArtifact).contains(artifact.size) { return "releases.\(release.version).artifacts.size" }
      }
      if Set(release.artifacts.map(\.target)).count != release.artifacts.count {
        return "releases.\(release.version).artifacts.target"
      }
    }
    return nil
  }

  private static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "JSON" }
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let place): place.codingPath + [key]
      case .typeMismatch(_, let place), .valueNotFound(_, let place), .dataCorrupted(let place): place.codingPath
      @unknown default: []
      }
    return path.isEmpty ? "JSON" : path.map(\.stringValue).joined(separator: ".")
  }
}

/// The names of channels that Cairn knows.
package enum Channel {
  /// The default channel; never a pre-release.
  package static let stable = "stable"
  /// Includes pre-releases.
  package static let beta = "beta"
}

extension Message {
  fileprivate static func invalid(_ place: String) -> Message {
    Message(
      "feed.index-invalid", "the feed's index is signed, but invalid at {place}; nothing was changed",
      ["place": .text(place)])
  }
  fileprivate static func wrongProduct(_ product: String) -> Message {
    Message(
      "feed.wrong-product", "the feed offers '{product}', not cairn; nothing was changed", ["product": .text(product)])
  }
  fileprivate static func schema(_ schema: Int) -> Message {
    Message(
      "feed.index-schema", "the feed's index has schema {schema}, which this cairn does not know\ninstall Cairn again",
      ["schema": .number(schema)])
  }
}
