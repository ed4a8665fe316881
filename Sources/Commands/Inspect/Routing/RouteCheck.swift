internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import TaskWording
internal import Vocabulary

/// The evals of skills, and the router's answers to their tasks.
struct RouteCheck {
  private(set) var check = TriggerCheck()
  /// What could not be read or asked, in the order of the files.
  private(set) var problems: [Problem] = []
  /// The number of evals, with and without an expected skill.
  private(set) var evals = 0
  /// The number of statements that the results of all evals must meet.
  private(set) var assertions = 0
  private var files: Set<RelativePath> = []
  /// The installed skills that are as their packs have them, and their files of evals.
  private var ofPacks: (skills: Set<SkillName>, files: Set<RelativePath>) = ([], [])

  /// A problem of a file.
  struct Problem {
    let diagnostic: Diagnostic
    let path: RelativePath
    let place: Place
  }

  /// Whether every file could be read, and every task leads where it must; the tasks of packs among the skills of packs are
  /// for the authors of these.
  var isGood: Bool {
    problems.isEmpty
      && check.missed.allSatisfy { result in
        ofPacks.files.contains(result.trigger.path)
          && (result.answer.skills + [result.trigger.expectation.skill]).allSatisfy(ofPacks.skills.contains)
      }
  }

  /// Asks for the tasks of the installed skills. `language` is that of a file that does not say it itself.
  mutating func read(_ skills: [RoutableSkill], in tree: any Tree, language: (RelativePath) -> LocaleTag?) throws {
    let router = TaskRouter(skills, model: .builtin)
    for skill in skills {
      guard let folder = skill.path.parent?.appending(EvalPlace.folder) else { continue }
      for path in try Self.files(in: folder, tree) where files.insert(path).inserted {
        do {
          let bytes = try tree.read(path, limit: SubjectReader.largest)
          read(bytes, at: path, as: path, of: skill.name, language: { language(path) }, router)
        } catch {
          let fault = Diagnostic(SkillEvals.unreadable, .warning, Failure(error).message, at: Span(0, 0))
          problems.append(Problem(diagnostic: fault, path: path, place: Place(line: 1, column: 1)))
        }
      }
    }
  }

  /// Asks for the tasks of a pack's skills, those of each language among the skills in that language. `path` is the
  /// place of a file of the pack.
  mutating func read(_ pack: Pack, at path: (RelativePath) -> RelativePath) {
    for locale in Set(pack.manifest.available + [pack.manifest.source]).sorted() {
      let documents = pack.documents(locale: locale, skills: pack.skills, agents: [])
      let router = TaskRouter(RoutableSkill.all(of: pack, among: documents, at: path), model: .builtin)
      for document in documents where (document.locale ?? pack.manifest.source) == locale {
        let file = path(document.source)
        guard let skill = document.skill, EvalPlace(of: document.target) != nil, files.insert(file).inserted else {
          continue
        }
        read(document.bytes, at: file, as: document.target, of: skill, language: { locale }, router)
      }
    }
  }

  /// Asks for the tasks of one file; `target` is its path next to the installed skill.
  private mutating func read(
    _ bytes: [UInt8], at path: RelativePath, as target: RelativePath, of skill: SkillName,
    language: () -> LocaleTag?, _ router: TaskRouter
  ) {
    guard let place = EvalPlace(of: target) else { return }
    let read = SkillEvals.read(bytes, as: place.format)
    let lines = LineIndex(bytes)
    evals += read.evals.count
    assertions += read.assertions
    for fault in read.faults where Self.unasked.contains(fault.id) {
      problems.append(Problem(diagnostic: fault, path: path, place: lines.place(at: fault.span.lower)))
    }
    guard read.evals.contains(where: \.isTrigger) else { return }
    let language = place.language ?? language()
    let triggers = read.evals.compactMap { EvalTrigger($0, of: skill, language: language, path: path, lines: lines) }
    check.add(triggers, router)
  }

  /// The problems for which a task is not asked; the doctor reports the others.
  private static let unasked = [SkillEvals.unreadable, SkillEvals.taskless]

  /// The files with evals in a folder and in its folders of languages, in byte order.
  private static func files(in folder: RelativePath, _ tree: any Tree) throws -> [RelativePath] {
    guard try tree.reachableEntry(at: folder) == .folder else { return [] }
    var files: [RelativePath] = []
    for name in try tree.names(in: folder) {
      guard let path = try? folder.appending(onDisk: name) else { continue }
      switch try tree.entry(at: path) {
      case .file?: if EvalPlace(of: path) != nil { files.append(path) }
      case .folder?:
        guard folder.name == EvalPlace.folder.name, EvalPlace(of: path.appending(example)) != nil else { continue }
        files += try self.files(in: path, tree)
      case .link?, .other?, nil: continue
      }
    }
    return files
  }

  private static let example = RelativePath(constant: "evals.json")
}

extension RouteCheck {
  /// Asks for the tasks of what is installed. The language of a task is that of its file according to the lock, else
  /// that of the SKILL.md.
  mutating func readInstalled(_ installed: InstalledRoutes, _ lock: Lock, in tree: any Tree) throws {
    let shared = LinkedSkills(in: tree).folder
    func entry(_ path: RelativePath) -> LockedFile? {
      let target = shared.flatMap { path.relative(to: $0) }.map { AgentTargets.sharedSkills.appending($0) }
      return lock.files[target ?? path]
    }
    func isOfPack(_ path: RelativePath) -> Bool { entry(path)?.state == .managed }
    ofPacks.skills = Set(installed.skills.filter { isOfPack($0.path) }.map(\.name))
    defer { ofPacks.files = files.filter(isOfPack) }
    try read(installed.skills, in: tree) { path in
      if let locale = entry(path)?.locale { return locale }
      guard let document = EvalPlace(of: path)?.skill?.appending(RelativePath(constant: "SKILL.md")) else { return nil }
      let bytes = try? tree.read(document, limit: SubjectReader.largest)
      let named = bytes.flatMap { FrontMatter(in: $0)?["metadata"]?.value?["cairn-locale"]?.text }
      return named.flatMap { LocaleTag($0) } ?? entry(document)?.locale
    }
  }
}
