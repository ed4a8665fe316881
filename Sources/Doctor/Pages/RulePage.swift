package import Reporting
internal import Vocabulary

/// What `cairn rule --format html` prints: rules as a page with a filter. All of them are in the document, so the page is
/// complete without its script.
package struct RulePage: Sendable {
  private let texts: PageTexts
  private let catalog: Catalog
  private let cairn: String

  /// The page's own words are in the language of `catalog`, rules in English; `cairn` is the version of Cairn.
  package init(catalog: Catalog, cairn: String) {
    self.catalog = catalog
    texts = PageTexts(catalog)
    self.cairn = cairn
  }

  /// The rules in their order; ends with a line end.
  package func text(of rules: [Rule]) -> String {
    let title = texts.text(RulePageMessage.title)
    let body = """
      <a class="skip" href="#rules">\(texts.sentence(RulePageMessage.skip))</a>
      <header>
      <h1>\(HTMLText.escaped(title))</h1>
      <p class="lead">\(texts.sentence(RulePageMessage.lead))</p>
      </header>
      <main>
      \(filter(rules).markup)
      <p id="shown" role="status"></p>
      <section class="rules" aria-labelledby="rules">
      <h2 id="rules" tabindex="-1">\(texts.sentence(RulePageMessage.rules))</h2>
      <p class="hint">\(texts.sentence(RulePageMessage.mark("\u{2193}")))</p>
      <p class="hint">\(texts.sentence(RulePageMessage.suppress("`<!-- cairn-ignore RULE: REASON -->`")))</p>
      \(rules.map { article($0) }.joined(separator: "\n"))
      </section>
      </main>
      <footer>\(texts.sentence(PageMessage.madeBy(cairn)))</footer>
      """
    return PageShell(
      language: texts.language, title: title, script: .rules, body: body,
      data: JSONText.text(of: ["shown": texts.forms(of: RulePageMessage.shown)])
    ).text
  }

  private func filter(_ rules: [Rule]) -> PageFilter {
    var filter = PageFilter(texts)
    filter.addText("text", PageMessage.textField)
    filter.addRules(rules.map(\.id))
    let fixes: [(Rule.FixKind, Message)] = [
      (.safe, PageMessage.safelyFixed), (.unsafe, PageMessage.unsafelyFixed), (.none, PageMessage.notFixed),
    ]
    filter.addChoice(
      "fix", PageMessage.fixField,
      [(value: "", text: texts.text(PageMessage.all))] + fixes.map { (value: $0.rawValue, text: texts.text($1)) })
    return filter
  }

  private func article(_ rule: Rule) -> String {
    let id = HTMLText.escaped(rule.id)
    let facts: [(Message, String)] = [
      (
        PageMessage.severityField,
        "<span class=\"severity \(rule.severity.rawValue)\">\(HTMLText.escaped(texts.severity(rule.severity)))</span>"
      ),
      (PageMessage.fixField, texts.sentence(fix(of: rule))),
      (RulePageMessage.checks, "<span lang=\"en\">\(HTMLText.prose(RuleText.dialects(of: rule)))</span>"),
      (RulePageMessage.source, "<span lang=\"en\">\(HTMLText.prose(rule.source))</span>"),
    ]
    let list = facts.map { "<dt>\(texts.sentence($0))</dt><dd>\($1)</dd>" }.joined(separator: "\n")
    let examples = RuleExamples.few(of: rule)
    let markup = RuleExampleMarkup(texts)
    return """
      <article class="\(rule.severity.rawValue)" id="\(id)" data-severity="\(rule.severity.rawValue)" \
      data-fix="\(rule.fix.rawValue)" aria-labelledby="h-\(id)">
      <h2 id="h-\(id)">\(id) <a class="link" href="#\(id)" aria-label="\(texts.sentence(RulePageMessage.link))">#</a></h2>
      <p lang="en"><strong>\(HTMLText.prose(rule.summary))</strong></p>
      <p lang="en">\(HTMLText.prose(rule.why))</p>
      <dl>
      \(list)
      </dl>
      \((examples.bad.map { markup.wrong($0) } + examples.good.map { markup.right($0) }).joined(separator: "\n"))
      </article>
      """
  }

  private func fix(of rule: Rule) -> Message {
    switch rule.fix {
    case .safe: PageMessage.safelyFixed
    case .unsafe: PageMessage.unsafelyFixed
    case .none: PageMessage.notFixed
    }
  }
}
