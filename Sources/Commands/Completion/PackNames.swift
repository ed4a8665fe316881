internal import BuiltinPack
internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The names in a pack, read from its manifest and the names of its folders: no document is read.
struct PackNames: Sendable {
  /// Such as `cairn.core`.
  let id: String
  let locales: [String]
  /// The profiles with their descriptions, in byte order.
  let profiles: [Candidate]
  /// In byte order.
  let skills: [String]
  /// The documents that are not skills, with their targets.
  let documents: [Candidate]
  /// Whether it is the pack inside the executable.
  let isBuiltin: Bool

  /// The pack inside the executable.
  static let builtin: PackNames? = {
    guard let manifest = EmbeddedFile.all.first(where: { $0.path == Manifest.path.text }) else { return nil }
    let names = EmbeddedFile.all.compactMap { file -> String? in
      let parts = file.path.split(separator: "/")
      // templates/locales/en/skills/NAME/SKILL.md
      guard parts.count == 6, parts[0] == "templates", parts[3] == "skills", parts[5] == "SKILL.md" else { return nil }
      return String(parts[4])
    }
    return PackNames(manifest: manifest.bytes, isBuiltin: true) { _ in names }
  }()

  /// The pack in a folder; nil if its manifest is not one of a pack.
  init?(manifest bytes: [UInt8], in tree: any Tree) {
    self.init(manifest: bytes, isBuiltin: false) { manifest in
      let languages = Self.places(of: manifest)
      return languages.flatMap { place in ((try? tree.names(in: place)) ?? []).filter { SkillName($0) != nil } }
    }
  }

  private init?(manifest bytes: [UInt8], isBuiltin: Bool, skills: (Manifest) -> [String]) {
    guard let manifest = Manifest.read(bytes).manifest else { return nil }
    id = manifest.id
    locales = manifest.available.map(\.text)
    profiles = manifest.profiles.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      Candidate($0, manifest.profiles[$0]?.description ?? "")
    }
    self.skills = Set(skills(manifest)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    documents = manifest.documents.map { Candidate($0.id, $0.target.text) }
    self.isBuiltin = isBuiltin
  }

  /// The folders that can hold skills in the pack's source language.
  private static func places(of manifest: Manifest) -> [RelativePath] {
    let skills = RelativePath(constant: "skills")
    return PackLayout.allCases.flatMap { layout in
      [manifest.source, nil].map { layout.path(of: skills, in: $0, of: manifest) }
    }
  }

  /// The skills with what they are for: of the built-in pack its own words, in a language if it has that; of others the
  /// id of the pack.
  func skillCandidates(_ catalog: Catalog) -> [Candidate] {
    skills.map { Candidate($0, isBuiltin ? Self.purpose(of: $0, catalog) : id) }
  }

  private static func purpose(of skill: String, _ catalog: Catalog) -> String {
    for language in [catalog.language, "en"] {
      let path = "templates/locales/\(language)/skills/\(skill)/SKILL.md"
      guard let file = EmbeddedFile.all.first(where: { $0.path == path }) else { continue }
      return FrontMatter(in: file.bytes)?["description"]?.value?.text ?? ""
    }
    return ""
  }
}
