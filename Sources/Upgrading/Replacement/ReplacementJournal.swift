internal import Platform
internal import Reporting
internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The facts about a replacement, for the run that finds it incomplete.
struct ReplacementJournal: Sendable, Hashable, Codable {
  var schema = 1
  /// The version to install.
  let to: SemanticVersion
  private let oldDigest: String
  private let newDigest: String

  init(to version: SemanticVersion, old: Digest, new: Digest) {
    to = version
    oldDigest = old.text
    newDigest = new.text
  }

  /// nil if it does not exist, or is incomplete: then nothing else had been done.
  init?(at path: RelativePath, in tree: any Tree) {
    guard let bytes = try? tree.read(path, limit: 4096),
      let journal = try? JSONDecoder().decode(ReplacementJournal.self, from: Data(bytes)), journal.schema == 1
    else { return nil }
    self = journal
  }

  /// The file's bytes.
  var bytes: [UInt8] { Array(JSONText.text(of: self).utf8) }
  /// The executable that was installed before; nil if the journal is invalid.
  var old: Digest? { Digest(oldDigest) }
  /// The executable to install.
  var new: Digest? { Digest(newDigest) }
}

/// The three files of one replacement, next to the executable.
struct ReplacementPaths: Sendable, Hashable {
  let new: RelativePath
  let old: RelativePath
  let journal: RelativePath
  private let id: String

  /// The files of the replacement with that number, which must not be guessable.
  init(id: UInt64) throws(RelativePathFault) {
    let digits = String(id, radix: 16)
    try self.init(digits: String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits)
  }

  private init(digits: String) throws(RelativePathFault) {
    id = digits
    new = try RelativePath(onDisk: "\(Self.prefix)\(digits).new")
    old = try RelativePath(onDisk: "\(Self.prefix)\(digits).old")
    journal = try RelativePath(onDisk: "\(Self.prefix)\(digits).json")
  }

  /// The replacements of which a folder contains any file.
  static func all(in tree: any Tree) throws -> [ReplacementPaths] {
    var found: Set<String> = []
    for name in try tree.names(in: nil) where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, ["new", "old", "json"].contains(parts[1]), parts[0].utf8.count == 16,
        parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { continue }
      found.insert(String(parts[0]))
    }
    return try found.sorted().map { try ReplacementPaths(digits: $0) }
  }

  private static let prefix = ".cairn-upgrade-"
}
