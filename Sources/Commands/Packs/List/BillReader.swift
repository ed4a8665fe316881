internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Reads what is installed for a bill of materials: the files that the lock file names, as they are on disk.
struct BillReader {
  private let repository: Repository
  private let linked: LinkedSkills
  /// What was found of each pack, by its id and by the name of the skill; nil stands for files of no skill.
  private var parts: [String: [String?: Part]] = [:]

  /// What was found of a skill, or of a pack outside of its skills.
  private struct Part {
    var files: [BilledFile] = []
    /// SKILL.md and the file with the license, by their paths in the folder of the skill.
    var texts: [RelativePath: [UInt8]] = [:]
  }

  /// The bill of a repository. The licenses and descriptions of packs are in the packs, so that a pack of a git repository
  /// is fetched at its pinned commit if this machine does not have it. If that fails, both are left out with a warning.
  static func bill(of repository: Repository, _ invocation: Invocation) async throws -> BillOfMaterials {
    let config = try repository.requireConfig()
    let packs = try await installedPacks(of: repository, config, invocation)
    var reader = BillReader(repository: repository)
    try reader.readFiles()
    try reader.readBlocks()
    try reader.readCopies()
    let lock = repository.lock
    return BillOfMaterials(
      cairn: invocation.version,
      packs: Set(lock.packs.keys).union(reader.parts.keys).map { id in
        let skills = (reader.parts[id] ?? [:]).compactMap { name, part in name.map { Self.skill($0, part) } }
        let pack = packs[id]
        return BilledPack(
          id: id, locked: lock.packs[id], description: pack?.manifest.description,
          license: pack.flatMap { DeclaredLicense($0.manifest.license, in: $0.files.mapValues(\.bytes)) },
          skills: skills, files: reader.parts[id]?[nil]?.files ?? [])
      })
  }

  private init(repository: Repository) {
    self.repository = repository
    linked = LinkedSkills(in: repository.tree)
  }

  /// The packs of the lock file that are available in the version that is installed, by their ids.
  private static func installedPacks(
    of repository: Repository, _ config: Config, _ invocation: Invocation
  ) async throws -> [String: Pack] {
    let lock = repository.lock
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    // A lock file may have a folder without `./`, which its source in the config has.
    let sources = lock.packs.compactMapValues { locked in
      config.packs.map(\.source).first { $0.isNamed(inLock: locked.source) }
        ?? (try? PackSource(parsing: locked.source))
    }
    let pinned = lock.packs.filter { $0.value.commit != nil }.keys.sorted().compactMap { sources[$0] }
    for failed in try await resolver.failures(pinned, pinnedBy: lock, .pinned) {
      guard let failure = failed.error as? Failure else { throw failed.error }
      invocation.writer.verbose(failure.message)
    }
    var packs: [String: Pack] = [:]
    for (id, locked) in lock.packs.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let pack = sources[id].flatMap({ try? resolver.pack($0) }), pack.digest == locked.digest {
        packs[id] = pack
      } else {
        invocation.writer.warn(.licenseUnknown(id))
      }
    }
    return packs
  }

  private mutating func readFiles() throws {
    for (path, locked) in repository.lock.files {
      guard let base = Self.base(of: locked), let place = place(of: path), let bytes = try bytes(at: place) else {
        continue
      }
      add(
        BilledFile(
          path: place, bytes: bytes, editedFrom: Self.edited(bytes, at: path, from: base), locale: locked.locale,
          revision: locked.revision),
        of: locked.pack, at: path, bytes)
    }
  }

  /// The user's files with blocks of a pack.
  private mutating func readBlocks() throws {
    var found: [String: [RelativePath: [(id: String, editedFrom: Digest?)]]] = [:]
    for (key, locked) in repository.lock.blocks.sorted(by: { $0.key < $1.key }) {
      guard let base = locked.digest, locked.state.isPresent,
        let bytes = try bytes(at: key.path), let body = BlockText.body(of: key.id, in: bytes, at: key.path)
      else { continue }
      found[locked.pack, default: [:]][key.path, default: []]
        .append((key.id, Digest(of: body) == base ? nil : base))
    }
    for (pack, files) in found {
      for (path, blocks) in files where repository.lock.files[path].flatMap(Self.base) == nil {
        guard let bytes = try bytes(at: path) else { continue }
        add(
          BilledFile(
            path: path, bytes: bytes, editedFrom: blocks.lazy.compactMap(\.editedFrom).first, blocks: blocks.map(\.id)),
          of: pack, at: path, nil)
      }
    }
  }

  /// The copies of skills in the folders of agents.
  private mutating func readCopies() throws {
    for (path, link) in repository.lock.links where link.copy != nil {
      guard let folder = path.following(link: link.to), case .folder? = try repository.tree.reachableEntry(at: path)
      else {
        continue
      }
      for (copy, entry) in try repository.tree.files(below: path) {
        guard case .file = entry, let original = copy.relative(to: path).map({ folder.appending($0) }),
          let locked = repository.lock.files[original], let base = Self.base(of: locked),
          let bytes = try bytes(at: copy)
        else { continue }
        add(
          BilledFile(
            path: copy, bytes: bytes, editedFrom: Self.edited(bytes, at: original, from: base), copyOf: original,
            locale: locked.locale, revision: locked.revision),
          of: locked.pack, at: original, nil)
      }
    }
  }

  /// Adds a file to the skill to which its target belongs, or to the pack. `bytes` are those of a file that may tell
  /// about its skill.
  private mutating func add(_ file: BilledFile, of pack: String, at target: RelativePath, _ bytes: [UInt8]?) {
    let rest = target.relative(to: AgentTargets.sharedSkills)?.components ?? []
    let skill = rest.count > 1 ? rest.first.map(String.init) : nil
    parts[pack, default: [:]][skill, default: Part()].files.append(file)
    guard skill != nil, let bytes, let name = try? RelativePath(onDisk: rest.dropFirst().joined(separator: "/")),
      name.text == "SKILL.md" || DeclaredLicense.isFile(name)
    else { return }
    parts[pack, default: [:]][skill, default: Part()].texts[name] = bytes
  }

  private static func skill(_ name: String, _ part: Part) -> BilledSkill {
    let text = part.texts.first { $0.key.text == "SKILL.md" }.map { SkillText($0.value) }
    return BilledSkill(
      name: name, description: text?.description, license: DeclaredLicense(text?.license, in: part.texts),
      files: part.files)
  }

  /// The digest of what Cairn wrote; nil if it wrote nothing, or if the user deleted it.
  private static func base(of file: LockedFile) -> Digest? {
    file.state == .foreign || file.state == .deleted ? nil : file.digest
  }

  /// What the pack has, if these bytes of a target are something else.
  private static func edited(_ bytes: [UInt8], at path: RelativePath, from base: Digest) -> Digest? {
    RenderedBlock.digest(of: bytes, at: path) == base ? nil : base
  }

  /// Where a target is on disk, even if the folder of the skills is a link.
  private func place(of target: RelativePath) -> RelativePath? {
    target.isWithin(AgentTargets.sharedSkills) ? linked.place(of: target) : target
  }

  /// nil if there is no regular file.
  private func bytes(at path: RelativePath) throws -> [UInt8]? {
    guard case .file? = try repository.tree.reachableEntry(at: path) else { return nil }
    return try repository.tree.read(path)
  }
}

extension Message {
  fileprivate static func licenseUnknown(_ pack: String) -> Message {
    Message(
      "list.license-unknown",
      "the license of pack {pack} is not in the list: its installed version is not available on this machine\nrun again with a network connection, or update the pack with `cairn upgrade`",
      ["pack": .text(PrintableText.text(pack))])
  }
}
