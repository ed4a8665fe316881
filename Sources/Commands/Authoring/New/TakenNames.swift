internal import Documents
internal import Packs
internal import Platform
internal import Vocabulary

/// The names that skills of a repository or of a pack have, and where.
struct TakenNames: Sendable {
  /// A skill, or something else in the place of one.
  struct Place: Sendable {
    let name: String
    let path: RelativePath
    /// Whether it is only in the lock: a skill of a pack that the user deleted.
    var isDeleted = false
  }

  private(set) var places: [Place] = []

  /// Everything in the folders of skills that agents read, the name that each SKILL.md there states, and the skills of
  /// the lock. What cannot be read has only the name of its folder.
  init(in tree: any Tree, agents: [AgentTarget], lock: Lock) {
    for root in [AgentTargets.sharedSkills]
      + Set(agents.map(\.skills)).subtracting([AgentTargets.sharedSkills]).sorted()
    {
      for name in (try? tree.names(in: root)) ?? [] {
        guard let path = try? root.appending(onDisk: name) else { continue }
        places.append(Place(name: name, path: path))
        let document = path.appending(SkillScaffold.document)
        guard case .file? = (try? tree.entry(at: document)) ?? nil,
          let bytes = try? tree.read(document, limit: SubjectReader.largest),
          let stated = FrontMatter(in: bytes)?["name"]?.value?.text, stated != name
        else { continue }
        places.append(Place(name: stated, path: path))
      }
    }
    for path in lock.files.keys.sorted() {
      guard let rest = path.relative(to: AgentTargets.sharedSkills), let name = rest.components.first,
        rest.components.count > 1, let folder = try? AgentTargets.sharedSkills.appending(onDisk: String(name))
      else { continue }
      places.append(Place(name: String(name), path: folder, isDeleted: true))
    }
  }

  /// Everything in the folders of skills of a pack, in every language.
  init(in pack: AuthoredPack) {
    for locale in [nil] + pack.manifest.available.map({ Optional($0) }) {
      guard let folder = pack.skills(in: locale) else { continue }
      for path in pack.files.keys.sorted() {
        guard let rest = path.relative(to: folder), let name = rest.components.first,
          let skill = try? folder.appending(onDisk: String(name))
        else { continue }
        places.append(Place(name: String(name), path: pack.path(skill)))
      }
    }
  }

  /// The place of a skill with that name, in any letter case; the same spelling first.
  func place(of name: String) -> Place? {
    places.first { $0.name.utf8.elementsEqual(name.utf8) }
      ?? places.first { $0.name.lowercased() == name.lowercased() }
  }
}

extension AuthoredPack {
  /// The folder of the skills in one language, nil for those without one.
  func skills(in locale: LocaleTag?) -> RelativePath? {
    place(of: RelativePath(constant: "skills/SKILL.md"), in: locale).parent
  }
}
