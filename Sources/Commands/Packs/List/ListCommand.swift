internal import ArgumentParser
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn list`: the skills, installed or available.
struct ListCommand: Subcommand {
  static let name = "list"
  static let help = CommandHelp(
    abstract: Message("help.list.abstract", "List skills with language, revision and pack."),
    examples: [
      .init("cairn list", Message("help.list.example-installed", "List the installed skills and your own.")),
      .init("cairn list --available", Message("help.list.example-available", "List skills that you can add.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [ListOutput.self] }

  @Flag(help: ArgumentHelp(Message("help.list.available", "List the skills of the packs that are not installed.")))
  var available = false
  @OptionGroup var options: Options<ListFormat>

  var misuse: Message? {
    guard available, let format = options.format, format.isBill else { return nil }
    return .excludeEachOther("--available", "--format \(format.rawValue)")
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let repository = try Repository.load(root, in: invocation.environment)
    switch options.format {
    case .cyclonedx?: return try await printBill(of: repository, invocation) { CycloneDXBill(created: $0).text(of: $1) }
    case .spdx?:
      let now = RFC3339.text(invocation.environment.now())
      return try await printBill(of: repository, invocation) { SPDXBill(created: $0 ?? now).text(of: $1) }
    case .text?, .json?, nil: break
    }
    let installed = try SkillListing.installed(in: repository)
    if installed.isEmpty { try await CheckoutNotes(invocation: invocation, root: root).print() }
    let rows = available ? try await inPacks(repository, invocation, without: Set(installed.map(\.name))) : installed
    if invocation.isJSON {
      invocation.printJSON(ListOutput(root: root.path, skills: rows))
      return .success
    }
    if rows.isEmpty { invocation.writer.status(available ? .allInstalled : .noSkills) }
    show(rows, invocation)
    return .success
  }

  /// One skill a line; on a terminal with the names of the columns above them.
  private func show(_ rows: [SkillListing], _ invocation: Invocation) {
    let writer = invocation.writer
    var cells = rows.map { row in
      let pack = row.pack.map { row.orphaned == true ? writer.text(.orphaned($0)) : $0 }
      // Only skills outside of the shared folder have the last one.
      return [
        PrintableText.text(row.name), row.locale ?? "-", row.revision.map(String.init) ?? "-",
        pack ?? writer.text(.own),
        row.agents == nil ? "" : PrintableText.text(row.paths.joined(separator: ", ")),
      ]
    }
    if writer.outputColumns != nil, !cells.isEmpty {
      let heads = writer.text(.heads).split(separator: "|").map { String($0.drop { $0 == " " }) }
      let hasFolders = cells.contains { $0.last?.isEmpty == false }
      cells.insert(Array(heads.prefix(hasFolders ? 5 : 4)), at: 0)
    }
    for line in Columns.lines(cells, within: writer.outputColumns) { writer.print(line) }
  }

  /// Prints the bill of materials; `render` gets the time to write into it, if one was set for reproducible builds.
  private func printBill(
    of repository: Repository, _ invocation: Invocation, render: (String?, BillOfMaterials) -> String
  ) async throws -> Exit {
    let created = try SourceDate.text(invocation.environment.variables)
    let bill = try await BillReader.bill(of: repository, invocation)
    invocation.environment.console.write(render(created, bill))
    return .success
  }

  /// The skills of the chosen packs, or of the built-in one, that are not installed.
  private func inPacks(_ repository: Repository, _ invocation: Invocation, without installed: Set<String>)
    async throws -> [SkillListing]
  {
    let config = repository.config ?? Config()
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    let sources = config.packs.isEmpty ? [PackSource.builtin] : config.packs.map(\.source)
    try await resolver.fetch(sources, pinnedBy: repository.lock, .pinned)
    let packs = try sources.map { try resolver.pack($0) }
    if !invocation.isJSON { OlderPacks(packs, installed: repository.lock).print(to: invocation.writer) }
    return packs.flatMap { pack in
      let documents = pack.documents(
        locale: config.locale ?? pack.manifest.source, skills: pack.skills, agents: [])
      return documents.filter { $0.target.name == "SKILL.md" }.compactMap { document -> SkillListing? in
        guard let skill = document.skill, !installed.contains(skill.text) else { return nil }
        return SkillListing(
          name: skill.text, locale: document.locale?.text, revision: document.revision, pack: pack.manifest.id)
      }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
  }
}

/// Skills, in JSON.
private struct ListOutput: AnswerBody {
  let root: String
  let skills: [SkillListing]

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "skills": "The skills, in the order of their names.",
  ]
}

/// The formats in which skills are listed.
enum ListFormat: String, FormatOption {
  case text, json, cyclonedx, spdx

  static let help = Message(
    "help.list.format",
    "Output format; text by default. cyclonedx and spdx are bills of materials (SBOM) with every installed file.")

  /// Whether it is a bill of materials.
  var isBill: Bool { self == .cyclonedx || self == .spdx }
}

extension Message {
  fileprivate static let heads = Message("list.heads", "skill | language | revision | pack | folder")
  fileprivate static func orphaned(_ pack: String) -> Message {
    Message("list.orphaned", "{pack} (no longer wanted, but edited)", ["pack": .text(PrintableText.text(pack))])
  }
  fileprivate static let own = Message("list.own", "not managed")
  fileprivate static let noSkills = Message(
    "list.none", "no skills were found\nrun `cairn add` or `cairn init` to install some")
  fileprivate static let allInstalled = Message("list.all-installed", "all skills of the packs are installed")
}
