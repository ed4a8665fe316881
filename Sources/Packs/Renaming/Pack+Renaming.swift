internal import Documents
internal import Reporting
package import Vocabulary

extension Pack {
  /// The pack with other names for some of its skills, by their names in the pack: as if the pack itself had named them
  /// so, in the folders, the front matter, the links of its documents, profiles, routes and the ledger. Its digest stays
  /// that of the pack's own files.
  ///
  /// A skill that the pack replaced with another one keeps the name that its user chose. What cannot be renamed is in
  /// `renameFaults`, and keeps its name.
  package func renaming(_ names: [SkillName: SkillName]) -> Pack {
    guard !names.isEmpty else { return self }
    var renaming = PackRenaming(of: self)
    for (old, new) in names.sorted(by: { $0.key < $1.key }) { renaming.rename(old, to: new) }
    return renaming.renamed
  }
}

/// Gives skills of a pack other names.
private struct PackRenaming {
  private let pack: Pack
  /// The new names of the pack's skills.
  private var names: [SkillName: SkillName] = [:]
  /// The new folders of skills, by their folders in this version of the pack and in earlier ones.
  private var folders: [RelativePath: RelativePath] = [:]
  private var done: [SkillName: SkillName] = [:]
  private var faults: [SkillName: RenameFault] = [:]

  init(of pack: Pack) { self.pack = pack }

  mutating func rename(_ old: SkillName, to new: SkillName) {
    let former = formerNames(from: old)
    let present = former.last.flatMap { pack.skillFiles[$0] == nil ? nil : $0 }
    if present == nil, pack.manifest.retired.allSatisfy({ $0.target != SkillPaths.folder(of: old) }) {
      faults[old] = .unknown(NearestName(old.text, among: pack.skills.map(\.text)))
      return
    }
    if let present, present != new {
      if pack.skillFiles[new] != nil || names[present] != nil || names.values.contains(new) {
        faults[old] = .taken(new)
        return
      }
      if let path = sources(ofSkill: present).first(where: { renamedName(at: $0, to: new) == nil }) {
        faults[old] = .fixed(path)
        return
      }
      names[present] = new
    }
    done[old] = new
    for name in former { folders[SkillPaths.folder(of: name)] = SkillPaths.folder(of: new) }
  }

  /// The pack with all new names.
  var renamed: Pack {
    let skillFiles = Dictionary(
      uniqueKeysWithValues: pack.skillFiles.map { skill, files in
        let name = names[skill] ?? skill
        let folder = SkillPaths.folder(of: name)
        return (
          name, files.map { SkillFile(path: $0.path, rest: $0.rest, target: folder.appending($0.rest)) }
        )
      })
    var renamed = Pack(
      manifest: pack.manifest.renaming(names, folders), ledger: DeferredLedger(pack.ledger?.renaming(names)),
      routes: DeferredRoutes(pack.routes.renaming(names)), files: files, templates: pack.templates,
      skillFiles: skillFiles,
      digest: pack.digest)
    renamed.withheld = pack.withheld
    renamed.renames = done
    renamed.renameFaults = faults
    return renamed
  }

  private var files: [RelativePath: PackFile] {
    var files = pack.files
    let words = Dictionary(uniqueKeysWithValues: names.map { ($0.key.text, $0.value.text) })
    guard !words.isEmpty else { return files }
    let targets =
      pack.skillFiles.values.joined().map { ($0.path, $0.target) }
      + pack.manifest.documents.map { ($0.source, $0.target) }
    for (path, target) in targets where target.name.hasSuffix(".md") {
      for source in pack.templates.sources(of: path) {
        guard let file = files[source] else { continue }
        let bytes = SkillReferences.renamed(file.bytes, at: target, words)
        files[source] = PackFile(bytes: bytes, isExecutable: file.isExecutable)
      }
    }
    for (old, new) in names {
      for source in sources(ofSkill: old) {
        guard let file = files[source], let bytes = SkillNameText.renamed(file.bytes, to: new) else { continue }
        files[source] = PackFile(bytes: bytes, isExecutable: file.isExecutable)
      }
    }
    return files
  }

  private func renamedName(at source: RelativePath, to name: SkillName) -> [UInt8]? {
    pack.files[source].flatMap { SkillNameText.renamed($0.bytes, to: name) }
  }

  /// The `SKILL.md` of a skill in each language.
  private func sources(ofSkill skill: SkillName) -> [RelativePath] {
    let document = pack.skillFiles[skill]?.first { $0.rest == PackLoader.skillFile }
    return document.map { pack.templates.sources(of: $0.path) } ?? []
  }

  /// The name, and those that the pack replaced it with one after the other, to the present one.
  private func formerNames(from name: SkillName) -> [SkillName] {
    var names = [name]
    while let last = names.last, pack.skillFiles[last] == nil,
      let entry = pack.manifest.retired.first(where: { $0.target == SkillPaths.folder(of: last) }),
      let next = entry.replacedBy.flatMap({ SkillName($0.name) }), !names.contains(next)
    {
      names.append(next)
    }
    return names
  }
}
