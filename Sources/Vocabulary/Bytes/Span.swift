/// A half-open range of byte offsets in one text.
///
/// The doctor has dozens of spans for each document, so they are stored as 32-bit numbers: an offset of 4 GiB or more,
/// which does not occur in texts that are read, becomes the largest possible number.
package struct Span: Hashable, Sendable, Comparable {
  private let start: UInt32
  private let end: UInt32

  package init(_ lower: Int, _ upper: Int) {
    start = UInt32(clamping: lower)
    end = UInt32(clamping: max(lower, upper))
  }

  /// Offset of the first byte.
  package var lower: Int { Int(start) }
  /// Offset after the last byte; never below `lower`.
  package var upper: Int { Int(end) }

  /// The number of bytes.
  package var count: Int { upper - lower }
  /// The offsets as a range.
  package var range: Range<Int> { lower..<upper }

  /// Text order: by start, then by end.
  package static func < (left: Span, right: Span) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// A value and the position where it was read.
package struct Spanned<Value> {
  package let value: Value
  package let span: Span

  package init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
