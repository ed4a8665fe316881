/// A half-open range of byte offsets in one text.
package struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  package let lower: Int
  /// Offset behind the last byte; never below `lower`.
  package let upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The number of bytes.
  package var count: Int { upper - lower }
  /// The offsets as a range.
  package var range: Range<Int> { lower..<upper }

  /// Text order: by start, then by end.
  package static func < (left: Span, right: Span) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// A value and where it was read.
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
