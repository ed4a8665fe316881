internal import Vocabulary

/// Names the skills of a repository, one after the other in the order in which they win, and decides which of them are
/// in the pack.
struct SkillChoice: Sendable {
  private(set) var skills: [ShapedSkill] = []
  private(set) var refused: [RefusedSkill] = []
  private(set) var notes: [ShapeNote] = []
  /// The files of the pack.
  private(set) var entries: [PackDraft.Entry] = []
  /// The files that were read, by their paths in the repository.
  private(set) var known: [RelativePath: [UInt8]] = [:]
  private let limits: PackLimits
  private var chosen: [SkillName: SkillCandidate] = [:]
  private var targets = TargetSet()

  init(limits: PackLimits) {
    self.limits = limits
  }

  /// Leaves a skill out because of faults.
  mutating func refuse(_ candidate: SkillCandidate, named name: SkillName? = nil, _ faults: [ShapeFault]) {
    refused.append(RefusedSkill(name: name, folder: candidate.folder, faults: faults))
  }

  /// Adds a skill under the name in its front matter, which is then that of its folder, too, as the Agent Skills
  /// specification requires. The same skill again, such as a copy for another agent, is left out.
  mutating func add(_ candidate: SkillCandidate, _ text: SkillText) {
    let path = candidate.document.path
    if LFSPointer.isPointer(text.bytes) {
      refuse(candidate, [.onlyInLFS(path)])
      return
    }
    let name: SkillName
    do throws(UnusableSkill) {
      name = try text.usableName()
    } catch {
      refuse(candidate, named: error.name, [.frontMatter(path, error.message)])
      return
    }
    if let other = chosen[name] {
      if !candidate.hasSameFiles(as: other) {
        notes.append(ShapeNote(candidate.folder ?? path, .sameName(name, as: other.folder)))
      }
      return
    }
    let target = SkillPaths.folder(of: name)
    let faults = candidate.faults(in: target, limits)
    guard faults.isEmpty else {
      refuse(candidate, named: name, faults)
      return
    }
    if let other = targets.insert(target) {
      refuse(candidate, named: name, [.sameOnDisk(target, other)])
      return
    }
    if let folder = candidate.folder, SkillName(folder.name) != name {
      notes.append(ShapeNote(folder, .otherName(name)))
    }
    chosen[name] = candidate
    known[path] = text.bytes
    let kept = place(candidate, as: name, TemplateTree.skills)
    let license = kept.first { $0.path.parent?.parent == TemplateTree.skills && LicenseFile.isName($0.path.name) }
    var all = kept
    for tag in candidate.locales {
      guard let folder = try? RelativePath(onDisk: tag.text) else { continue }
      let skills = TemplateTree.locales.appending(folder).appending(TemplateTree.skills)
      all += place(candidate, as: name, skills, locale: tag)
    }
    entries += all
    skills.append(
      ShapedSkill(
        name: name, folder: candidate.folder, description: text.description, license: text.license,
        licenseFile: license?.path, locales: candidate.locales, files: all.count, size: Self.size(of: all)))
  }

  /// The files of a skill in one language, with their paths in the pack. Files that are not installed are noted.
  private mutating func place(
    _ candidate: SkillCandidate, as name: SkillName, _ skills: RelativePath, locale: LocaleTag? = nil
  ) -> [PackDraft.Entry] {
    guard let folder = try? skills.appending(onDisk: name.text) else { return [] }
    let entries = locale.map { candidate.translations[$0] ?? [] } ?? candidate.entries
    return entries.compactMap { entry in
      if entry.file.isSubmodule {
        notes.append(ShapeNote(entry.file.path, .submodule))
        return nil
      }
      if TargetRules.isReadByGit(entry.rest.name) {
        notes.append(ShapeNote(entry.file.path, .readByGit))
        return nil
      }
      return PackDraft.Entry(path: folder.appending(entry.rest), file: entry.file, skill: name)
    }
  }

  private static func size(of entries: [PackDraft.Entry]) -> Int? {
    var total = 0
    for entry in entries {
      guard let size = entry.file.size, size >= 0 else { return nil }
      let (sum, isTooLarge) = total.addingReportingOverflow(size)
      if isTooLarge { return nil }
      total = sum
    }
    return total
  }
}
