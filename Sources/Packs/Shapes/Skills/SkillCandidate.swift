internal import Vocabulary

/// A folder with a SKILL.md where repositories have skills, and everything below it.
struct SkillCandidate: Sendable, Hashable {
  let place: SkillPlace
  /// nil for the repository itself.
  let folder: RelativePath?
  /// Its SKILL.md, which may be a link.
  let document: RepositoryFile
  /// In byte order.
  var entries: [Entry] = []
  /// Its files in other languages, each in byte order.
  var translations: [LocaleTag: [Entry]] = [:]

  /// An entry of the repository and its path in the skill.
  struct Entry: Sendable, Hashable {
    let rest: RelativePath
    let file: RepositoryFile
  }

  /// The languages of its translations, in byte order.
  var locales: [LocaleTag] { translations.keys.sorted() }

  /// Its entries in all languages.
  var allEntries: [Entry] { entries + locales.flatMap { translations[$0] ?? [] } }

  /// Whether two skills have the same files with the same bytes.
  func hasSameFiles(as other: SkillCandidate) -> Bool {
    entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy { $0.rest == $1.rest && $0.file.id == $1.file.id }
  }

  /// What is wrong with its files, those in other languages last. `target` is the folder it is installed in.
  func faults(in target: RelativePath, _ limits: PackLimits) -> [ShapeFault] {
    var faults: [ShapeFault] = []
    var onDisk = TargetSet()
    var seen: Set<RelativePath> = []
    for entry in allEntries {
      if let fault = limits.fault(of: entry.file, at: entry.rest) {
        faults.append(fault)
        continue
      }
      let path = target.appending(entry.rest)
      do throws(RelativePathFault) { _ = try RelativePath(path.text) } catch {
        faults.append(.name(entry.file.path.text, error))
        continue
      }
      // A file has the same path in each language.
      guard entry.file.isFile, seen.insert(entry.rest).inserted else { continue }
      if let other = onDisk.insert(path) { faults.append(.sameOnDisk(path, other)) }
    }
    return faults
  }
}

extension PackLimits {
  /// What is wrong with one entry of a pack; a submodule is left out, so nothing of it is wrong. `rest` is its path in
  /// the skill or the pack.
  func fault(of file: RepositoryFile, at rest: RelativePath) -> ShapeFault? {
    if !file.isUTF8 { return .notUTF8(file.path) }
    if let fault = fault(ofLevels: rest, at: file.path) { return fault }
    if file.isLink { return .link(file.path) }
    return file.isSubmodule ? nil : fault(ofSize: file.size, at: file.path)
  }
}
