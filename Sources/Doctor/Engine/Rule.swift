package import Reporting
package import Vocabulary

/// What is true of a healthy repository, and how to tell where it is not.
///
/// A rule is one value in one file under `Rules/`, with its examples, its fix and, at the foot, its messages. Its
/// examples are its tests and its documentation.
package struct Rule: Sendable {
  /// `group.claim`, kebab-case, never used again for another claim.
  package let id: String
  package let severity: Severity
  /// Whether its findings may bring a fix, and of which kind.
  package let fix: FixKind
  /// The claim as a sentence.
  package let summary: String
  /// What goes wrong where the claim is false.
  package let why: String
  /// The specification, documentation or observation the claim rests on.
  package let source: String
  /// The dialects whose documents it judges.
  package let dialects: Set<Dialect>
  private let makeGood: @Sendable () -> [Example]
  private let makeBad: @Sendable () -> [Example]
  /// How it looks.
  package let check: Check

  /// What kind of fix a rule offers.
  package enum FixKind: String, Sendable {
    case none
    /// Keeps what the author meant, whatever that was.
    case safe
    /// Guesses.
    case unsafe
  }

  package init(
    id: String, severity: Severity, fix: FixKind = .none, summary: String, why: String, source: String,
    dialects: Set<Dialect> = Dialect.every, good: @autoclosure @escaping @Sendable () -> [Example],
    bad: @autoclosure @escaping @Sendable () -> [Example], check: Check
  ) {
    self.id = id
    self.severity = severity
    self.fix = fix
    self.summary = summary
    self.why = why
    self.source = source
    self.dialects = dialects
    makeGood = good
    makeBad = bad
    self.check = check
  }

  /// Examples in which it finds nothing. They are made when somebody asks: some hold megabytes.
  package var good: [Example] { makeGood() }
  /// Examples in which it finds something, exactly where they say.
  package var bad: [Example] { makeBad() }

  /// The part of the id before the dot.
  package var group: Substring { id.prefix { $0 != "." } }

  /// The ids of all rules: what a reader finds under another id is told by its group's rule for form.
  static let ids = Set(all.map(\.id))

  /// The rule with an id; throws `unknown-rule` with the nearest id where there is none.
  package static func find(_ id: String) throws(Failure) -> Rule {
    if let rule = all.first(where: { $0.id == id }) { return rule }
    let nearest = Spelling.nearest(to: id, among: all.map(\.id))
    throw Failure("unknown-rule", nearest.map { .unknown(id, nearest: $0) } ?? .unknown(id), exit: .usage)
  }

  /// Refuses a name or a pattern that no rule has, with the nearest id.
  package static func requireSome(_ name: String) throws(Failure) {
    if let pattern = Glob(name), all.contains(where: { pattern.matches(name: $0.id) }) { return }
    _ = try find(name)
  }

  /// A warning for each name in a config that is no rule's; a pattern such as `link.*` must fit one at least. Its span
  /// is that of the quoted text.
  package static func faults(inNames names: [Spanned<String>]) -> [Diagnostic] {
    names.compactMap { name in
      if let pattern = Glob(name.value), all.contains(where: { pattern.matches(name: $0.id) }) { return nil }
      let nearest = Spelling.nearest(to: name.value, among: all.map(\.id))
      return Diagnostic(
        "config.valid", .warning, nearest.map { .unknown(name.value, nearest: $0) } ?? .unknown(name.value),
        at: name.span, replacement: nearest.map { "\"\($0)\"" })
    }
  }
}

extension Message {
  fileprivate static func unknown(_ id: String, nearest: String) -> Message {
    Message(
      "rule.unknown-nearest", "unknown rule '{id}'; did you mean '{nearest}'?",
      ["id": .text(id), "nearest": .text(nearest)])
  }
  fileprivate static func unknown(_ id: String) -> Message {
    Message("rule.unknown", "unknown rule '{id}'; run `cairn rule` to list all rules", ["id": .text(id)])
  }
}
