package import Vocabulary

/// Where a file with evals is: directly in the folder `evals` next to a `SKILL.md`, or in a folder of a language in it.
///
/// anthropics/skills (skill-creator, references/schemas.md) and the Agent Skills documentation ("Evaluating skills")
/// have `evals/evals.json`, with the inputs of the evals in `evals/files/`. Collections add sets of triggers as
/// `evals/triggers.json`, `trigger-evals.json`, `trigger-queries.json`, `eval_queries.json` and the like, so every JSON
/// file there is read; of YAML only `triggers.yaml` and `triggers.yml`, because other tools have other YAML there.
package struct EvalPlace: Sendable, Hashable {
  package enum Format: Sendable, Hashable {
    case json, yaml
  }

  /// The folder of the skill; nil for a skill at the root.
  package let skill: RelativePath?
  package let format: Format
  /// The language that a folder, such as `evals/ko/`, or the name, such as `triggers.ko.json`, says.
  package let language: LocaleTag?

  /// The name of the folder.
  package static let folder = RelativePath(constant: "evals")

  /// nil for any other file. Whether there is a skill is not checked.
  package init?(of path: RelativePath) {
    let parts = path.name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count > 1, let ending = parts.last, parts.first?.isEmpty == false else { return nil }
    switch ending {
    case "json": format = .json
    case "yaml", "yml":
      guard parts.first == "triggers" else { return nil }
      format = .yaml
    default: return nil
    }
    guard var folder = path.parent else { return nil }
    var language: LocaleTag?
    if folder.name != Self.folder.name {
      guard let tag = Self.language(folder.name), let above = folder.parent else { return nil }
      language = tag
      folder = above
    }
    guard folder.name == Self.folder.name else { return nil }
    skill = folder.parent
    self.language = parts.dropFirst().dropLast().last.flatMap(Self.language) ?? language
  }

  /// The language of a name such as `ko` or `zh-Hant`. Languages of more than two letters are not recognized, because
  /// folders such as `files`, `lib` and `out` would be languages, too.
  private static func language(_ name: String) -> LocaleTag? {
    LocaleTag(name).flatMap { $0.language.utf8.count == 2 ? $0 : nil }
  }
}
