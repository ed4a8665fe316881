internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// `cairn-release index FOLDER`: the next index of a feed, from the executables in its folder.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Make, or extend, the index of a feed.",
    discussion: """
      Executables are found by their names, cairn-VERSION-TARGET, in the folder and below. Releases that the index has
      already stay in it, even if their executables are in another folder. Sign it afterwards.

      Example: cairn-release index feed --key daily.pem.pub --key spare.pem.pub
      Example: cairn-release index feed --yank 1.4.0
      """)

  @Argument(help: "The folder of the feed.")
  var folder: String
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp("A public key that signs from now on; all of them. Default: those so far.", valueName: "file"))
  var keys: [String] = []
  @Option(
    help: ArgumentHelp(
      "Where new executables are fetched, with {version} and {file}. Default: their place in the folder.",
      valueName: "address"))
  var url: String?
  @Option(help: ArgumentHelp("How many days the index is believed.", valueName: "number"))
  var days = 400
  @Option(help: ArgumentHelp("A version that must no longer be installed. Can be repeated.", valueName: "version"))
  var yank: [String] = []
  @Option(help: ArgumentHelp("A version that fixes a security problem. Can be repeated.", valueName: "version"))
  var security: [String] = []
  @Option(help: ArgumentHelp("The oldest version that the new releases may replace.", valueName: "version"))
  var minUpgradeFrom: String?

  func validate() throws {
    guard (1...3660).contains(days) else { throw ValidationError("--days takes a number from 1 to 3660") }
  }

  func run() async throws {
    let tree = try NamedFile.folder(folder)
    let old = try tree.entry(at: FeedFile.index).map { _ in
      try ReleaseIndex(parsing: try tree.read(FeedFile.index, limit: ReleaseIndex.largest))
    }
    var builder = IndexBuilder(old: old, now: Environment.live.now(), days: days)
    if !keys.isEmpty { builder.index.keys = try keys.map { try NamedFile.key($0) } }
    guard !builder.index.keys.isEmpty else {
      throw ReleaseFault("the first index requires the public keys that sign it: --key FILE")
    }
    let oldest = try minUpgradeFrom.map(version)
    for file in try tree.files(below: nil) {
      guard case .file = file.entry, let name = ReleaseFileName(file.path.name) else { continue }
      let bytes = try tree.read(file.path, limit: ReleaseIndex.largestArtifact)
      let place =
        url.map { $0.replacing("{version}", with: name.version.text).replacing("{file}", with: file.path.name) }
        ?? file.path.text
      try builder.add(name, bytes, place: place, minUpgradeFrom: oldest)
    }
    try builder.mark(yanked: yank.map(version), security: security.map(version))
    let text = JSONText.text(of: builder.finished())
    // An index that clients cannot read must never be published.
    _ = try ReleaseIndex(parsing: Array(text.utf8))
    try NamedFile.replace(FeedFile.index, with: text, in: tree)
    // The signature was made for the previous index.
    try tree.removeFile(FeedFile.signature)
    let index = builder.finished()
    try ReleaseOutput.write(
      "index \(index.indexVersion): \(index.releases.count) releases, "
        + index.channels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + "\n")
  }

  private func version(_ text: String) throws -> SemanticVersion {
    guard let version = SemanticVersion(text) else { throw ReleaseFault("'\(text)' is not a version") }
    return version
  }
}
