internal import Platform
internal import Reporting

/// The time that a reproducible output has instead of the current one (https://reproducible-builds.org/specs/source-date-epoch).
enum SourceDate {
  static let variable = "SOURCE_DATE_EPOCH"
  /// The last second of the year 9999, after which RFC 3339 ends.
  private static let last = 253_402_300_799

  /// The time in RFC 3339; nil if the variable is not set. Throws if it is not a number of seconds since 1970.
  static func text(_ variables: [String: String]) throws(Failure) -> String? {
    guard let value = variables[variable], !value.isEmpty else { return nil }
    guard value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let seconds = Int(value), seconds <= last else {
      throw Failure("bad-source-date", .invalid(value))
    }
    return RFC3339.text(Double(seconds))
  }

  /// The day of that time, or else of the current one, in UTC, as `2026-01-02`.
  static func day(in environment: Environment) throws(Failure) -> String {
    String((try text(environment.variables) ?? RFC3339.text(environment.now())).prefix(10))
  }
}

extension Message {
  fileprivate static func invalid(_ value: String) -> Message {
    Message(
      "list.bad-source-date",
      "`SOURCE_DATE_EPOCH` is invalid: expected seconds since 1970, not '{value}'\nset it to a number, or unset it",
      ["value": .text(PrintableText.text(value))])
  }
}
