internal import Packs
internal import Vocabulary

/// Skills, documents and packs, where any of them can be named.
enum NameValues {
  /// What `cairn add` can install: the skills that are not installed, and the documents that the config leaves out.
  static func available(_ facts: CompletionFacts) -> [Candidate] {
    let installed = Set(skills(in: facts.lock).map(\.value))
    let without = Set(facts.config?.without ?? [])
    let skills = facts.packs.flatMap { $0.skillCandidates(facts.catalog) }.filter { !installed.contains($0.value) }
    return skills + facts.packs.flatMap(\.documents).filter { without.contains($0.value) }
  }

  /// What `cairn remove` can remove: what the lock has.
  static func installed(_ facts: CompletionFacts) -> [Candidate] {
    let lock = facts.lock
    let files = lock.files.filter { !$0.value.document.hasPrefix("skill.") && $0.value.policy != .generated }
      .map { Candidate($0.value.document, $0.key.text) }
    let blocks = lock.blocks.keys.map { Candidate($0.id, $0.path.text) }
    let documents = (files + blocks).sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
    return skills(in: lock) + documents + PackValues.installed(facts)
  }

  /// The installed skills with their packs, in byte order.
  private static func skills(in lock: Lock) -> [Candidate] {
    lock.files.compactMap { path, file -> Candidate? in
      guard file.state != .deleted, let rest = path.relative(to: AgentTargets.sharedSkills), rest.name == "SKILL.md",
        rest.components.count == 2, let name = rest.components.first
      else { return nil }
      return Candidate(String(name), file.pack)
    }.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
  }
}
