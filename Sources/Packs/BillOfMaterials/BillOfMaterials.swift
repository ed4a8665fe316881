package import Vocabulary

/// What Cairn installed in a repository: packs, their skills, and the files of both. The user's own files are no part of
/// it.
package struct BillOfMaterials: Sendable, Equatable {
  /// The version of Cairn that made the bill.
  package let cairn: SemanticVersion
  /// In byte order of their ids.
  package let packs: [BilledPack]

  package init(cairn: SemanticVersion, packs: [BilledPack]) {
    self.cairn = cairn
    self.packs = packs.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

/// One pack of a bill.
package struct BilledPack: Sendable, Equatable {
  package let id: String
  /// As the lock file has it; nil for a pack of which only edited files are left.
  package let locked: LockedPack?
  /// nil if the installed version of the pack is not available.
  package let description: String?
  package let license: DeclaredLicense?
  /// In byte order of their names.
  package let skills: [BilledSkill]
  /// The files that are no part of a skill, in byte order of their paths.
  package let files: [BilledFile]

  package init(
    id: String, locked: LockedPack?, description: String?, license: DeclaredLicense?, skills: [BilledSkill],
    files: [BilledFile]
  ) {
    self.id = id
    self.locked = locked
    self.description = description
    self.license = license
    self.skills = skills.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The repository that it comes from and the commit that is installed; nil for other packs.
  var repository: (source: GitSource, commit: CommitID)? {
    guard let locked, let commit = locked.commit, case .git(let source)? = try? PackSource(parsing: locked.source)
    else {
      return nil
    }
    return (source, commit)
  }

  /// Where the installed commit can be had; nil for a pack that only this machine can reach.
  var downloadLocation: String? { repository.flatMap { $0.source.downloadLocation(at: $0.commit) } }

  /// nil for a pack that only this machine can reach.
  var packageURL: String? {
    guard let locked else { return nil }
    return repository.flatMap { $0.source.packageURL(at: $0.commit, version: locked.version) }
  }
}

/// One skill of a bill.
package struct BilledSkill: Sendable, Equatable {
  /// The name of its folder.
  package let name: String
  package let description: String?
  package let license: DeclaredLicense?
  /// In byte order of their paths.
  package let files: [BilledFile]

  package init(name: String, description: String?, license: DeclaredLicense?, files: [BilledFile]) {
    self.name = name
    self.description = description
    self.license = license
    self.files = files.sorted { $0.path < $1.path }
  }
}

/// One file of a bill, as it is on disk.
package struct BilledFile: Sendable, Equatable {
  /// Relative to the root of the repository.
  package let path: RelativePath
  /// Of the exact bytes.
  package let sha256: Digest
  /// Of the exact bytes, as 40 hexadecimal digits.
  package let sha1: String
  /// The pack's text, as the lock file has it, if the user edited the file; nil if it is as Cairn wrote it.
  package let editedFrom: Digest?
  /// The managed blocks in a file of the user that are the pack's; empty if all of the file is.
  package let blocks: [String]
  /// The file that this one is a copy of, for agents that cannot read the shared folder; nil for others.
  package let copyOf: RelativePath?
  package let locale: LocaleTag?
  package let revision: Int?

  package init(
    path: RelativePath, bytes: [UInt8], editedFrom: Digest? = nil, blocks: [String] = [], copyOf: RelativePath? = nil,
    locale: LocaleTag? = nil, revision: Int? = nil
  ) {
    self.path = path
    sha256 = Digest(ofBytes: bytes)
    sha1 = SHA1.digits(of: bytes)
    self.editedFrom = editedFrom
    self.blocks = blocks
    self.copyOf = copyOf
    self.locale = locale
    self.revision = revision
  }
}
