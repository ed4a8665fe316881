internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Where a new skill belongs: to the pack or to the repository that the user is in, whichever is nearer.
struct SkillHome: Sendable {
  let invocation: Invocation
  /// The folder that the change is made in.
  let root: RootSearch.Root
  /// The repository with its installation, if it has one.
  let repository: Repository
  /// The pack; nil if the skill is the user's own.
  let pack: AuthoredPack?
  /// The other one that the user is in, too: the pack if the skill is the user's own.
  private let other: AuthoredPack?

  /// Finds it from the user's folder upward.
  static func find(_ invocation: Invocation) async throws -> SkillHome {
    let search = RootSearch(environment: invocation.environment)
    let found = try await AuthoredPack.findIfAny(invocation)
    let here = try await search.find(from: invocation.directory)
    if let found, search.isInstalled(here.path), here.path != found.root.path {
      // An installation below the pack's folder is nearer than the pack.
      if FolderPath.isWithin(here.path, found.absolutePath) {
        return try make(here, pack: nil, other: found, invocation)
      }
    }
    if let found { return try make(found.root, pack: found, other: nil, invocation) }
    return try await make(search.findForInit(named: nil, from: invocation.directory), pack: nil, other: nil, invocation)
  }

  private static func make(
    _ root: RootSearch.Root, pack: AuthoredPack?, other: AuthoredPack?, _ invocation: Invocation
  ) throws -> SkillHome {
    if root.hidesInstall { throw Failure.hiddenInstall(root) }
    let repository = try Repository.load(root, in: invocation.environment)
    return SkillHome(invocation: invocation, root: root, repository: repository, pack: pack, other: other)
  }

  /// Whether Cairn is installed in the repository.
  var isInstalled: Bool { repository.config != nil }

  /// Which of the two it is, where the user is in both.
  var header: [Message] {
    if let pack, isInstalled { return [.inPack(Self.name(of: pack), root.path)] }
    if let other { return [.inRepository(root.path, Self.name(of: other))] }
    return []
  }

  private static func name(of pack: AuthoredPack) -> String {
    pack.hasManifest ? pack.manifest.id : pack.folder?.text ?? pack.root.path
  }

  /// The names of skills that exist here.
  var taken: TakenNames {
    if let pack { return TakenNames(in: pack) }
    return TakenNames(
      in: repository.tree, agents: repository.config?.readAgents ?? AgentTargets.core, lock: repository.lock)
  }

  /// The name of a new skill. Throws for a text that is not a skill name, with the nearest one, and for a name that a skill
  /// here has already, in any letter case.
  func requireFree(_ text: String) throws(Failure) -> SkillName {
    let taken = taken
    if let place = taken.place(of: text) { throw Failure.taken(text, place) }
    if let name = SkillName(text) { return name }
    let nearest = SkillNameAdvice.nearest(to: text)?.text
    let name = NearestName(
      PrintableText.text(text), nearest: nearest.flatMap { taken.place(of: $0) == nil ? $0 : nil })
    throw Failure("bad-skill-name", .badName(text, name), exit: .usage)
  }
}

extension Failure {
  /// A name that another skill has.
  fileprivate static func taken(_ text: String, _ place: TakenNames.Place) -> Failure {
    let message: Message
    if place.name.utf8.elementsEqual(text.utf8) {
      message = place.isDeleted ? .nameOfDeleted(text) : .nameTaken(text)
    } else {
      message = .nameDiffersInCase(text, place.name)
    }
    return Failure("skill-name-taken", message, path: place.path.text, exit: .needsAttention)
  }
}

extension Message {
  fileprivate static func inPack(_ pack: String, _ root: String) -> Message {
    Message(
      "new.in-pack", "the skill becomes a part of the pack {pack}, not one of your own in the repository {root}",
      ["pack": .text(PrintableText.text(pack)), "root": .text(PrintableText.text(root))])
  }
  fileprivate static func inRepository(_ root: String, _ pack: String) -> Message {
    Message(
      "new.in-repository", "the skill is your own in the repository {root}, not a part of the pack {pack} around it",
      ["pack": .text(PrintableText.text(pack)), "root": .text(PrintableText.text(root))])
  }
  fileprivate static func nameTaken(_ name: String) -> Message {
    Message(
      "new.name-taken", "a skill with the name '{name}' already exists; nothing was written\nuse another name",
      ["name": .text(PrintableText.text(name))])
  }
  fileprivate static func nameOfDeleted(_ name: String) -> Message {
    Message(
      "new.name-of-deleted",
      "'{name}' is a skill of a pack that you deleted; nothing was written\nuse another name, or run `cairn remove {name}` first",
      ["name": .text(PrintableText.text(name))])
  }
  fileprivate static func nameDiffersInCase(_ name: String, _ other: String) -> Message {
    Message(
      "new.name-differs-in-case",
      "the name '{name}' differs from the existing '{other}' only in letter case; nothing was written\nuse another name",
      ["name": .text(PrintableText.text(name)), "other": .text(PrintableText.text(other))])
  }
  fileprivate static func badName(_ text: String, _ name: NearestName) -> Message {
    name.message(near: near(text, name), else: .notSkillName(PrintableText.text(text)))
  }
  private static func near(_ text: String, _ name: NearestName) -> Message {
    SkillName.isDevice(text)
      ? Message(
        "new.name-reserved-near",
        "Windows reserves the name '{text}' for a device\nchoose another name, such as '{nearest}'",
        name.arguments(as: "text"))
      : Message(
        "new.name-invalid-near",
        "'{text}' is not a valid skill name: 1 to 64 lower-case letters, digits and single hyphens between them\ndid you mean '{nearest}'?",
        name.arguments(as: "text"))
  }
}
