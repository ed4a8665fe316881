package import Vocabulary

/// An installed pack, compared with the available one.
package struct PackStatus: Sendable, Hashable {
  package let id: String
  /// The version that is installed, and the version of the Cairn that wrote it.
  package let version: SemanticVersion
  package let writer: SemanticVersion
  /// The version that the pack's source has now; nil if it is not available.
  package let available: SemanticVersion?
  /// Whether the available pack has other files than the installed one.
  package let differs: Bool

  package init(
    id: String, version: SemanticVersion, writer: SemanticVersion, available: SemanticVersion? = nil,
    differs: Bool = false
  ) {
    self.id = id
    self.version = version
    self.writer = writer
    self.available = available
    self.differs = differs
  }
}

/// A base in `.cairn/base/` that the lock needs and that is missing or changed.
package struct MissingBase: Sendable, Hashable {
  /// A target that cannot be merged without it.
  package let target: RelativePath
  /// Whether `cairn sync` can restore it from the tree or from an available pack.
  package let isRecoverable: Bool
  /// Whether its file exists with other bytes.
  package let isAltered: Bool
  /// Whether it is the pack's text of an open conflict.
  package let isOfConflict: Bool

  package init(
    of target: RelativePath, isRecoverable: Bool = false, isAltered: Bool = false, isOfConflict: Bool = false
  ) {
    self.target = target
    self.isRecoverable = isRecoverable
    self.isAltered = isAltered
    self.isOfConflict = isOfConflict
  }
}

/// A target that matches a line of an ignore file.
package struct IgnoredTarget: Sendable, Hashable {
  package let path: RelativePath
  /// The ignore file as git names it, the line counted from 1, and the pattern in it.
  package let source: String
  package let line: Int
  package let pattern: String

  package init(_ path: RelativePath, source: String, line: Int, pattern: String) {
    self.path = path
    self.source = source
    self.line = line
    self.pattern = pattern
  }
}

/// A form that Cairn wrote once, with the texts that it has before anybody fills it in.
package struct InstalledForm: Sendable, Hashable {
  package let path: RelativePath
  /// The digest of what Cairn wrote.
  package let written: Digest
  /// The pack's form in each of its languages; empty if the pack is not available.
  package let templates: [[UInt8]]

  package init(_ path: RelativePath, written: Digest, templates: [[UInt8]] = []) {
    self.path = path
    self.written = written
    self.templates = templates
  }
}
