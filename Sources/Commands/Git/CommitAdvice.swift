internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What to commit after a plan was applied, in the repository and in other repositories inside of it: the files of a
/// submodule are committed there.
struct CommitAdvice {
  /// The part to commit in this repository.
  let own: Plan
  /// The repositories inside of it, each with the paths in it.
  let modules: [Module]
  private let unmarked: [RelativePath]
  /// The root, if the user is not in it.
  private let folder: String?

  struct Module {
    let folder: RelativePath
    let paths: [RelativePath]
  }

  /// `folder` is the root, if the user is not in it.
  init(_ plan: Plan, root: String, from folder: String?, files: any FileSystem) {
    self.folder = folder
    unmarked = plan.unmarked.sorted()
    var known: [RelativePath: RelativePath?] = [:]
    func repository(of path: RelativePath) -> RelativePath? {
      guard let parent = path.parent else { return nil }
      if let answer = known[parent] { return answer }
      let answer = files.entry(at: "\(root)/\(parent)/.git") != nil ? parent : repository(of: parent)
      known[parent] = .some(answer)
      return answer
    }
    let nested = Dictionary(grouping: plan.operations.map(\.path).filter { !$0.isWithin(.cairn) }) {
      repository(of: $0)
    }
    var own = plan
    own.operations.removeAll { !$0.path.isWithin(.cairn) && repository(of: $0.path) != nil }
    self.own = own
    modules = nested.keys.compactMap { $0 }.sorted().compactMap { module in
      let paths = (nested[module] ?? []).filter { !$0.isWithin(anyOf: plan.hidden) }.compactMap {
        $0.relative(to: module)
      }
      return paths.isEmpty
        ? nil : Module(folder: module, paths: Set(paths.map { $0.ancestors.first ?? $0 }).sorted())
    }
  }

  /// One line for each of these repositories, and one for files whose execute bit git would not see.
  func lines(about modules: [Module]) -> [Message] {
    modules.map { .commitInside($0.folder, $0.paths.map(\.pathspec), from: folder) }
      + (unmarked.isEmpty ? [] : [.markExecutable(unmarked, from: folder)])
  }
}

extension Message {
  private static func place(_ folder: String?) -> String { folder.map { "-C \(ShellWord.text($0)) " } ?? "" }

  fileprivate static func commitInside(_ module: RelativePath, _ paths: [String], from root: String?) -> Message {
    let name = ShellWord.text(module.pathspec)
    let module = (root.map { $0 + "/" } ?? "") + module.text
    return Message(
      "commit.submodule",
      "to commit in the separate repository {module}: `git -C {module} add {paths}`\nafter that commit, `git {folder}add {name}`",
      [
        "module": .text(ShellWord.text(module)), "folder": .text(place(root)), "name": .text(name),
        "paths": .text(paths.map(ShellWord.text).joined(separator: " ")),
      ])
  }
  static func markExecutable(_ paths: [RelativePath], from root: String?) -> Message {
    Message(
      "commit.executable",
      "core.fileMode is false, so git does not see that these files are executable\nrun `git {folder}add --chmod=+x {paths}`",
      [
        "folder": .text(place(root)),
        "paths": .text(paths.map { ShellWord.text($0.pathspec) }.joined(separator: " ")),
      ])
  }
}
