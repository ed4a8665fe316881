internal import Documents
internal import Packs
internal import Vocabulary

extension RoutableSkill {
  /// The skills of a pack in its source language. `path` is the place of a file of the pack.
  static func all(of pack: Pack, at path: (RelativePath) -> RelativePath) -> [RoutableSkill] {
    let documents = pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: [])
    return all(of: pack, among: documents, at: path)
  }

  /// The skills of a pack whose SKILL.md is among the documents.
  static func all(
    of pack: Pack, among documents: [PackDocument], at path: (RelativePath) -> RelativePath
  ) -> [RoutableSkill] {
    documents.compactMap { document in
      guard document.target.name == "SKILL.md", let name = document.skill else { return nil }
      let description = FrontMatter(in: document.bytes)?["description"]?.value?.text ?? ""
      return RoutableSkill(
        name: name, path: path(document.source), description: description, route: pack.routes.routes[name])
    }
  }
}
