internal import Doctor
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// How long the doctor will take in a repository, estimated before it runs.
///
/// The numbers that decide are those of the files that git lists, of the documents among them, and of the documents'
/// bytes. The weights are estimates: with them the longest of eight shards of 205 repositories took 15.5 percent longer than
/// the mean (`Tests/Workspace/benchmark.py`). Only their proportions matter: every machine divides the same repositories in
/// the same way, however fast it is.
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

  /// In thousandths of a millisecond on the machine of the measurements.
  var estimate: Int {
    let parts = [
      (1, 5_000), (isInstalled ? 1 : 0, 10_000), (files, 6), (documents, 300), (bytes / 1024, 60),
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
