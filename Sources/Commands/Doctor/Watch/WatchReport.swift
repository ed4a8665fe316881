internal import Doctor
internal import Reporting
internal import Vocabulary

/// What one check of `--watch` shows on a terminal: the total, the time, notes, and the findings, those that are new since
/// the check before at the top.
struct WatchReport {
  /// What the check found; nil if it failed.
  let result: DoctorCheck.Result?
  /// The findings of the check before; empty for the first.
  let previous: Set<Essence>
  /// What else was written, such as notes, or why the check failed.
  let notes: String
  /// When it was done, and how watching ends.
  let status: String

  /// What makes two findings the same although lines were added above.
  struct Essence: Hashable {
    private let rule: String
    private let path: RelativePath
    private let message: Message
    private let excerpt: String?

    init(_ finding: LocatedFinding) {
      rule = finding.rule
      path = finding.path
      message = finding.message
      excerpt = finding.excerpt
    }
  }

  /// The findings, to compare with those of the next check.
  var essences: Set<Essence> { Set((result?.merged.report.findings ?? []).map { Essence($0) }) }

  /// The lines for a screen of so many rows and columns: of the findings as many as fit, and how many more there are.
  func lines(rows: Int, columns: Int?, _ writer: ConsoleWriter) -> [String] {
    let rows = max(1, rows)
    let totals = (result.map { $0.writer.summaries(of: $0.merged.report) } ?? []) + [status]
    var lines = totals.flatMap { TextWrap.lines($0, columns: columns, indent: 2) } + Self.lines(of: notes)
    guard let result else { return Array(lines.prefix(rows)) }
    let shown = result.merged.report.findings.filter { writer.isVerbose || $0.severity != .info }
    if !shown.isEmpty { lines.append("") }
    var left = shown.count
    for finding in shown.filter(isNew) + shown.filter({ !isNew($0) }) {
      let block = Self.lines(of: result.writer.text(of: finding, columns: columns))
      // One row says how many more there are.
      let room = rows - lines.count - (left > 1 ? 1 : 0)
      guard block.count <= room || (left == shown.count && room > 0) else { break }
      lines += block.prefix(room)
      left -= 1
    }
    if left > 0 { lines = lines.prefix(rows - 1) + [writer.text(.unshown(left))] }
    return Array(lines.prefix(rows))
  }

  private func isNew(_ finding: LocatedFinding) -> Bool { !previous.contains(Essence(finding)) }

  private static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}

extension Message {
  fileprivate static func unshown(_ count: Int) -> Message {
    Message(
      "watch.more", "{count} more findings; `cairn doctor` prints all of them",
      one: "1 more finding; `cairn doctor` prints it", ["count": .number(count)])
  }
}
