internal import Reporting
internal import Vocabulary

/// The manual page of a command, in section 1. What it says is what the help page says; it adds environment variables,
/// files and related pages, and it has the sections that man-pages(7) names.
struct ManualPage {
  /// Such as `cairn-self-upgrade`.
  let name: String
  private let help: HelpPage
  private let catalog: Catalog

  /// nil if no command has these words.
  init?(of path: [String], catalog: Catalog) {
    guard let help = HelpPage(of: path, catalog: catalog, width: 80) else { return nil }
    self.help = help
    self.catalog = catalog
    name = Self.name(of: path)
  }

  /// The pages of `cairn` and all its commands, a group before the commands in it.
  static func all(_ catalog: Catalog) -> [ManualPage] {
    func pages(at path: [String]) -> [ManualPage] {
      guard let page = ManualPage(of: path, catalog: catalog) else { return [] }
      return [page] + page.help.subcommands.flatMap { pages(at: path + [$0.name]) }
    }
    return pages(at: [])
  }

  /// The file name of the page in a folder `man1`.
  var file: String { name + ".1" }

  /// The beginning of every page, by which `cairn manual` knows its own files.
  static let mark = ".\\\" Written by `cairn manual`.\n"

  /// The page in the form of man(7).
  var text: String {
    let version = Roff.argument("Cairn \(Version.text)")
    var lines = [".TH \(Roff.argument(name.uppercased())) 1 \(ManualDate.text) \(version) \(Roff.argument("Cairn"))"]
    lines += [section(.nameTitle), "\(Roff.text(name)) \\- \(Roff.text(clause(help.help.abstract)))"]
    lines += [
      section(.synopsisTitle), "\(Roff.bold(command)) \(help.usageParts.map(Roff.label).joined(separator: " "))",
    ]
    lines += [section(.descriptionTitle)]
    lines += paragraphs([help.help.abstract] + help.help.details)
    if !help.subcommands.isEmpty {
      lines.append(section(.commandsTitle))
      for subcommand in help.subcommands {
        lines += entry(reference(to: help.path + [subcommand.name]), catalog.text(of: subcommand.abstract))
      }
    }
    lines += options + exitCodes
    lines += table(.environmentTitle, ManualFacts.variables) + table(.filesTitle, ManualFacts.files)
    lines.append(section(.examplesTitle))
    for example in help.help.examples { lines += entry(Roff.bold(example.line), catalog.text(of: example.effect)) }
    lines += related
    return Self.mark + lines.map { $0 + "\n" }.joined()
  }

  private var command: String { (["cairn"] + help.path).joined(separator: " ") }

  private static func name(of path: [String]) -> String { (["cairn"] + path).joined(separator: "-") }

  private func reference(to path: [String]) -> String { Roff.bold(Self.name(of: path)) + "(1)" }

  /// A title of a section; in capitals where the script has them.
  private func section(_ title: Message) -> String { ".SH \(Roff.argument(catalog.text(of: title).uppercased()))" }

  private func subsection(_ title: Message) -> String {
    let text = catalog.text(of: title)
    // The titles of help pages end with a colon, of either width.
    let plain = text.hasSuffix(":") || text.hasSuffix("\u{FF1A}") ? String(text.dropLast()) : text
    return ".SS \(Roff.argument(plain.split(separator: " ").joined(separator: " ")))"
  }

  /// A sentence without its full stop.
  private func clause(_ message: Message) -> String {
    let text = catalog.text(of: message)
    return [".", "\u{3002}", "\u{0964}"].contains { text.hasSuffix($0) } ? String(text.dropLast()) : text
  }

  private func paragraphs(_ messages: [Message]) -> [String] {
    Array(messages.map { [Roff.line(catalog.text(of: $0))] }.joined(separator: [".PP"]))
  }

  /// An entry of a list; `tag` is in the language of manual pages.
  private func entry(_ tag: String, _ text: String) -> [String] { [".TP", tag, Roff.line(text)] }

  private var options: [String] {
    var lines = [section(.optionsTitle)]
    for group in HelpGroup.allCases {
      let rows = help.rows(of: group)
      if !rows.isEmpty { lines.append(subsection(group.title)) }
      for row in rows { lines += entry(Roff.label(row.label), row.text) }
    }
    return lines
  }

  private var exitCodes: [String] {
    [section(.exitStatusTitle)]
      + help.help.exitCodes.flatMap { entry(Roff.bold(String($0.code.rawValue)), catalog.text(of: $0.meaning)) }
  }

  private func table(_ title: Message, _ facts: [ManualFacts.Fact]) -> [String] {
    [section(title)]
      + facts.flatMap { fact in
        entry(fact.names.map(Roff.bold).joined(separator: ", "), catalog.text(of: fact.meaning))
      }
  }

  /// The pages above and next to this one, and where to read more.
  private var related: [String] {
    let above = help.path.indices.map { reference(to: Array(help.path[..<$0])) }
    let references = above + help.subcommands.map { reference(to: help.path + [$0.name]) }
    return [section(.seeAlsoTitle)]
      + (references.isEmpty ? [] : [references.joined(separator: ", "), ".PP"])
      + paragraphs(help.help.more + [.readme])
  }
}

extension Message {
  fileprivate static let nameTitle = Message("manual.name", "Name")
  fileprivate static let synopsisTitle = Message("manual.synopsis", "Synopsis")
  fileprivate static let descriptionTitle = Message("manual.description", "Description")
  fileprivate static let commandsTitle = Message("manual.commands", "Commands")
  fileprivate static let optionsTitle = Message("manual.options", "Options")
  fileprivate static let exitStatusTitle = Message("manual.exit-status", "Exit status")
  fileprivate static let environmentTitle = Message("manual.environment", "Environment")
  fileprivate static let filesTitle = Message("manual.files", "Files")
  fileprivate static let examplesTitle = Message("manual.examples", "Examples")
  fileprivate static let seeAlsoTitle = Message("manual.see-also", "See also")
}
