internal import Packs
internal import Vocabulary

/// Files that are byte for byte the same as one at the same path in another client's skills folder: the same skill,
/// which is reported once.
enum Mirrors {
  /// The file in the shared folder is kept, else the first in byte order; but one of `files` rather than of `context`.
  /// Folders of other than the core agents count only if these agents are `chosen`.
  static func paths(
    in files: [SubjectFile], besides context: [SubjectFile] = [], choosing chosen: [String]
  ) -> Set<RelativePath> {
    let others = AgentTargets.folders(choosing: chosen).subtracting([AgentTargets.sharedSkills]).sorted()
    let roots = ([AgentTargets.sharedSkills] + others).filter { root in
      files.contains { $0.path.isWithin(root) } || context.contains { $0.path.isWithin(root) }
    }
    guard roots.count > 1 else { return [] }
    var first: [RelativePath: [UInt8]] = [:]
    var mirrors: Set<RelativePath> = []
    for files in [files, context] {
      for root in roots {
        for file in files {
          guard let place = file.path.relative(to: root) else { continue }
          if let bytes = first[place] {
            if bytes == file.bytes { mirrors.insert(file.path) }
          } else {
            first[place] = file.bytes
          }
        }
      }
    }
    return mirrors
  }
}
