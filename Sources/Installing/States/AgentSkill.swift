internal import Documents
package import Packs
package import Platform
package import Vocabulary

/// A skill of the user in the folders of single agents, which other agents do not read.
package struct AgentSkill: Sendable, Hashable {
  /// Its folders in byte order; all contain the same SKILL.md.
  package let folders: [RelativePath]
  /// The agents that read it, in byte order of their names.
  package let agents: [String]
  /// Its SKILL.md, normalized and without the line ends after its last line.
  package let text: [UInt8]

  /// The name of its folder.
  package var name: String { folders.first?.name ?? "" }
  /// The path of its SKILL.md.
  package var document: RelativePath? { folders.first.map { $0.appending(Self.file) } }
  /// The description in its front matter.
  package var description: String { FrontMatter(in: text)?["description"]?.value?.text ?? "" }

  fileprivate static let file = RelativePath(constant: "SKILL.md")
}

/// The skills in the agents' own folders, as they are on disk.
package struct AgentFolders: Sendable, Equatable {
  /// One folder with a SKILL.md.
  package struct Place: Sendable, Equatable {
    package let folder: RelativePath
    /// The agents that read it.
    package let agents: [String]
    package let text: [UInt8]

    /// The path of its SKILL.md.
    package var document: RelativePath { folder.appending(AgentSkill.file) }
  }

  /// In byte order of the folders.
  package let places: [Place]

  /// No places.
  package init() { places = [] }

  /// Reads the folders of all agents except for the shared one. Links are left out, because their target is elsewhere;
  /// so is everything that cannot be read, because one agent's folder must not stop the run.
  package init(in tree: some Tree, of agents: [AgentTarget]) {
    let readers = Dictionary(grouping: agents.filter { $0.skills != AgentTargets.sharedSkills }, by: \.skills)
    var places: [Place] = []
    for (root, readers) in readers.sorted(by: { $0.key < $1.key }) {
      for name in (try? tree.names(in: root)) ?? [] {
        guard let folder = try? root.appending(onDisk: name), case .folder? = try? tree.entry(at: folder),
          case .file? = try? tree.entry(at: folder.appending(AgentSkill.file)),
          let bytes = try? tree.read(folder.appending(AgentSkill.file), limit: Self.largest)
        else { continue }
        let names = readers.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        places.append(Place(folder: folder, agents: names, text: Text.withoutLastLineEnds(bytes)))
      }
    }
    self.places = places.sorted { $0.folder < $1.folder }
  }

  /// A larger file is not a document.
  private static let largest = 4 << 20

  /// The skills at the places for which `isOwn` is true. The same SKILL.md in several folders with one name is one
  /// skill, and is left out if the shared folder has it too: `shared` returns the text there by name.
  package func skills(
    beside shared: (String) -> [UInt8]?, where isOwn: (Place) -> Bool
  ) -> [AgentSkill] {
    var groups: [String: [[Place]]] = [:]
    for place in places where isOwn(place) && shared(place.folder.name).map(Text.withoutLastLineEnds) != place.text {
      var same = groups[place.folder.name] ?? []
      if let index = same.firstIndex(where: { $0[0].text == place.text }) {
        same[index].append(place)
      } else {
        same.append([place])
      }
      groups[place.folder.name] = same
    }
    let skills = groups.values.joined().map { places in
      AgentSkill(
        folders: places.map(\.folder),
        agents: Set(places.flatMap(\.agents)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
        text: places[0].text)
    }
    return skills.sorted { ($0.name, $0.folders[0]) < ($1.name, $1.folders[0]) }
  }

  /// The same, for what is on disk now: all except for Cairn's own copies, according to the lock.
  package func skills(in tree: some Tree, excluding lock: Lock) -> [AgentSkill] {
    skills(
      beside: { name in
        guard let folder = try? AgentTargets.sharedSkills.appending(onDisk: name),
          case .file? = try? tree.entry(at: folder.appending(AgentSkill.file))
        else { return nil }
        return try? tree.read(folder.appending(AgentSkill.file), limit: Self.largest)
      },
      where: { lock.links[$0.folder]?.copy == nil })
  }
}
