internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn manual [COMMAND…]`: the manual page of a command.
struct ManualCommand: Subcommand {
  static let name = "manual"
  static let help = CommandHelp(
    abstract: Message("help.manual.abstract", "Print the manual page of a command."),
    details: [
      Message(
        "help.manual.discussion",
        "A page is a text for `man`. Written to a folder `man1` below a folder of manual pages, `man cairn` shows it.")
    ],
    examples: [
      .init("cairn manual doctor", Message("help.manual.example-one", "Print the page of this command.")),
      .init("cairn manual --output man1", Message("help.manual.example-all", "Write all pages to a folder.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [Output.self] }

  @Argument(
    help: ArgumentHelp(
      Message(
        "help.manual.command", "Command that the page is about. By default `cairn` itself, or all with --output."),
      value: .command))
  var words: [String] = []
  @Option(
    help: ArgumentHelp(
      Message("help.manual.output", "Write the pages to this folder, which is created if it is missing."), .output,
      value: .directory))
  var output: String?
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    if let mistaken = CairnCommand.mistakenCommand(in: words) { return mistaken }
    guard HelpPage(of: words, catalog: .english, width: 80) == nil, let word = words.last else { return nil }
    return CairnCommand.mistaken(word, among: [], after: words.dropLast())
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let catalog = invocation.writer.catalog
    guard let output else {
      guard let page = ManualPage(of: words, catalog: catalog) else { return .usage }
      if invocation.isJSON {
        invocation.printJSON(Output(pages: [.init(name: page.file, text: page.text)]))
      } else {
        invocation.environment.console.write(page.text)
      }
      return .success
    }
    let pages = words.isEmpty ? ManualPage.all(catalog) : [ManualPage(of: words, catalog: catalog)].compactMap { $0 }
    try write(pages, to: output, invocation)
    if invocation.isJSON {
      invocation.printJSON(Output(pages: pages.map { .init(name: $0.file, path: "\(output)/\($0.file)") }))
    }
    invocation.writer.status(.written(pages.count, output))
    return .success
  }

  /// Writes each page, or none if one of them would replace a file that is not such a page.
  private func write(_ pages: [ManualPage], to folder: String, _ invocation: Invocation) throws {
    let files = invocation.environment.files
    guard !folder.isEmpty else { throw Failure("no-such-folder", .noFolderName, exit: .usage) }
    let place = invocation.absolute(folder)
    let tree: any Tree
    do throws(TreeError) {
      if let found = try files.tree(at: place) {
        tree = found
      } else {
        tree = try files.makeTree(at: place, isPrivate: false)
      }
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: folder, exit: failure.exit)
    }
    for page in pages {
      let path = try RelativePath(onDisk: page.file)
      guard let entry = try tree.entry(at: path) else { continue }
      guard case .file = entry, try tree.read(path).starts(with: ManualPage.mark.utf8) else {
        throw Failure("not-a-manual-page", .notOurs, path: "\(folder)/\(page.file)")
      }
    }
    for page in pages { try OutputFile("\(folder)/\(page.file)", invocation).write(page.text) }
  }

  private struct Output: AnswerBody {
    let pages: [Page]

    static let keyTexts = ["pages": "The manual pages."]

    struct Page: Codable, DescribedKeys {
      let name: String
      var path: String?
      var text: String?

      static let keyTexts = [
        "name": "The name of the page's file.", "path": "Where the page was written; not there if it was not.",
        "text": "The page; not there if it was written to a file.",
      ]
    }
  }
}

extension Message {
  static let noFolderName = Message("manual.no-folder-name", "the folder name is empty\nname a folder")
  fileprivate static let notOurs = Message(
    "manual.not-ours", "this file is not a manual page that Cairn wrote; nothing was written\nname another folder")
  fileprivate static func written(_ count: Int, _ folder: String) -> Message {
    Message(
      "manual.written", "wrote {count} manual pages to {folder}", one: "wrote {count} manual page to {folder}",
      ["count": .number(count), "folder": .text(PrintableText.text(folder))])
  }
}
