package import Vocabulary

/// An installed pack, held against the one at hand.
package struct PackStatus: Sendable, Hashable {
  package let id: String
  /// The version that is installed, and the Cairn that wrote it.
  package let version: SemanticVersion
  package let writer: SemanticVersion
  /// What the pack's source has now; nil where it is not at hand.
  package let available: SemanticVersion?
  /// Whether the pack at hand has other files than the one that was installed.
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

/// A text below `.cairn/base/` that the lock needs and that is not there as it was written.
package struct MissingBase: Sendable, Hashable {
  /// A target that cannot be merged without it.
  package let target: RelativePath
  /// Whether `cairn sync` brings it back from what stands in the tree or in a pack at hand.
  package let isRecoverable: Bool
  /// Whether its file is there with other bytes.
  package let isAltered: Bool

  package init(of target: RelativePath, isRecoverable: Bool = false, isAltered: Bool = false) {
    self.target = target
    self.isRecoverable = isRecoverable
    self.isAltered = isAltered
  }
}

/// A target that a line of an ignore file covers.
package struct IgnoredTarget: Sendable, Hashable {
  package let path: RelativePath
  /// The ignore file as git names it, its line from 1, and what stands there.
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

/// A form that Cairn wrote once, with the texts it has when nobody has filled it in.
package struct InstalledForm: Sendable, Hashable {
  package let path: RelativePath
  /// The digest of what Cairn wrote.
  package let written: Digest
  /// The pack's form in each of its languages; none where the pack is not at hand.
  package let templates: [[UInt8]]

  package init(_ path: RelativePath, written: Digest, templates: [[UInt8]] = []) {
    self.path = path
    self.written = written
    self.templates = templates
  }
}
