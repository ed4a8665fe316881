package import Reporting

/// A requirement for a repository, and a check that finds where it is not met.
///
/// A rule is one value in one file under `Rules/`, with its examples, its fix and, at the end, its messages. Its
/// examples are its tests and its documentation.
package struct Rule: Sendable {
  /// `group.claim`, kebab-case; never reused for another claim.
  package let id: String
  package let severity: Severity
  /// Whether its findings may have a fix, and of which kind.
  package let fix: FixKind
  /// The requirement as a sentence.
  package let summary: String
  /// What goes wrong if the requirement is not met.
  package let why: String
  /// The specification, documentation or observation that the requirement is based on.
  package let source: String
  /// The dialects whose documents it checks.
  package let dialects: Set<Dialect>
  /// Whether its findings are about a file as a whole, so that a report does not quote the line of their place.
  package let isAboutFiles: Bool
  private let makeGood: @Sendable () -> [Example]
  private let makeBad: @Sendable () -> [Example]
  /// The check.
  package let check: Check

  /// What kind of fix a rule offers.
  package enum FixKind: String, Sendable, CaseIterable, Codable, ShapedValue {
    case none
    /// Preserves the meaning for certain. A finding for which that is not certain has an unsafe one.
    case safe
    /// A guess; the user must review it.
    case unsafe
  }

  package init(
    id: String, severity: Severity, fix: FixKind = .none, summary: String, why: String, source: String,
    dialects: Set<Dialect> = Dialect.every, isAboutFiles: Bool = false,
    good: @autoclosure @escaping @Sendable () -> [Example],
    bad: @autoclosure @escaping @Sendable () -> [Example], check: Check
  ) {
    self.id = id
    self.severity = severity
    self.fix = fix
    self.summary = summary
    self.why = why
    self.source = source
    self.dialects = dialects
    self.isAboutFiles = isAboutFiles
    makeGood = good
    makeBad = bad
    self.check = check
  }

  /// Examples in which it finds nothing. They are created on demand, because some hold megabytes.
  package var good: [Example] { makeGood() }
  /// Examples in which it finds something, exactly at the marked places.
  package var bad: [Example] { makeBad() }

  /// The part of the id before the dot.
  package var group: Substring { id.prefix { $0 != "." } }

  /// The ids of all rules; an error of a reader with another id is reported by the form rule of its group.
  static let ids = Set(all.map(\.id))
}
