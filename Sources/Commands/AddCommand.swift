internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn add NAME…`: a skill, a document or a pack more.
struct AddCommand: Subcommand {
  static let name = "add"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Install skills, documents or packs beside what is there.",
    discussion: """
      A name is a skill's, a document's id, a folder with a pack, or the path of a document that was deleted here.

      Example: cairn add backend-ship-audit
      Example: cairn add ./packs/ours
      """)

  @Argument(help: "What to install.")
  var names: [String]
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func run(in session: Session) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let road = Road(session: session, root: root)
    let left = try road.clear(mayWrite: !dryRun && !diff)
    let before = try Repository.load(root, in: session.environment)
    try before.refuseTooOld(session.version)
    for warning in before.warnings { session.voice.say(warning) }
    var choices = try before.requireChoices()
    let shelf = PackShelf(session, root: root.path, choices)
    var packs = try choices.packs.map { try shelf.pack($0.source) }
    var back: Set<LockKey> = []
    for name in names { back.formUnion(try add(name, to: &choices, &packs, before, shelf, session)) }
    let wish = try InitWish(following: choices, session, before)
    let manner = Road.Manner(
      isDryRun: dryRun || diff, showsDiff: diff, asksNothing: yes, namesCommit: true)
    let plan = ChoicePlan(session: session, root: root, wish: wish, bringsBack: back)
    let code = try await road.travel(manner) { try await plan.make() }
    return left.skipped.isEmpty ? code : max(code, .look)
  }

  /// Makes the choices say it; the entries of the lock whose targets come back because of it.
  private func add(
    _ name: String, to choices: inout Choices, _ packs: inout [Pack], _ repository: Repository, _ shelf: PackShelf,
    _ session: Session
  ) throws -> Set<LockKey> {
    if let skill = SkillName(name), let index = packs.firstIndex(where: { $0.skills.contains(skill) }) {
      let chosen = try? Selection.resolve(
        profile: choices.packs[index].profile, add: choices.packs[index].add,
        remove: choices.packs[index].remove.filter { $0 != skill }, in: packs[index].manifest,
        skills: packs[index].skills)
      choices.packs[index].remove.removeAll { $0 == skill }
      choices.without.removeAll { $0 == SkillPaths.document(of: skill) }
      if chosen?.skills.contains(skill) != true {
        choices.packs[index].add.insertInOrder(skill)
      }
      return try repository.missing { key in key.path?.isWithin(SkillPaths.folder(of: skill)) == true }
    }
    if packs.contains(where: { $0.documentIDs.contains(name) }) {
      choices.without.removeAll { $0 == name }
      return try repository.missing { key in
        switch key {
        case .file(let path): repository.lock.files[path]?.document == name
        case .block(let block): block.id == name
        case .pack, .link: false
        }
      }
    }
    if let path = try? PathArgument(name, root: repository.root.path, session).path {
      let missing = try repository.missing { key in key.path?.isWithin(path) == true }
      if !missing.isEmpty { return missing }
    }
    let known = packs.flatMap { $0.skills.map(\.text) + $0.documentIDs }
    guard name.contains("/") || name == "." || name == ".." || name == PackSource.builtin.text else {
      throw UnknownName(name, known: known).asDocument
    }
    let source = try InitWish.source(name, from: repository.root, session)
    guard !choices.packs.contains(where: { $0.source == source }) else { return [] }
    let pack = try shelf.pack(source)
    choices.packs.append(PackChoice(source: source, profile: pack.manifest.defaultProfile))
    packs.append(pack)
    return []
  }
}
