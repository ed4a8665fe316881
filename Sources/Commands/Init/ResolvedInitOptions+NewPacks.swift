internal import Installing
internal import Packs
internal import Vocabulary

extension ResolvedInitOptions {
  /// Chooses skills of the git repositories and archives that the command names and that are not installed yet, as `cairn
  /// add` does: one without profiles may have hundreds of skills. Throws `Prompt.Declined` if a question ends without an
  /// answer, and a usage error if there can be no question.
  static func choosePartOfNewPacks(
    _ command: InitCommand, _ config: inout Config, _ packs: [Pack], known: Config?, _ invocation: Invocation
  ) throws {
    guard command.profile == nil else { return }
    let installed = Set(known?.packs.map(\.source) ?? [])
    for (index, pack) in packs.enumerated() where pack.manifest.defaultProfile == nil {
      let source = config.packs[index].source
      guard source.mayHaveManySkills, !installed.contains(source) else { continue }
      let named = command.skills.filter { name in pack.skills.contains { $0.text == name } }
      config.packs[index] = try PackChoice(
        pack, source, named: named, all: command.all, asks: invocation.canAsk && !command.preview.yes, invocation
      ).packConfig()
    }
  }
}

extension PackSource {
  /// Whether it may be a collection that was not made to be installed as a whole.
  fileprivate var mayHaveManySkills: Bool {
    switch self {
    case .git, .archive: true
    case .builtin, .folder: false
    }
  }
}
