package import Packs
package import Vocabulary

/// The wanted state of the repository: the first of a plan's three states.
package struct Wanted: Sendable, Equatable {
  /// Whether the packs are available, so that they no longer have a target that is not named here. Without them
  /// everything that is installed is wanted unchanged.
  package var isComplete: Bool
  package var packs: [String: LockedPack]
  /// Targets of the policies `file`, `once` and `generated`.
  package var documents: [RelativePath: WantedDocument]
  package var blocks: [WantedBlock]
  /// The agents whose own skills folders get links.
  package var agents: [AgentTarget]
  package var links: LinkStyle
  /// The generated routes of all packs, before they are limited to the skills that will be installed.
  package var routes: Routes?
  /// The packs' routes for the installed skills, if a merge of branches is completed with them.
  package var routesAfterMerge: Routes?
  /// The new content of the config; nil leaves it unchanged.
  package var configBytes: [UInt8]?
  /// The new paths of documents that a pack replaced: files and folders, old to new.
  package var moves: [RelativePath: RelativePath] = [:]
  /// The targets of documents that a pack still has, but only in Git LFS, with the language of each: what is installed of
  /// them is kept.
  package var withheld: [RelativePath: LocaleTag?] = [:]
  /// The documents that an index lists, as the config names them; nil if there is no index.
  package var docs: DocsConfig?
  /// The language that the config chooses; nil if it chooses none.
  package var locale: LocaleTag?
  /// Entries of the lock that are no longer wanted, if the packs are not available to find that out for all.
  package var removedKeys: Set<LockKey> = []

  package init(
    isComplete: Bool, packs: [String: LockedPack] = [:], documents: [RelativePath: WantedDocument] = [:],
    blocks: [WantedBlock] = [], agents: [AgentTarget] = [], links: LinkStyle = .auto, routes: Routes? = nil,
    configBytes: [UInt8]? = nil
  ) {
    self.isComplete = isComplete
    self.packs = packs
    self.documents = documents
    self.blocks = blocks
    self.agents = agents
    self.links = links
    self.routes = routes
    self.configBytes = configBytes
  }
}

/// One file as its pack would write it.
package struct WantedDocument: Sendable, Hashable {
  package var pack: String
  package var document: String
  package var policy: Policy
  /// Normalized text, or any bytes; nil if only the digest is known because the base is missing.
  package var bytes: [UInt8]?
  package var digest: Digest
  package var isExecutable: Bool
  package var locale: LocaleTag?
  package var revision: Int?
  package var skill: SkillName?
  /// The chosen skill that requires this one, if this one was not chosen itself.
  package var requiredBy: SkillName?

  package init(
    pack: String, document: String, policy: Policy, bytes: [UInt8]?, digest: Digest, isExecutable: Bool,
    locale: LocaleTag?, revision: Int?, skill: SkillName?, requiredBy: SkillName? = nil
  ) {
    self.pack = pack
    self.document = document
    self.policy = policy
    self.bytes = bytes
    self.digest = digest
    self.isExecutable = isExecutable
    self.locale = locale
    self.revision = revision
    self.skill = skill
    self.requiredBy = requiredBy
  }
}

/// One managed block as its pack would write it.
package struct WantedBlock: Sendable, Hashable {
  package var pack: String
  package var id: String
  /// The instruction file that it is meant for; if that is a link, the link is followed.
  package var path: RelativePath
  /// Normalized; nil if only the digest is known.
  package var body: [UInt8]?
  package var digest: Digest
  /// Whether it is only for certain agents: such a block is left out if its file also gets the block for all agents.
  package var isForAgents: Bool
  package var locale: LocaleTag?
  package var revision: Int?

  package init(
    pack: String, id: String, path: RelativePath, body: [UInt8]?, digest: Digest, isForAgents: Bool,
    locale: LocaleTag?, revision: Int?
  ) {
    self.pack = pack
    self.id = id
    self.path = path
    self.body = body
    self.digest = digest
    self.isForAgents = isForAgents
    self.locale = locale
    self.revision = revision
  }
}
