internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// An upgrade of a repository's documents to the packs at hand.
struct PackUpgrade: Sendable {
  /// The packs that are others than those installed.
  let moves: [PackMove]
  private let choices: Choices
  private let packs: [PackShelf.Chosen]
  private let session: Session
  private let root: RootSearch.Root

  /// Finds the packs; `names` limits it to those packs, by id or by the folder they come from now.
  init(named names: [String], allowsDowngrade: Bool, _ repository: Repository, _ session: Session) throws {
    self.session = session
    root = repository.root
    var choices = try repository.requireChoices()
    let lock = repository.lock
    guard repository.lockBytes != nil else {
      throw Failure("lock-missing", .lockMissing, path: OwnFile.lock.text, exit: .look)
    }
    let shelf = PackShelf(session, root: repository.root.path, choices)
    var named: Set<String> = []
    for name in names {
      if lock.packs[name] != nil {
        named.insert(name)
        continue
      }
      let source = try InitWish.source(name, from: repository.root, session)
      let pack = try shelf.pack(source)
      guard let locked = lock.packs[pack.manifest.id],
        let index = choices.packs.firstIndex(where: { $0.source.text == locked.source })
      else { throw Failure("pack-not-installed", .notInstalled(pack.manifest.id, name), path: name, exit: .look) }
      choices.packs[index].source = source
      named.insert(pack.manifest.id)
    }
    packs = try choices.packs.map { PackShelf.Chosen(choice: $0, pack: try shelf.pack($0.source)) }
    let moves = packs.compactMap { PackMove($0.pack, from: lock) }
    for move in moves {
      if move.to < move.from, !allowsDowngrade {
        throw Failure("pack-older", .older(move.id, move.from.text, move.to.text), exit: .look)
      }
      if !named.isEmpty, !named.contains(move.id) {
        throw Failure("pack-moved", .alsoMoved(move.id, move.from.text, move.to.text), exit: .look)
      }
    }
    self.moves = moves
    self.choices = choices
  }

  /// The plan, from the disk as it is now.
  func plan() async throws -> Plan {
    let repository = try Repository.load(root, in: session.environment)
    let locale = choices.locale ?? packs.first?.pack.manifest.source ?? .english
    var wanted = try Wanted(packs, choices: choices, locale: locale, cairn: session.version)
    if let config = repository.config, let before = repository.choices, before != choices {
      wanted.config = choices.edited(config, from: before)
    }
    var request = PlanRequest()
    request.ignoredFolders = try await IgnoredTargets(session: session, root: root)
      .folders(of: wanted.agents, known: choices.knownAgents, repository.lock)
    let found = try await CheckoutReader(session: session, root: root).read(
      repository, wanted: wanted, choices: choices)
    var plan = try Planner.plan(
      wanted: wanted, found: found, lock: repository.lock, bases: repository.bases(by: wanted), request: request)
    plan.oldLockBytes = repository.lockBytes
    return plan
  }
}

extension Message {
  fileprivate static func notInstalled(_ id: String, _ name: String) -> Message {
    Message(
      "upgrade.not-installed", "the pack {id} is not installed here; `cairn add {name}` installs it",
      ["id": .text(id), "name": .text(Visible.text(name))])
  }
  fileprivate static func older(_ id: String, _ there: String, _ here: String) -> Message {
    Message(
      "upgrade.older", "the documents are of {id} {there}, this brings the older {here}; --allow-downgrade takes it",
      ["id": .text(id), "there": .text(there), "here": .text(here)])
  }
  fileprivate static func alsoMoved(_ id: String, _ there: String, _ here: String) -> Message {
    Message(
      "upgrade.also-moved",
      "{id} would move from {there} to {here}, too; name it with --pack, or give no --pack at all",
      ["id": .text(id), "there": .text(there), "here": .text(here)])
  }
}
