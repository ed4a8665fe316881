internal import Vocabulary

/// The totals of a report as markup: tables with a bar in each row. They are complete without the script.
struct PageTotals {
  private let texts: PageTexts
  private let reports: [RepositoryReport]
  private let compared: [(isNew: [Bool], resolved: [FormerReport.Known])?]

  /// A longer table shows so many rows, and the others on request.
  private static let most = 10
  /// So many resolved findings are named.
  private static let mostResolved = 200

  /// `compared` has, for each report that has a former one, what is new in it and what was resolved.
  init(
    _ texts: PageTexts, _ reports: [RepositoryReport],
    compared: [(isNew: [Bool], resolved: [FormerReport.Known])?]
  ) {
    self.texts = texts
    self.reports = reports
    self.compared = compared
  }

  /// The section; `former` is the name of the file that the report is compared with.
  func markup(former: String?) -> String {
    let note = former.map { "<p>\(texts.sentence(PageMessage.comparedWith(PrintableText.text($0))))</p>\n" } ?? ""
    return """
      <section aria-labelledby="totals">
      <h2 id="totals">\(texts.sentence(PageMessage.totals))</h2>
      \(note)\(failures)<div class="totals">
      \(severities)
      \(reports.count > 1 ? table(PageMessage.byRepository, repositories) + "\n" : "")\(table(PageMessage.byRule, rules))
      \(table(PageMessage.byFolder, folders))
      </div>
      \(resolved)</section>
      """
  }

  /// The repositories that could not be checked, each with its reason; they have no findings, so nothing else names them.
  private var failures: String {
    let failed = reports.compactMap { report in report.failure.map { (name: report.name, reason: $0) } }
    guard !failed.isEmpty else { return "" }
    let items = failed.map { name, reason in
      "<li><span class=\"place\">\(HTMLText.isolated(name))</span>: <bdi>\(HTMLText.sentence(reason))</bdi></li>"
    }
    return """
      <p><strong class="severity error">\(texts.sentence(PageMessage.failed(failed.count)))</strong></p>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>

      """
  }

  /// A row of a table: a name with the filter that selects it, and how many findings it has.
  private struct Row {
    let name: String
    /// The fragment of the address; nil if no filter selects exactly these.
    let filter: String?
    let count: Int
  }

  private var severities: String {
    let hasFormer = compared.contains { $0 != nil }
    let counts = Severity.allCases.map { severity in
      (
        severity: severity, now: reports.reduce(0) { $0 + $1.report.count(of: severity) },
        before: reports.reduce(0) { $0 + ($1.former?.count(of: severity) ?? 0) }
      )
    }
    let largest = counts.reduce(1) { max($0, $1.now, $1.before) }
    let heads: [Message] = hasFormer ? [PageMessage.before, PageMessage.newColumn, PageMessage.resolvedColumn] : []
    let rows = counts.map { row in
      var cells = Self.count(texts.number(row.now))
      if hasFormer {
        cells += Self.count(texts.number(row.before))
        cells += Self.count(texts.number(newCount(of: row.severity)))
        cells += Self.count(texts.number(resolvedCount(of: row.severity)))
      }
      let bars = Self.bar(row.now, of: largest, row.severity.rawValue, before: hasFormer ? row.before : nil)
      let name = HTMLText.escaped(texts.severity(row.severity))
      return "<tr><th scope=\"row\"><a href=\"#severity=\(row.severity.rawValue)\">\(name)</a></th>\(cells)\(bars)</tr>"
    }
    return table(PageMessage.bySeverity, heads: [PageMessage.severityField, PageMessage.now] + heads, rows: rows)
  }

  private func newCount(of severity: Severity) -> Int {
    zip(reports, compared).reduce(0) { sum, pair in
      guard let compared = pair.1 else { return sum }
      return sum + zip(pair.0.report.findings, compared.isNew).count { $0.severity == severity && $1 }
    }
  }

  private func resolvedCount(of severity: Severity) -> Int {
    compared.reduce(0) { $0 + ($1?.resolved.count { $0.severity == severity } ?? 0) }
  }

  /// The findings that only former reports have.
  private var resolved: String {
    let all = zip(reports, compared).flatMap { report, compared in
      (compared?.resolved ?? []).map { (repository: report.name, known: $0) }
    }
    guard !all.isEmpty else { return "" }
    let items = all.prefix(Self.mostResolved).map { repository, known in
      let place = (reports.count > 1 ? repository + ": " : "") + known.path
      return "<li><span class=\"place\">\(HTMLText.isolated(place))</span> \(HTMLText.isolated(known.rule)): "
        + "<bdi>\(HTMLText.sentence(known.message))</bdi></li>"
    }
    let rest = all.count - items.count
    let more = rest > 0 ? "<li>\(texts.sentence(PageMessage.moreRows(rest)))</li>\n" : ""
    return """
      <details><summary>\(texts.sentence(PageMessage.resolved(all.count)))</summary>
      <ul>
      \(items.joined(separator: "\n"))
      \(more)</ul>
      </details>

      """
  }

  private var repositories: [Row] {
    reports.enumerated().filter { $1.failure == nil }.map {
      Row(name: $1.name, filter: "repository=\($0)", count: $1.report.findings.count)
    }
  }

  private var rules: [Row] {
    counts(of: \.rule) { "rule=\(PageAddress.encoded($0))" }
  }

  /// By the first two folders of a path, which is where skills and packs differ. Only for these a filter selects exactly
  /// what is counted: a folder alone stands for the files that are in no folder of it.
  private var folders: [Row] {
    counts(of: { finding in finding.path.components.dropLast().prefix(2).joined(separator: "/") }) { name in
      name.utf8.contains(UInt8(ascii: "/")) ? "path=\(PageAddress.encoded("/\(name)/"))" : nil
    }
    .map { $0.name.isEmpty ? Row(name: texts.text(PageMessage.rootFolder), filter: $0.filter, count: $0.count) : $0 }
  }

  /// The most frequent first; equal ones in byte order.
  private func counts(of name: (LocatedFinding) -> String, filter: (String) -> String?) -> [Row] {
    var counts: [String: Int] = [:]
    for finding in reports.lazy.flatMap(\.report.findings) { counts[name(finding), default: 0] += 1 }
    return counts.map { Row(name: $0, filter: filter($0), count: $1) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  private func table(_ title: Message, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    let largest = rows.reduce(1) { max($0, $1.count) }
    let lines = rows.map { row in
      let name = HTMLText.isolated(row.name)
      let head = row.filter.map { "<a href=\"#\(HTMLText.escaped($0))\">\(name)</a>" } ?? name
      return
        "<tr><th scope=\"row\">\(head)</th>\(Self.count(texts.number(row.count)))\(Self.bar(row.count, of: largest))</tr>"
    }
    let first = table(title, heads: [PageMessage.name, PageMessage.findings], rows: Array(lines.prefix(Self.most)))
    guard lines.count > Self.most else { return first }
    let rest = lines.dropFirst(Self.most)
    let further = table(title, heads: [PageMessage.name, PageMessage.findings], rows: Array(rest))
    return
      "<div>\(first)<details><summary>\(texts.sentence(PageMessage.moreRows(rest.count)))</summary>\(further)</details></div>"
  }

  private func table(_ title: Message, heads: [Message], rows: [String]) -> String {
    // The bars say nothing that the numbers do not, so their column has no name.
    let heads = heads.enumerated().map { number, head in
      "<th scope=\"col\"\(number > 0 ? " class=\"count\"" : "")>\(texts.sentence(head))</th>"
    }
    return """
      <table>
      <caption>\(texts.sentence(title))</caption>
      <thead><tr>\(heads.joined())<td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private static func count(_ number: String) -> String { "<td class=\"count\">\(number)</td>" }

  /// A bar, and below it that of the former report. Its width is an attribute, because the policy of the page allows no
  /// style in an element.
  private static func bar(_ count: Int, of largest: Int, _ kind: String = "", before: Int? = nil) -> String {
    func width(_ count: Int) -> String {
      let thousandths = largest > 0 ? count.multipliedReportingOverflow(by: 1000).partialValue / largest : 0
      return "\(thousandths / 10).\(thousandths % 10)%"
    }
    let former = before.map {
      "<rect class=\"former\" y=\"60%\" width=\"\(width($0))\" height=\"40%\"></rect>"
    }
    let height = before == nil ? "100%" : "50%"
    return "<td class=\"drawing\"><svg class=\"bar \(kind)\" aria-hidden=\"true\">"
      + "<rect width=\"\(width(count))\" height=\"\(height)\"></rect>\(former ?? "")</svg></td>"
  }
}

/// Values in the fragment of an address.
enum PageAddress {
  /// A value as `URLSearchParams` reads it (URL Living Standard, section 5): every byte except letters, digits and a few
  /// signs is percent-encoded.
  static func encoded(_ text: String) -> String {
    PercentEncoding.text(text.utf8) { Byte.isAlphanumeric($0) || "-._/".utf8.contains($0) }
  }
}
