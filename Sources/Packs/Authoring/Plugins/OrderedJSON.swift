internal import Documents
internal import Vocabulary

/// A JSON value (RFC 8259) to write, with its keys in their order.
indirect enum OrderedJSON: Sendable, Equatable {
  case object([Member])
  case array([OrderedJSON])
  case string(String)

  /// A key of an object and its value.
  struct Member: Sendable, Equatable {
    let key: String
    let value: OrderedJSON
  }

  /// How the text around a value is laid out.
  struct Layout {
    /// What each level has more in front of its lines; nil to write the value in one line.
    var indent: String?
    /// What the line has in front of it in which the value starts.
    var outer = ""
    var lineEnd = "\n"
  }

  /// The value as it is written in a text with that layout.
  func rendered(_ layout: Layout) -> String {
    switch self {
    case .object(let members): Self.bracketed("{", members.map { ("\(Self.quoted($0.key)): ", $0.value) }, "}", layout)
    case .array(let values): Self.bracketed("[", values.map { ("", $0) }, "]", layout)
    case .string(let text): Self.quoted(text)
    }
  }

  private static func bracketed(
    _ opening: String, _ parts: [(lead: String, value: OrderedJSON)], _ closing: String, _ layout: Layout
  ) -> String {
    var inner = layout
    inner.outer += layout.indent ?? ""
    let texts = parts.map { $0.lead + $0.value.rendered(inner) }
    guard layout.indent != nil, !texts.isEmpty else { return opening + texts.joined(separator: ", ") + closing }
    let lineStart = layout.lineEnd + inner.outer
    return opening + lineStart + texts.joined(separator: "," + lineStart) + layout.lineEnd + layout.outer + closing
  }

  /// A basic string of TOML is a string of JSON, too.
  static func quoted(_ text: String) -> String { TOMLText.string(text) }
}
