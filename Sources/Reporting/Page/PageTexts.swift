internal import Vocabulary

/// The texts of a page in one language, with numbers as the language writes them.
package struct PageTexts: Sendable {
  private let catalog: Catalog

  package init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// The language, as in `lang`.
  package var language: String { catalog.language }

  /// A message, not escaped.
  package func text(_ message: Message) -> String {
    let arguments = message.arguments.mapValues { argument -> Message.Argument in
      switch argument {
      case .number(let number): .text(LocalNumber.text(number, in: catalog.language))
      case .message(let part): .text(text(part))
      case .text: argument
      }
    }
    return catalog.filled(catalog.template(of: message)[...], with: arguments)
  }

  /// A message as markup, in which backquotes mean code.
  package func sentence(_ message: Message) -> String { HTMLText.sentence(text(message)) }

  /// A number.
  func number(_ number: Int) -> String { LocalNumber.text(number, in: catalog.language) }

  /// The name of a severity, not escaped.
  package func severity(_ severity: Severity) -> String { text(.severity(severity)) }

  /// A message with its placeholders, for a script: a text for each plural form, or `other` alone.
  package func forms(of message: Message) -> [String: String] {
    Dictionary(uniqueKeysWithValues: catalog.forms(of: message).map { ($0.rawValue, $1) })
  }

  /// What was found and in how many files, as a sentence.
  func lead(of repositories: [RepositoryReport]) -> String {
    let reports = repositories.map(\.report)
    func sum(_ number: (Report) -> Int) -> Int { reports.reduce(0) { $0 + number($1) } }
    let files = sum(\.files)
    let counts: [(Int, Message)] = [
      (sum { $0.count(of: .error) }, .errors(sum { $0.count(of: .error) })),
      (sum { $0.count(of: .warning) }, .warnings(sum { $0.count(of: .warning) })),
      (sum { $0.count(of: .info) }, .infos(sum { $0.count(of: .info) })),
    ]
    let told = counts.filter { $0.0 > 0 }.map { text($0.1) }
    var parts = [told.isEmpty ? text(.healthy(files: files)) : text(.found(told.joined(separator: ", "), files: files))]
    let fixable = sum(\.safelyFixable)
    if fixable > 0 {
      parts.append(
        text(reports.contains(where: \.hasFixesElsewhere) ? .fixable(fixable, with: "--fix") : .fixable(fixable)))
    }
    let failed = repositories.count { $0.failure != nil }
    if failed > 0 { parts.append(text(PageMessage.failed(failed))) }
    if sum(\.suppressed) > 0 { parts.append(text(.suppressed(sum(\.suppressed)))) }
    let leftOut = reports.flatMap(\.leftOut).map { PrintableText.text($0.text) }
    if !leftOut.isEmpty { parts.append(catalog.text(of: .leftOut(leftOut.count, leftOut.joined(separator: ", ")))) }
    return parts.joined(separator: "; ")
  }
}
