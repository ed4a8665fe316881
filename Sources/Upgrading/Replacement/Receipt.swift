package import Platform
package import Reporting
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the installer wrote next to the executable: the feed of newer versions, and the trusted keys.
///
/// Nothing else can add a key or skip a check: no option, no variable, no setting.
package struct Receipt: Sendable, Hashable, Codable {
  /// Its name next to the executable.
  package static let name = "cairn.receipt.json"
  private static let largest = 64 << 10

  package var schema = 1
  package var product = ReleaseIndex.product
  /// Absolute path of the executable it is about, links resolved.
  package var executable: String
  /// The address of the folder with the index.
  package var feed: String
  /// The channel to use; the stable one if none is named.
  package var channel: String?
  /// The keys that sign the feed's index: the one in daily use and the spare one.
  package var keys: [ReleaseKey]

  package init(executable: String, feed: String, channel: String? = nil, keys: [ReleaseKey]) {
    self.executable = executable
    self.feed = feed
    self.channel = channel
    self.keys = keys
  }

  /// The receipt of an executable, whose path is resolved; nil if it has none.
  package static func beside(_ executable: String, files: any FileSystem) throws -> Receipt? {
    guard let place = ExecutablePlace(executable), let tree = try files.tree(at: place.folder),
      let name = try? RelativePath(onDisk: name), try tree.entry(at: name) != nil
    else { return nil }
    let path = "\(place.folder)/\(Self.name)"
    guard let bytes = try? tree.read(name, limit: largest) else {
      throw Failure("receipt-damaged", .damaged, path: path)
    }
    let receipt = try Receipt(parsing: bytes, path: path)
    guard receipt.executable == executable else {
      throw Failure("foreign-receipt", .foreign(PrintableText.text(receipt.executable)), path: path)
    }
    return receipt
  }

  /// The schema of the file.
  package static func document() throws -> SchemaDocument {
    var shape = try ShapeRecorder.table(of: Receipt.self) ?? TableShape()
    shape.refine("schema", .constant(1))
    shape.refine("product", .text(.oneOf([ReleaseIndex.product])))
    shape.describe(keyTexts)
    return SchemaDocument(
      "receipt", title: "\(name): what the installer wrote next to the executable", forms: [shape])
  }

  private static let keyTexts = [
    "schema": "The number of this format.",
    "product": "What was installed.",
    "executable": "The absolute path of the executable.",
    "feed": "The address of the folder with the release index.",
    "channel": "The release channel; the stable one if it is left out.",
    "keys": "The keys that sign the release index.",
  ]

  private init(parsing bytes: [UInt8], path: String) throws(Failure) {
    guard let receipt = try? JSONDecoder().decode(Receipt.self, from: Data(bytes)), receipt.schema == 1,
      receipt.product == ReleaseIndex.product, !receipt.keys.isEmpty, (try? FeedAddress(receipt.feed)) != nil
    else { throw Failure("receipt-damaged", .damaged, path: path) }
    self = receipt
  }
}

/// The folder of an executable and its name in it.
struct ExecutablePlace: Sendable, Hashable {
  let folder: String
  let name: RelativePath

  /// nil if the path is not absolute, or has a name that Cairn cannot write.
  init?(_ executable: String) {
    guard executable.hasPrefix("/"), let slash = executable.lastIndex(of: "/"),
      let name = try? RelativePath(onDisk: String(executable[slash...].dropFirst()))
    else { return nil }
    folder = slash == executable.startIndex ? "/" : String(executable[..<slash])
    self.name = name
  }
}

extension Message {
  fileprivate static let damaged = Message(
    "receipt.damaged", "cannot read the install receipt, so no newer version can be trusted\ninstall Cairn again")
  fileprivate static func foreign(_ executable: String) -> Message {
    Message(
      "receipt.foreign",
      "this cairn was moved or copied: its install receipt names {executable}\nrun the installer again to update it",
      ["executable": .text(executable)])
  }
}
