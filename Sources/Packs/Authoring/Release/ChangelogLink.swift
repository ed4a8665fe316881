internal import Vocabulary

/// The definition of a link at the end of a changelog: `[unreleased]: https://host/compare/v1.2.0...HEAD`.
struct ChangelogLink: Sendable, Hashable {
  private let label: String
  let address: String
  /// Its line without the line end.
  let line: Span

  /// nil for another line, and for a definition with a title.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      bytes[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let target = bytes[(end + 2)...].trimmed()
    guard !target.isEmpty, !target.contains(where: Byte.isBlank) else { return nil }
    label = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    address = String(decoding: target, as: UTF8.self)
    line = Span(bytes.startIndex, bytes.endIndex)
  }

  /// Whether it is the link of the changes that are not released.
  var isUnreleased: Bool { label.lowercased() == "unreleased" }

  /// The parts of an address that compares the tag of a version with a newer state.
  struct Comparison {
    /// Up to the tag.
    let base: Substring
    /// What the tag has before its version, such as `v`.
    let prefix: Substring
    let version: Substring
    /// Two or three dots.
    let dots: String
    /// The newer state, such as `HEAD`.
    let head: Substring
  }

  /// nil if the address is another one.
  var comparison: Comparison? {
    let start =
      address.ranges(of: "/compare/").last?.upperBound
      ?? address.lastIndex(of: "/").map { address.index(after: $0) }
    guard let start, let dots = ["...", ".."].first(where: { address[start...].contains($0) }),
      let middle = address[start...].firstRange(of: dots)
    else { return nil }
    let tag = address[start..<middle.lowerBound]
    let head = address[middle.upperBound...]
    guard !head.isEmpty, let place = tag.indices.first(where: { SemanticVersion(String(tag[$0...])) != nil }) else {
      return nil
    }
    return Comparison(
      base: address[..<start], prefix: tag[..<place], version: tag[place...], dots: dots, head: head)
  }
}
