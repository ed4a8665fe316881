import Packs
import Testing
import Vocabulary

@testable import Installing

/// A short description of one document of a pack.
enum TestDocument {
  case file(RelativePath, String, isExecutable: Bool = false, revision: Int = 1)
  case once(RelativePath, String)
  case block(String, in: RelativePath, String, isForAgents: Bool = false)
  /// The routes of these skills, all in one category.
  case routes([String])
}

extension Wanted {
  static let packID = "acme.test"

  /// The targets that a pack wants to install.
  static func pack(_ offers: TestDocument..., agents: [String] = [], links: LinkStyle = .auto) -> Wanted {
    pack(offers, agents: agents, links: links)
  }

  static func pack(_ offers: [TestDocument], agents: [String] = [], links: LinkStyle = .auto) -> Wanted {
    var wanted = Wanted(
      isComplete: true, agents: AgentTargets.all.filter { agents.contains($0.name) }, links: links
    ).withPack
    for offer in offers { wanted.add(offer) }
    return wanted
  }

  /// The same with a pack in its lock.
  var withPack: Wanted {
    var wanted = self
    guard let version = SemanticVersion("1.0.0") else { return self }
    wanted.packs[Self.packID] = LockedPack(
      version: version, cairn: version, source: "builtin", digest: Digest(ofBytes: [] as [UInt8]))
    return wanted
  }

  private mutating func add(_ offer: TestDocument) {
    switch offer {
    case .file(let path, let text, let isExecutable, let revision):
      let bytes = path == AgentTargets.index ? RenderedBlock.collapsed(Array(text.utf8)) : Array(text.utf8)
      documents[path] = WantedDocument(
        pack: Self.packID, document: "document", policy: .file, bytes: bytes, digest: Digest(of: bytes),
        isExecutable: isExecutable, locale: .english, revision: revision, skill: SkillName(below: path))
    case .once(let path, let text):
      let bytes = Array(text.utf8)
      documents[path] = WantedDocument(
        pack: Self.packID, document: "document", policy: .once, bytes: bytes, digest: Digest(of: bytes),
        isExecutable: false, locale: .english, revision: 1, skill: nil)
    case .block(let id, let path, let text, let isForAgents):
      blocks.append(
        WantedBlock(
          pack: Self.packID, id: id, path: path, body: Array(text.utf8), digest: Digest(of: Array(text.utf8)),
          isForAgents: isForAgents, locale: .english, revision: 1))
    case .routes(let skills):
      let routes = Routes.test(skills)
      self.routes = routes
      let bytes = Array(routes.text.utf8)
      documents[AgentTargets.routes] = WantedDocument(
        pack: Self.packID, document: "skills.routes", policy: .generated, bytes: bytes, digest: Digest(of: bytes),
        isExecutable: false, locale: nil, revision: nil, skill: nil)
    }
  }
}

extension Routes {
  /// Routes of these skills, all in the category `work`.
  static func test(_ skills: [String]) -> Routes {
    let route = Route(category: "work", kind: .primary, priority: 50)
    return Routes(
      categories: ["work": Category(priority: 1, title: [.english: "Work"])], reasons: [:],
      routes: Dictionary(uniqueKeysWithValues: skills.compactMap { SkillName($0) }.map { ($0, route) }))
  }
}

extension SkillName {
  /// The skill whose folder contains a path.
  fileprivate init?(below path: RelativePath) {
    guard let rest = path.relative(to: AgentTargets.sharedSkills), rest.components.count > 1 else { return nil }
    self.init(String(rest.components[0]))
  }
}

/// A SKILL.md.
func skillText(_ name: String, _ description: String = "Does it.", body: String = "# Do\n") -> String {
  "---\nname: \(name)\ndescription: \(description)\n---\n\(body)"
}

/// An INDEX.md with a rendered block, before it is rendered.
let indexText = """
  # Skills

  Read.

  <!-- cairn:begin skills.index format=1 -->

  <!-- cairn:end skills.index -->

  """
