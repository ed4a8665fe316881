package import Vocabulary

/// The texts of one open conflict, as they are written to `.cairn/conflicts/` for the user.
struct ConflictTexts: Equatable {
  /// The common base of both sides; nil if it is lost.
  var base: [UInt8]?
  var mine: [UInt8]
  /// nil if it is lost.
  var pack: [UInt8]?

  /// All three merged, with conflict markers; nil if they are not texts that can be merged.
  var merged: [UInt8]? {
    guard let base, let pack else { return nil }
    return Merge(base: base, mine: mine, theirs: pack).marked
  }
}

/// The files with the texts of a conflict, below `.cairn/conflicts/`.
package enum ConflictFile: String, CaseIterable, Sendable {
  case base, mine, pack, merged

  /// The text of `merged`: all three merged, with conflict markers if necessary; nil if they are not texts that can be
  /// merged.
  package static func merged(base: [UInt8], mine: [UInt8], pack: [UInt8]) -> [UInt8]? {
    ConflictTexts(base: base, mine: mine, pack: pack).merged
  }

  /// The path of a conflict's files without the suffix that distinguishes them; nil if no file system would accept the
  /// names.
  package static func place(of path: RelativePath, block: String?) -> RelativePath? {
    let name = path.text + (block.map { ".\($0)" } ?? "")
    guard let place = try? CairnFile.conflicts.appending(onDisk: name), place.name.utf8.count <= 240 else { return nil }
    return place
  }

  /// The file of this kind at a place.
  package func path(at place: RelativePath) -> RelativePath? { try? RelativePath(onDisk: place.text + suffix) }

  /// The place that a file belongs to; nil for any other name.
  static func place(ofFile path: RelativePath) -> RelativePath? {
    for kind in allCases where path.text.hasSuffix(kind.suffix) {
      return try? RelativePath(onDisk: String(path.text.dropLast(kind.suffix.count)))
    }
    return nil
  }

  private var suffix: String { ".\(rawValue).txt" }
}
