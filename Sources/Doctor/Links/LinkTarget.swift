internal import Vocabulary

/// What the text of a link target or an import path tells: whether it names a file, which one, and which place in it.
/// The disk is not read.
package struct LinkTarget: Sendable, Hashable {
  /// The kind of a target, as far as its text tells.
  package enum Kind: Sendable, Hashable {
    /// A place in the document itself.
    case here
    /// A path from the document's folder, decoded.
    case relative(String)
    /// A path that starts with a slash, decoded and without it.
    case rooted(String)
    /// A path of one machine: a drive, a home folder, a `file:` address.
    case machine
    /// A web address, a mail address or the user's home folder; not in the tree.
    case elsewhere
    /// Filled in by a client, a template or the reader: `{baseDir}/…`, `$ARGUMENTS`, `<name>`, `*.md`.
    case variable
  }

  package let kind: Kind
  /// The text after the first `#`, decoded; nil if there is none.
  package let anchor: String?
  /// How many bytes of the text are its path, before `?` and `#`.
  package let pathLength: Int
  /// The path before percent-decoding, if decoding changes it: some files have such names.
  package let undecoded: String?

  /// Reads a destination as it is written in Markdown (CommonMark 0.31, section 6.3; RFC 3986, section 3).
  package init(_ text: String) {
    if let plain = text.utf8.withContiguousStorageIfAvailable(PlainAddress.init), let plain {
      kind = plain.isHere ? .here : .elsewhere
      pathLength = plain.pathLength
      anchor = plain.anchor.map { String(Substring(text.utf8.dropFirst($0))) }
      undecoded = nil
      return
    }
    let bytes = Array(text.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
    let path = Self.unescaped(bytes[..<end])
    pathLength = end
    anchor = hash.map { String(decoding: Self.percentDecoded(Self.unescaped(bytes[($0 + 1)...])), as: UTF8.self) }
    let decoded = Self.percentDecoded(path)
    undecoded = decoded == path ? nil : String(decoding: path, as: UTF8.self)
    kind = !path.isEmpty && bytes.contains(where: Self.isOpen) ? .variable : Self.kind(path, decoded: decoded)
  }

  /// Whether a backslash is used in place of a slash.
  package var hasBackslash: Bool {
    switch kind {
    case .relative(let path), .rooted(let path): path.utf8.contains(UInt8(ascii: "\\"))
    default: false
    }
  }

  /// A path as the destination of a link: characters that would end it or have another meaning are percent-encoded.
  package static func encoded(_ path: String) -> String {
    PercentEncoding.text(path.utf8) { $0 > 0x20 && $0 != 0x7F && !special.contains($0) }
  }

  /// Quotes would end the value of an attribute in HTML.
  private static let special = Set("%#?()<>\\\"'".utf8)

  /// Whether a byte cannot be literal in a path: a client, a shell or the reader replaces something there.
  fileprivate static func isOpen(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func kind(_ path: ArraySlice<UInt8>, decoded: ArraySlice<UInt8>) -> Kind {
    guard let first = path.first else { return .here }
    if first == UInt8(ascii: "@") { return .variable }
    if let scheme = schemeLength(path) {
      let after = path.dropFirst(2).first
      let isDrive = scheme == 1 && (after == UInt8(ascii: "\\") || after == UInt8(ascii: "/"))
      let isFile = scheme == 4 && path.prefix(scheme).map { $0 | 0x20 } == Array("file".utf8)
      return isDrive || isFile ? .machine : .elsewhere
    }
    if first == UInt8(ascii: "~") || path.starts(with: "www.".utf8) || path.starts(with: "\\\\".utf8) || isMail(path) {
      return .elsewhere
    }
    guard first == UInt8(ascii: "/") else { return .relative(String(decoding: decoded, as: UTF8.self)) }
    guard path.dropFirst().first != first else { return .elsewhere }
    let parts = path.split(separator: first)
    if parts.count > 2, ["Users", "home"].contains(where: { parts.first?.elementsEqual($0.utf8) == true }) {
      return .machine
    }
    return .rooted(String(decoding: decoded.dropFirst(), as: UTF8.self))
  }

  /// The length of the text before a colon, if it may be a scheme (RFC 3986, section 3.1).
  private static func schemeLength(_ path: ArraySlice<UInt8>) -> Int? {
    guard let first = path.first, Byte.isLetter(first) else { return nil }
    let scheme = path.prefix { byte in
      Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
    return path.dropFirst(scheme.count).first == UInt8(ascii: ":") ? scheme.count : nil
  }

  /// Whether a path is a mail address, and not an image such as `logo@2x.png`.
  private static func isMail(_ path: ArraySlice<UInt8>) -> Bool {
    guard let at = path.firstIndex(of: UInt8(ascii: "@")), !path.contains(UInt8(ascii: "/")) else { return false }
    let host = path[(at + 1)...]
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = String(decoding: host[(dot + 1)...], as: UTF8.self).lowercased()
    return !["png", "jpg", "jpeg", "gif", "svg", "webp", "md", "pdf"].contains(ending)
  }

  /// Without the backslashes before punctuation (CommonMark 0.31, section 2.4), and with `&amp;` read.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\\"), offset < bytes.endIndex, Byte.isPunctuation(bytes[offset]) {
        result.append(bytes[offset])
        offset += 1
      } else {
        result.append(byte)
        if byte == UInt8(ascii: "&"), bytes[offset...].starts(with: "amp;".utf8) { offset += 4 }
      }
    }
    return result[...]
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.contains(UInt8(ascii: "%")) ? PercentEncoding.decoded(bytes)[...] : bytes
  }
}

/// A web address, or a place in the document itself, without a character that is written in another way: most links are
/// one of the two, and need no further reading.
private struct PlainAddress {
  /// Whether it is a place in the document itself; else it is a web address.
  let isHere: Bool
  /// The number of bytes before `?` and `#`.
  let pathLength: Int
  /// The offset after the first `#`; nil if there is none.
  let anchor: Int?

  /// nil for every other text.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var end: Int?
    var anchor: Int?
    for offset in 0..<text.count {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "#"):
        end = end ?? offset
        anchor = anchor ?? offset + 1
      case UInt8(ascii: "?"): end = end ?? offset
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "%"): return nil
      default: if byte >= 0x80 || LinkTarget.isOpen(byte) { return nil }
      }
    }
    pathLength = end ?? text.count
    self.anchor = anchor
    isHere = pathLength == 0
    guard !isHere else { return }
    let scheme = text[..<pathLength].prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count < pathLength, scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) else {
      return nil
    }
  }
}
