internal import Vocabulary

/// Finds the skills of a repository by the paths of its files alone.
struct SkillSearch {
  /// In the order in which they win if two have the same name.
  private(set) var candidates: [SkillCandidate] = []
  /// Links, submodules and folders of translations that are no part of a skill.
  private(set) var notes: [ShapeNote] = []

  private var indexes: [RelativePath: Int] = [:]
  private var root: Int?
  /// Folders at the top level that are no part of a skill at the root.
  private var taken: Set<RelativePath> = []
  /// The folder of each language of each skill.
  private var localeFolders: [Language: RelativePath] = [:]

  private struct Language: Hashable {
    let skill: Int
    let tag: LocaleTag
  }

  private static let document = RelativePath(constant: "SKILL.md")
  private static let hidden = UInt8(ascii: ".")

  /// `files` are in byte order, and each path is there once.
  init(_ files: [RepositoryFile]) {
    findFolders(in: files)
    var others = assignFiles(files)
    others = assignTranslations(others)
    others = assignToRoot(others)
    noteHidden(others)
    notes = Set(notes).sorted(by: ShapeNote.precedes)
  }

  /// A folder below another skill is a part of that one, unless it has a better place.
  private mutating func findFolders(in files: [RepositoryFile]) {
    var found: [(place: SkillPlace, folder: RelativePath?, document: RepositoryFile)] = []
    for file in files where !file.isSubmodule && file.path.name == Self.document.text {
      let folder = file.path.parent
      if let place = SkillPlace(of: folder) { found.append((place, folder, file)) }
    }
    // The files are in byte order already, and the order of equal places is kept by their position.
    let ordered = found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
    for (_, found) in ordered {
      let folders = found.folder?.topFolders(SkillPlace.deepest) ?? []
      guard !folders.contains(where: { indexes[$0] != nil }) else { continue }
      if let folder = found.folder {
        indexes[folder] = candidates.count
        taken.insert(folders.first ?? folder)
      } else {
        root = candidates.count
      }
      candidates.append(SkillCandidate(place: found.place, folder: found.folder, document: found.document))
    }
  }

  /// Adds each file to the innermost skill it is in, and returns the others.
  private mutating func assignFiles(_ files: [RepositoryFile]) -> [RepositoryFile] {
    files.filter { file in
      for folder in file.path.topFolders(SkillPlace.deepest).reversed() {
        guard let index = indexes[folder], let rest = file.path.relative(to: folder) else { continue }
        candidates[index].entries.append(SkillCandidate.Entry(rest: rest, file: file))
        return false
      }
      return true
    }
  }

  /// Adds `locales/<tag>/skills/<skill>/…` next to a folder `skills` to the skill with that folder, and returns the
  /// others.
  private mutating func assignTranslations(_ files: [RepositoryFile]) -> [RepositoryFile] {
    files.filter { file in
      guard let place = TranslationPlace(of: file.path, among: indexes) else { return true }
      if place.localesFolder.parent == nil { taken.insert(TemplateTree.locales) }
      guard let tag = LocaleTag(place.tagFolder.name) else {
        notes.append(ShapeNote(place.tagFolder, .notALocale))
        return false
      }
      let language = Language(skill: place.skill, tag: tag)
      if let other = localeFolders[language], other != place.tagFolder {
        notes.append(ShapeNote(place.tagFolder, .sameLocale(other)))
        return false
      }
      localeFolders[language] = place.tagFolder
      candidates[place.skill].translations[tag, default: []].append(
        SkillCandidate.Entry(rest: place.rest, file: file))
      return false
    }
  }

  /// Adds what is left to a skill at the root, except hidden files and folders, which are the repository's own, and
  /// folders with other skills; returns the others.
  private mutating func assignToRoot(_ files: [RepositoryFile]) -> [RepositoryFile] {
    guard let root else { return files }
    return files.filter { file in
      if file.path.text.utf8.first == Self.hidden { return true }
      if let top = file.path.topFolders(1).first, taken.contains(top) { return true }
      candidates[root].entries.append(SkillCandidate.Entry(rest: file.path, file: file))
      return false
    }
  }

  /// Names links and submodules where a skill could be. A link with the name of a skill's folder leads to that skill in
  /// practice, and is not worth a word.
  private mutating func noteHidden(_ files: [RepositoryFile]) {
    let names = Set(candidates.compactMap { $0.folder?.name })
    for file in files where !file.isFile && SkillPlace.isHidden(at: file.path, byLink: file.isLink) {
      if file.isLink, names.contains(file.path.name) { continue }
      notes.append(ShapeNote(file.path, file.isLink ? .link : .submodule))
    }
  }
}
