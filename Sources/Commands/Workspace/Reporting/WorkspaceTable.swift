internal import Reporting
internal import Vocabulary

/// The report of a workspace for people: a row for each repository, the neediest first, and a row with the sums.
struct WorkspaceTable {
  private let report: WorkspaceReport
  private let catalog: Catalog
  private let columns: Int?

  /// `columns` is the width of the terminal; nil for a file or another program.
  init(_ report: WorkspaceReport, catalog: Catalog, columns: Int?) {
    self.report = report
    self.catalog = catalog
    self.columns = columns
  }

  /// The table; ends with a line end.
  var text: String {
    let measures = report.question.measures
    let heads = [Message.repository, .kind, .state].map { catalog.text(of: $0) }
    var rows = [heads + measures.map { catalog.text(of: $0.head) } + [""]]
    rows += report.repositories.map { repository in
      let numbers = measures.map { repository.summary[$0.rawValue].map(String.init) ?? "-" }
      return [
        PrintableText.text(repository.name), catalog.text(of: repository.kind.words),
        catalog.text(of: repository.state.words),
      ] + numbers + [PrintableText.text(note(on: repository))]
    }
    rows.append(
      [catalog.text(of: .total(report.total.repositories)), "", ""]
        + measures.map { String(report.total.summary[$0.rawValue] ?? 0) } + [""])
    return Self.aligned(rows, numbers: 3..<(3 + measures.count), within: columns).map { $0 + "\n" }.joined()
  }

  /// The rows in columns, numbers at the right of theirs.
  private static func aligned(_ rows: [[String]], numbers: Range<Int>, within columns: Int?) -> [String] {
    let widths = numbers.map { column in Columns.width(of: rows.map { $0[column] }) }
    let cells = rows.map { row in
      row.enumerated().map { index, cell in
        guard numbers.contains(index) else { return cell }
        let width = widths[index - numbers.lowerBound]
        return String(repeating: " ", count: max(0, width - PrintableText.width(of: cell))) + cell
      }
    }
    return Columns.lines(cells, within: columns)
  }

  /// What a person wants to know beyond the numbers.
  private func note(on repository: RepositoryResult) -> String {
    var notes: [String] = []
    if let error = repository.error { notes.append(error.sentence) }
    if let upgrade = repository.upgrade {
      notes += upgrade.packs.map { $0.from == $0.to ? "\($0.id) \($0.to)" : "\($0.id) \($0.from) -> \($0.to)" }
      if let branch = upgrade.branch, let commit = upgrade.commit {
        notes.append(catalog.text(of: .made(branch, String(commit.prefix(12)))))
      } else if let branch = upgrade.branch {
        notes.append(catalog.text(of: .wouldMake(branch)))
      }
    }
    return notes.joined(separator: "; ")
  }
}

extension Message {
  fileprivate static let repository = Message("workspace.head-repository", "repository")
  fileprivate static let kind = Message("workspace.head-kind", "kind")
  fileprivate static let state = Message("workspace.head-state", "state")
  fileprivate static func total(_ count: Int) -> Message {
    Message("workspace.total", "total: {count}", ["count": .number(count)])
  }
  fileprivate static func made(_ branch: String, _ commit: String) -> Message {
    Message("workspace.made", "branch {branch} at {commit}", ["branch": .text(branch), "commit": .text(commit)])
  }
  fileprivate static func wouldMake(_ branch: String) -> Message {
    Message("workspace.would-make", "would make branch {branch}", ["branch": .text(branch)])
  }
}
