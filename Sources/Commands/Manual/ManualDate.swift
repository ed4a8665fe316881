internal import BuiltinPack
internal import Vocabulary

/// The day that manual pages show: that of the version in the changelog, so that a version has the same pages everywhere.
enum ManualDate {
  /// As YYYY-MM-DD.
  static let text =
    EmbeddedFile.all.first { $0.path == "CHANGELOG.md" }.map { day(of: Version.text, in: $0.bytes) } ?? none

  /// The day in the heading of a version; of one that has none, because it is not released yet, the day of the version
  /// before, and else 1970-01-01.
  static func day(of version: String, in changelog: [UInt8]) -> String {
    let headings = changelog.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "## ".utf8) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let dated = headings.compactMap { heading -> (heading: String, day: String)? in
      heading.firstMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#).map { (heading, String($0.output)) }
    }
    // In brackets or not.
    let own = dated.first { $0.heading.split(whereSeparator: { " []".contains($0) }).contains(version[...]) }
    return (own ?? dated.first)?.day ?? none
  }

  private static let none = "1970-01-01"
}
