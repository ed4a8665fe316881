package import Platform
package import Reporting
internal import Vocabulary

/// A release feed that a receipt names.
package struct Feed: Sendable {
  private let environment: Environment
  private let receipt: Receipt

  package init(_ receipt: Receipt, in environment: Environment) {
    self.receipt = receipt
    self.environment = environment
  }

  /// The feed's index: downloaded, verified, and recorded as seen.
  package func index(timeouts: Download.Timeouts = .index) async throws -> ReleaseIndex {
    let file = try TrustFile(environment)
    let known = try file.state(of: receipt)
    let place = try FeedAddress(receipt.feed)
    let (index, signature) = (try place.appending("index.json"), try place.appending("index.json.sig"))
    let download = Download(environment, timeouts: timeouts)
    async let indexBytes = download.bytes(at: index, limit: ReleaseIndex.largest)
    async let signatureBytes = download.bytes(at: signature, limit: ReleaseSignature.largest)
    let (believed, state) = try TrustState.verifying(
      index: try await indexBytes, signature: try await signatureBytes, of: receipt, known: known,
      now: UTCTimestamp(seconds: environment.now()))
    try file.save(state, of: receipt)
    return believed
  }

  /// The address of an artifact of this feed.
  package func address(of artifact: ReleaseIndex.Artifact) throws(Failure) -> FeedAddress {
    try FeedAddress(receipt.feed).resolve(artifact.url)
  }
}

extension TrustState {
  /// The index in the bytes, and the trust state after it: it is verified first, and parsed afterwards.
  package static func verifying(
    index bytes: [UInt8], signature: [UInt8], of receipt: Receipt, known: TrustState?, now: UTCTimestamp
  ) throws(Failure) -> (ReleaseIndex, TrustState) {
    let digest = Digest(ofBytes: bytes).text
    var keys = known?.keys ?? receipt.keys
    // An index with new keys was signed with the old ones, and may be requested again.
    if let known, known.digest == digest { keys += known.signers.filter { !keys.contains($0) } }
    let signers = try ReleaseSignature(parsing: signature).signers(of: bytes, among: keys)
    guard !signers.isEmpty else { throw Failure("signature-invalid", .notSigned) }
    let index = try ReleaseIndex(parsing: bytes)
    if let known {
      guard index.indexVersion >= known.indexVersion else {
        throw Failure("index-replayed", .replayed(index.indexVersion, known.indexVersion))
      }
      guard index.indexVersion > known.indexVersion || digest == known.digest else {
        throw Failure("index-changed", .changed(index.indexVersion))
      }
    }
    // A clock that was set back does not make an expired index valid again.
    let latest = max(now, known?.issued ?? now)
    guard index.expires > latest else { throw Failure("index-expired", .expired(index.expires)) }
    return (
      index,
      TrustState(
        pinned: TrustFile.pinned(receipt), indexVersion: index.indexVersion, digest: digest,
        issued: max(index.issued, known?.issued ?? index.issued),
        keys: index.keys.isEmpty ? known?.keys ?? receipt.keys : index.keys,
        signers: signers.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
    )
  }
}

extension Message {
  fileprivate static let notSigned = Message(
    "feed.not-signed",
    "the feed's index is not signed with a key that this cairn trusts, so it may be damaged or forged; nothing was changed"
  )
  fileprivate static func replayed(_ version: Int, _ known: Int) -> Message {
    Message(
      "feed.replayed",
      "the feed's index has number {version}, but number {known} was seen before; an older index is not accepted",
      ["version": .number(version), "known": .number(known)])
  }
  fileprivate static func changed(_ version: Int) -> Message {
    Message(
      "feed.changed",
      "the feed's index number {version} is not the one that was seen before under that number; it was not accepted",
      ["version": .number(version)])
  }
  fileprivate static func expired(_ moment: UTCTimestamp) -> Message {
    Message(
      "feed.expired", "the feed's index has expired ({moment}), so it may hide newer versions; nothing was changed",
      ["moment": .text(moment.text)])
  }
}
