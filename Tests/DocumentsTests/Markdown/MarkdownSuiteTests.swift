import Foundation
import Testing
import Vocabulary

@testable import Documents

/// The examples of the CommonMark and GFM specifications; run only if the specifications are next to the package.
///
/// Compared are the links and images with their destinations, the code spans, the blocks of code with their info
/// strings, and the headings with their levels: all that the doctor uses.
@Suite(.enabled(if: MarkdownSuite.isPresent, "the specifications of Markdown are not there"))
struct MarkdownSuiteTests {
  @Test func `the examples of CommonMark have the elements that the specification shows`() throws {
    try check("commonmark", count: 655, except: Set(MarkdownSuite.ownReading["commonmark", default: [:]].keys))
  }

  @Test func `the examples of GFM have the elements that the specification shows`() throws {
    try check("gfm", count: 673, except: Set(MarkdownSuite.ownReading["gfm", default: [:]].keys))
  }

  /// Expects the elements of every example, and that each exception really differs.
  private func check(_ name: String, count: Int, except exceptions: Set<Int>) throws {
    let examples = try MarkdownSuite.examples(of: name)
    #expect(examples.count == count)
    var passed = 0
    for (index, example) in examples.enumerated() {
      let number = index + 1
      let found = MarkdownElements.found(in: example.source)
      let shown = MarkdownElements.shown(by: example.html)
      if found == shown { passed += 1 }
      #expect(
        (found == shown) != exceptions.contains(number), "\(name) \(number): \(example.source)\n\(found)\n\(shown)")
    }
    #expect(passed == count - exceptions.count)
  }
}

/// The specifications, and which of their examples are deliberately not followed.
private enum MarkdownSuite {
  struct Example {
    let source: String
    let html: String
  }

  /// The examples that are read in another way, by specification and number, and why.
  static let ownReading: [String: [Int: String]] = [
    "commonmark": [161: fenceBetweenTags, 171: preformatted],
    "gfm": Dictionary(
      uniqueKeysWithValues: [(131, fenceBetweenTags), (139, preformatted)] + (621...631).map { ($0, bareAddress) }),
  ]

  /// A renderer shows what is between two tags as it is. Agents read the source, and prompts put whole parts, with code
  /// blocks and links, between tags.
  private static let fenceBetweenTags = "a code fence between tags is a code fence"
  /// It is listed as HTML whose content is no Markdown, not among the blocks of code.
  private static let preformatted = "<pre> is HTML"
  /// It leads to no file.
  private static let bareAddress = "a web address without brackets is not listed"

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/suites").standardizedFileURL

  static var isPresent: Bool {
    ["commonmark", "gfm"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/spec.txt").path)
    }
  }

  /// The examples of a specification: between lines of 32 backticks, the source and the HTML parted by a dot; an arrow
  /// stands for a tab.
  static func examples(of name: String) throws -> [Example] {
    let text = String(decoding: try Data(contentsOf: folder.appending(path: "\(name)/spec.txt")), as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var lines: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = lines, line == fence {
        let dot = open.firstIndex(of: ".") ?? open.count
        let source = open[..<dot].map { $0 + "\n" }.joined()
        examples.append(Example(source: source, html: open[dot...].dropFirst().joined(separator: "\n")))
        lines = nil
      } else if lines != nil {
        lines?.append(line.replacingOccurrences(of: "\u{2192}", with: "\t"))
      } else if line.hasPrefix(fence + " example") {
        lines = []
      }
    }
    return examples
  }
}

/// The elements of a text or of its HTML, each as a line, sorted.
private enum MarkdownElements {
  /// The elements that the scan finds. An empty line before the source keeps the doctor from reading a front matter.
  static func found(in source: String) -> [String] {
    let bytes = Array("\n\(source)".utf8)
    let document = MarkdownDocument(bytes)
    func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    var lines: [String] = []
    for link in document.links {
      let target = text(link.target)
      switch link.kind {
      case .definition: break
      case .inline: lines.append(self.link(unescaped(target)))
      case .image: lines.append(image(unescaped(target)))
      case .htmlLink: lines.append(self.link(decoded(target)))
      case .htmlImage: lines.append(image(decoded(target)))
      case .autolink:
        let isMail = target.contains("@") && !target.prefix { $0 != "@" }.contains(":")
        lines.append(self.link(isMail ? "mailto:" + target : target))
      }
    }
    for reference in document.references {
      let target = unescaped(text(reference.target))
      lines.append(reference.isImage ? image(target) : link(target))
    }
    for span in document.codeSpans {
      let code = text(span)
      let length = code.prefix { $0 == "`" }.count
      lines.append(self.code(String(code.dropFirst(length).dropLast(length))))
    }
    for fence in document.fences { lines.append(block(fence.info, text(fence.content))) }
    for span in document.indentedCode { lines.append(block("", text(span))) }
    for heading in document.headings + document.quotedHeadings {
      lines.append(self.heading(heading.level, decoded(withoutTargets(heading.text))))
    }
    return lines.sorted()
  }

  /// The elements that HTML shows.
  static func shown(by html: String) -> [String] {
    var lines: [String] = []
    var rest = html[...]
    var language: String?
    // The text of the open code and of the open heading.
    var code: String?
    var heading: String?
    func take(_ text: Substring) {
      code?.append(decoded(String(text)))
      heading?.append(decoded(String(text)))
    }
    while let open = rest.firstIndex(of: "<") {
      take(rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--"), let end = rest.range(of: "-->") {
        rest = rest[end.upperBound...]
        continue
      }
      guard let first = rest.dropFirst().first(where: { $0 != "/" }), first.isLetter, let end = tagEnd(in: rest) else {
        take(rest.prefix(1))
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[..<end]
      rest = rest[end...]
      let name = tag.dropFirst().prefix { $0 == "/" || $0.isLetter || $0.isNumber }.lowercased()
      switch name {
      case "a": if let target = attribute("href", of: tag) { lines.append(link(decoded(target))) }
      case "img": if let target = attribute("src", of: tag) { lines.append(image(decoded(target))) }
      case "pre": language = ""
      case "/pre": language = nil
      case "code":
        if language != nil {
          language = attribute("class", of: tag).map { String($0.dropFirst("language-".count)) } ?? ""
        }
        code = ""
      case "/code":
        if let text = code { lines.append(language.map { block(decoded($0), text) } ?? self.code(text)) }
        code = nil
      case "h1", "h2", "h3", "h4", "h5", "h6": heading = ""
      case "/h1", "/h2", "/h3", "/h4", "/h5", "/h6":
        if let text = heading { lines.append(self.heading(Int(name.suffix(1)) ?? 0, text)) }
        heading = nil
      default: break
      }
    }
    return lines.sorted()
  }

  // MARK: Lines

  private static func link(_ target: String) -> String { "link " + (target.removingPercentEncoding ?? target) }

  private static func image(_ target: String) -> String { "image " + (target.removingPercentEncoding ?? target) }

  private static func code(_ text: String) -> String {
    let words = text.replacingOccurrences(of: "\\|", with: "|").split(whereSeparator: \.isWhitespace)
    return "code " + words.joined(separator: " ")
  }

  /// Without indentation and the signs of quotes, of which a block in a container has both.
  private static func block(_ info: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0.isWhitespace || $0 == ">" }.trimmingCharacters(in: .whitespaces)
    }
    let language = unescaped(info).prefix { !$0.isWhitespace }
    return "block \(language): " + lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// Letters and digits only, because the scan leaves marks such as emphasis in the text.
  private static func heading(_ level: Int, _ text: String) -> String {
    "heading \(level) " + text.filter { $0.isLetter || $0.isNumber }
  }

  // MARK: Texts

  /// Without the targets of links.
  private static func withoutTargets(_ text: String) -> String {
    text.replacingOccurrences(of: #"\]\([^)]*\)"#, with: "", options: .regularExpression)
  }

  /// Without the backslashes before punctuation, and with entities decoded.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        let isPunctuation = character.isASCII && (character.isPunctuation || character.isSymbol)
        // An escaped ampersand starts no entity.
        result += character == "&" ? "&amp;" : (isPunctuation ? "" : "\\") + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return decoded(isEscaped ? result + "\\" : result)
  }

  /// With the entities decoded that the examples have in targets, info strings, code and headings.
  private static func decoded(_ text: String) -> String {
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&ouml;", "\u{F6}"), ("&auml;", "\u{E4}"), ("&nbsp;", "\u{A0}"),
      ("&copy;", "\u{A9}"), ("&amp;", "&"),
    ]
    return entities.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// The index after the tag that starts a text; nil if it is not closed.
  private static func tagEnd(in text: Substring) -> String.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return text.index(after: index)
      }
    }
    return nil
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=", options: .caseInsensitive)?.upperBound else { return nil }
    let rest = tag[start...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return String(rest.prefix { !$0.isWhitespace && $0 != ">" })
    }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
