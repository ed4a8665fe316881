internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Packs that consist of adopted skills, because their repository cannot be asked.
extension PackResolver {
  /// The pack that a repository with only these files would be; nil if they cannot be a pack. `reading` has the bytes of
  /// each file by its path.
  func pack(
    of files: [RepositoryFile], reading bytes: [RelativePath: [UInt8]], from source: GitSource, _ commit: CommitID,
    _ version: SemanticVersion
  ) -> FetchedPack? {
    let origin = PackOrigin(
      address: source.address.text, folder: source.folder, tag: version.text, commit: commit.text)
    guard let draft = try? PackShape(of: files).draft(from: origin, reading: { bytes[$0] ?? [] }),
      let shaped = try? draft.pack(reading: { bytes[$0] ?? [] }),
      let pack = shaped.load(targets: rules, agents: agents).pack
    else { return nil }
    return FetchedPack(
      pack: pack, commit: commit, isFromCache: false, refused: shaped.refused, notes: shaped.notes,
      sources: shaped.sources, isFromDisk: true)
  }

  /// Uses adopted skills as a pack whose repository cannot be asked, and says so; false if they are not exactly the pack
  /// that the lock records, or if the error is not of the network, the server or the cache.
  func useAdopted(_ source: GitSource, in lock: Lock, insteadOf error: any Error) throws -> Bool {
    guard let failure = error as? Failure, AdoptionFetch.mayPass(failure),
      let pin = lock.pin(of: .git(source)), let commit = pin.pack.commit,
      let tree = try environment.files.tree(at: root)
    else { return false }
    let installed = lock.files.filter { $0.value.pack == pin.id }
    // Only what was adopted: a pack that was fetched is fetched again, and `--frozen` fails if that is not possible.
    guard !installed.isEmpty, installed.values.allSatisfy(\.isAdopted) else { return false }
    let bases = try Bases.read(tree, for: lock).completed(for: lock, in: tree)
    let skills = Set(installed.keys.compactMap { $0.relative(to: AgentTargets.sharedSkills)?.components.first })
    var bytes: [RelativePath: [UInt8]] = [:]
    var files: [RepositoryFile] = []
    for (path, file) in installed.sorted(by: { $0.key < $1.key }) {
      guard let path = Self.place(of: path, in: source, isOnlySkill: skills.count == 1),
        let text = try text(of: path.installed, file, in: tree, bases)
      else { return false }
      bytes[path.inRepository] = text
      files.append(
        RepositoryFile(
          path.inRepository, .file(isExecutable: file.isExecutable), size: text.count, id: Digest(ofBytes: text).text))
    }
    guard let made = pack(of: files, reading: bytes, from: source, commit, pin.pack.version),
      made.pack.digest == pin.pack.digest
    else { return false }
    invocation.packs[source] = made
    let message = Message.usesAdopted(source, failure.message)
    if invocation.writer.once.isFirst(invocation.writer.text(message)) { invocation.writer.warn(message) }
    return true
  }

  /// Where a repository has a file of a skill: in its folder for skills, or in the folder of the one skill that the source
  /// names.
  private static func place(
    of path: RelativePath, in source: GitSource, isOnlySkill: Bool
  ) -> (installed: RelativePath, inRepository: RelativePath)? {
    guard let rest = path.relative(to: AgentTargets.sharedSkills) else { return nil }
    guard source.folder != nil else { return (path, RelativePath(constant: "skills").appending(rest)) }
    guard isOnlySkill, let skill = rest.components.first.flatMap({ SkillName(String($0)) }),
      let inSkill = path.relative(to: SkillPaths.folder(of: skill))
    else { return nil }
    return (path, inSkill)
  }

  /// The text that was adopted: the bytes on disk if they were not edited, because bases have line ends of their own.
  private func text(
    of path: RelativePath, _ file: LockedFile, in tree: any Tree, _ bases: Bases
  ) throws -> [UInt8]? {
    guard let digest = file.digest else { return nil }
    if case .file? = try tree.reachableEntry(at: path) {
      let bytes = try tree.read(path)
      if Digest(of: bytes) == digest { return bytes }
    }
    return bases[digest]
  }
}

extension Message {
  fileprivate static func usesAdopted(_ source: GitSource, _ reason: Message) -> Message {
    Message(
      "adopt.not-available",
      "{pack} is not available, so its skills are used as they were adopted; {reason}",
      ["pack": .text(PrintableText.text(source.text)), "reason": .message(reason)])
  }
}
