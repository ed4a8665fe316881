package import Packs
package import Vocabulary

/// All documents of a subject together, for rules that compare them.
package struct DocumentTree: Sendable {
  /// In byte order of their paths; copies of a skill for further clients are left out.
  package let documents: [Document]
  /// Every skill, in the order of the documents.
  package let skills: [Skill]
  /// The scripts of skills, in byte order of the paths.
  package let scripts: [SubjectFile]
  /// The settings files of clients, such as those with hooks.
  let settings: [SubjectFile]
  /// The agents of Codex, in byte order of the paths.
  let codexAgents: [SubjectFile]
  /// The files with evals of skills, in byte order of the paths; copies for further clients are left out.
  let evals: [EvalsFile]
  /// `package.json` at the root; nil if it is not there, or cannot be read.
  let packageFile: SubjectFile?
  /// The `package.json` of folders, as far as they were read, in the order of the files.
  let innerPackages: [SubjectFile]
  /// The files that are no documents: settings, routes, scripts and others.
  let otherFiles: [SubjectFile]
  package let fileTree: FileTree
  /// The links in agents' skills folders through which no agent finds anything.
  package let agentLinks: [AgentLink]
  /// The facts about the installation; nil if Cairn is not installed.
  package let install: InstallFacts?
  /// The packs of the tree, and the ledgers of mustflow's templates.
  package let packs: [PackFacts]
  package let mustflowLedgers: [MustflowLedger]
  /// The version of this Cairn; nil if unknown.
  package let cairn: SemanticVersion?
  /// The source language of each pack of the tree, by its folder of languages.
  let sourceLocales: [RelativePath: LocaleTag]
  /// The folders of languages of packs of plain skills, and the folders where those packs have the source language; nil
  /// for the root.
  let plainSources: [RelativePath: RelativePath?]
  /// Every file that a client loads at its start, with its imports, in the order of their paths.
  private(set) var imports: [ImportingDocument] = []
  /// Every translation whose source exists, in the order of the documents.
  private(set) var translations: [Translation] = []
  /// Whether findings about a folder or something in it are wanted; a rule need not look for others.
  let isConcerned: @Sendable (RelativePath) -> Bool
  private let places: [RelativePath: Int]
  private let scriptPlaces: [RelativePath: Int]

  init(_ documents: [Document], _ subject: Subject, packs: [PackFacts], evals: [EvalsFile]) {
    self.packs = packs
    self.evals = evals
    isConcerned = { subject.isConcerned($0) }
    mustflowLedgers = subject.compared.compactMap { $0.kind == .ledger ? MustflowLedger(at: $0.path, $0.bytes) : nil }
    let documents = documents.sorted { $0.path < $1.path }
    self.documents = documents
    skills = documents.compactMap { Skill($0) }
    scripts = subject.compared.filter { $0.kind == .script }
    settings = subject.compared.filter { $0.kind == .settings }
    codexAgents = subject.compared.filter { $0.kind == .codexAgent }.sorted { $0.path < $1.path }
    let packages = subject.compared.filter { $0.path.isNamed("package.json") }
    packageFile = packages.first { $0.path.parent == nil }
    innerPackages = packages.filter { $0.path.parent != nil }
    otherFiles = subject.compared.filter { $0.kind != .markdown }
    fileTree = subject.fileTree
    agentLinks = subject.agentLinks
    install = subject.install
    cairn = subject.cairn
    var sourceLocales = Self.sourceLocales(in: subject)
    var plainSources: [RelativePath: RelativePath?] = [:]
    for pack in packs where pack.contents.layout == .plain {
      let locales = pack.tree(RelativePath(constant: "locales"))
      sourceLocales[locales] = pack.contents.manifest?.source
      plainSources[locales] = .some(pack.folder)
    }
    self.sourceLocales = sourceLocales
    self.plainSources = plainSources
    places = Dictionary(documents.enumerated().map { ($1.path, $0) }) { first, _ in first }
    scriptPlaces = Dictionary(scripts.enumerated().map { ($1.path, $0) }) { first, _ in first }
    imports = findImports()
    translations = findTranslations()
  }

  /// The document at a path; nil if none is checked there.
  package subscript(_ path: RelativePath) -> Document? { places[path].map { documents[$0] } }

  /// The script at a path; nil if there is none.
  func script(at path: RelativePath) -> SubjectFile? { scriptPlaces[path].map { scripts[$0] } }

  private static func sourceLocales(in subject: Subject) -> [RelativePath: LocaleTag] {
    var locales: [RelativePath: LocaleTag] = [:]
    for file in subject.compared where file.kind == .manifest {
      guard let manifest = Manifest.read(file.bytes).manifest else { continue }
      let templates = file.path.parent?.appending(manifest.templates) ?? manifest.templates
      locales[templates.appending(RelativePath(constant: "locales"))] = manifest.source
    }
    return locales
  }
}
