internal import Documents
internal import Vocabulary

/// The places where a Markdown document names the folders of skills: in the targets of its links, and as paths from the
/// root of the repository, such as `.agents/skills/release/check.sh`, anywhere in its body.
struct SkillReferences {
  private let bytes: [UInt8]
  private let document: MarkdownDocument
  /// The folder of the document in the user's repository.
  private let folder: RelativePath?
  private let names: [String: String]
  /// What replaces which bytes.
  private var changes: [Span: String] = [:]

  /// The folders in which the agents look for skills. In text, only one whose name starts with a dot is sure to be meant.
  private static let folders = Set(AgentTargets.all.map(\.skills) + [AgentTargets.sharedSkills])

  /// The document with the new names of skills' folders. `target` is its path in the user's repository before the
  /// renaming, and `names` has the new names by the old ones. The names of skills in other text stay.
  static func renamed(_ bytes: [UInt8], at target: RelativePath, _ names: [String: String]) -> [UInt8] {
    guard names.keys.contains(where: { !bytes[...].positions(of: $0).isEmpty }) else { return bytes }
    var references = SkillReferences(bytes, at: target, names)
    references.findLinks()
    references.findPaths()
    return references.text
  }

  private init(_ bytes: [UInt8], at target: RelativePath, _ names: [String: String]) {
    self.bytes = bytes
    document = MarkdownDocument(bytes)
    folder = target.parent
    self.names = names
  }

  private var text: [UInt8] {
    var text = bytes
    // From the end, so that the offsets before stay valid.
    for (span, name) in changes.sorted(by: { $0.key > $1.key }) {
      text.replaceSubrange(span.range.clamped(to: text.indices), with: name.utf8)
    }
    return text
  }

  private mutating func findLinks() {
    for link in document.links where link.kind != .autolink { findFolder(in: link.target) }
  }

  /// Follows the path of a link component by component, to where it enters the folder of a renamed skill.
  private mutating func findFolder(in target: Span) {
    let range = target.range.clamped(to: bytes.indices)
    let path = bytes[range].prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard !path.isEmpty, !path.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) else { return }
    var place = path.first == UInt8(ascii: "/") ? [] : folder?.components.map { String($0) } ?? []
    for component in path.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: component, as: UTF8.self)
      switch name {
      case ".": continue
      case "..":
        // A link that leads out of the repository.
        if place.popLast() == nil { return }
      default:
        if let new = names[name], let folder = try? RelativePath(onDisk: place.joined(separator: "/")),
          Self.folders.contains(folder)
        {
          changes[Span(component.startIndex, component.endIndex)] = new
        }
        place.append(name)
      }
    }
  }

  /// Searches the body for the folders of agents, each followed by the name of a renamed skill.
  private mutating func findPaths() {
    let body = document.body.range.clamped(to: bytes.indices)
    for folder in Self.folders where folder.text.hasPrefix(".") {
      let start = "\(folder)/"
      for offset in bytes[body].positions(of: start) where isPath(startingAt: offset) {
        let name = bytes[(offset + start.utf8.count)..<body.upperBound].prefix(while: Self.isOfName)
        if let new = names[String(decoding: name, as: UTF8.self)] {
          changes[Span(name.startIndex, name.endIndex)] = new
        }
      }
    }
  }

  /// Whether a path from the root of the repository starts there: not in the middle of a name or of an address, nor below
  /// the home folder, where another skill has that name.
  private func isPath(startingAt offset: Int) -> Bool {
    let before = bytes[..<offset].suffix(Self.longestStart)
    let start = before.lastIndex { Self.separators.contains($0) }.map { $0 + 1 } ?? before.startIndex
    let word = before[start...]
    guard let first = word.first else { return true }
    let slash = UInt8(ascii: "/")
    guard word.last == slash else { return false }
    if first == UInt8(ascii: ".") { return word.allSatisfy { $0 == UInt8(ascii: ".") || $0 == slash } }
    // `$NAME/` or `${NAME}/`, which is the root in many scripts.
    return first == UInt8(ascii: "$") && word.count { $0 == slash } == 1
      && !["$HOME/", "${HOME}/"].contains(String(decoding: word, as: UTF8.self))
  }

  /// The most bytes of a word before a path that are looked at.
  private static let longestStart = 64
  private static let separators = Set(" \t\r\n\"'`()[]<>,;=:|".utf8)

  /// Whether a byte may be a part of a skill's name.
  private static func isOfName(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
