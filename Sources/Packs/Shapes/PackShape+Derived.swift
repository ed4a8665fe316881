internal import Documents
internal import Vocabulary

extension PackShape {
  /// The draft of a pack without a manifest.
  func derived(
    from origin: PackOrigin, reading read: (RelativePath) throws -> [UInt8]
  ) throws -> PackDraft {
    let documents: [Result<[UInt8], ShapeFault>] = try candidates.map { candidate in
      let document = candidate.document
      if let fault = limits.fault(of: document, at: document.path) { return .failure(fault) }
      let bytes = try read(document.path)
      if let fault = limits.fault(ofSize: bytes.count, at: document.path) { return .failure(fault) }
      return .success(bytes)
    }
    let texts = documents.concurrentMap { document in document.map { SkillText($0) } }
    var choice = SkillChoice(limits: limits)
    for (candidate, text) in zip(candidates, texts) {
      switch text {
      case .success(let text): choice.add(candidate, text)
      case .failure(let fault): choice.refuse(candidate, [fault])
      }
    }
    let plugins = try plugins(reading: read)
    let notes = (notes + choice.notes + plugins.notes).sorted(by: ShapeNote.precedes)
    if choice.skills.isEmpty { throw ShapeRefusal(choice.refused.flatMap(\.faults), notes: notes) }
    let license = LicenseFile.first(in: files, limits)
    let entries = choice.entries + (license.map { [PackDraft.Entry(path: $0.path, file: $0, skill: nil)] } ?? [])
    return try PackDraft(
      derived: manifest(of: choice, plugins, origin), entries: entries, skills: choice.skills, refused: choice.refused,
      notes: notes, known: choice.known, limits: limits)
  }

  private func manifest(of choice: SkillChoice, _ plugins: PluginFiles, _ origin: PackOrigin) -> Manifest {
    let locales = Set(choice.skills.flatMap(\.locales)).subtracting([.english]).sorted()
    return Manifest(
      plain: origin.packID, name: plugins.name ?? origin.name, version: origin.version(ofPlugin: plugins.version),
      description: plugins.description, license: plugins.license, locales: locales)
  }
}

/// The file with the license of a repository or a skill.
package enum LicenseFile {
  /// The first regular file at the top of a list, in byte order, whose name is one for licenses.
  static func first(in files: [RepositoryFile], _ limits: PackLimits) -> RepositoryFile? {
    files.first { file in
      file.isFile && file.isUTF8 && file.path.parent == nil && isName(file.path.name) && file.path.isPortable
        && limits.fault(ofSize: file.size, at: file.path) == nil
    }
  }

  /// Whether a file with this name has a license: `LICENSE`, `LICENCE.txt`, `COPYING.md`.
  package static func isName(_ name: String) -> Bool {
    ["license", "licence", "copying", "unlicense"].contains(name.prefix { $0 != "." }.lowercased())
  }
}
