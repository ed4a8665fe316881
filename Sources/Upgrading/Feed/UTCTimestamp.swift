#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A point in time, in whole seconds, written in UTC as in RFC 3339: `2026-01-02T03:04:05Z`.
package struct UTCTimestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970.
  package let seconds: Int

  package init(seconds: Double) {
    self.seconds = Int(exactly: seconds.rounded(.down)) ?? (seconds > 0 ? Int.max : 0)
  }

  /// nil if the text is not such a time between the years 1970 and 9999.
  package init?(_ text: String) {
    guard text.utf8.count == 20, text.utf8.last == UInt8(ascii: "Z"),
      let date = try? Date(text, strategy: .iso8601), date.timeIntervalSince1970 >= 0,
      date.formatted(.iso8601) == text
    else { return nil }
    self.init(seconds: date.timeIntervalSince1970)
  }

  /// The written form.
  package var text: String { Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) }

  package static func < (left: UTCTimestamp, right: UTCTimestamp) -> Bool { left.seconds < right.seconds }
}

extension UTCTimestamp: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = UTCTimestamp(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment")
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
