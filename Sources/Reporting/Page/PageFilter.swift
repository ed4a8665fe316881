/// The form that filters a page, as markup. The scripts show it, because without them it does nothing.
package struct PageFilter: Sendable {
  private let texts: PageTexts
  private var fields: [String] = []

  /// A form without fields but for the severities.
  package init(_ texts: PageTexts) {
    self.texts = texts
  }

  /// Adds a field for text.
  package mutating func addText(_ name: String, _ label: Message) {
    fields.append(
      "<div><label for=\"f-\(name)\">\(texts.sentence(label))</label>"
        + "<input type=\"search\" id=\"f-\(name)\" name=\"\(name)\" autocomplete=\"off\" spellcheck=\"false\"></div>")
  }

  /// Adds a choice; the first of its options, with an empty value, is the standard one.
  package mutating func addChoice(_ name: String, _ label: Message, _ options: [(value: String, text: String)]) {
    let options = options.map { Self.option($0.value, $0.text) }.joined()
    fields.append(Self.choice(name, texts.sentence(label), options))
  }

  /// Adds the choice of a rule or of a group of rules, of those with these ids.
  package mutating func addRules(_ ids: [String]) {
    var groups: [(name: String, ids: [String])] = []
    for id in ids {
      let name = String(id.prefix { $0 != "." })
      if groups.last?.name == name { groups[groups.count - 1].ids.append(id) } else { groups.append((name, [id])) }
    }
    let options = groups.map { group in
      let whole = group.ids.count > 1 ? Self.option(group.name, texts.text(PageMessage.group(group.name))) : ""
      return "<optgroup label=\"\(HTMLText.escaped(group.name))\">\(whole)"
        + group.ids.map { Self.option($0, $0) }.joined() + "</optgroup>"
    }
    fields.append(
      Self.choice(
        "rule", texts.sentence(PageMessage.ruleField), Self.option("", texts.text(PageMessage.all)) + options.joined()))
  }

  /// The form.
  package var markup: String {
    let severities = Severity.allCases.map { severity in
      "<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked> "
        + "\(HTMLText.escaped(texts.severity(severity)))</label>"
    }
    return """
      <section aria-labelledby="filter-heading" data-scripted hidden>
      <h2 id="filter-heading">\(texts.sentence(PageMessage.filter))</h2>
      <form id="filter">
      <fieldset><legend>\(texts.sentence(PageMessage.severityField))</legend>
      \(severities.joined(separator: "\n"))
      </fieldset>
      <div class="fields">
      \(fields.joined(separator: "\n"))
      </div>
      <p class="hint">\(texts.sentence(PageMessage.anyCharacters))</p>
      <button type="reset">\(texts.sentence(PageMessage.reset))</button>
      </form>
      </section>
      """
  }

  private static func choice(_ name: String, _ label: String, _ options: String) -> String {
    "<div><label for=\"f-\(name)\">\(label)</label><select id=\"f-\(name)\" name=\"\(name)\">\(options)</select></div>"
  }

  private static func option(_ value: String, _ text: String) -> String {
    "<option value=\"\(HTMLText.escaped(value))\">\(HTMLText.escaped(text))</option>"
  }
}
