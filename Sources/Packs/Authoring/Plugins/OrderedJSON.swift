internal import Documents
internal import Vocabulary

/// A JSON value (RFC 8259) that keeps what it was read from: the order of keys, and numbers as they were written.
indirect enum OrderedJSON: Sendable, Equatable {
  case object([Member])
  case array([OrderedJSON])
  case string(String)
  /// The digits as they were written.
  case number(String)
  case boolean(Bool)
  case null

  /// A key of an object and its value.
  struct Member: Sendable, Equatable {
    let key: String
    var value: OrderedJSON
  }

  /// The text of a string; nil for another value.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a key; nil if this is not an object or does not have it. Setting a key that is new puts it last, and
  /// setting one in anything but an object changes nothing.
  subscript(_ key: String) -> OrderedJSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self, let newValue else { return }
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
      self = .object(members)
    }
  }

  /// The value over several lines, each level with `indent` more in front of it, without a last line end.
  func rendered(indent: String = "  ") -> String { rendered(indent: indent, outer: "") }

  private func rendered(indent: String, outer: String) -> String {
    let inner = outer + indent
    switch self {
    case .object(let members):
      return Self.bracketed(
        "{", members.map { "\(Self.quoted($0.key)): \($0.value.rendered(indent: indent, outer: inner))" }, "}",
        inner: inner, outer: outer)
    case .array(let values):
      return Self.bracketed(
        "[", values.map { $0.rendered(indent: indent, outer: inner) }, "]", inner: inner, outer: outer)
    case .string(let text): return Self.quoted(text)
    case .number(let digits): return digits
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  private static func bracketed(
    _ opening: String, _ parts: [String], _ closing: String, inner: String, outer: String
  ) -> String {
    if parts.isEmpty { return opening + closing }
    return opening + "\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + outer + closing
  }

  /// A basic string of TOML is a string of JSON, too.
  private static func quoted(_ text: String) -> String { TOMLText.string(text) }
}

extension OrderedJSON {
  /// Reads a text; nil if it is not JSON.
  init?(_ bytes: [UInt8]) {
    guard let root = JSONDocument(parsing: bytes).root else { return nil }
    self.init(root)
  }

  private init(_ node: JSONNode) {
    self =
      switch node.value {
      case .null: .null
      case .boolean(let value): .boolean(value)
      case .number(let digits): .number(digits)
      case .string(let text): .string(text)
      case .array(let nodes): .array(nodes.map { OrderedJSON($0) })
      case .object(let members):
        .object(members.map { Member(key: $0.key.value, value: OrderedJSON($0.node)) })
      }
  }
}
