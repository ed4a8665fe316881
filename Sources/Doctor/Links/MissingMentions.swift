internal import Documents
internal import Reporting
internal import Vocabulary

/// The files in folders of a skill that a document names between backticks and that do not exist.
struct MissingMentions {
  /// As they are written, each once.
  private(set) var all: [Spanned<String>] = []
  /// Whether at least as many of the named files exist, so that the others are hardly examples.
  private(set) var isLikely = false
  private let document: Document
  private let skill: RelativePath?

  /// None in a document that is not for agents, or in no skill.
  init(in document: Document) {
    self.document = document
    // Most documents name no such file, and then it does not matter where they are.
    let (bytes, codeSpans) = (document.bytes, document.markdown.codeSpans)
    guard codeSpans.indices.contains(where: { Self.mayName(codeSpans[$0], in: bytes) }) else {
      skill = nil
      return
    }
    skill = document.skillFolder
    guard document.isForAgents, let skill else { return }
    let fileTree = document.fileTree
    let links = document.markdown.links.map(\.span).sorted()
    var next = links[...]
    var linksEnd = 0
    var existing: Set<RelativePath> = []
    var absent: Set<RelativePath> = []
    var ofOthers: Set<String> = []
    for span in document.markdown.codeSpans {
      while let link = next.first, link.lower < span.lower {
        linksEnd = max(linksEnd, link.upper)
        next.removeFirst()
      }
      guard span.lower >= linksEnd, let text = resource(at: span), let path = skill.following(below: text),
        let folder = path.parent, folder != skill, fileTree.isFolder(folder)
      else { continue }
      let others = [document.path.following(link: text), RelativePath.fromRoot(text)]
      if fileTree.brokenLink(onTheWayTo: path) != nil {
        if absent.insert(path).inserted { all.append(Spanned(text, span)) }
      } else if fileTree.holds(path) || others.contains(where: { $0.map(fileTree.holds) ?? false }) {
        existing.insert(path)
      } else if !fileTree.mayHold(path), !Placeholder.isOne(text) {
        if belongsToOther(text, at: span, skill) {
          ofOthers.insert(text)
        } else if absent.insert(path).inserted {
          all.append(Spanned(text, span))
        }
      }
    }
    // Said once, it holds for the document: else another skill would only move the finding to the next place.
    all.removeAll { ofOthers.contains($0.value) }
    isLikely = existing.count >= all.count
    if !isLikely { all = all.filter { !Self.making.occur(in: before($0.span)) } }
  }

  /// The symbolic link that leads to nothing in place of a mentioned file; nil if there is none.
  func brokenLink(to text: String) -> (path: RelativePath, text: String)? {
    skill?.following(below: text).flatMap { document.fileTree.brokenLink(onTheWayTo: $0) }
  }

  /// The path of a mentioned file from the root.
  func path(of text: String) -> RelativePath? { skill?.following(below: text) }

  /// The file that has the same name in another case, as a path from the skill's folder.
  func otherCase(of text: String) -> String? {
    guard let skill, let found = skill.following(below: text).flatMap(document.fileTree.lookAlike) else { return nil }
    return found.components.dropFirst(skill.components.count).joined(separator: "/")
  }

  /// Whether the text before a file says that it belongs to another skill: a name in the possessive between backticks,
  /// or the name of a skill next to this one that has such a file.
  private func belongsToOther(_ text: String, at span: Span, _ skill: RelativePath) -> Bool {
    let before = before(span)
    let last = before.reversed().drop { Byte.isSpace($0) }.prefix(3)
    if last.elementsEqual("s'`".utf8) || last.starts(with: "'`".utf8) { return true }
    return NamedSkills(in: before).all.contains { word in
      guard let name = try? RelativePath(onDisk: word) else { return false }
      let folder = skill.parent.map { $0.appending(name) } ?? name
      return folder != skill && (folder.following(below: text).map(document.fileTree.isFile) ?? false)
    }
  }

  /// The text before a file that may name the skill that has it, or say that the file is to be made: two or three lines.
  private func before(_ span: Span) -> ArraySlice<UInt8> {
    document[Span(max(span.lower - 200, document.markdown.body.lower), span.lower)]
  }

  /// Words before a file that the reader makes.
  private static let making = Phrases(["create ", "generate ", "move ", "save ", "write "])

  /// Whether a code span starts like one of a skill's resources, as `resource` tells for certain.
  private static func mayName(_ span: Span, in bytes: [UInt8]) -> Bool {
    let end = min(span.upper, bytes.count)
    var offset = span.lower
    while offset < end, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
    return offset < end && "ras".utf8.contains(bytes[offset])
  }

  /// The text of a code span that names one file of a skill's resources.
  private func resource(at span: Span) -> String? {
    let text = document[span].filter { $0 != UInt8(ascii: "`") }
    guard text.count < 200, text.allSatisfy({ Byte.isAlphanumeric($0) || "-_./".utf8.contains($0) }) else { return nil }
    let path = String(decoding: text, as: UTF8.self)
    let isResource = ["references/", "assets/", "scripts/"].contains { path.utf8.starts(with: $0.utf8) }
    return isResource && !path.fileEnding.isEmpty && !path.fileEnding.utf8.contains(UInt8(ascii: "/")) ? path : nil
  }
}

extension RelativePath {
  /// The path that a text names from the root.
  static func fromRoot(_ text: String) -> RelativePath? { RelativePath(constant: "x").following(link: text) }

  /// The path that a text names from this folder.
  func following(below text: String) -> RelativePath? {
    appending(RelativePath(constant: "x")).following(link: text)
  }
}
