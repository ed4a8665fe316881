package import Vocabulary

/// A report for people: each finding with its line of the text and a caret, then a summary. Of many findings of the same
/// kind, the first one is shown, and of some others the place and what differs, unless infos are shown, too.
///
///     pdf/SKILL.md:2:7: error: name is 'pdfs' but the folder is 'pdf' [skill.name-matches-folder]
///       2 | name: pdfs
///         |       ^^^^
///         = help: rename one of them
///         = fix: replace with 'pdf'
package struct TextReport: Sendable {
  private let catalog: Catalog
  private let style: TerminalStyle
  private let showsInfos: Bool
  private let paths: PathView
  private let columns: Int?
  /// How many lines of a diff are shown; programs get the complete diff.
  private static let diffLines = 20
  /// How much of a line of a diff is shown; a paragraph is often one line.
  private static let diffColumns = 1000

  /// Writes everything in the language of `catalog`; `showsInfos` also shows infos, which otherwise are only counted;
  /// `paths` is how paths are shown; lines of text are wrapped at `columns`, but not lines that quote a file.
  package init(
    catalog: Catalog = .english, colors: Bool = false, showsInfos: Bool = false, paths: PathView = PathView(),
    columns: Int? = nil
  ) {
    self.columns = columns
    self.paths = paths
    self.catalog = catalog
    style = TerminalStyle(isOn: colors)
    self.showsInfos = showsInfos
  }

  /// The whole report, with lines before its summary, and after it a hint; ends with a line end.
  package func text(of report: Report, after lines: [String] = [], hint: Message? = nil) -> String {
    let shown = report.findings.filter { showsInfos || $0.severity != .info }
    let groups = showsInfos ? shown.map { FindingGroup(first: $0) } : FindingGroup.all(in: shown)
    var text = groups.map { self.text(of: $0) + "\n" }.joined()
    let hidden = showsInfos ? 0 : report.count(of: .info)
    text += lines.map { $0 + "\n" }.joined()
    text += summary(of: report) + (hidden > 0 ? "; " + catalog.text(of: .infosHidden(hidden)) : "") + "\n"
    guard let hint else { return text }
    let word = catalog.text(of: MessageLabel.help.word)
    let lines = TextWrap.lines("\(word): \(catalog.text(of: hint))", columns: columns, indent: 2)
    return text + style.label(.help, word) + lines.joined(separator: "\n").dropFirst(word.count) + "\n"
  }

  /// The first finding of a group, and the places of the others; ends with a line end.
  private func text(of group: FindingGroup) -> String {
    let gutter = self.gutter(of: group.first)
    let others = group.shown.map { remark(catalog.text(of: .also(placeAndFact(of: $0, after: group.first))), gutter) }
    let files = Set(group.counted.map(\.path)).count
    let rest = group.counted.isEmpty ? "" : remark(catalog.text(of: .more(group.counted.count, files: files)), gutter)
    return text(of: group.first) + others.joined() + rest
  }

  /// The place of a finding, and what it says if that differs from the first one of its group.
  private func placeAndFact(of finding: LocatedFinding, after first: LocatedFinding) -> String {
    let catalog = catalog.texts(of: finding, paths)
    let fact = catalog.parts(of: finding.message).fact
    guard fact != catalog.parts(of: first.message).fact else { return place(of: finding) }
    return "\(place(of: finding)): \(PrintableText.text(fact))"
  }

  private func place(of finding: LocatedFinding) -> String {
    let path = PrintableText.path(finding.path, paths)
    return finding.span == nil ? path : "\(path):\(finding.start.line):\(finding.start.column)"
  }

  /// Blanks as wide as the number of a finding's line with its margin.
  private func gutter(of finding: LocatedFinding) -> String {
    String(repeating: " ", count: String(finding.start.line).utf8.count + 3)
  }

  /// One finding; ends with a line end.
  package func text(of finding: LocatedFinding) -> String {
    let place = place(of: finding)
    let catalog = catalog.texts(of: finding, paths)
    let parts = catalog.parts(of: finding.message)
    var text = heading(place, finding, PrintableText.text(parts.fact))

    let number = String(finding.start.line)
    let gutter = gutter(of: finding)
    if finding.quotesLine, let line = finding.excerpt {
      let excerpt = Excerpt(line, column: finding.excerptColumn, from: finding.start, to: finding.end)
      text += "  \(style.faint("\(number) |"))\(excerpt.line.isEmpty ? "" : " " + excerpt.line)\n"
      text += "\(gutter)\(style.faint("|")) \(style.caret(excerpt.caret, finding.severity))\n"
    }
    if let diff = finding.diff {
      let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast(diff.hasSuffix("\n") ? 1 : 0)
      for line in lines.prefix(Self.diffLines) {
        let shown = PrintableText.excerpt(PrintableText.text(String(line)), columns: Self.diffColumns)
        text += "\(gutter)\(style.faint("|"))\(shown.isEmpty ? "" : " " + shown)\n"
      }
      if lines.count > Self.diffLines {
        text += "\(gutter)\(style.faint("|")) \(catalog.text(of: .moreLines(lines.count - Self.diffLines)))\n"
      }
    }
    if let suggestion = parts.suggestion {
      let word = catalog.text(of: MessageLabel.help.word)
      let line = remark("\(word): \(PrintableText.text(suggestion))", gutter)
      let margin = gutter.utf8.count + 2
      text += line.prefix(margin) + style.label(.help, word) + line.dropFirst(margin + word.count)
    }
    if let fix = finding.fix {
      let description = PrintableText.text(catalog.text(of: fix.description))
      text += remark(catalog.text(of: fix.isSafe ? .fix(description) : .unsafeFix(description)), gutter)
    }
    return text
  }

  /// The first line of a finding, ending with a line end.
  private func heading(_ place: String, _ finding: LocatedFinding, _ fact: String) -> String {
    let severity = catalog.text(of: .severity(finding.severity))
    let rule = "[\(finding.rule)]"
    let lines = TextWrap.lines("\(place): \(severity): \(fact) \(rule)", columns: columns, indent: 4)
    var text = String(lines.joined(separator: "\n").dropLast(rule.count)) + style.faint(rule) + "\n"
    let beginning = "\(place): \(severity)"
    if text.hasPrefix(beginning) {
      text = "\(style.bold(place)): \(style.severity(finding.severity, severity))" + text.dropFirst(beginning.count)
    }
    return text
  }

  /// A line below the quoted one, ending with a line end.
  private func remark(_ text: String, _ gutter: String) -> String {
    TextWrap.lines("\(gutter)= \(text)", columns: columns, indent: gutter.utf8.count + 2).joined(separator: "\n") + "\n"
  }

  /// If more roots than this were left out, they are only counted.
  private static let mostRoots = 5

  /// The number of findings and of files: one line, without a line end. Its commands are for `root`, if the report is that
  /// of a root below.
  package func summary(of report: Report, in root: RelativePath? = nil) -> String {
    let catalog = root.map { self.catalog.running(in: paths.text(of: $0)) } ?? catalog
    let counts: [(Int, Message)] = [
      (report.count(of: .error), .errors(report.count(of: .error))),
      (report.count(of: .warning), .warnings(report.count(of: .warning))),
      (report.count(of: .info), .infos(report.count(of: .info))),
    ]
    let told = counts.filter { $0.0 > 0 }.map { catalog.text(of: $0.1) }
    var summary =
      told.isEmpty
      ? catalog.text(of: .healthy(files: report.files))
      : catalog.text(of: .found(told.joined(separator: ", "), files: report.files))
    for fixable in fixable(in: report) { summary += "; " + catalog.text(of: fixable) }
    if report.suppressed > 0 { summary += "; " + catalog.text(of: .suppressed(report.suppressed)) }
    if !report.leftOut.isEmpty {
      let shown = report.leftOut.prefix(Self.mostRoots).map { PrintableText.path($0, paths) }
      let rest = report.leftOut.count > Self.mostRoots ? ", …" : ""
      summary += "; " + catalog.text(of: .leftOut(report.leftOut.count, shown.joined(separator: ", ") + rest))
    }
    return summary
  }

  /// How many findings which command fixes. Without the paths or the option that led to other roots, it would fix nothing
  /// there: then only the options are named.
  private func fixable(in report: Report) -> [Message] {
    let safe = report.safelyFixable
    let unsafe = report.fixable - safe
    let isElsewhere = report.hasFixesElsewhere
    let first: [Message] = safe > 0 ? [isElsewhere ? .fixable(safe, with: "--fix") : .fixable(safe)] : []
    guard unsafe > 0 else { return first }
    if safe > 0 { return first + [.moreFixable(unsafe)] }
    return [isElsewhere ? .fixable(unsafe, with: "--fix --unsafe-fixes") : .unsafelyFixable(unsafe)]
  }
}

extension Message {
  /// The name of a severity.
  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .error: MessageLabel.error.word
    case .warning: MessageLabel.warning.word
    case .info: Message("report.severity-info", "info")
    }
  }
  /// What a safe fix does.
  static func fix(_ description: String) -> Message {
    Message("report.fix", "fix: {description}", ["description": .text(description)])
  }
  /// What an unsafe fix does.
  static func unsafeFix(_ description: String) -> Message {
    Message("report.unsafe-fix", "unsafe fix: {description}", ["description": .text(description)])
  }
  /// How many lines of a diff are left out.
  static func moreLines(_ count: Int) -> Message {
    Message("report.more-lines", "and {count} more lines", one: "and 1 more line", ["count": .number(count)])
  }
  fileprivate static func also(_ place: String) -> Message {
    Message("report.also", "also: {place}", ["place": .text(place)])
  }
  fileprivate static func more(_ count: Int, files: Int) -> Message {
    Message(
      "report.group-more", "and {count} more in {files}; `-v` lists them",
      ["count": .number(count), "files": .message(inFiles(files))])
  }
  private static func inFiles(_ count: Int) -> Message {
    Message("report.in-files", "{count} files", one: "{count} file", ["count": .number(count)])
  }
  /// How many errors there are.
  static func errors(_ count: Int) -> Message {
    Message("report.errors", "{count} errors", one: "{count} error", ["count": .number(count)])
  }
  /// How many warnings there are.
  static func warnings(_ count: Int) -> Message {
    Message("report.warnings", "{count} warnings", one: "{count} warning", ["count": .number(count)])
  }
  /// How many infos there are.
  static func infos(_ count: Int) -> Message {
    Message("report.infos", "{count} infos", one: "{count} info", ["count": .number(count)])
  }
  fileprivate static func infosHidden(_ count: Int) -> Message {
    Message("report.infos-hidden", "`-v` shows the infos", one: "`-v` shows the info", ["count": .number(count)])
  }
  /// What was found in how many files.
  static func found(_ counts: String, files: Int) -> Message {
    Message(
      "report.found", "{found} in {count} files", one: "{found} in {count} file",
      ["found": .text(counts), "count": .number(files)])
  }
  /// The nested installations that were not checked.
  static func leftOut(_ count: Int, _ roots: String) -> Message {
    Message(
      "report.left-out",
      "{count} nested installations were not checked\n`cairn doctor --recursive` checks them: {roots}",
      one: "1 nested installation was not checked\n`cairn doctor --recursive` checks it: {roots}",
      ["count": .number(count), "roots": .text(roots)])
  }
  /// How many files were checked, if nothing was found.
  static func healthy(files: Int) -> Message {
    Message(
      "report.healthy", "{count} files checked, no findings", one: "{count} file checked, no findings",
      ["count": .number(files)])
  }
  /// How many findings have a safe fix.
  static func fixable(_ count: Int) -> Message {
    Message("report.fixable", "{count} fixable with `cairn doctor --fix`", ["count": .number(count)])
  }
  /// How many findings are fixed if the same command has these options, too.
  static func fixable(_ count: Int, with options: String) -> Message {
    Message(
      "report.fixable-with", "{count} fixable with `{options}`", ["count": .number(count), "options": .text(options)])
  }
  fileprivate static func moreFixable(_ count: Int) -> Message {
    Message("report.fixable-more", "{count} more with `--fix --unsafe-fixes`", ["count": .number(count)])
  }
  fileprivate static func unsafelyFixable(_ count: Int) -> Message {
    Message(
      "report.fixable-unsafe", "{count} fixable with `cairn doctor --fix --unsafe-fixes`", ["count": .number(count)])
  }
  /// How many findings are suppressed.
  static func suppressed(_ count: Int) -> Message {
    Message("report.suppressed", "{count} suppressed", ["count": .number(count)])
  }
}
