/// A message to the user: a key for the translations, the English text, and the values of its placeholders.
///
/// `Message("plan.kept", "kept {path}", ["path": "AGENTS.md"])`. A placeholder is a name in braces; a text that depends
/// on a count has the English singular as `one`, and the count under the name `count`. What the user can do comes after
/// a line break, and is shown on a line of its own: `"{path} was edited\nrun `cairn diff`"`.
package struct Message: Sendable, Hashable {
  /// Stable name, also in JSON as `messageKey`.
  package let key: String
  /// The English text, for every count except one.
  package let english: String
  /// The English text for a count of one, if it differs.
  package let one: String?
  /// The values of the placeholders, by name.
  package internal(set) var arguments: [String: Argument]

  /// A text, a number, or a part of the sentence that is translated separately.
  package indirect enum Argument: Sendable, Hashable {
    case text(String)
    case number(Int)
    case message(Message)
  }

  package init(_ key: String, _ english: String, one: String? = nil, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.english = english
    self.one = one
    self.arguments = arguments
  }

  /// The English text with its placeholders filled.
  package var text: String { Catalog.english.text(of: self) }
}

extension Message.Argument: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Message.Argument: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .number(value) }
}
