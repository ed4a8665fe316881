/// A half-open range of byte offsets in one text.
///
/// The doctor has dozens of spans for each document, so they are stored as 32-bit numbers: an offset of 4 GiB or more,
/// which does not occur in texts that are read, becomes the largest possible number. Every reader makes and asks spans, so
/// that is inlined into other modules.
@usableFromInline package struct Span: Hashable, Sendable, Comparable {
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  @inlinable package init(_ lower: Int, _ upper: Int) {
    start = UInt32(clamping: lower)
    end = UInt32(clamping: max(lower, upper))
  }

  /// Offset of the first byte.
  @inlinable package var lower: Int { Int(start) }
  /// Offset after the last byte; never below `lower`.
  @inlinable package var upper: Int { Int(end) }

  /// The number of bytes.
  @inlinable package var count: Int { upper - lower }
  /// The offsets as a range.
  @inlinable package var range: Range<Int> { lower..<upper }
  /// Whether an offset is in it or at its end, as the cursor of an editor may be.
  @inlinable package func touches(_ offset: Int) -> Bool { lower <= offset && offset <= upper }

  /// Text order: by start, then by end.
  @inlinable package static func < (left: Span, right: Span) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// A value and the position where it was read.
@usableFromInline package struct Spanned<Value> {
  @usableFromInline package let value: Value
  @usableFromInline package let span: Span

  @inlinable package init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
