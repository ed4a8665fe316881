internal import Packs
internal import Reporting
internal import Vocabulary

/// A file with evals of a skill, read once for all rules.
struct EvalsFile: Sendable {
  let path: RelativePath
  /// The folder of the skill.
  let folder: RelativePath
  let evals: SkillEvals

  /// Every such file of a subject and its context, in byte order of the paths, without copies for further clients.
  static func all(in subject: Subject) -> [EvalsFile] {
    let files = subject.compared.filter { $0.kind == .evals }
    guard !files.isEmpty else { return [] }
    let mirrors = Mirrors.paths(
      in: subject.files.filter { $0.kind == .evals }, and: subject.context.filter { $0.kind == .evals },
      choosing: subject.fileTree.agents)
    return files.filter { !mirrors.contains($0.path) }.compactMap { EvalsFile($0, in: subject.fileTree) }
      .sorted { $0.path < $1.path }
  }

  /// nil for a file of another kind, and for one that is not in the folder `evals` next to a `SKILL.md`.
  private init?(_ file: SubjectFile, in fileTree: FileTree) {
    guard file.kind == .evals, let place = EvalPlace(of: file.path), let folder = place.skill,
      fileTree.isFile(folder.appending(Self.document))
    else { return nil }
    path = file.path
    self.folder = folder
    evals = SkillEvals.read(file.bytes, as: place.format)
  }

  /// The errors with one id, as findings.
  func findings(_ id: String) -> [Finding] {
    evals.faults.filter { $0.id == id }.map { Finding($0, in: path) }
  }

  private static let document = RelativePath(constant: "SKILL.md")
}
