internal import Documents
package import Vocabulary

/// What of a repository is a pack: with a manifest.toml, what that names; without one, the skills in the places where
/// repositories have them.
///
/// A pack is made in three steps, so that a caller can fetch many files at once: a shape from the list of files; a draft
/// from the files in `wanted`; the pack from the files in the draft's `wanted`. None of them depends on the order of the
/// list.
package struct PackShape: Sendable {
  /// In byte order, each path once.
  let files: [RepositoryFile]
  let limits: PackLimits
  /// The skills of a pack without a manifest.
  let candidates: [SkillCandidate]
  /// What was left out so far.
  package let notes: [ShapeNote]
  private let manifest: RepositoryFile?
  private let pluginPaths: [RelativePath]

  package init(of files: [RepositoryFile], limits: PackLimits = .standard) throws(ShapeRefusal) {
    if files.isEmpty { throw ShapeRefusal(.empty) }
    if let fault = limits.fault(ofCount: files.count) { throw ShapeRefusal(fault) }
    var unique: [RepositoryFile] = []
    for file in files.sorted(by: RepositoryFile.precedes) where file.path != unique.last?.path { unique.append(file) }
    let search = SkillSearch(unique)
    self.files = unique
    self.limits = limits
    candidates = search.candidates
    notes = search.notes
    manifest = unique.first { $0.path == Manifest.path && !$0.isSubmodule }
    pluginPaths = PluginFiles.paths(in: unique, limits)
    if manifest == nil, candidates.isEmpty { throw ShapeRefusal(.noSkills, notes: notes) }
  }

  /// The files that `draft` reads, in byte order: the manifest, or the SKILL.md of each skill and the files of plugins.
  package var wanted: [RelativePath] {
    let documents = ([manifest].compactMap { $0 } + candidates.map(\.document)).filter { file in
      file.isFile && limits.fault(ofSize: file.size, at: file.path) == nil
    }
    return Set(documents.map(\.path) + pluginPaths).sorted()
  }

  /// Decides which files are in the pack, and how the skills are named. Throws a `ShapeRefusal` if nothing can be
  /// installed, and what `read` throws; `read` is called for the paths in `wanted` only.
  package func draft(
    from origin: PackOrigin, reading read: (RelativePath) throws -> [UInt8]
  ) throws -> PackDraft {
    if let manifest {
      guard manifest.isFile else { throw ShapeRefusal(.link(manifest.path)) }
      if let fault = limits.fault(ofSize: manifest.size, at: manifest.path) { throw ShapeRefusal(fault) }
      let bytes = try read(manifest.path)
      if let fault = limits.fault(ofSize: bytes.count, at: manifest.path) { throw ShapeRefusal(fault) }
      // Other programs have files with this name, too.
      if candidates.isEmpty || Manifest.isPack(TOMLDocument(parsing: bytes).root) {
        return try declared(manifest, bytes)
      }
    }
    return try derived(from: origin, reading: read)
  }

  /// What the files of plugins say; one that turns out to be too large counts as unreadable.
  func plugins(reading read: (RelativePath) throws -> [UInt8]) throws -> PluginFiles {
    PluginFiles(
      try pluginPaths.map { path in
        let bytes = try read(path)
        return (path: path, bytes: limits.fault(ofSize: bytes.count, at: path) == nil ? bytes : [])
      })
  }
}
