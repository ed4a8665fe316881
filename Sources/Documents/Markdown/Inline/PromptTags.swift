package import Vocabulary

/// The tags that separate the parts of a prompt, such as `<example>` and `</example>`, outside of code: lower-case names
/// without a meaning in HTML.
///
/// Only a tag on a line of its own can be wrong; a name in angle brackets within a sentence may be a placeholder.
package struct PromptTags: Sendable {
  /// What is wrong with a tag.
  package enum Fault: Sendable, Hashable {
    /// It is not closed. Without other pairs of tags in the document, the name may be a placeholder.
    case open(isCertain: Bool)
    /// It closes what is not open.
    case stray
    /// It is closed after the element around it, whose closing tag is at that place.
    case crossed(Span)
  }

  /// The faults with the names of their elements and their tags, in order.
  package let faults: [(fault: Fault, name: String, tag: Span)]

  /// Linear in the text.
  package init(_ document: MarkdownDocument) {
    let bytes = document.bytes
    guard bytes.count(of: UInt8(ascii: "<"), from: document.body.lower, to: document.body.upper) > 0 else {
      faults = []
      return
    }
    let code = document.fences.map(\.span) + document.indentedCode + document.comments + document.verbatim
    let tags = MarkupTags(bytes, in: document.body, without: (code + document.codeSpans).sorted()).all
    var pairing = Pairing(tags.filter { $0.kind != .empty && $0.fault == nil && Self.isOfPrompt($0.name.value) }, bytes)
    pairing.run()
    faults = pairing.faults.sorted { $0.tag < $1.tag }
  }

  /// Whether a name has only lower-case letters, digits, hyphens and underscores, and no meaning in HTML, SVG or MathML.
  private static func isOfPrompt(_ name: String) -> Bool {
    name.utf8.allSatisfy { Byte.isLowercaseLetter($0) || Byte.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
      && !html.contains(name)
  }

  private static let html: Set<String> = [
    "a", "abbr", "acronym", "address", "animate", "applet", "area", "article", "aside", "audio", "b", "base",
    "basefont",
    "bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "circle", "cite", "code",
    "col", "colgroup", "data", "datalist", "dd", "defs", "del", "desc", "details", "dfn", "dialog", "dir", "div", "dl",
    "dt", "ellipse", "em", "embed", "fieldset", "figcaption", "figure", "filter", "font", "footer", "form", "frame",
    "frameset", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe",
    "image", "img", "input", "ins", "kbd", "label", "legend", "li", "line", "link", "main", "map", "mark", "marker",
    "mask", "math", "menu", "menuitem", "meta", "meter", "nav", "nobr", "noframes", "noscript", "object", "ol",
    "optgroup", "option", "output", "p", "param", "path", "pattern", "picture", "plaintext", "polygon", "polyline",
    "pre", "progress", "q", "rect", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select", "slot",
    "small", "source", "span", "stop", "strike", "strong", "style", "sub", "summary", "sup", "svg", "symbol", "table",
    "tbody", "td", "template", "text", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tspan",
    "tt",
    "u", "ul", "use", "var", "video", "view", "wbr", "xmp",
  ]
}

/// The pairing of the tags of one text.
private struct Pairing {
  private(set) var faults: [(fault: PromptTags.Fault, name: String, tag: Span)] = []
  private let tags: [MarkupTag]
  private let bytes: [UInt8]
  /// The indexes of the open tags on lines of their own.
  private var open: [Int] = []
  /// How many tags of a name are in `open`.
  private var depths: [String: Int] = [:]
  /// How many opening tags in other places still lack their partner.
  private var others: [String: Int] = [:]
  /// How many closing tags of a name come further on.
  private var ahead: [String: Int] = [:]
  /// How many closing tags of a name belong to elements that were already told to be crossed.
  private var late: [String: Int] = [:]
  /// The open tags that lack a closing tag, and whether some elements are closed.
  private var unclosed: [Int] = []
  private var hasPair = false

  init(_ tags: [MarkupTag], _ bytes: [UInt8]) {
    self.tags = tags
    self.bytes = bytes
    for tag in tags where tag.kind == .closing { ahead[tag.name.value, default: 0] += 1 }
  }

  mutating func run() {
    for index in tags.indices {
      let name = tags[index].name.value
      if tags[index].kind == .closing {
        close(index, name)
      } else if bytes.isAloneInLine(tags[index].span) {
        open.append(index)
        depths[name, default: 0] += 1
      } else {
        others[name, default: 0] += 1
      }
    }
    for index in open + unclosed {
      let name = tags[index].name.value
      faults.append((.open(isCertain: hasPair || PromptTags.usual.contains(name)), name, tags[index].span))
    }
  }

  private mutating func close(_ index: Int, _ name: String) {
    let tag = tags[index]
    ahead[name, default: 0] -= 1
    // Text may follow its opening tag or precede its closing tag in the line.
    if others[name, default: 0] > 0, depths[name, default: 0] == 0 || !bytes.isAloneInLine(tag.span) {
      others[name, default: 0] -= 1
      return
    }
    guard depths[name, default: 0] > 0 else {
      if late[name, default: 0] > 0 {
        late[name, default: 0] -= 1
      } else if bytes.isAloneInLine(tag.span) {
        faults.append((.stray, name, tag.span))
      }
      return
    }
    hasPair = true
    while let last = open.popLast() {
      let other = tags[last].name.value
      depths[other, default: 0] -= 1
      if other == name { return }
      if ahead[other, default: 0] > late[other, default: 0] {
        late[other, default: 0] += 1
        faults.append((.crossed(tag.span), other, tags[last].span))
      } else {
        unclosed.append(last)
      }
    }
  }
}

extension PromptTags {
  /// Names that prompts use for their parts, and nobody for a placeholder on a line of its own.
  fileprivate static let usual: Set<String> = [
    "answer", "assistant", "background", "constraints", "context", "documents", "example", "examples", "guidelines",
    "important", "instruction", "instructions", "objective", "persona", "role", "rules", "steps", "system", "task",
    "thinking", "user", "workflow",
  ]
}
