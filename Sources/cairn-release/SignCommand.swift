internal import ArgumentParser
internal import Platform
internal import Upgrading

/// `cairn-release sign FOLDER`: signs the index of a feed.
struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign the index of a feed.",
    discussion: """
      Good signatures of other keys stay. To bring in new keys, name them at `index`, and sign with an old one and a new
      one.

      Example: cairn-release sign feed --key daily.pem
      """)

  @Argument(help: "The folder of the feed.")
  var folder: String
  @Option(name: .customLong("key"), help: ArgumentHelp("A private key. May be repeated.", valueName: "file"))
  var keys: [String]

  func run() async throws {
    let tree = try NamedFile.folder(folder)
    guard try tree.entry(at: FeedFile.index) != nil else {
      throw ReleaseFault("\(folder) has no index.json; run `cairn-release index` to create it")
    }
    let bytes = try tree.read(FeedFile.index, limit: ReleaseIndex.largest)
    let index = try ReleaseIndex(parsing: bytes)
    let signers = try keys.map { try NamedFile.signer($0) }
    var entries: [ReleaseSignature.Entry] = []
    if try tree.entry(at: FeedFile.signature) != nil {
      let old = try ReleaseSignature(parsing: try tree.read(FeedFile.signature, limit: ReleaseSignature.largest))
      let good = Set(old.signers(of: bytes, among: index.keys).map(\.id))
      entries = old.entries.filter { entry in
        good.contains(entry.key) && !signers.contains { $0.key.id == entry.key }
      }
    }
    entries += try signers.map { try $0.signature(of: bytes) }
    try NamedFile.replace(FeedFile.signature, with: ReleaseSignature(entries).text, in: tree)
    try ReleaseOutput.write("index \(index.indexVersion) signed: \(entries.map(\.key).joined(separator: ", "))\n")
  }
}
