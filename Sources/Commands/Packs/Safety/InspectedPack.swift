internal import Packs
internal import Reporting
internal import Vocabulary

/// A pack from outside of the repository, as the safety rules check it.
struct InspectedPack: Sendable {
  /// Its own files: a pack of a git repository has no other names for skills here.
  let pack: Pack
  /// What of the source is not installed, and why.
  let leftOut: [Message]
  /// What the safety rules find in it, if they have run already.
  let findings: SafetyFindings?
  private let sources: [RelativePath: RelativePath]
  /// The files as they are installed, by the same paths: those of a renamed skill differ.
  private let installed: [RelativePath: PackFile]

  /// A pack of a folder.
  init(_ pack: Pack) {
    self.pack = pack
    leftOut = []
    findings = nil
    sources = [:]
    installed = pack.files
  }

  /// A pack of a git repository or an archive, some of whose skills have other names here.
  init(_ found: any FoundPack, renaming names: [SkillName: SkillName]) {
    pack = found.pack
    findings = found.findings
    installed = pack.renaming(names).files
    leftOut = found.refusals + found.notes.map(\.message)
    sources = found.sources
  }

  /// The path of one of the pack's files as the user knows it.
  func place(_ path: RelativePath) -> RelativePath { sources[path] ?? path }

  /// The digest of one of the pack's files as it is installed: what is accepted in it is about this text, which the
  /// doctor finds in the repository.
  func digest(of path: RelativePath) -> Digest? { installed[path].map { Digest(of: $0.bytes) } }

  /// The same for the files at a path as the user knows it; empty if there is none.
  func digests(at place: RelativePath) -> Set<Digest> {
    Set(pack.files.keys.filter { self.place($0) == place }.compactMap(digest))
  }

  /// An acceptance in a file of the pack, for the file as it is installed with these names for its skills.
  func acceptance(_ acceptance: Acceptance, renaming names: [SkillName: SkillName]) -> Acceptance {
    let renamed = pack.renaming(names).files
    for (path, file) in pack.files where place(path) == acceptance.path && Digest(of: file.bytes) == acceptance.digest {
      guard let text = renamed[path] else { continue }
      return Acceptance(rule: acceptance.rule, path: acceptance.path, digest: Digest(of: text.bytes))
    }
    return acceptance
  }
}
