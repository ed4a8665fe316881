internal import Packs
internal import Reporting
internal import Vocabulary

/// The skills of a pack that is not installed, for `cairn add PACK --list`. It needs neither an installation nor a git
/// repository around it, and writes nothing.
struct PackListing {
  private let source: PackSource
  private let pack: Pack
  private let found: (any FoundPack)?
  private let commit: CommitID?
  private let invocation: Invocation

  init(_ name: String, _ root: RootSearch.Root, _ invocation: Invocation) async throws {
    let repository = try Repository.load(root, in: invocation.environment)
    let resolver = PackResolver(invocation, root: root.path, repository.config ?? Config())
    source = try ResolvedInitOptions.source(name, from: root, invocation)
    // What `add` would install: the pinned commit, if the pack is installed.
    try await resolver.fetch([source], pinnedBy: repository.lock, .pinned, checksSafety: false)
    pack = try resolver.pack(source)
    switch source {
    case .git(let git): (found, commit) = (invocation.packs[git], invocation.packs[git]?.commit)
    case .archive(let path): (found, commit) = (try resolver.archived(path), nil)
    case .builtin, .folder: (found, commit) = (nil, nil)
    }
    self.invocation = invocation
  }

  /// Prints each skill with its size, what the doctor thinks of it, and its description.
  func print() async -> Exit {
    let review = await SkillReview(of: pack, sources: found?.sources ?? [:])
    let rows = rows(review)
    if invocation.isJSON {
      invocation.printJSON(
        Output(
          source: source.text, pack: pack.manifest.id, version: pack.manifest.version.text,
          commit: commit?.text, skills: rows))
      return .success
    }
    let writer = invocation.writer
    writer.status(.pack(pack.manifest.id, pack.manifest.version, commit))
    for line in lines(rows, review) { writer.print(line) }
    for message in found?.refusals ?? [] { writer.warn(message) }
    for note in found?.notes ?? [] { writer.note(note.message) }
    return .success
  }

  private struct Row: Codable, DescribedKeys {
    let name: String
    let description: String?
    let files: Int
    let bytes: Int
    let errors: Int
    let warnings: Int
    let findings: [JSONReport.Finding]

    static let keyTexts = [
      "name": "The name of the skill.",
      "description": "Its description.",
      "files": "How many files it has.",
      "bytes": "How many bytes they have.",
      "errors": "How many errors the doctor finds in it.",
      "warnings": "How many warnings the doctor finds in it.",
      "findings": "What the doctor finds in it.",
    ]
  }

  /// The keys of the answer of `cairn add PACK --list`.
  static var answer: any AnswerBody.Type { Output.self }

  private struct Output: AnswerBody {
    let source: String
    let pack: String
    let version: String
    let commit: String?
    let skills: [Row]

    static let keyTexts = [
      "source": "Where the pack comes from.",
      "pack": "The id of the pack.",
      "version": "Its version.",
      "commit": "The commit that would be installed, of a pack from a git repository.",
      "skills": "The skills of the pack.",
    ]
  }

  private func rows(_ review: SkillReview) -> [Row] {
    let descriptions = SkillDescriptions(of: pack)
    let documents = Dictionary(
      grouping: pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: []), by: \.skill)
    return pack.skills.map { skill in
      let files = documents[skill] ?? []
      let findings = review[skill]
      return Row(
        name: skill.text, description: descriptions[skill], files: files.count,
        bytes: files.reduce(0) { $0 + $1.bytes.count }, errors: findings.count { $0.severity == .error },
        warnings: findings.count { $0.severity == .warning },
        findings: findings.map { JSONReport.Finding($0, invocation.writer.catalog) })
    }
  }

  /// The lines of the table. On a terminal it has headings, and a description that is too wide continues below itself.
  private func lines(_ rows: [Row], _ review: SkillReview) -> [String] {
    let writer = invocation.writer
    var cells = rows.map { row in
      [row.name, size(row), opinion(of: row, review)].map { PrintableText.text($0) }
    }
    var descriptions = rows.map { PrintableText.text($0.description ?? "") }
    if writer.outputColumns != nil {
      cells.insert([Message.nameHeading, .sizeHeading, .checkHeading].map(writer.text), at: 0)
      descriptions.insert(writer.text(.descriptionHeading), at: 0)
    }
    let widths = (0..<3).map { column in Columns.width(of: cells.map { $0[column] }) + 2 }
    let margin = widths.reduce(0, +)
    return zip(cells, descriptions).flatMap { cells, description -> [String] in
      let start = zip(cells, widths).map { Columns.padded($0, to: $1) }.joined()
      // Next to a wide table there may be no room.
      guard let columns = writer.outputColumns, columns < margin + Self.narrowest else {
        let lines = TextWrap.lines(start + description, columns: writer.outputColumns, indent: margin)
        return lines.map(Self.trimmed)
      }
      return [Self.trimmed(start)] + TextWrap.lines("  " + description, columns: columns, indent: 2)
    }
  }

  /// The fewest columns that a description is put into.
  private static let narrowest = 24

  private static func trimmed(_ line: String) -> String {
    var bytes = Array(line.utf8)
    while bytes.last == Byte.blank { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func size(_ row: Row) -> String {
    let kibibytes = (row.bytes >> 10) + (row.bytes & 1023 == 0 ? 0 : 1)
    return invocation.writer.text(.size(row.files, kibibytes))
  }

  /// The number of errors and warnings; with `--verbose`, also the rule of the first one of the worst.
  private func opinion(of row: Row, _ review: SkillReview) -> String {
    let writer = invocation.writer
    var parts: [String] = []
    if row.errors > 0 { parts.append(writer.text(.errors(row.errors))) }
    if row.warnings > 0 { parts.append(writer.text(.warnings(row.warnings))) }
    if parts.isEmpty { return writer.text(.noFindings) }
    let worst = SkillName(row.name).map { review[$0] }?.min { $0.severity < $1.severity }
    let rule = writer.isVerbose ? worst.map { " [\($0.rule)]" } ?? "" : ""
    return parts.joined(separator: ", ") + rule
  }
}

extension Message {
  fileprivate static func pack(_ id: String, _ version: SemanticVersion, _ commit: CommitID?) -> Message {
    guard let commit else {
      return Message("add.list-pack", "pack {id} {version}", ["id": .text(id), "version": .text(version.text)])
    }
    return Message(
      "add.list-commit", "pack {id} {version} at commit {commit}",
      ["id": .text(id), "version": .text(version.text), "commit": .text(commit.short)])
  }
  fileprivate static func size(_ files: Int, _ kibibytes: Int) -> Message {
    Message(
      "add.list-size", "{count} files, {size} KiB", one: "1 file, {size} KiB",
      ["count": .number(files), "size": .number(kibibytes)])
  }
  fileprivate static func errors(_ count: Int) -> Message {
    Message("report.errors", "{count} errors", one: "{count} error", ["count": .number(count)])
  }
  fileprivate static func warnings(_ count: Int) -> Message {
    Message("report.warnings", "{count} warnings", one: "{count} warning", ["count": .number(count)])
  }
  fileprivate static let noFindings = Message("add.list-no-findings", "no problems")
  fileprivate static let nameHeading = Message("add.list-name", "SKILL")
  fileprivate static let sizeHeading = Message("add.list-size-heading", "SIZE")
  fileprivate static let checkHeading = Message("add.list-check", "DOCTOR")
  fileprivate static let descriptionHeading = Message("add.list-description", "DESCRIPTION")
}
