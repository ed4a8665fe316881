internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Gets the packs that skills on disk came from, at the commits that were installed.
struct AdoptionFetch {
  let invocation: Invocation
  let resolver: PackResolver
  let tree: any Tree

  /// What became of a group.
  enum Outcome {
    case pack(Pack)
    /// The repository, or the commit, cannot be had: the pack consists of the skills as they are on disk.
    case onDisk(Pack, Failure)
    case unusable(Failure)
  }

  /// The errors after which a later run may succeed: of the network, the server and the cache.
  private static let passing: Set<String> = [
    "pack-unreachable", "pack-not-found", "pack-commit-missing", "pack-timed-out", "pack-needs-password",
    "pack-needs-git", "pack-cache-unusable", "pack-refused", "pack-too-large", "pack-damaged", "pack-not-git",
    "pack-redirected",
  ]

  /// The errors that stop the run, because the user has to decide or asked for it.
  private static let stopping: Set<String> = ["pack-interrupted", "pack-unsafe", "policy-violation"]

  /// Whether a later run may succeed, so that nothing else has to be tried now.
  static func mayPass(_ failure: Failure) -> Bool { passing.contains(failure.id) }

  /// Throws if a policy forbids a repository that one of the skills came from, before any of them is asked.
  func refuseForbidden(_ candidates: [AdoptionCandidate]) throws {
    var sources: [PackSource] = []
    for recorded in candidates.compactMap(\.source) {
      let source = PackSource.git(GitSource(address: recorded.address, folder: nil, reference: recorded.reference))
      if !sources.contains(source) { sources.append(source) }
    }
    try resolver.refuseForbidden(sources)
  }

  /// Fetches the groups, several at once, and then checks the packs one by one as any pack from outside. Throws only
  /// what stops the run: a signal, a policy, or an error of the safety rules that nobody accepted.
  func packs(of groups: [AdoptionGroup]) async throws -> [Outcome] {
    guard !groups.isEmpty else { return [] }
    let packs = GitPacks(invocation: invocation, rules: resolver.rules, agents: resolver.agents)
    let lock = lock(of: groups)
    let failures = try await packs.failures(groups.map { .git($0.source) }, pinnedBy: lock, .pinned)
    var outcomes: [Outcome] = []
    for group in groups {
      do {
        if let failed = failures.first(where: { $0.source == group.source }) { throw failed.error }
        try await resolver.fetch([.git(group.source)], pinnedBy: lock, .pinned)
        outcomes.append(.pack(try resolver.pack(.git(group.source))))
      } catch let failure as Failure where !Self.stopping.contains(failure.id) {
        if Self.mayPass(failure), let pack = try packOnDisk(of: group) {
          outcomes.append(.onDisk(pack, failure))
        } else {
          outcomes.append(.unusable(failure))
        }
      }
    }
    return outcomes
  }

  /// A lock that pins the commits of the groups.
  private func lock(of groups: [AdoptionGroup]) -> Lock {
    var lock = Lock()
    for (number, group) in groups.enumerated() {
      guard let pin = group.pin else { continue }
      lock.packs["adopted-\(number)"] = LockedPack(
        version: pin.version, cairn: invocation.version, source: PackSource.git(group.source).text,
        digest: Digest(ofBytes: [UInt8]()), commit: pin.commit)
    }
    return lock
  }

  /// The pack that a repository with only these skills would be; nil without a commit, or if their files cannot be a
  /// pack. It is kept for the rest of the run, as if it had been fetched.
  private func packOnDisk(of group: AdoptionGroup) throws -> Pack? {
    guard let pin = group.pin else { return nil }
    var bytes: [RelativePath: [UInt8]] = [:]
    var files: [RepositoryFile] = []
    for skill in group.skills {
      let place = group.source.folder == nil ? SkillPaths.folder(of: skill.name, in: "skills") : nil
      guard let contents = try AdoptedSkill.contents(of: skill.folder, in: tree) else { return nil }
      for (rest, content) in contents {
        guard case .file(let text, let isExecutable) = content else { return nil }
        let path = place?.appending(rest) ?? rest
        bytes[path] = text
        files.append(
          RepositoryFile(path, .file(isExecutable: isExecutable), size: text.count, id: Digest(ofBytes: text).text))
      }
    }
    guard let made = resolver.pack(of: files, reading: bytes, from: group.source, pin.commit, pin.version) else {
      return nil
    }
    invocation.packs[group.source] = made
    return made.pack
  }
}

extension AdoptedSkill {
  /// The files of a skill's folder, without those that tools write for themselves; nil if one of them is not a regular
  /// file, or if a name is not valid everywhere.
  static func contents(of folder: RelativePath, in tree: any Tree) throws -> [RelativePath: Content]? {
    let toolFiles = Set(OtherTool.all.compactMap(\.skillFile))
    var contents: [RelativePath: Content] = [:]
    for (path, entry) in try tree.files(below: folder) {
      guard let rest = path.relative(to: folder), !toolFiles.contains(rest.text) else { continue }
      guard rest.isPortable, case .file(let isExecutable, _) = entry else { return nil }
      contents[rest] = .file(try tree.read(path), isExecutable: isExecutable)
    }
    return contents
  }
}

extension SkillPaths {
  /// The folder of a skill below another folder.
  fileprivate static func folder(of skill: SkillName, in folder: StaticString) -> RelativePath? {
    try? RelativePath(constant: folder).appending(onDisk: skill.text)
  }
}
