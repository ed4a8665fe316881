package import Packs
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

  package init(
    files: [SubjectFile], kinds: [String: DocumentKind] = DocumentKind.builtin,
    recorded: [RelativePath: RecordedRevision] = [:], install: InstallFacts? = nil
  ) {
    self.files = files
    self.kinds = kinds
    self.recorded = recorded
    self.install = install
  }
}

/// A file to be examined.
package struct SubjectFile: Sendable {
  package let path: RelativePath
  package let bytes: [UInt8]

  package init(_ path: RelativePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
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
  /// Faults of `.cairn/config.toml` and `.cairn/lock.toml`, with the ids their readers give: `config.…`, `lock.…`. Their
  /// lines are shown where the files are among the subject's.
  package let faults: [LocatedDiagnostic]
  /// Where the disk is not what the lock says.
  package let drifts: [Drift]

  package init(faults: [LocatedDiagnostic] = [], drifts: [Drift] = []) {
    self.faults = faults
    self.drifts = drifts
  }

  /// The faults whose ids start with `group` and a full stop.
  package func faults(in group: String) -> [LocatedDiagnostic] {
    faults.filter { $0.diagnostic.id.utf8.starts(with: (group + ".").utf8) }
  }

  /// The drifts of one kind.
  package func drifts(_ kind: Drift.Kind) -> [Drift] {
    drifts.filter { $0.kind == kind }
  }
}
