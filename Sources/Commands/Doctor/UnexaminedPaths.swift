internal import Reporting
internal import Vocabulary

/// Named paths at which there is nothing that the doctor checks: the report must not look as if they had no findings.
struct UnexaminedPaths {
  private let all: [(text: String, roots: [String])]
  /// Whether nothing else was checked either.
  private let isEverything: Bool

  /// A folder in which nothing is checked always counts. A file counts only if nothing else was checked: a user who
  /// names many files, as with a pattern of the shell, means those of them that are documents. `paths` is how paths are
  /// shown. With `entersRoots`, a folder in which another root is checked counts as checked.
  init(
    _ parts: [(root: ExaminedRoot, outcome: RootExamination.Outcome)], _ paths: PathView, entersRoots: Bool = false
  ) {
    let roots = entersRoots ? parts.map(\.root.root.path) : []
    let named = parts.flatMap { part in
      part.root.named.map { name in
        let root = part.root.root.path
        let folder = name.path.map { FolderPath.child($0.text, of: root) } ?? root
        let hasRoot = roots.contains { $0 != root && FolderPath.isWithin($0, folder) }
        return (name: name, isCovered: hasRoot || part.outcome.covers(name.path), part: part)
      }
    }
    let isNothing = !named.isEmpty && !named.contains { $0.isCovered }
    all = named.filter { !$0.isCovered && ($0.name.isFolder || isNothing) }.map { named in
      let roots = named.name.isFolder ? named.part.outcome.nested(below: named.name.path) : []
      return (text: named.name.text, roots: roots.map { paths.below(named.part.root.prefix).text(of: $0) })
    }
    isEverything = isNothing
  }

  /// Throws if nothing at all was checked.
  func refuseWhereNothingElse() throws {
    guard isEverything, let first = all.first else { return }
    let rest = all.dropFirst().map { Failure.Detail(.nothingThere($0.text, $0.roots)) }
    throw Failure("nothing-to-check", .nothing(first.roots), path: first.text, details: Array(rest))
  }

  /// Reports each of the paths; returns the exit code.
  func print(to writer: ConsoleWriter) -> Exit {
    for path in all { writer.error(.nothingThere(path.text, path.roots)) }
    return all.isEmpty ? .success : .failure
  }
}

extension Message {
  fileprivate static func nothing(_ roots: [String]) -> Message {
    guard !roots.isEmpty else {
      return Message(
        "doctor.nothing-to-check",
        "nothing to check: there are no documents for agents here\nname another path, or skip it with --ignore-unknown")
    }
    return Message(
      "doctor.nothing-but-roots",
      "nothing to check here except {count} nested installations\nadd --recursive or name them: {roots}",
      one: "nothing to check here except a nested installation\nadd --recursive or name it: {roots}",
      ["count": .number(roots.count), "roots": NameList(roots).argument])
  }
  fileprivate static func nothingThere(_ path: String, _ roots: [String]) -> Message {
    Message(
      "doctor.nothing-there", "{path}: {reason}",
      ["path": .text(PrintableText.text(path)), "reason": .message(nothing(roots))])
  }
}
