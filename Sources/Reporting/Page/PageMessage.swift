/// The texts of the pages.
package enum PageMessage {
  static let pageTitle = Message("page.title", "Report of the doctor")
  static let skipToFindings = Message("page.skip", "Skip to the findings")
  static let withoutScript = Message(
    "page.without-script",
    "The list of findings needs JavaScript, which is off here. The totals are complete; `cairn doctor` prints the findings."
  )
  static let totals = Message("page.totals", "Totals")
  static let bySeverity = Message("page.by-severity", "By severity")
  static let byRule = Message("page.by-rule", "By rule")
  static let byFolder = Message("page.by-folder", "By folder")
  static let byRepository = Message("page.by-repository", "By repository")
  static func repositories(_ count: Int) -> Message {
    Message("page.repositories", "{count} repositories", ["count": .number(count)])
  }
  static func failed(_ count: Int) -> Message {
    Message(
      "page.failed", "{count} repositories could not be checked", one: "{count} repository could not be checked",
      ["count": .number(count)])
  }
  static let name = Message("page.column-name", "Name")
  static let now = Message("page.column-now", "Now")
  static let before = Message("page.column-before", "Before")
  static let newColumn = Message("page.column-new", "New")
  static let resolvedColumn = Message("page.column-resolved", "Resolved")
  static let rootFolder = Message("page.root-folder", "(repository root)")
  static func comparedWith(_ file: String) -> Message {
    Message("page.compared", "Compared with the report in {file}.", ["file": .text(file)])
  }
  static func moreRows(_ count: Int) -> Message {
    Message("page.more-rows", "{count} more", ["count": .number(count)])
  }
  static func resolved(_ count: Int) -> Message {
    Message(
      "page.resolved", "{count} findings were resolved", one: "{count} finding was resolved",
      ["count": .number(count)])
  }
  package static let filter = Message("page.filter", "Filter")
  package static let severityField = Message("page.severity", "Severity")
  package static let ruleField = Message("page.rule", "Rule")
  static let pathField = Message("page.path", "Path")
  static let repositoryField = Message("page.repository", "Repository")
  package static let textField = Message("page.text", "Text")
  package static let fixField = Message("page.fix", "Fix")
  static let orderField = Message("page.order", "Order")
  static let sinceField = Message("page.since", "Since the former report")
  package static let all = Message("page.all", "All")
  static func group(_ name: String) -> Message {
    Message("page.group", "all of {name}", ["name": .text(name)])
  }
  package static let safelyFixed = Message("page.fix-safe", "With a safe fix")
  package static let unsafelyFixed = Message("page.fix-unsafe", "With an unsafe fix")
  package static let notFixed = Message("page.fix-none", "Without a fix")
  static let isNew = Message("page.new", "new")
  static let wasKnown = Message("page.known", "known before")
  static let orderOfPaths = Message("page.order-path", "Path and line")
  package static let reset = Message("page.reset", "Reset the filter")
  package static let anyCharacters = Message("page.wildcard", "`*` in a path or a text means any characters.")
  static let findings = Message("page.findings", "Findings")
  static let shownFindings = Message(
    "page.shown", "{shown} of {count} findings", one: "{shown} of {count} finding", ["count": 0])
  static let nothingPasses = Message("page.nothing", "No finding passes the filter.")
  static let keys = Message(
    "page.keys", "In the list, Page Down and Page Up move to the next and the previous finding.")
  static let backToFilter = Message("page.back", "Back to the filter")
  static let linkToFinding = Message("page.link", "Link to this finding")
  static let reason = Message("page.why", "Why:")
  package static let basis = Message("page.source", "Source:")
  static let linesOfFile = Message("page.lines", "Lines of the file")
  static let linesOfFix = Message("page.diff", "What the fix changes")
  static let linesChanged = Message("page.change", "What was changed")
  static let cutPrint = Message(
    "page.cut", "Only the first {bound} of {count} findings are printed; a filter selects others.",
    ["bound": 0, "count": 0])
  package static func madeBy(_ version: String) -> Message {
    Message("page.footer", "Made by Cairn {version}", ["version": .text(version)])
  }
}
