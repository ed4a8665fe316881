internal import Packs
internal import Vocabulary

/// Paths of what Cairn wrote, as they are written from the folder that the user is in, and one folder at a time as a
/// shell offers files.
struct TargetValues {
  private let facts: CompletionFacts
  /// The folders of what was typed, with the last slash.
  private let head: String

  init(_ typed: String, _ facts: CompletionFacts) {
    self.facts = facts
    head = typed.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(typed[...$0]) } ?? ""
  }

  /// The targets. Where there are none, and for a path that is absolute or begins with `./`, files.
  var answer: CompletionAnswer {
    let lock = facts.lock
    let targets = Array(lock.files.keys) + lock.blocks.keys.map(\.path) + Array(lock.links.keys)
    if targets.isEmpty || head.hasPrefix("./") || head.hasPrefix("/") || head.hasPrefix("~") { return .files }
    return .values(candidates(targets))
  }

  /// The targets with an open conflict.
  var conflicts: [Candidate] { candidates(facts.lock.conflicts.compactMap(\.path)) }

  private func candidates(_ targets: [RelativePath]) -> [Candidate] {
    guard let root = facts.root, let directory = facts.directory else { return [] }
    let paths = targets.map { target -> String in
      let place = FolderPath.child(target.text, of: root)
      let folder = FolderPath.parent(of: place) ?? "/"
      return FolderPath.way(from: directory, to: folder) + target.name
    }
    return Set(paths.filter { $0.utf8.starts(with: head.utf8) }.map(step)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }.map { Candidate($0) }
  }

  /// The path up to the next folder.
  private func step(_ path: String) -> String {
    let rest = path.utf8.dropFirst(head.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: "/") }
    let isFolder = name.count < rest.count
    return head + String(decoding: name, as: UTF8.self) + (isFolder ? "/" : "")
  }
}
