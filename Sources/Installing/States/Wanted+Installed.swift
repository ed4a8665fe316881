package import Packs
internal import Vocabulary

extension Wanted {
  /// Everything that is installed, as it was written: `sync` compares the disk with this. For an open conflict it is
  /// the pack's side, which the user has not accepted yet.
  package init(installed lock: Lock, bases: Bases, config: Config) {
    self.init(isComplete: false, packs: lock.packs, agents: config.agentTargets, links: config.links)
    for (path, file) in lock.files { documents[path] = WantedDocument(installed: file, bases: bases) }
    for (key, block) in lock.blocks {
      guard let base = block.digest, block.state != .foreign, block.state != .orphaned else { continue }
      let theirs = block.state == .conflict ? block.theirs : nil
      let digest = theirs ?? base
      blocks.append(
        WantedBlock(
          pack: block.pack, id: key.id, path: key.path, body: bases.text(of: digest), digest: digest,
          isForAgents: false, locale: block.locale, revision: theirs == nil ? block.revision : block.theirsRevision))
    }
    follow(config)
  }
}

extension WantedDocument {
  /// A file as it was written, for an open conflict the pack's side; nil if Cairn does not keep it up to date.
  init?(installed file: LockedFile, bases: Bases) {
    guard let base = file.digest, file.policy != .once, file.state != .foreign, file.state != .orphaned else {
      return nil
    }
    let theirs = file.state == .conflict ? file.theirs : nil
    let digest = theirs ?? base
    self.init(
      pack: file.pack, document: file.document, policy: file.policy, bytes: bases.text(of: digest), digest: digest,
      isExecutable: file.isExecutable, locale: file.locale,
      revision: theirs == nil ? file.revision : file.theirsRevision, skill: nil)
  }
}

extension Bases {
  /// A base as Cairn wrote it, independent of the line ends of the checkout.
  fileprivate func text(of digest: Digest) -> [UInt8]? { self[digest].map { Text.normalized($0) } }
}
