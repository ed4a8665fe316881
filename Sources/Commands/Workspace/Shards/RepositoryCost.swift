internal import Doctor
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// How long the doctor will take in a repository, estimated before it runs.
///
/// What decides is whether Cairn is installed, how many files git lists, how many of them are documents, and their bytes.
/// The weights are rounded from what `Tests/Workspace/weights.py` fitted to processor times of `workspace doctor`, git's
/// included: 30 random sets of 4 to 30 out of 216 repositories, those of `make.py` and twelve from 5 to 8,000 files, up to
/// 800 documents and 14 MiB. In microseconds, on two builds: an installation 22,400 and 17,900, a file 12.5 and 15.2, a
/// document 178 and 186, a KiB of documents 4.8 and 9.4; the sums were 5 to 6 percent off (root mean square), at most 14.
/// A repository without all these took too little to be seen, and what a run does once is in no weight. Only the
/// proportions matter: every machine divides the same repositories in the same way, however fast it is.
struct RepositoryCost: Codable, Sendable, DescribedKeys {
  /// The files that git lists.
  let files: Int
  /// Those of them that the doctor checks.
  let documents: Int
  /// The bytes of the documents.
  let bytes: Int
  /// Whether Cairn is installed, so that the doctor also compares what it wrote.
  let isInstalled: Bool

  static let keyTexts = [
    "files": "How many files git lists.",
    "documents": "How many of them the doctor checks.",
    "bytes": "How many bytes the documents have.",
    "isInstalled": "Whether Cairn is installed.",
  ]

  /// In microseconds of the machine of the measurements.
  var estimate: Int {
    let parts = [
      (1, 1_000), (isInstalled ? 1 : 0, 18_000), (files, 13), (documents, 180), (bytes / 1024, 7),
    ]
    return parts.reduce(0) { sum, part in
      let (product, overflow) = part.0.multipliedReportingOverflow(by: part.1)
      return overflow ? .max : sum.addingReportingOverflow(product).overflow ? .max : sum + product
    }
  }

  /// Of a repository that cannot be read: as little as an empty one takes.
  static let unknown = RepositoryCost(files: 0, documents: 0, bytes: 0, isInstalled: false)

  private init(files: Int, documents: Int, bytes: Int, isInstalled: Bool) {
    self.files = files
    self.documents = documents
    self.bytes = bytes
    self.isInstalled = isInstalled
  }

  /// Counts the files of a repository; reads none of them.
  init(_ run: RepositoryRun) async throws {
    let paths: [RelativePath]
    if run.root.workTree == nil {
      paths = try run.invocation.environment.files.tree(at: run.root.path).map { try SubjectWalk($0).paths } ?? []
    } else {
      paths = try await run.invocation.environment.git.presentFiles(in: run.root.path)
    }
    let tree = try run.invocation.environment.files.tree(at: run.root.path)
    var membership = SkillMembership(among: paths)
    var (documents, bytes) = (0, 0)
    for path in paths where FileKind(of: path, isInSkill: membership.contains(path)) != nil {
      guard case .file(_, let size)? = try? tree?.entry(at: path), size <= SubjectReader.largest else { continue }
      documents += 1
      bytes += size
    }
    let isInstalled = if case .file? = try? tree?.entry(at: CairnFile.config) { true } else { false }
    self.init(files: paths.count, documents: documents, bytes: bytes, isInstalled: isInstalled)
  }
}
