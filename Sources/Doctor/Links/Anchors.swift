internal import Documents
internal import Vocabulary

/// The places of a document that a link can name after `#`: its headings, as GitHub names them, and elements with an
/// id.
///
/// It accepts more headings than CommonMark does, so that no valid link is reported.
struct Anchors {
  /// What a document has for an anchor name.
  enum Match: Equatable {
    case exact
    /// A name that differs only in hyphens, underscores or punctuation.
    case near(String)
    case none
  }

  private var names: Set<String> = []
  private var loose: [String: String] = [:]

  init(of markdown: MarkdownDocument) {
    var counts: [String: Int] = [:]
    for text in Self.headings(of: markdown) {
      var plain = text
      if let id = Self.explicitID(&plain) { add(id) }
      let variants = [
        HeadingText.plain(plain, keepsUnderscores: true), HeadingText.plain(plain, keepsUnderscores: false),
      ]
      for (number, variant) in variants.enumerated() where number == 0 || variant != variants[0] {
        let slug = Self.slug(variant)
        let count = counts[slug, default: 0]
        counts[slug] = count + 1
        add(count == 0 ? slug : "\(slug)-\(count)")
      }
    }
    for id in Self.ids(in: markdown.bytes) { add(id) }
  }

  /// The names of headings that consist of ASCII letters, digits, blanks and hyphens. Most links point to one of these,
  /// and finding them takes a tenth of the time that all names take.
  static func plainNames(of markdown: MarkdownDocument) -> Set<String> {
    var names: Set<String> = []
    for heading in markdown.headings {
      var name: [UInt8] = []
      for byte in heading.text.utf8.prefix(longest) {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): name.append(byte)
        case 0x41...0x5A: name.append(byte | 0x20)
        case 0x20: name.append(UInt8(ascii: "-"))
        default: break
        }
      }
      if name.count == heading.text.utf8.count { names.insert(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  /// Whether a heading is one of those with this name.
  static func isPlain(_ heading: String, named name: String) -> Bool {
    guard heading.utf8.count == name.utf8.count, heading.utf8.count <= longest else { return false }
    return zip(heading.utf8, name.utf8).allSatisfy { byte, wanted in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): byte == wanted
      case 0x41...0x5A: byte | 0x20 == wanted
      case 0x20: wanted == UInt8(ascii: "-")
      default: false
      }
    }
  }

  /// Whether a place has this name; browsers ignore letter case on GitHub.
  func match(_ name: String) -> Match {
    var name = Self.canonical(name)
    if name.hasPrefix("user-content-") { name = String(name.dropFirst("user-content-".count)) }
    if names.contains(name) { return .exact }
    return loose[Self.letters(name)].map { .near($0) } ?? .none
  }

  /// All names in byte order.
  var sortedNames: [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The only one of sorted names that starts with these words and has more of them, as after a heading was made longer.
  static func completing(_ name: String, in names: [String]) -> String? {
    let start = canonical(name) + "-"
    let first = names.partitioningIndex { !$0.utf8.lexicographicallyPrecedes(start.utf8) }
    let longer = names[first...].prefix(2).filter { $0.utf8.starts(with: start.utf8) }
    return longer.count == 1 ? longer.first : nil
  }

  private mutating func add(_ name: String) {
    let name = Self.canonical(name)
    names.insert(name)
    let letters = Self.letters(name)
    if !letters.isEmpty, loose[letters] == nil { loose[letters] = name }
  }

  /// The name GitHub gives a heading: in lower case, without punctuation and symbols, with hyphens for blanks.
  static func slug(_ heading: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      if scalar == " " || scalar == "-" {
        result.append("-")
      } else if isWord(scalar) {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.properties.isAlphabetic
    }
  }

  /// In lower case, without the joiners and selectors of emoji, which some editors remove.
  private static func canonical(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars where scalar.value != 0xFE0F && scalar.value != 0x200D {
      result.append(scalar)
    }
    return String(result)
  }

  private static func letters(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where isWord(scalar) && scalar != "_" { result.append(scalar) }
    return String(result)
  }

  // MARK: Places of headings and ids

  /// How many bytes of a heading are read.
  private static let longest = 1000

  /// The texts of headings, including those in lists and quotes, those that are underlined and those of HTML.
  private static func headings(of markdown: MarkdownDocument) -> [String] {
    let (own, html) = (markdownHeadings(of: markdown), HTMLHeadings.all(in: markdown))
    // Their order tells which of several with the same text gets which number.
    return html.isEmpty ? own.map(\.text) : (own + html).sorted { $0.offset < $1.offset }.map(\.text)
  }

  private static func markdownHeadings(of markdown: MarkdownDocument) -> [(offset: Int, text: String)] {
    let bytes = markdown.bytes
    var fences = markdown.fences[...]
    var texts: [(offset: Int, text: String)] = []
    var previous: ArraySlice<UInt8> = []
    for line in bytes[markdown.body.range.clamped(to: bytes.indices)]
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    {
      while let fence = fences.first, fence.span.upper <= line.startIndex { fences.removeFirst() }
      if let fence = fences.first, fence.span.lower <= line.startIndex {
        previous = []
        continue
      }
      let text = withoutMarkers(line)
      if text.first == UInt8(ascii: "#") {
        let title = text.drop { $0 == UInt8(ascii: "#") }
        if text.count - title.count <= 6, title.first.map(Byte.isSpace) ?? true {
          let text = closed(title.trimmed(of: Byte.isSpace)).prefix(longest)
          texts.append((line.startIndex, String(decoding: text, as: UTF8.self)))
          previous = []
          continue
        }
      }
      if !previous.isEmpty, let sign = text.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
        text.allSatisfy({ $0 == sign })
      {
        texts.append((previous.startIndex, String(decoding: previous.prefix(longest), as: UTF8.self)))
        previous = []
      } else {
        previous = text
      }
    }
    return texts
  }

  /// Without the number signs that close a heading.
  private static func closed(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = title.lastIndex { $0 != UInt8(ascii: "#") }.map { $0 + 1 } ?? title.startIndex
    guard end < title.endIndex else { return title }
    if end == title.startIndex { return title[end..<end] }
    return Byte.isSpace(title[end - 1]) ? title[..<end].trimmed(of: Byte.isSpace) : title
  }

  /// A line without blanks around it, and without the signs of quotes and lists before a heading.
  private static func withoutMarkers(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.trimmed(of: Byte.isSpace)
    while let first = text.first {
      if first == UInt8(ascii: ">") {
        text = text.dropFirst().trimmed(of: Byte.isSpace)
      } else if "-*+".utf8.contains(first), text.dropFirst().first.map(Byte.isSpace) == true {
        text = text.dropFirst().trimmed(of: Byte.isSpace)
      } else if Byte.isDigit(first) {
        let rest = text.drop(while: Byte.isDigit)
        guard let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
          rest.dropFirst().first(where: { !Byte.isSpace($0) }) == UInt8(ascii: "#")
        else { return text }
        text = rest.dropFirst().trimmed(of: Byte.isSpace)
      } else {
        return text
      }
    }
    return text
  }

  /// Removes `{#id}` from the end of a heading.
  private static func explicitID(_ heading: inout String) -> String? {
    let bytes = Array(heading.utf8)
    guard bytes.last == UInt8(ascii: "}"), let open = bytes.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let words = bytes[(open + 1)..<(bytes.count - 1)].split { Byte.isSpace($0) || $0 == UInt8(ascii: ":") }
    guard let id = words.first(where: { $0.first == UInt8(ascii: "#") }) else { return nil }
    heading = String(decoding: bytes[..<open].trimmed(of: Byte.isSpace), as: UTF8.self)
    return String(decoding: id.dropFirst(), as: UTF8.self)
  }

  private static let attributes = Keywords([Array("id=".utf8), Array("name=".utf8)])

  /// The values of `id` and `name` in HTML.
  private static func ids(in bytes: [UInt8]) -> [String] {
    attributes.hits(in: bytes).compactMap { hit in
      guard hit.offset > 0, Byte.isSpace(bytes[hit.offset - 1]) else { return nil }
      let rest = bytes[(hit.offset + (hit.word == 0 ? 3 : 5))...].prefix(200)
      guard let quote = rest.first else { return nil }
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let value = (isQuoted ? rest.dropFirst() : rest).prefix { byte in
        isQuoted ? byte != quote : byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
      }
      return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
  }
}
