internal import Packs
internal import Vocabulary

/// The block with the list of documents, which is generated from the documents as they are after the plan.
extension Planner {
  /// The block; nil if the config names no index, or if the checkout leaves out some of the documents.
  func documentIndexBlock() -> WantedBlock? {
    guard let docs = wanted.docs, request.uninstall == nil, let existing = found.documents else { return nil }
    let paths = Set(existing).union(after.keys.filter(docs.lists))
    let documents = paths.compactMap { path -> IndexedDocument? in
      guard case .file(let bytes, _)? = contentAfter(path) else { return nil }
      return IndexedDocument(at: path, bytes)
    }
    let locale = wanted.locale ?? installedLocale ?? .english
    let body = DocumentIndex(documents, in: docs.index, locale: locale).body
    return WantedBlock(
      pack: DocsConfig.pack, id: DocsConfig.block, path: docs.index, body: body, digest: Digest(of: body),
      isForAgents: false, locale: locale, revision: nil)
  }

  /// Removes the block from files that no longer have it, before the list is made: such a file may be listed itself.
  mutating func planFormerIndex() {
    let index = request.uninstall == nil ? wanted.docs?.index : nil
    guard index == nil || found.documents != nil else { return }
    var chosen = [index].compactMap { $0 }
    if let index, case .file(let path)? = found.instructions[index] { chosen.append(path) }
    for (key, entry) in lock.blocks.sorted(by: { $0.key < $1.key })
    where key.id == DocsConfig.block && !chosen.contains(key.path) {
      planRemoval(key, entry)
    }
  }

  /// The language of what is installed, if the config leaves it to the packs.
  private var installedLocale: LocaleTag? {
    plan.newLock.files[AgentTargets.index]?.locale
      ?? plan.newLock.blocks.sorted { $0.key < $1.key }.lazy.filter { $0.key.id != DocsConfig.block }
      .compactMap(\.value.locale).first
  }
}
