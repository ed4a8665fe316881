internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

/// The entries of a lock next to what the choices of the config want, of the same packs. All paths are sorted.
struct InstalledChoices {
  let lock: Lock
  /// Without texts.
  let wanted: Wanted
  let leftOut: CheckoutOmissions
  let tree: any Tree

  /// The SKILL.md of each chosen skill that the lock does not know and that is not there.
  var missingSkills: [RelativePath] { wanted.documents.keys.filter { isSkill($0) && isMissing($0) }.sorted() }

  /// The SKILL.md of each installed skill that is not chosen.
  var surplusSkills: [RelativePath] {
    managedSkills.filter { path, file in file.document.hasPrefix("skill.") && wanted.documents[path] == nil }.keys
      .sorted()
  }

  /// The SKILL.md of each skill that is installed in another language than the choices give it.
  var otherSkills: [RelativePath] {
    managedSkills.filter { path, file in isSkill(path) && isInOtherLocale(path, file) }.keys.sorted()
  }

  /// What is chosen, is not a skill, and is not installed: the targets of documents, and the files of managed blocks.
  func missingDocuments(_ config: Config) -> [RelativePath] {
    let skills = Set(missingSkills.compactMap(\.parent))
    let rendered: Set = [AgentTargets.index, AgentTargets.routes]
    let files = wanted.documents.keys.filter { path in
      !isSkill(path) && !rendered.contains(path) && !path.isWithin(anyOf: skills) && isMissing(path)
    }
    return (files + missingBlocks(config)).sorted()
  }

  /// What is installed, is not a skill, and is not chosen.
  var surplusDocuments: [RelativePath] {
    let files = managedDocuments.filter { path, _ in wanted.documents[path] == nil && wanted.withheld[path] == nil }
      .keys
    let blocks = managedBlocks.keys.filter { key in !wanted.blocks.contains { $0.id == key.id } }
    return (Array(files) + blocks.map(\.path)).sorted()
  }

  /// What is installed in another language than the choices give it, and is not a skill.
  var otherDocuments: [RelativePath] {
    let files = managedDocuments.filter { path, file in isInOtherLocale(path, file) }.keys
    let blocks = managedBlocks.filter { key, block in
      wanted.blocks.contains { $0.id == key.id && $0.locale != block.locale }
    }.keys
    return (Array(files) + blocks.map(\.path)).sorted()
  }

  private func isSkill(_ path: RelativePath) -> Bool {
    path.name == "SKILL.md" && wanted.documents[path]?.skill != nil
  }

  private func isMissing(_ path: RelativePath) -> Bool {
    guard lock.files[path] == nil, leftOut.reason(for: path) == nil, case nil = try? tree.entry(at: path) else {
      return false
    }
    return true
  }

  private func isInOtherLocale(_ path: RelativePath, _ file: LockedFile) -> Bool {
    wanted.documents[path].map { $0.locale != file.locale } ?? false
  }

  private var managedSkills: [RelativePath: LockedFile] {
    lock.files.filter { path, file in
      file.state == .managed && path.name == "SKILL.md" && leftOut.reason(for: path) == nil
    }
  }

  /// Files that are not of a skill and that Cairn keeps up to date. What is written once or generated does not count.
  private var managedDocuments: [RelativePath: LockedFile] {
    lock.files.filter { path, file in
      file.state == .managed && file.policy == .file && !file.document.hasPrefix("skill.")
        && leftOut.reason(for: path) == nil
    }
  }

  /// Blocks of packs; that of the index and the list of documents have none.
  private var managedBlocks: [BlockKey: LockedBlock] {
    lock.blocks.filter { key, block in
      block.state == .managed && ![DocsConfig.block, RenderedBlock.id].contains(key.id)
        && leftOut.reason(for: key.path) == nil
    }
  }

  /// The files in which a chosen block would be written that the lock does not know. A file that already imports what the
  /// block imports needs none. What hinders reading is told by the plan of a sync.
  private func missingBlocks(_ config: Config) -> [RelativePath] {
    let unknown = Set(wanted.blocks.map(\.id)).subtracting(lock.blocks.keys.map(\.id))
    guard !unknown.isEmpty else { return [] }
    let alone = Wanted(isComplete: true, blocks: wanted.blocks)
    var known = Lock()
    known.blocks = lock.blocks
    guard let found = try? FoundReader.read(tree, wanted: alone, lock: known, config: config),
      let plan = try? Planner.plan(wanted: alone, found: found, lock: known, bases: Bases())
    else { return [] }
    return plan.steps.filter { step in
      step.block.map(unknown.contains) == true && [.created, .adopted].contains(step.action)
        && leftOut.reason(for: step.path) == nil
    }.map(\.path)
  }
}
