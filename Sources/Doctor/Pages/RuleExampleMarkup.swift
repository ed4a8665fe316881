internal import Reporting
internal import Vocabulary

/// The examples of a rule on its page, as markup.
struct RuleExampleMarkup {
  private let texts: PageTexts

  /// A longer example is shown in part.
  private static let mostLines = 40
  /// A longer line is shown in part; the number of scalars.
  private static let longestLine = 200

  init(_ texts: PageTexts) {
    self.texts = texts
  }

  /// An example with findings, and its text after the fix.
  func wrong(_ example: Example) -> String {
    let fixed = example.fixed.map { "<p>\(texts.sentence(RulePageMessage.fixed))</p>\n" + Self.block($0) } ?? ""
    return given(example, RulePageMessage.wrong) + fixed
  }

  /// An example without a finding.
  func right(_ example: Example) -> String { given(example, RulePageMessage.right) }

  /// The text of an example, and the other files that it needs.
  private func given(_ example: Example, _ word: Message) -> String {
    let agents =
      example.agents.isEmpty ? "" : " (" + example.agents.map { HTMLText.escaped($0) }.joined(separator: ", ") + ")"
    let others = example.beside.sorted { $0.key < $1.key }.map { path, text in
      let link = example.links[path].map { " → \(Self.path($0))" } ?? ""
      let head = "<p>\(texts.sentence(RulePageMessage.beside)) \(Self.path(path))\(link)</p>\n"
      return text.isEmpty ? head : head + Self.block(text)
    }
    return "<p>\(texts.sentence(word)) \(Self.path(example.path))\(agents)</p>\n" + Self.block(example.marked)
      + others.joined()
  }

  private static func path(_ path: String) -> String {
    "<span class=\"place\">\(HTMLText.isolated(String(path.prefix(longestLine))))</span>"
  }

  /// A text, in which a `↓` is before each place of a finding.
  private static func block(_ marked: String) -> String {
    var lines = marked.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let shown = lines.prefix(mostLines).map { line in
      let part = line.prefix(longestLine)
      let text = HTMLText.escaped(String(part)).replacing("\u{2193}", with: "<mark class=\"arrow\">\u{2193}</mark>")
      return "<span class=\"line\"><code>\(text)\(part.count < line.count ? "…" : "")</code></span>"
    }
    let rest = lines.count > mostLines ? "<span class=\"line\"><code>…</code></span>" : ""
    return "<pre>\(shown.joined())\(rest)</pre>\n"
  }
}
