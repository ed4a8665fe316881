package import Reporting
package import Vocabulary

/// One way in which the disk is not what the lock says, as the planner saw it.
package struct Drift: Sendable, Hashable {
  /// What is the case.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// The lock names a file that is gone.
    case missing
    /// A rendered block or file holds something else than `cairn sync` would render.
    case rendered
    /// The table of INDEX.md says something else than `cairn sync` would render.
    case index
    /// The config chooses something else than what is installed.
    case choice
    /// An upgrade left a conflict that nobody resolved.
    case conflict
    /// A link, a folder or a device stands where the lock names a file.
    case notRegular
    /// An edited file that no pack brings any more.
    case orphan
    /// A command was stopped before it was done.
    case transaction
    /// An unfinished transaction that this machine knows nothing of.
    case unrecognizedTransaction
    /// An agent's link or copy is missing, or leads elsewhere.
    case link
    /// A managed block whose body somebody edited.
    case editedBlock
    /// The same, and `cairn resolve --mine` recorded that it stays so.
    case acceptedBlock
    /// A document, or an agent's copy of one, that somebody edited.
    case editedDocument
  }

  package let kind: Kind
  package let path: RelativePath
  /// The bytes of the file at `path` that it is about.
  package let span: Span?
  /// What the planner says about it; nil lets the rule speak.
  package let explanation: Message?
  /// Whether git ignores the path, so that a clone lacks it.
  package let isIgnored: Bool
  /// Where it weighs something else than the rule says.
  package let severity: Severity?
  /// What was edited, as a unified diff from what Cairn wrote; nil where nothing was.
  package let diff: String?
  /// Whether `cairn sync` puts it right.
  package let isRendered: Bool

  package init(
    _ kind: Kind, _ path: RelativePath, at span: Span? = nil, explanation: Message? = nil, isIgnored: Bool = false,
    severity: Severity? = nil, diff: String? = nil, isRendered: Bool = true
  ) {
    self.kind = kind
    self.path = path
    self.span = span
    self.explanation = explanation
    self.isIgnored = isIgnored
    self.severity = severity
    self.diff = diff
    self.isRendered = isRendered
  }

  /// The drift as a finding: the planner's words, else `message`.
  package func finding(_ message: Message, severity: Severity? = nil, fix: Repair? = nil) -> Finding {
    Finding(
      explanation ?? message, at: span, in: path, severity: severity ?? self.severity, fix: fix, diff: diff)
  }
}
