internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// What an upgrade would change, in Markdown: the body of a merge request. What comes from outside is code in it, so that
/// it notifies no user, closes no issue and has no links.
struct UpgradePage {
  let changes: [PackVersionChange]
  let plan: Plan
  /// The executable, if a newer one was searched for.
  let executable: SelfUpdateOutput?
  let catalog: Catalog

  /// The maximum number of files of one kind that are listed.
  private static let most = 50
  /// GitHub allows 65,536 characters in the body of a pull request: a page that is longer than this many bytes leaves out
  /// the changelogs.
  private static let longest = 60_000

  /// The page; ends with a line end.
  var text: String {
    let page = page(withChangelogs: true)
    return page.utf8.count > Self.longest ? self.page(withChangelogs: false) : page
  }

  private func page(withChangelogs: Bool) -> String {
    var blocks = ["## " + prose(.title)]
    let rows = executableRow + changes.map(row)
    if rows.isEmpty, plan.isEmpty { blocks.append(prose(.nothing)) }
    if !rows.isEmpty {
      let heads = [Message.pack, .source, .installed, .available].map { prose($0) }
      blocks.append(([heads, heads.map { _ in "---" }] + rows).map(Self.line).joined(separator: "\n"))
    }
    blocks += changes.flatMap { section(of: $0, withChangelogs) }
    blocks += list(.conflicts, plan.steps.filter { $0.action == .conflict })
    blocks += list(.notWritten, plan.steps.filter(\.isLeftAlone), withNotes: true)
    blocks += list(.merged, plan.steps.filter { $0.action == .merged })
    if let summary = Preview(plan).summary(in: catalog, isDone: false) { blocks.append(MarkdownText.escaped(summary)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private var executableRow: [[String]] {
    guard let executable, executable.version != executable.current else { return [] }
    return [["`cairn`", "", MarkdownText.escaped(executable.current), MarkdownText.escaped(executable.version)]]
  }

  private func row(_ change: PackVersionChange) -> [String] {
    let ids = change.commits.map { (" (`\($0.from.short)`)", " (`\($0.to.short)`)") } ?? ("", "")
    let new = MarkdownText.escaped(change.to.text) + ids.1
    return [
      MarkdownText.code(change.id), MarkdownText.code(change.source.text),
      MarkdownText.escaped(change.from.text) + ids.0, change.commits?.page.map { "[\(new)](\($0))" } ?? new,
    ]
  }

  /// What happened in a pack: its commits, and its changelog.
  private func section(of change: PackVersionChange, _ withChangelog: Bool) -> [String] {
    var blocks: [String] = []
    let lost = change.lossMessages
    if !lost.isEmpty {
      let lines = lost.prefix(Self.most).map { "- " + prose($0) }
      blocks.append((lines + more(lost.count - lines.count)).joined(separator: "\n"))
    }
    if let commits = change.commits {
      if commits.log?.isReverse == true { blocks.append(prose(.reverse)) }
      if let log = commits.log {
        let subjects = log.subjects.map { "- " + MarkdownText.code($0) }
        blocks.append((subjects + more(log.more)).joined(separator: "\n"))
      } else {
        blocks.append(prose(.noHistory))
      }
    }
    if withChangelog, !change.changelogParts.isEmpty {
      let lines = change.changelogParts.flatMap { [$0.version.text] + $0.lines.map { $0.isEmpty ? "" : "  " + $0 } }
      let text = PrintableText.lines(lines.joined(separator: "\n"))
      blocks.append(String(MarkdownText.fenced(text).dropLast()))
    }
    return blocks.isEmpty ? [] : ["### " + MarkdownText.code(change.id)] + blocks
  }

  /// The files of some rows below a title, maybe with the reasons; nothing if there are none.
  private func list(_ title: Message, _ steps: [Step], withNotes: Bool = false) -> [String] {
    guard !steps.isEmpty else { return [] }
    let files = steps.prefix(Self.most).map { step in
      let note = withNotes ? step.note.map { ": " + prose($0) } : nil
      return "- " + MarkdownText.code(step.path.text + (step.block.map { " [\($0)]" } ?? "")) + (note ?? "")
    }
    return [prose(title), (files + more(steps.count - files.count)).joined(separator: "\n")]
  }

  private func more(_ count: Int) -> [String] { count > 0 ? ["- " + prose(.more(count))] : [] }

  private func prose(_ message: Message) -> String { MarkdownText.prose(catalog.text(of: message)) }
}

extension Message {
  fileprivate static let title = Message("upgrade.page-title", "Update of skill packs")
  fileprivate static let nothing = Message("upgrade.page-nothing", "all packs are up to date")
  fileprivate static let pack = Message("upgrade.page-pack", "pack")
  fileprivate static let source = Message("upgrade.page-source", "source")
  fileprivate static let installed = Message("upgrade.page-installed", "installed")
  fileprivate static let available = Message("upgrade.page-available", "available")
  fileprivate static let conflicts = Message(
    "upgrade.page-conflicts",
    "conflicts, in which your version is kept until `cairn resolve PATH` resolves them:")
  fileprivate static let notWritten = Message("upgrade.page-not-written", "not written:")
  fileprivate static let merged = Message("upgrade.page-merged", "merged with your edits:")
}

extension Step {
  /// Whether a file is not written for a reason that the user should read, other than a conflict.
  fileprivate var isLeftAlone: Bool {
    isKeptWithNote && block == nil || action.needsAttention && action != .conflict
  }
}
