internal import Vocabulary

/// A report as a page for people: one file that a browser opens without a network, with totals, a filter, and the
/// findings with their lines, reasons and fixes.
///
/// It may be about several repositories. The same reports give the same bytes: there is no date in it, and no path of the
/// machine.
package struct HTMLReport: Sendable {
  private let catalog: Catalog
  private let texts: PageTexts
  private let cairn: String
  private let rules: [String: RuleDescriptor]
  private let former: String?

  /// Writes everything in the language of `catalog`, but the reasons of rules, which are in English; `cairn` is the
  /// version of Cairn, `rules` are the descriptions of the rules, and `former` is the name of the file with the report
  /// that the repositories are compared with.
  package init(catalog: Catalog = .english, cairn: String, rules: [RuleDescriptor], comparedWith former: String? = nil)
  {
    self.catalog = catalog
    texts = PageTexts(catalog)
    self.cairn = cairn
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.former = former
  }

  /// The whole page; ends with a line end.
  package func text(of reports: [RepositoryReport]) -> String {
    let compared = reports.map { report in report.former?.comparison(with: report.report.findings) }
    let data = PageData(reports, rules: rules, isNew: compared.map { $0?.isNew }, texts, catalog)
    let title = reports.count > 1 ? texts.text(PageMessage.repositories(reports.count)) : reports.first?.name ?? ""
    let lead = texts.lead(of: reports)
    let body = """
      <a class="skip" href="#findings">\(texts.sentence(PageMessage.skipToFindings))</a>
      <header>
      <h1>\(texts.sentence(PageMessage.pageTitle)): \(HTMLText.isolated(title))</h1>
      <p class="lead">\(HTMLText.sentence(lead))</p>
      </header>
      <main>
      <noscript><p><strong>\(texts.sentence(PageMessage.withoutScript))</strong></p></noscript>
      \(PageTotals(texts, reports, compared: compared).markup(former: former))
      \(filter(reports, isCompared: compared.contains { $0 != nil }).markup)
      <section aria-labelledby="findings" data-scripted hidden>
      <h2 id="findings" tabindex="-1">\(texts.sentence(PageMessage.findings))</h2>
      <p id="shown" role="status"></p>
      <p class="hint">\(texts.sentence(PageMessage.keys))</p>
      <p id="empty" hidden>\(texts.sentence(PageMessage.nothingPasses))</p>
      <p id="cut"></p>
      <div id="feed" class="feed" role="feed" aria-labelledby="findings" aria-busy="true"></div>
      <p><a id="end" href="#filter-heading">\(texts.sentence(PageMessage.backToFilter))</a></p>
      </section>
      </main>
      <footer>\(texts.sentence(PageMessage.madeBy(cairn)))</footer>
      """
    return PageShell(
      language: texts.language, title: "\(texts.text(PageMessage.pageTitle)): \(title)", script: .report, body: body,
      data: data.text
    ).text
  }

  private func filter(_ reports: [RepositoryReport], isCompared: Bool) -> PageFilter {
    func options(_ messages: [(String, Message)]) -> [(value: String, text: String)] {
      messages.map { (value: $0.0, text: texts.text($0.1)) }
    }
    let rules = Set(reports.flatMap { $0.report.findings.map(\.rule) })
    var filter = PageFilter(texts)
    filter.addText("text", PageMessage.textField)
    filter.addText("path", PageMessage.pathField)
    filter.addRules(rules.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    if reports.count > 1 {
      filter.addChoice(
        "repository", PageMessage.repositoryField,
        options([("", PageMessage.all)]) + reports.enumerated().map { (value: String($0), text: $1.name) })
    }
    filter.addChoice(
      "fix", PageMessage.fixField,
      options([
        ("", PageMessage.all), ("safe", PageMessage.safelyFixed), ("unsafe", PageMessage.unsafelyFixed),
        ("none", PageMessage.notFixed),
      ]))
    if isCompared {
      filter.addChoice(
        "since", PageMessage.sinceField,
        options([("", PageMessage.all), ("new", PageMessage.isNew), ("known", PageMessage.wasKnown)]))
    }
    filter.addChoice(
      "order", PageMessage.orderField,
      options([
        ("", PageMessage.orderOfPaths), ("severity", PageMessage.severityField), ("rule", PageMessage.ruleField),
      ]))
    return filter
  }
}
