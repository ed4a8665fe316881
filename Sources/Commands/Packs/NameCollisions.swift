internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The names of added skills that are already taken: by another pack, or by the user's own skill. `add` installs nothing
/// then, because the user named these skills, and one of the two would be hidden.
struct NameCollisions {
  private let added: [SkillName]
  private let chosen: ChosenSkills
  private let agents: [AgentTarget]

  /// `added` are the skills to check, and `chosen` all skills of the new config.
  init(of added: Set<SkillName>, among chosen: ChosenSkills, in config: Config) {
    self.added = added.sorted()
    self.chosen = chosen
    agents = config.knownAgents
  }

  /// Throws if other packs have some of the skills.
  func refuseTwoPacks() throws(Failure) {
    try refuse(
      added.compactMap { skill in
        guard let sources = chosen.sources[skill], sources.count > 1 else { return nil }
        let folder = SkillPaths.folder(of: skill)
        return (folder, .twoPacks(skill, sources.map(\.text), folder))
      })
  }

  /// Throws if the user has some of the skills: in the shared folder, where the plan leaves them out, or in the folder of
  /// an agent.
  func refuseOwn(in repository: Repository, _ plan: Plan) throws(Failure) {
    let own = AgentFolders(in: repository.tree, of: agents).skills(in: repository.tree, excluding: repository.lock)
    let byName = Dictionary(grouping: own, by: \.name)
    let written = Dictionary(plan.operations.map { ($0.path, $0.after) }) { first, _ in first }
    try refuse(
      added.compactMap { skill in
        let folder = SkillPaths.folder(of: skill)
        let document = folder.appending(Self.document)
        let source = chosen.sources[skill]?.first?.text ?? ""
        if plan.newLock.files[document]?.state == .foreign { return (folder, .own(skill, source, folder)) }
        var text: [UInt8]?
        if case .file(let bytes, _)? = written[document] { text = bytes }
        // The same skill, which another tool copied there, hides nothing.
        let other = byName[skill.text]?.first { $0.text != text.map(Text.withoutLastLineEnds) }
        return other?.folders.first.map { ($0, .own(skill, source, $0)) }
      })
  }

  private func refuse(_ found: [(place: RelativePath, message: Message)]) throws(Failure) {
    guard let first = found.first else { return }
    throw Failure(
      "skill-name-taken", .taken(found.count), path: first.place.text, exit: .needsAttention,
      details: found.map { Failure.Detail($0.message) })
  }

  private static let document = RelativePath(constant: "SKILL.md")
}

extension Failure {
  /// Two packs with one id.
  static func sameID(_ id: String, _ installed: PackSource, _ other: PackSource) -> Failure {
    var message = Message.idTaken(id, installed.text)
    if case .git(let one) = installed, case .git(let two) = other, one.isSamePack(as: two) {
      message = .otherReference(id, installed.text, other.text)
    }
    return Failure("pack-id-taken", message, path: other.text)
  }
}

extension Message {
  fileprivate static func taken(_ count: Int) -> Message {
    Message(
      "add.name-taken",
      "the names of {count} skills are already taken, so nothing was installed\nuse `--skill NAME --as OTHER` to install one under another name, or `--skill` to install only other skills",
      one:
        "the name of this skill is already taken, so nothing was installed\nuse `--skill NAME --as OTHER` to install it under another name, or `--skill` to install only other skills",
      ["count": .number(count)])
  }
  fileprivate static func own(_ skill: SkillName, _ source: String, _ place: RelativePath) -> Message {
    Message(
      "add.name-of-own", "{skill} of {source}: {place} is your own", words(skill, source, place))
  }
  fileprivate static func twoPacks(_ skill: SkillName, _ sources: [String], _ place: RelativePath) -> Message {
    Message(
      "add.name-of-two-packs", "{skill}: {sources} both have it, and would write {place}",
      [
        "skill": .text(skill.text), "sources": .text(sources.map { PrintableText.text($0) }.joined(separator: ", ")),
        "place": .text(place.text),
      ])
  }
  private static func words(
    _ skill: SkillName, _ source: String, _ place: RelativePath
  ) -> [String: Message.Argument] {
    ["skill": .text(skill.text), "source": .text(PrintableText.text(source)), "place": .text(place.text)]
  }
  fileprivate static func idTaken(_ id: String, _ source: String) -> Message {
    Message(
      "add.id-taken",
      "a pack with the id {id} is already installed from {source}\nremove that pack first, or ask the owner of one of them to change its id",
      ["id": .text(id), "source": .text(PrintableText.text(source))])
  }
  fileprivate static func otherReference(_ id: String, _ source: String, _ other: String) -> Message {
    Message(
      "add.other-reference",
      "this pack is already installed from {source}\nname that source to add more of its skills; to change the version, run `cairn upgrade --pack {other} --to REF`",
      ["id": .text(id), "source": .text(PrintableText.text(source)), "other": .text(ShellWord.text(other))])
  }
}
