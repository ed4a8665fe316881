internal import Vocabulary

/// A folder of rule files in which a client reads only the files with one ending.
struct RuleEnding {
  /// The client, as its users call it.
  let client: String
  /// The ending, with its dot.
  let ending: String

  /// What the file at a path would have to end with; nil if its client reads it, or outside of such folders. `README.md`
  /// is for people.
  static func missing(at path: RelativePath) -> RuleEnding? {
    guard mention.occur(in: Array(path.text.utf8)[...], where: { _, _ in true }) else { return nil }
    let name = path.name
    guard name.lowercased() != "readme.md" else { return nil }
    let folders = path.components.dropLast()
    guard let found = all.first(where: { !folders.rests(after: $0.folders).isEmpty })?.ending,
      !name.hasSuffix(found.ending)
    else { return nil }
    return found
  }

  /// The name of a file with this ending instead of the last part of its own.
  func renamed(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name + ending }
    return name[..<dot] + ending
  }

  /// Paths of other files need no look at their components.
  private static let mention = Keywords(all.map { Array($0.folders.joined(separator: "/").utf8) })

  private static let all: [(folders: [String], ending: RuleEnding)] = [
    ([".cursor", "rules"], RuleEnding(client: "Cursor", ending: ".mdc")),
    ([".github", "instructions"], RuleEnding(client: "Copilot", ending: ".instructions.md")),
  ]
}
