internal import Reporting
package import Vocabulary

/// A pack of which the files are known and not yet read.
package struct PackDraft: Sendable {
  /// The manifest of a pack without a manifest.toml; nil for a pack with one, which is among the files.
  package let derived: Manifest?
  /// The skills of a pack without a manifest.toml, in the order in which they win if two have the same name.
  package let skills: [ShapedSkill]
  /// Skills that cannot be installed.
  package let refused: [RefusedSkill]
  /// What was left out, in byte order of the paths.
  package let notes: [ShapeNote]
  let entries: [Entry]
  let limits: PackLimits
  /// Files that were read before, by their paths in the repository.
  private let known: [RelativePath: [UInt8]]

  /// One file of the pack.
  struct Entry: Sendable, Hashable {
    /// Its path in the pack.
    let path: RelativePath
    let file: RepositoryFile
    /// The skill it belongs to, if that is left out when the file cannot be used.
    let skill: SkillName?
  }

  /// Throws if the known sizes are too large together.
  init(
    derived: Manifest?, entries: [Entry], skills: [ShapedSkill], refused: [RefusedSkill], notes: [ShapeNote],
    known: [RelativePath: [UInt8]], limits: PackLimits
  ) throws(ShapeRefusal) {
    var total = 0
    for entry in entries {
      // Each size is below the limit of a file, and there are few files.
      total += max(0, entry.file.size ?? 0)
      if let fault = limits.fault(ofTotal: total) { throw ShapeRefusal(fault, notes: notes) }
    }
    self.derived = derived
    self.entries = entries.sorted { $0.path < $1.path }
    self.skills = skills
    self.refused = refused
    self.notes = notes
    self.known = known
    self.limits = limits
  }

  /// The files that `pack` reads, by their paths in the repository, in byte order.
  package var wanted: [RelativePath] {
    Set(entries.map(\.file.path)).subtracting(known.keys).sorted()
  }

  /// Why a SKILL.md in another language cannot be used, so that the one in the skill's own language is; nil for any other
  /// file. That one was checked before.
  private static func unusable(_ bytes: [UInt8], at path: RelativePath, of skill: SkillName) -> Message? {
    guard path.isWithin(TemplateTree.locales), path.name == PackLoader.skillFile.text,
      path.parent?.name == skill.text
    else { return nil }
    do throws(UnusableSkill) {
      let name = try SkillText(bytes).usableName()
      return name == skill ? nil : .otherName(name, than: skill)
    } catch {
      return error.message
    }
  }

  /// The pack with the bytes of its files. Throws a `ShapeRefusal` if nothing can be installed, and what `read` throws;
  /// `read` is called once for each path in `wanted`.
  package func pack(reading read: (RelativePath) throws -> [UInt8]) throws -> ShapedPack {
    var bytes = known
    var total = 0
    var files: [RelativePath: PackFile] = [:]
    var sources: [RelativePath: RelativePath] = [:]
    var withheld: Set<RelativePath> = []
    var notes = notes
    var faults: [SkillName: [ShapeFault]] = [:]
    for entry in entries {
      let source = entry.file.path
      let content = try bytes[source] ?? read(source)
      bytes[source] = content
      if LFSPointer.isPointer(content) {
        notes.append(ShapeNote(source, .inLFS))
        withheld.insert(entry.path)
        continue
      }
      if let skill = entry.skill, let reason = Self.unusable(content, at: entry.path, of: skill) {
        notes.append(ShapeNote(source, .unusable(reason)))
        continue
      }
      if let fault = limits.fault(ofSize: content.count, at: source) {
        guard let skill = entry.skill else { throw ShapeRefusal(fault, notes: notes) }
        faults[skill, default: []].append(fault)
        continue
      }
      total += content.count
      if let fault = limits.fault(ofTotal: total) { throw ShapeRefusal(fault, notes: notes) }
      files[entry.path] = PackFile(bytes: content, isExecutable: entry.file.isExecutable)
      sources[entry.path] = source
    }
    for entry in entries {
      guard let skill = entry.skill, faults[skill] != nil else { continue }
      files[entry.path] = nil
      sources[entry.path] = nil
    }
    let late = skills.compactMap { skill in
      faults[skill.name].map { RefusedSkill(name: skill.name, folder: skill.folder, faults: $0) }
    }
    let kept = skills.filter { faults[$0.name] == nil }
    notes = Set(notes).sorted(by: ShapeNote.precedes)
    if derived != nil, kept.isEmpty { throw ShapeRefusal((refused + late).flatMap(\.faults), notes: notes) }
    return ShapedPack(
      derived: derived, files: files, sources: sources, withheld: withheld, skills: kept, refused: refused + late,
      notes: notes)
  }
}
