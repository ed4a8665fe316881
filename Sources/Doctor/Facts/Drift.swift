package import Reporting
package import Vocabulary

/// A difference between the disk and the lock, as the planner found it.
package struct Drift: Sendable, Hashable {
  /// The kind of difference.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// The lock names a file that is missing.
    case missing
    /// A generated block or file differs from what `cairn sync` would write.
    case rendered
    /// The table of INDEX.md differs from what `cairn sync` would write.
    case index
    /// The list of documents in the block of `[docs]` differs from what `cairn sync` would write.
    case documents
    /// The choices in the config differ from what is installed.
    case choice
    /// An upgrade left an unresolved conflict.
    case conflict
    /// A link, a folder or a device is at the path of a file that the lock names.
    case notRegular
    /// A file or a block that is no longer part of the installation, and that stays because it, or its skill, was edited.
    case orphan
    /// A run was interrupted.
    case transaction
    /// An interrupted run that this machine has no record of.
    case unrecognizedTransaction
    /// An agent's link or copy is missing or points elsewhere.
    case link
    /// A managed block whose body somebody edited.
    case editedBlock
    /// The same, but `cairn resolve --mine` recorded that the edit is kept.
    case acceptedBlock
    /// A document, or an agent's copy of one, that somebody edited.
    case editedDocument
  }

  package let kind: Kind
  package let path: RelativePath
  /// The bytes of the file at `path` that it is about.
  package let span: Span?
  /// The planner's message about it; nil if the message of the rule is used.
  package let explanation: Message?
  /// Whether git ignores the path, so that a clone lacks it.
  package let isIgnored: Bool
  /// The severity, if it differs from that of the rule.
  package let severity: Severity?
  /// What was edited, as a unified diff from what Cairn wrote; nil if nothing was edited.
  package let diff: String?
  /// Whether `cairn sync` fixes it.
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

  /// The drift as a finding, with the planner's message, else `message`.
  package func finding(_ message: Message, severity: Severity? = nil, fix: Repair? = nil) -> Finding {
    Finding(
      explanation ?? message, at: span, in: path, severity: severity ?? self.severity, fix: fix, diff: diff)
  }
}
