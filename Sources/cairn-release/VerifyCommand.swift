internal import ArgumentParser
internal import Platform
internal import Upgrading
internal import Vocabulary

/// `cairn-release verify FEED`: checks a feed as a client does.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a feed as a client would.",
    discussion: """
      Checks the signature, the index, and size and SHA-256 of the executables that the channels name.

      Example: cairn-release verify feed --key daily.pem.pub
      Example: cairn-release verify https://example.org/cairn --key daily.pem.pub --all
      """)

  @Argument(help: "The folder of the feed, or its address.")
  var feed: String
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp("A public key that a client trusts. May be repeated.", valueName: "file"))
  var keys: [String]
  @Flag(help: "Check the executables of every release that was not withdrawn.")
  var all = false

  func run() async throws {
    let environment = Environment.live
    let address = try self.address(environment)
    let receipt = Receipt(executable: "", feed: address.text, keys: try keys.map { try NamedFile.key($0) })
    let download = Download(environment, timeouts: .index)
    let (index, state) = try TrustState.verifying(
      index: try await download.bytes(at: address.appending("index.json"), limit: ReleaseIndex.largest),
      signature: try await download.bytes(at: address.appending("index.json.sig"), limit: ReleaseSignature.largest),
      of: receipt, known: nil, now: UTCTimestamp(seconds: environment.now()))
    try ReleaseOutput.write(
      "index \(index.indexVersion), until \(index.expires.text), signed by \(state.signers.map(\.id).joined(separator: ", "))\n"
    )
    let offered = Set(index.channels.values)
    for release in index.releases where !release.yanked && (all || offered.contains(release.version)) {
      for artifact in release.artifacts {
        let bytes = try await Download(environment, timeouts: .artifact)
          .bytes(at: address.resolve(artifact.url), limit: artifact.size)
        guard bytes.count == artifact.size, Digest(ofBytes: bytes) == artifact.digest else {
          throw ReleaseFault("\(artifact.url) is not the file that the index describes")
        }
        try ReleaseOutput.write("\(release.version) \(artifact.target): \(artifact.size) bytes, as the index says\n")
      }
    }
  }

  private func address(_ environment: Environment) throws -> FeedAddress {
    if feed.contains("://") { return try FeedAddress(feed) }
    return try FeedAddress("file://" + PercentEncoding.text(NamedFile.folder(feed).root, keeping: "/"))
  }
}
