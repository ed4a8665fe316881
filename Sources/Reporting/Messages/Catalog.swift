internal import Vocabulary

/// The texts of one language; texts that it lacks are in English.
package struct Catalog: Sendable {
  /// A translation: one text, or one for each plural category of the language.
  package enum Entry: Sendable, Equatable {
    case text(String)
    case plural([PluralCategory: String])
  }

  /// The language, for its plural rules.
  package let language: String
  private let entries: [String: Entry]
  /// The options of Cairn before the subcommand, which its commands in messages need; ends with a blank unless it is
  /// empty.
  private var options = ""

  package init(language: String, entries: [String: Entry]) {
    self.language = language
    self.entries = entries
  }

  /// Cairn's source language.
  package static let english = Catalog(language: "en", entries: [:])

  /// The same texts with commands of Cairn that are run for another folder: `cairn -C apps/b sync`. What an argument
  /// contains is not changed.
  package func running(in folder: String) -> Catalog {
    var catalog = self
    catalog.options = folder == "." ? "" : "-C \(ShellWord.text(folder)) "
    return catalog
  }

  /// The message in this language on one line, with its placeholders filled: the fact, a semicolon, the suggestion.
  package func text(of message: Message) -> String {
    let template = template(of: message)
    guard let parts = filledParts(of: template, message.arguments) else {
      return filled(template[...], with: message.arguments)
    }
    return parts.fact + semicolon + parts.suggestion
  }

  /// What separates the two parts of a message on one line, in this language's typography.
  private var semicolon: String {
    switch language {
    case "fr": " ; "
    case "zh": "；"
    default: "; "
    }
  }

  /// The message in two parts: what happened, and what the user can do; nil if it suggests nothing.
  ///
  /// A message that ends with another one (`{path}: {reason}`) has the suggestion of that.
  package func parts(of message: Message) -> (fact: String, suggestion: String?) {
    let template = template(of: message)
    if let parts = filledParts(of: template, message.arguments) { return parts }
    if template.hasSuffix("}"), let open = template.lastIndex(of: "{"),
      case .message(let last)? = message.arguments[String(template[template.index(after: open)...].dropLast())]
    {
      let parts = parts(of: last)
      return (filled(template[..<open], with: message.arguments) + parts.fact, parts.suggestion)
    }
    return (filled(template[...], with: message.arguments), nil)
  }

  /// The two parts of a template that has a line break; it is split before its placeholders are filled, so that a line
  /// break in a name does not split the message.
  private func filledParts(
    of template: String, _ arguments: [String: Message.Argument]
  ) -> (fact: String, suggestion: String)? {
    guard let cut = template.firstIndex(of: "\n") else { return nil }
    return (
      filled(template[..<cut], with: arguments), filled(template[template.index(after: cut)...], with: arguments)
    )
  }

  /// The text of a message with its placeholders, in the form for its count.
  func template(of message: Message) -> String {
    var count: Int?
    if case .number(let number)? = message.arguments["count"] { count = number }
    switch entries[message.key] {
    case .text(let text)?: return text
    case .plural(let forms)?:
      return forms[PluralCategory(of: count ?? 0, in: language)] ?? forms[.other] ?? message.english
    case nil: return count == 1 ? message.one ?? message.english : message.english
    }
  }

  /// A text without placeholders that is known only by its key, such as one that came through another library.
  package func text(forKey key: String, english: String) -> String {
    if case .text(let text)? = entries[key] { text } else { english }
  }

  /// An argument as it is printed in this language.
  package func text(of argument: Message.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): String(number)
    case .message(let message): text(of: message)
    }
  }

  /// The text of a message with its placeholders in every plural form, for a script that fills it; of a message without a
  /// singular only `other`.
  func forms(of message: Message) -> [PluralCategory: String] {
    switch entries[message.key] {
    case .text(let text)?: [.other: text]
    case .plural(let forms)?: forms
    case nil: message.one.map { [.one: $0, .other: message.english] } ?? [.other: message.english]
    }
  }

  /// Replaces `{name}` with its argument; unknown names are kept, and arguments are not searched for placeholders.
  func filled(_ template: Substring, with arguments: [String: Message.Argument]) -> String {
    var result = ""
    var rest = template
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += withOptions(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name].map { text(of: $0) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + withOptions(rest)
  }

  /// The words of a template, with the options in its commands.
  private func withOptions(_ words: Substring) -> String {
    options.isEmpty ? String(words) : String(words).replacing("`cairn ", with: "`cairn " + options)
  }
}

/// The plural categories of Unicode CLDR.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The categories that integers have in a language of Cairn's messages (CLDR 48, plurals.xml, rules for cardinals).
  package static func used(in language: String) -> [PluralCategory] {
    switch language {
    case "ko", "zh": [.other]
    case "es", "fr": [.one, .many, .other]
    default: [.one, .other]
    }
  }

  /// The category of a whole number in a language.
  package init(of count: Int, in language: String) {
    switch language {
    case "ko", "zh": self = .other
    case "es": self = count == 1 ? .one : count != 0 && count % 1_000_000 == 0 ? .many : .other
    case "fr": self = count == 0 || count == 1 ? .one : count % 1_000_000 == 0 ? .many : .other
    case "hi": self = count == 0 || count == 1 ? .one : .other
    default: self = count == 1 ? .one : .other
    }
  }
}
