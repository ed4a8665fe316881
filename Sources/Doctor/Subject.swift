package import Reporting
package import Vocabulary

/// What the doctor is shown: files, and facts about them that only others can find out.
package struct Subject: Sendable {
  package let files: [SubjectFile]
  /// The sections of each kind of document, by the kind's name.
  package let kinds: [String: DocumentKind]
  /// What ledger or lock record of the documents, by path.
  package let recorded: [RelativePath: RecordedRevision]
  /// What is known of the installation; nil where no `.cairn/config.toml` stands.
  package let install: InstallFacts?
  /// The names of the whole tree.
  package let surroundings: Surroundings

  /// Without `surroundings`, the files are all there is.
  package init(
    files: [SubjectFile], kinds: [String: DocumentKind] = DocumentKind.builtin,
    recorded: [RelativePath: RecordedRevision] = [:], install: InstallFacts? = nil, surroundings: Surroundings? = nil
  ) {
    self.files = files
    self.surroundings = surroundings ?? Surroundings(files: files.map(\.path))
    self.kinds = kinds
    self.recorded = recorded
    self.install = install
  }
}

/// A file to be examined.
package struct SubjectFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]
  /// What it is to the doctor; nil for a file that is only shown.
  package let kind: FileKind?

  /// Without a `kind`, the path tells it, as of a file that belongs to a skill.
  package init(_ path: RelativePath, _ bytes: [UInt8], kind: FileKind? = nil) {
    self.path = path
    self.bytes = bytes
    self.kind = kind ?? FileKind(of: path, isInSkill: true)
  }
}

/// The revision of a document as its ledger or its lock records it.
package struct RecordedRevision: Sendable, Hashable {
  package let number: Int
  /// The name of the file that says so, for the user.
  package let record: String

  package init(_ number: Int, in record: String) {
    self.number = number
    self.record = record
  }
}

/// What an installation's own records and `cairn sync --check` say.
package struct InstallFacts: Sendable {
  /// Faults of `.cairn/config.toml`. Its lines are shown where the file is among the subject's.
  package let configFaults: [Diagnostic]
  /// Faults of `.cairn/lock.toml`, in the same way.
  package let lockFaults: [Diagnostic]
  /// Where the disk is not what the lock says.
  package let drifts: [Drift]

  package init(configFaults: [Diagnostic] = [], lockFaults: [Diagnostic] = [], drifts: [Drift] = []) {
    self.configFaults = configFaults
    self.lockFaults = lockFaults
    self.drifts = drifts
  }

  /// Where the user's choices stand.
  package static let config = RelativePath(constant: ".cairn/config.toml")
  /// Where the lock stands.
  package static let lock = RelativePath(constant: ".cairn/lock.toml")

  /// The drifts of one kind.
  package func drifts(_ kind: Drift.Kind) -> [Drift] {
    drifts.filter { $0.kind == kind }
  }
}
