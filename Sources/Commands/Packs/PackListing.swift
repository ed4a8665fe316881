internal import Packs
internal import Reporting
internal import Vocabulary

/// The skills of a pack that is not installed, for `cairn add PACK --list`.
struct PackListing {
  private let source: PackSource
  private let pack: Pack
  private let fetched: FetchedPack?
  private let invocation: Invocation

  init(_ name: String, _ repository: Repository, _ resolver: PackResolver, _ invocation: Invocation) async throws {
    source = try ResolvedInitOptions.source(name, from: repository.root, invocation)
    try await resolver.fetch([source], pinnedBy: repository.lock, .newest)
    pack = try resolver.pack(source)
    if case .git(let git) = source { fetched = invocation.packs[git] } else { fetched = nil }
    self.invocation = invocation
  }

  /// Prints one skill a line: its name, the number and size of its files, and its description.
  func print() -> Exit {
    let rows = rows()
    if invocation.isJSON {
      invocation.printJSON(
        Output(
          source: source.text, pack: pack.manifest.id, version: pack.manifest.version.text,
          commit: fetched?.commit.text, skills: rows))
      return .success
    }
    let writer = invocation.writer
    writer.status(.pack(pack.manifest.id, pack.manifest.version, fetched?.commit))
    let cells = rows.map { row in
      [row.name, writer.text(.size(row.files, (row.bytes + 1023) >> 10)), row.description ?? ""]
    }
    for line in Columns.lines(cells.map { $0.map { PrintableText.text($0) } }) { writer.print(line) }
    for refused in fetched?.refused ?? [] {
      for fault in refused.faults { writer.warn(fault.message) }
    }
    for note in fetched?.notes ?? [] { writer.note(note.message) }
    return .success
  }

  private struct Row: Encodable {
    let name: String
    let description: String?
    let files: Int
    let bytes: Int
  }

  private struct Output: Encodable {
    let source: String
    let pack: String
    let version: String
    let commit: String?
    let skills: [Row]
  }

  private func rows() -> [Row] {
    pack.skills.map { skill in
      let documents = pack.documents(locale: pack.manifest.source, skills: [skill], agents: []).filter {
        $0.skill == skill
      }
      let text = documents.first { $0.id == SkillPaths.document(of: skill) }
      return Row(
        name: skill.text, description: text.flatMap { SkillText($0.bytes).description }, files: documents.count,
        bytes: documents.reduce(0) { $0 + $1.bytes.count })
    }
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
}
