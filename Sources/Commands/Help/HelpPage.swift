internal import ArgumentParser
internal import Reporting

/// The help page of a command: what it does, usage, options, examples, exit codes, and where to read more.
struct HelpPage {
  let catalog: Catalog
  /// The maximum width of a line in columns.
  let width: Int
  /// The words of the command, without `cairn`.
  let path: [String]
  /// The text of the page.
  let help: CommandHelp
  /// The command's arguments.
  let dump: CommandDump
  /// The commands below it, with what each does.
  let subcommands: [(name: String, abstract: Message)]

  /// The page of the command with these words; nil if no command has this name.
  init?(of path: [String], catalog: Catalog, width: Int) {
    var type: any ParsableCommand.Type = CairnCommand.self
    for word in path {
      guard let next = type.configuration.subcommands.first(where: { $0.configuration.commandName == word }) else {
        return nil
      }
      type = next
    }
    guard let documented = type as? any DocumentedCommand.Type, let dump = CommandDump.root?.command(at: path) else {
      return nil
    }
    self.catalog = catalog
    self.width = width
    self.path = path
    self.help = documented.help
    self.dump = dump
    subcommands = type.configuration.subcommands.compactMap { command in
      guard let name = command.configuration.commandName, let page = command as? any DocumentedCommand.Type else {
        return nil
      }
      return (name, page.help.abstract)
    }
  }

  /// The page, with a line end.
  var text: String {
    var blocks = [indented(catalog.text(of: help.abstract), by: 0), usage]
    blocks += help.details.map { indented(catalog.text(of: $0), by: 0) }
    if !subcommands.isEmpty {
      blocks.append(
        section(
          .commandsTitle, rows: subcommands.map { (label: $0.name, text: catalog.text(of: $0.abstract)) }, column: 12))
    }
    for group in HelpGroup.allCases {
      let rows = rows(of: group)
      if !rows.isEmpty { blocks.append(section(group.title, rows: rows, column: 26)) }
    }
    blocks.append(
      [catalog.text(of: .examplesTitle)]
        + help.examples.flatMap { ["  " + $0.line] + indented(catalog.text(of: $0.effect), by: 6) })
    blocks.append(
      section(
        .exitTitle,
        rows: help.exitCodes.map { (label: String($0.code.rawValue), text: catalog.text(of: $0.meaning)) }, column: 6,
        isTable: true))
    blocks.append(
      [catalog.text(of: .moreTitle)]
        + (help.more + [.readme]).flatMap { indented(catalog.text(of: $0), by: 2) })
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The arguments and then the options of a group. A flag and its opposite share one text, and so one row.
  func rows(of group: HelpGroup) -> [(label: String, text: String)] {
    let arguments = (dump.arguments ?? []).filter { $0.group == group }
    var rows: [(key: String?, label: String, text: String)] = []
    for argument in arguments.filter({ $0.kind == .positional }) + arguments.filter({ $0.kind != .positional }) {
      if let key = argument.key, let last = rows.last, last.key == key {
        rows[rows.count - 1].label += ", " + label(of: argument)
      } else {
        rows.append((argument.key, label(of: argument), text(of: argument)))
      }
    }
    return rows.map { ($0.label, $0.text) }
  }

  /// What can be written after the words of the command: the options, then the arguments.
  var usageParts: [String] {
    var parts: [String] = []
    if !subcommands.isEmpty { parts.append("<\(catalog.text(of: ValueName.command.message))>") }
    parts.append("[\(catalog.text(of: .optionsValue))]")
    for argument in dump.arguments ?? [] where argument.kind == .positional {
      let name = label(of: argument)
      parts.append(argument.isOptional ? "[\(name)]" : name)
    }
    return parts
  }

  /// How the command is written, with the arguments after the options.
  private var usage: [String] {
    let title = catalog.text(of: .usageTitle)
    // A full-width colon includes its space.
    let head = title + (title.hasSuffix("\u{FF1A}") ? "" : " ") + (["cairn"] + path).joined(separator: " ")
    let rest = usageParts.joined(separator: " ")
    if PrintableText.width(of: head + " " + rest) <= width { return [head + " " + rest] }
    return [head] + indented(rest, by: 4)
  }

  /// An option with its names and value, as it is typed.
  private func label(of argument: CommandDump.Argument) -> String {
    let value = "<\(argument.value(in: catalog))>"
    switch argument.kind {
    case .positional: return value + (argument.isRepeating ? "..." : "")
    case .option: return argument.shownNames.joined(separator: ", ") + " " + value
    case .flag: return argument.shownNames.joined(separator: ", ")
    }
  }

  /// What an option does, which values it takes, and its default.
  private func text(of argument: CommandDump.Argument) -> String {
    var sentences = [argument.text(in: catalog)]
    if let values = argument.allValues { sentences.append(catalog.text(of: .values(values))) }
    if let value = argument.defaultValue, argument.kind == .option {
      sentences.append(catalog.text(of: .default(value)))
    }
    if argument.isRepeating, argument.kind == .option { sentences.append(catalog.text(of: .repeatable)) }
    return sentences.joined(separator: " ")
  }

  /// A title and rows in two columns. The text is below its label if the label does not fit, and always on a narrow
  /// page.
  private func section(
    _ title: Message, rows: [(label: String, text: String)], column: Int, isTable: Bool = false
  ) -> [String] {
    [catalog.text(of: title)]
      + rows.flatMap { row -> [String] in
        guard isTable || width >= 60, PrintableText.width(of: row.label) + 4 <= column else {
          return indented(row.label, by: 2) + indented(row.text, by: 6)
        }
        let text = indented(row.text, by: column)
        return [Columns.padded("  " + row.label, to: column) + (text.first ?? "").dropFirst(column)] + text.dropFirst()
      }
  }

  private func indented(_ text: String, by indent: Int) -> [String] {
    TextWrap.lines(text, columns: width - indent, indent: 0).map { String(repeating: " ", count: indent) + $0 }
  }
}

extension Message {
  fileprivate static let usageTitle = Message("help.title.usage", "Usage:")
  fileprivate static let commandsTitle = Message("help.title.commands", "Commands:")
  fileprivate static let examplesTitle = Message("help.title.examples", "Examples:")
  fileprivate static let exitTitle = Message("help.title.exit-codes", "Exit codes:")
  fileprivate static let moreTitle = Message("help.title.more", "Read more:")
  fileprivate static let optionsValue = Message("help.value.options", "options")
  fileprivate static let repeatable = Message("help.repeatable", "Can be repeated.")
  /// The last line of every page.
  static let readme = Message(
    "help.more.readme",
    "All commands are described in `.github/docs/commands.md` of Cairn's source code, not of your repository.")
  fileprivate static func values(_ values: [String]) -> Message {
    Message("help.values", "One of: {values}.", ["values": .text(values.joined(separator: ", "))])
  }
  fileprivate static func `default`(_ value: String) -> Message {
    Message("help.default", "Default: {value}.", ["value": .text(value)])
  }
}
