internal import Packs
internal import Reporting
internal import Vocabulary

/// What the user may call the documents of a pack: by their ids, all of a skill by its name, or by paths.
struct DocumentNames {
  private let pack: AuthoredPack
  private let invocation: Invocation
  private let sources: [RevisionBump.Source]
  private let ids: Set<String>

  init(pack: AuthoredPack, ledger: Ledger, sources: [RevisionBump.Source], _ invocation: Invocation) {
    self.pack = pack
    self.invocation = invocation
    self.sources = sources
    ids = Set(sources.map(\.version.id)).union(ledger.documents.keys)
  }

  /// The ids of documents that were named; nil for all of them. Throws if a name is none of one.
  func ids(_ names: [String]) throws(Failure) -> Set<String>? {
    guard !names.isEmpty else { return nil }
    var chosen: Set<String> = []
    for name in names {
      let found = try ids(named: name)
      guard !found.isEmpty else {
        let skills = Set(ids.compactMap { SkillPaths.skill(ofDocument: $0) })
        throw Failure(unknown: .document, name, among: ids.union(skills))
      }
      chosen.formUnion(found)
    }
    return chosen
  }

  private func ids(named name: String) throws(Failure) -> Set<String> {
    if ids.contains(name) { return [name] }
    let ofSkill = ids.filter { SkillPaths.skill(ofDocument: $0) == name }
    guard ofSkill.isEmpty else { return ofSkill }
    let path: RelativePath?
    do throws(Failure) {
      path = try PathArgument(name, root: pack.root.path, invocation).path
    } catch {
      // A path elsewhere is no name of a document, as any other word.
      return []
    }
    return Set(
      sources.filter { source in path.map { pack.path(source.version.file).isWithin($0) } ?? true }.map(\.version.id))
  }
}
