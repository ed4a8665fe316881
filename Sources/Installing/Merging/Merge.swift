internal import Documents
internal import Vocabulary

/// A document that the user and the pack both changed, merged: the front matter key by key as source text, the rest
/// line by line. A change that one side made is applied; different changes of both sides are a conflict.
struct Merge {
  /// The merged document, normalized; nil if there is a conflict, or if the bytes are not a text that can be merged.
  let bytes: [UInt8]?
  /// The merged document with conflict markers, for the user to resolve; nil if the bytes are not a text that can be
  /// merged.
  let marked: [UInt8]?

  /// The maximum size of texts that are merged, in bytes.
  static let largest = 1 << 20

  init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
    let texts = [base, mine, theirs].map(Text.normalized)
    guard texts.allSatisfy(Self.isMergeable) else {
      (bytes, marked) = (nil, nil)
      return
    }
    let pieces = Self.pieces(base: texts[0], mine: texts[1], theirs: texts[2])
    marked = pieces.reduce(into: []) { $0 += $1.marked }
    bytes = pieces.areClean ? marked : Self.afterFix(base: texts[0], mine: texts[1], theirs: texts[2])
  }

  private static func pieces(base: [UInt8], mine: [UInt8], theirs: [UInt8]) -> [LineMerge.Piece] {
    byKeys(base: base, mine: mine, theirs: theirs) ?? LineMerge(base: base, mine: mine, theirs: theirs).pieces
  }

  /// The merge if a hook that fixes whitespace changed the user's text: nobody intended these changes, so the other
  /// texts are fixed in the same way. nil if there still is a conflict.
  private static func afterFix(base: [UInt8], mine: [UInt8], theirs: [UInt8]) -> [UInt8]? {
    for fix in WhitespaceFix.all where fix.applied(to: mine) == mine {
      let (fixedBase, fixedTheirs) = (fix.applied(to: base), fix.applied(to: theirs))
      guard fixedBase != base || fixedTheirs != theirs else { continue }
      let pieces = pieces(base: fixedBase, mine: mine, theirs: fixedTheirs)
      if pieces.areClean { return pieces.reduce(into: []) { $0 += $1.marked } }
    }
    return nil
  }

  private static func isMergeable(_ bytes: [UInt8]) -> Bool {
    bytes.count <= largest && !bytes.contains(0) && Text.isUTF8(bytes)
  }

  /// The pieces if all three texts, and the merged one, have valid front matter; else nil.
  private static func byKeys(base: [UInt8], mine: [UInt8], theirs: [UInt8]) -> [LineMerge.Piece]? {
    guard let base = Parts(base), let mine = Parts(mine), let theirs = Parts(theirs) else { return nil }
    let head = KeyMerge(base: base.head, mine: mine.head, theirs: theirs.head).pieces
    let body = LineMerge(base: base.body, mine: mine.body, theirs: theirs.body).pieces
    if head.areClean {
      let text = mine.opening + head.flatMap(\.marked) + mine.closing
      guard let matter = FrontMatter(in: text), matter.faults.isEmpty else { return nil }
    }
    return [.text(mine.opening)] + head + [.text(mine.closing)] + body
  }

  /// A document with front matter, split into its parts.
  private struct Parts {
    let opening: [UInt8]
    let head: KeyedText
    let closing: [UInt8]
    let body: [UInt8]

    init?(_ bytes: [UInt8]) {
      guard let matter = FrontMatter(in: bytes), matter.faults.isEmpty,
        let head = KeyedText(matter.fields.map { ($0.key.value, $0.span) }, in: bytes, content: matter.content)
      else { return nil }
      opening = Array(bytes[matter.span.lower..<matter.content.lower])
      self.head = head
      closing = Array(bytes[matter.content.upper..<matter.span.upper])
      body = Array(bytes[matter.span.upper...])
    }
  }
}

extension [LineMerge.Piece] {
  /// Whether none of them is a conflict.
  fileprivate var areClean: Bool { allSatisfy { if case .text = $0 { true } else { false } } }
}

extension LineMerge.Piece {
  /// The text; for a conflict both sides and the base, between Git's markers.
  var marked: [UInt8] {
    switch self {
    case .text(let text): return text
    case .conflict(let base, let mine, let theirs):
      return Self.line("<<<<<<< mine") + Self.ended(mine) + Self.line("||||||| base") + Self.ended(base)
        + Self.line("=======") + Self.ended(theirs) + Self.line(">>>>>>> pack")
    }
  }

  private static func line(_ text: String) -> [UInt8] { Array("\(text)\n".utf8) }

  private static func ended(_ text: [UInt8]) -> [UInt8] {
    text.isEmpty || text.last == 0x0A ? text : text + [0x0A]
  }
}
