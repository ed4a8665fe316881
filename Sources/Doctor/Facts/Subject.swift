internal import Packs
package import Vocabulary

/// The input of the doctor: files, and facts about them that it cannot find out itself.
package struct Subject: Sendable {
  package let files: [SubjectFile]
  /// The documents that could not be read; no other rule checks them.
  package let unread: [UnreadFile]
  /// The sections of each kind of document, by the kind's name.
  package let kinds: [String: DocumentKind]
  /// What ledgers and the lock record about the documents, by path.
  package private(set) var recorded: [RelativePath: RecordedRevision]
  private var packKinds: [(folder: RelativePath?, kinds: [String: DocumentKind])] = []
  /// The facts about the installation; nil if there is no `.cairn/config.toml`.
  package let install: InstallFacts?
  /// What concerns a repository in which Cairn is not installed: runs that were interrupted, and packs that a policy requires.
  /// nil if there is nothing, and with an installation.
  package let remains: InstallFacts?
  /// The names of the whole tree.
  package let fileTree: FileTree
  /// The links in agents' skills folders through which no agent finds anything.
  package let agentLinks: [AgentLink]
  /// The version of this Cairn; nil if unknown.
  package let cairn: SemanticVersion?
  /// The facts about the machine; nil if no rule needs them.
  package let machine: MachineFacts?
  /// The other files of a tree of which only `files` are checked. Rules that compare files see them, so that a file is
  /// checked as in a check of the whole tree; findings in them are left out.
  package let context: [SubjectFile]
  /// The files that rules compare: those that are checked and their context, in the order of `files`.
  let compared: [SubjectFile]
  /// The paths that are checked; empty means everything. Findings elsewhere are left out.
  package let scope: [RelativePath]
  private let scopeSet: Set<RelativePath>
  /// The folders above the checked paths.
  private let scopeFolders: Set<RelativePath>
  /// The link targets that do not exist for a clone because git ignores them.
  package private(set) var ignored: Set<RelativePath> = []

  /// Without `fileTree`, the tree consists of the files.
  package init(
    files: [SubjectFile], kinds: [String: DocumentKind] = DocumentKind.builtin,
    recorded: [RelativePath: RecordedRevision] = [:], install: InstallFacts? = nil, fileTree: FileTree? = nil,
    agentLinks: [AgentLink] = [], cairn: SemanticVersion? = nil, machine: MachineFacts? = nil,
    context: [SubjectFile] = [],
    unread: [UnreadFile] = [], scope: [RelativePath] = [], remains: InstallFacts? = nil
  ) {
    self.files = files
    self.unread = unread
    self.fileTree = fileTree ?? FileTree(files: files.map(\.path) + unread.map(\.path))
    self.agentLinks = agentLinks
    self.kinds = kinds
    self.recorded = recorded
    self.install = install
    self.remains = remains
    self.cairn = cairn
    self.machine = machine
    self.context = context
    compared = context.isEmpty ? files : (files + context).sorted { $0.path < $1.path }
    self.scope = scope
    scopeSet = Set(scope)
    scopeFolders = Set(scope.flatMap(\.ancestors))
  }

  /// Whether findings about a path are wanted: it is one of the checked paths, or below one of them. That a run was
  /// interrupted is wanted everywhere: some of the files may be new and some old.
  func isInScope(_ path: RelativePath) -> Bool {
    scopeSet.isEmpty || path.isWithin(anyOf: scopeSet) || path.isWithin(InstallFacts.interruptedRuns)
  }

  /// Whether findings about a folder or something in it are wanted.
  func isConcerned(_ folder: RelativePath) -> Bool {
    scopeSet.isEmpty || scopeFolders.contains(folder) || folder.isWithin(anyOf: scopeSet)
  }

  /// The same subject with other bytes in its files.
  package func with(_ files: [SubjectFile]) -> Subject { with(files, in: fileTree) }

  /// The same subject with other files, in another tree; without `context`, that stays as it is.
  func with(_ files: [SubjectFile], context: [SubjectFile]? = nil, in fileTree: FileTree) -> Subject {
    Subject(
      files: files, kinds: kinds, recorded: recorded, install: install?.following(files, after: self.files),
      fileTree: fileTree, agentLinks: agentLinks, cairn: cairn, machine: machine,
      context: context ?? self.context, unread: unread, scope: scope, remains: remains
    ).ignoring(ignored)
  }

  /// The same subject, with the paths that git ignores.
  package func ignoring(_ ignored: Set<RelativePath>) -> Subject {
    var subject = self
    subject.ignored = ignored
    return subject
  }

  /// The same subject, with the kinds and the recorded revisions of its packs.
  func with(_ packs: [PackFacts]) -> Subject {
    guard !packs.isEmpty else { return self }
    var subject = self
    for pack in packs { subject.recorded.merge(pack.recorded) { given, _ in given } }
    let declared = packs.filter { $0.contents.manifest?.kinds.isEmpty == false }
    subject.packKinds = declared.map { pack in
      (pack.folder, (pack.contents.manifest?.kinds ?? [:]).mapValues { DocumentKind($0) })
    }
    return subject
  }

  /// The kinds that apply to a document: those of the innermost pack around it that declares any.
  func kinds(at path: RelativePath) -> [String: DocumentKind] {
    let around = packKinds.filter { kinds in kinds.folder.map { path.isWithin($0) } ?? true }
    return around.max { ($0.folder?.text.utf8.count ?? 0) < ($1.folder?.text.utf8.count ?? 0) }?.kinds ?? kinds
  }
}
