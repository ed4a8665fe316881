package import Packs
internal import Vocabulary

extension Wanted {
  /// Writes the lines of the preferences into the root block, in place of those that it has, and notes what else the
  /// config chooses about documents.
  package mutating func follow(_ config: Config) {
    docs = config.docs
    locale = config.locale
    guard let index = rootBlock, let body = blocks[index].body else { return }
    let new = config.preferences.rendered(in: body, locale: blocks[index].locale ?? config.locale ?? .english)
    guard new != body else { return }
    blocks[index].body = new
    blocks[index].digest = Digest(of: new)
  }

  /// The block with what every agent reads first: that of the built-in pack, else the first in the file that all read.
  private var rootBlock: Int? {
    if let index = blocks.firstIndex(where: { $0.id == Self.rootBlockID }) { return index }
    let shared = blocks.indices.filter { index in
      blocks[index].path == AgentTargets.sharedInstructions && !blocks[index].isForAgents
        && blocks[index].id != DocsConfig.block
    }
    return shared.min { blocks[$0].id.utf8.lexicographicallyPrecedes(blocks[$1].id.utf8) }
  }

  /// The id of the root block of the built-in pack.
  package static let rootBlockID = "agents.root"
}
