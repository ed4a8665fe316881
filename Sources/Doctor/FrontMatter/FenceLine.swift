internal import Vocabulary

/// A line that starts or ends front matter, or is similar to one that does.
enum FenceLine: Equatable {
  /// `---`, which blanks may follow.
  case exact
  /// `---` after blanks.
  case indented
  /// Hyphens, but not three.
  case hyphens(Int)
  /// Other dashes than hyphens, such as U+2014.
  case dashes
  /// `---` with a character that is not visible, such as U+00A0 or U+200B.
  case invisible(Unicode.Scalar)
  /// `---` and text after it, such as `---yaml`.
  case labeled
  /// `+++`, for TOML.
  case plus
  /// Other signs, such as `***` or `===`.
  case signs(Unicode.Scalar)
  /// The fence of a code block.
  case code

  /// nil for a line of another kind; `text` has no line end.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count <= 120, let first = text.first(where: { !Byte.isBlank($0) }),
      first >= 0x80 || !Byte.isAlphanumeric(first)
    else { return nil }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let visible = scalars.filter { !Self.isInvisible($0) }
    let core = Self.trimmed(visible)
    if core == Self.hyphens {
      if let hidden = scalars.first(where: Self.isInvisible) {
        self = .invisible(hidden)
      } else {
        self = visible.starts(with: Self.hyphens) ? .exact : .indented
      }
      return
    }
    guard visible.count == scalars.count, let first = visible.first, !Self.isBlank(first) else { return nil }
    let isOneSign = core.count >= 2 && core.allSatisfy { $0 == core.first }
    if core.allSatisfy({ $0 == "-" }), core.count >= 2 {
      self = .hyphens(core.count)
    } else if core.allSatisfy(Self.isDash), core.contains(where: { $0 != "-" }) {
      self = .dashes
    } else if core.starts(with: Self.hyphens) {
      self = .labeled
    } else if core.starts(with: Self.backticks) || core.starts(with: Self.tildes) {
      self = .code
    } else if isOneSign, core.count >= 3, first == "+" {
      self = .plus
    } else if isOneSign, core.count >= 3, "*=_;.".unicodeScalars.contains(first) {
      self = .signs(first)
    } else {
      return nil
    }
  }

  /// Whether another line may be the other end of the same front matter.
  func pairs(with other: FenceLine) -> Bool {
    switch (self, other) {
    case (.invisible, .invisible), (.hyphens, .hyphens), (_, .exact): true
    case (.labeled, _): false
    default: self == other
    }
  }

  private static let hyphens = Array("---".unicodeScalars)
  private static let backticks = Array("```".unicodeScalars)
  private static let tildes = Array("~~~".unicodeScalars)

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let rest = scalars.drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? rest.startIndex
    return Array(rest[rest.startIndex..<end])
  }

  /// Blanks other than the space, and characters without a shape, such as a byte-order mark.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: scalar != " "
    case .control: scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The hyphens, dashes and minus signs of Unicode.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
  }
}
