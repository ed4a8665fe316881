internal import Vocabulary

/// A message as shown on a terminal: the kind first, the id after the fact, and what to do on a line of its own.
///
///     error: no Cairn installation in ~/shop [not-initialized]
///       help: run `cairn init` to create one
package struct MessageText: Sendable {
  private let catalog: Catalog
  private let style: TerminalStyle
  /// The width at which lines are wrapped; nil if they are not shown on a terminal, so that each message is on one
  /// line.
  private let columns: Int?

  /// Spaces before the lines that continue a message.
  private static let continuation = 4

  package init(catalog: Catalog, style: TerminalStyle, columns: Int?) {
    self.catalog = catalog
    self.style = style
    self.columns = columns
  }

  /// A message with its suggestion; ends with a line end. `place` is the path it is about, with line and column.
  package func text(_ label: MessageLabel, _ message: Message, id: String? = nil, place: String? = nil) -> String {
    let parts = catalog.parts(of: message)
    return labeled(label, parts.fact, id: id, place: place) + suggestion(parts.suggestion)
  }

  /// A failure with its details: each problem of a file, then what to do next; ends with a line end.
  package func text(_ label: MessageLabel, _ failure: Failure) -> String {
    var place = failure.path
    if let path = place, let start = failure.place { place = "\(path):\(start.line):\(start.column)" }
    return text(label, failure.message, id: failure.id, place: place) + failure.details.map { text($0) }.joined()
  }

  /// A message with a label, as text and without a suggestion; ends with a line end.
  package func text(_ label: MessageLabel, words: String, id: String? = nil) -> String {
    labeled(label, words, id: id, place: nil)
  }

  /// A line without a label; ends with a line end.
  package func plain(_ line: String) -> String {
    // Further lines are indented like its first word.
    let indent = line.prefix { $0 == " " }.count
    return wrapped(PrintableText.text(line), indent: indent + 2)
  }

  /// What to do about the message before, as text; ends with a line end.
  package func help(_ words: String) -> String { suggestion(words) }

  /// One problem of a file as a separate warning; ends with a line end.
  package func warning(_ detail: Failure.Detail) -> String {
    let parts = catalog.parts(of: detail.message)
    return labeled(.warning, parts.fact, id: detail.id, place: detail.place) + suggestion(parts.suggestion)
  }

  private func text(_ detail: Failure.Detail) -> String {
    let parts = catalog.parts(of: detail.message)
    let line = (detail.place.map { $0 + ": " } ?? "") + parts.fact + (detail.id.map { " [\($0)]" } ?? "")
    return wrapped("  " + PrintableText.text(line), indent: Self.continuation)
      + suggestion(parts.suggestion, indent: Self.continuation)
  }

  private func labeled(_ label: MessageLabel, _ words: String, id: String?, place: String?) -> String {
    let word = catalog.text(of: label.word) + ":"
    let line = word + " " + PrintableText.text((place.map { $0 + ": " } ?? "") + words)
    let ending = id.map { "[\($0)]" } ?? ""
    var text = wrapped(ending.isEmpty ? line : line + " " + ending, indent: Self.continuation)
    if !ending.isEmpty { text = String(text.dropLast(ending.count + 1)) + style.faint(ending) + "\n" }
    return style.label(label, word) + text.dropFirst(word.count)
  }

  /// The line with what to do; empty without a suggestion.
  private func suggestion(_ text: String?, indent: Int = 2) -> String {
    guard let text else { return "" }
    let margin = String(repeating: " ", count: indent)
    let word = catalog.text(of: MessageLabel.help.word) + ":"
    let lines = wrapped("\(margin)\(word) \(PrintableText.text(text))", indent: indent + 2)
    return margin + style.label(.help, word) + lines.dropFirst(indent + word.count)
  }

  private func wrapped(_ line: String, indent: Int) -> String {
    TextWrap.lines(line, columns: columns, indent: indent).joined(separator: "\n") + "\n"
  }
}
