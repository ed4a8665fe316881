internal import Packs
package import Reporting
package import Vocabulary

/// How a plan is shown to the user who has to confirm it.
package struct Preview: Sendable {
  private let plan: Plan
  private let paths: PathView

  /// `paths` is how paths are shown.
  package init(_ plan: Plan, paths: PathView = PathView()) {
    var plan = plan
    // One row for the index file, if its block is written and your text around the block is kept.
    let indexes = Set(plan.steps.filter { $0.block == RenderedBlock.id }.map(\.path))
    plan.steps.removeAll { step in
      step.action == .kept && step.block == nil && step.note == nil && indexes.contains(step.path)
    }
    self.plan = plan
    self.paths = paths
  }

  /// If more rows of one kind and place exist, they are counted instead of listed.
  package static let most = 5
  /// How many names a counted row shows.
  private static let named = 3

  /// What happens to the targets, or happened to them, in columns. Many rows of one kind are counted in one line,
  /// unless `isVerbose`; a row that the user should look at is always a line of its own. A row that is wider than
  /// `columns` continues in a second line, below its text.
  package func rows(
    in catalog: Catalog, areDone: Bool, isVerbose: Bool = true, columns: Int? = nil
  ) -> [String] {
    let words = words(in: catalog, areDone: areDone)
    let groups = isVerbose ? [:] : manyOfAKind(words)
    let givenUp = self.givenUp
    var shown: Set<RowGroup> = []
    var rows: [(word: String, text: String)] = []
    for (step, word) in zip(plan.steps, words) {
      if let group = group(of: step, word, givenUp), let members = groups[group] {
        if shown.insert(group).inserted { rows.append((word, text(of: group, members, catalog))) }
      } else {
        rows.append((word, text(of: step, catalog)))
      }
    }
    let width = Columns.width(of: rows.map(\.word)) + 2
    return rows.flatMap { row in
      let lines = TextWrap.lines(
        String(repeating: " ", count: width) + row.text, columns: columns, indent: width)
      return [row.word + (lines.first ?? "").dropFirst(PrintableText.width(of: row.word))] + lines.dropFirst()
    }
  }

  /// Whether some rows are counted if the user does not ask for all rows.
  package var countsRows: Bool { !manyOfAKind(words(in: .english, areDone: true)).isEmpty }

  /// The rows that are counted, grouped by what they have in common.
  private func manyOfAKind(_ words: [String]) -> [RowGroup: [Step]] {
    var groups: [RowGroup: [Step]] = [:]
    let givenUp = self.givenUp
    for (step, word) in zip(plan.steps, words) {
      if let group = group(of: step, word, givenUp) { groups[group, default: []].append(step) }
    }
    return groups.filter { $0.value.count > Self.most }
  }

  /// nil for a row that is a line of its own; this includes each row that replaces or deletes text that Cairn did not
  /// write.
  private func group(of step: Step, _ word: String, _ givenUp: Set<RelativePath>) -> RowGroup? {
    givenUp.contains(step.path) ? nil : RowGroup(step, word)
  }

  /// The files in which text that Cairn did not write is lost, and the folders above them.
  private var givenUp: Set<RelativePath> {
    Set(plan.operations.lazy.filter(\.holdsUserBytes).flatMap { $0.path.ancestors + [$0.path] })
  }

  private func text(of step: Step, _ catalog: Catalog) -> String {
    var line = PrintableText.text(paths.text(of: step.path))
    if let block = step.block, block != RenderedBlock.id { line += " [\(PrintableText.text(block))]" }
    if let note = step.note { line += "  (\(PrintableText.text(catalog.text(of: note))))" }
    return line
  }

  private func text(of group: RowGroup, _ steps: [Step], _ catalog: Catalog) -> String {
    var names: [String] = []
    for step in steps {
      let name = group.name(of: step)
      if names.last != name, !names.contains(name) { names.append(name) }
    }
    let rest = names.count > Self.named ? ", …" : ""
    let shown = names.prefix(Self.named).map { PrintableText.text($0) }.joined(separator: ", ") + rest
    return catalog.text(of: group.message(count: names.count, names: shown, paths))
  }

  /// The number of rows of each kind, in one line; nil without rows.
  package func summary(in catalog: Catalog, isDone: Bool) -> String? {
    let words = words(in: catalog, areDone: isDone)
    let parts = Action.allCases.flatMap { action -> [String] in
      let usual = catalog.text(of: isDone ? action.doneLabel : action.plannedLabel)
      var counts: [String: Int] = [:]
      for (step, word) in zip(plan.steps, words) where step.action == action { counts[word, default: 0] += 1 }
      // The usual label comes first.
      let others = counts.keys.filter { $0 != usual }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return ([usual] + others).compactMap { word in counts[word].map { "\(word) \($0)" } }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The label for each row.
  private func words(in catalog: Catalog, areDone: Bool) -> [String] {
    let operations = Dictionary(plan.operations.map { ($0.path, $0) }) { first, _ in first }
    return plan.steps.map { step in
      let special = operations[step.path].flatMap { PreciseLabel(of: step, $0) }
      guard let special else { return catalog.text(of: areDone ? step.action.doneLabel : step.action.plannedLabel) }
      return catalog.text(of: areDone ? special.doneLabel : special.plannedLabel)
    }
  }

  /// The changes in the user's files, as a unified diff; Cairn's own files are left out.
  package func diff() -> String {
    plan.operations.filter { !$0.path.isWithin(.cairn) }.map { operation in
      UnifiedDiff(
        old: operation.before.diffSide(operation.path), new: operation.after.diffSide(operation.path),
        path: paths.textInRoot(of: operation.path)
      ).text
    }.joined()
  }
}

extension Content {
  /// The content as a side of a diff.
  package func diffSide(_ path: RelativePath) -> UnifiedDiff.Side {
    switch self {
    case .absent: .absent
    case .file(let bytes, let isExecutable): .file(bytes, isExecutable: isExecutable)
    case .link(let text): .link(text)
    }
  }
}
