internal import Packs
internal import Vocabulary

/// Files that are byte for byte the same as one at the same path in another client's skills folder: the same skill,
/// which is reported once.
enum Mirrors {
  /// The file in the shared folder is kept, else the first in byte order; but one of `files` rather than of `context`.
  /// Folders of other than the core agents count only if these agents are `chosen`.
  static func paths(
    in files: [SubjectFile], and context: [SubjectFile] = [], choosing chosen: [String]
  ) -> Set<RelativePath> {
    let others = AgentTargets.folders(choosing: chosen).subtracting([AgentTargets.sharedSkills]).sorted()
    let used = used(among: [AgentTargets.sharedSkills] + others, by: [files, context])
    let roots = ([AgentTargets.sharedSkills] + others).filter(used.contains)
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

  /// The folders that have files.
  private static func used(among roots: [RelativePath], by files: [[SubjectFile]]) -> Set<RelativePath> {
    let areNested = roots.contains { root in roots.contains { $0 != root && $0.isWithin(root) } }
    var used: Set<RelativePath> = []
    // Files of one folder follow each other.
    var last: RelativePath?
    for files in files {
      for index in files.indices {
        let path = files[index].path
        if let last, path.isWithin(last) { continue }
        for root in roots where path.isWithin(root) {
          used.insert(root)
          last = areNested ? nil : root
        }
      }
    }
    return used
  }
}
