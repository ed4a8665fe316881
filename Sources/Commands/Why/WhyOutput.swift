internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// An origin, in JSON.
struct WhyOutput: AnswerBody {
  let root: String
  let path: String
  let kind: FileOrigin.Kind
  let target: String?
  let through: [String]?
  let pack: Pack?
  let document: String?
  let source: String?
  let skill: String?
  let locale: String?
  let revision: Int?
  let reasons: [Reason]
  let state: StatusRow.LocalState?
  let edit: Edit?
  let blocks: [Block]
  let line: Line?
  let ignored: Ignored?
  let findings: [Finding]

  init(root: String, _ origin: FileOrigin, _ findings: [LocatedFinding], _ catalog: Catalog) {
    self.root = root
    path = origin.path.text
    kind = origin.kind
    target = origin.target?.text
    through = origin.through.isEmpty ? nil : origin.through.map(\.text)
    pack = origin.pack.map { Pack($0) }
    document = origin.document
    source = origin.source?.text
    skill = origin.skill
    locale = origin.locale?.text
    revision = origin.revision
    reasons = origin.reasons.map { Reason($0, catalog) }
    state = origin.state
    edit = origin.edit.map { Edit(added: $0.added, removed: $0.removed) }
    blocks = origin.blocks.map { Block($0, catalog) }
    line = origin.line.map {
      Line(number: $0.number, block: OrNull($0.block), preference: $0.isPreference ? true : nil)
    }
    ignored = origin.ignored.map { Ignored(source: $0.source, line: $0.line, pattern: $0.pattern) }
    self.findings = findings.map {
      Finding(
        rule: $0.rule, severity: $0.severity, message: catalog.text(of: $0.message), line: $0.start.line,
        column: $0.start.column)
    }
  }

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "path": "The file.",
    "kind": "What kind of file it is.",
    "target": "Where a link or a copy leads.",
    "through": "Links above the file that lead to it, apart from those of Cairn.",
    "pack": "The pack that it comes from, or that has a file for its path.",
    "document": "The id of the document.",
    "source": "The file in the pack, if the pack can be read.",
    "skill": "The skill that it belongs to.",
    "locale": "Its language.",
    "revision": "Its revision.",
    "reasons": "What brought it here; for a file that is not installed, what keeps it out and what would bring it.",
    "state": "Its state on disk, if Cairn manages it.",
    "edit": "How much was edited since Cairn wrote it; not there if nothing was.",
    "blocks": "Its managed blocks.",
    "line": "What the line that was named is part of.",
    "ignored": "The rule by which git ignores it.",
    "findings": "What the doctor finds in it.",
  ]

  struct Pack: Codable, DescribedKeys {
    let id: String
    let version: String?
    let source: String?
    let commit: String?

    init(_ pack: OriginPack) {
      id = pack.id
      version = pack.version?.text
      source = pack.source
      commit = pack.commit?.text
    }

    static let keyTexts = [
      "id": "The id of the pack.", "version": "Its version.",
      "source": "Where it comes from, as the config file names it.",
      "commit": "The commit, of a pack from a git repository.",
    ]
  }

  struct Reason: Codable, DescribedKeys {
    let kind: String
    let names: [String]
    let message: String

    init(_ reason: OriginReason, _ catalog: Catalog) {
      kind = reason.name
      names = reason.values
      message = catalog.text(of: reason.message)
    }

    static let keyTexts = [
      "kind": "A stable name of the reason, such as `profile` or `required`.",
      "names": "What it names: profiles, a skill, an agent.",
      "message": "The reason as a sentence, in the language of the run.",
    ]
  }

  struct Edit: Codable, DescribedKeys {
    let added: Int
    let removed: Int

    static let keyTexts = ["added": "How many lines were added.", "removed": "How many lines were removed."]
  }

  struct Block: Codable, DescribedKeys {
    let id: String
    let firstLine: Int?
    let lastLine: Int?
    let pack: Pack?
    let locale: String?
    let revision: Int?
    let reasons: [Reason]
    let state: StatusRow.LocalState?
    let edit: Edit?

    init(_ block: BlockOrigin, _ catalog: Catalog) {
      id = block.id
      firstLine = block.lines?.lowerBound
      lastLine = block.lines?.upperBound
      pack = block.pack.map { Pack($0) }
      locale = block.locale?.text
      revision = block.revision
      reasons = block.reasons.map { Reason($0, catalog) }
      state = block.state
      edit = block.edit.map { Edit(added: $0.added, removed: $0.removed) }
    }

    static let keyTexts = [
      "id": "The id of the block.", "firstLine": "The line of its start, from 1.", "lastLine": "The line of its end.",
      "pack": "Its pack; not there for a block that is generated from files of the repository.",
      "locale": "Its language.", "revision": "Its revision.", "reasons": "What brought it here.",
      "state": "Its state on disk.", "edit": "How much was edited since Cairn wrote it; not there if nothing was.",
    ]
  }

  struct Line: Codable, DescribedKeys {
    let number: Int
    let block: OrNull<String>
    let preference: Bool?

    static let keyTexts = [
      "number": "The line, from 1.", "block": "The id of the block around it; null outside of all blocks.",
      "preference": "Whether it comes from [preferences] in the config file; only there if it does.",
    ]
  }

  struct Ignored: Codable, DescribedKeys {
    let source: String
    let line: Int
    let pattern: String

    static let keyTexts = [
      "source": "The file with the rule.", "line": "The line of the rule, from 1.", "pattern": "The rule.",
    ]
  }

  struct Finding: Codable, DescribedKeys {
    let rule: String
    let severity: Severity
    let message: String
    let line: Int
    let column: Int

    static let keyTexts = [
      "rule": "The id of the rule.", "severity": "How severe it is.",
      "message": "What was found, in the language of the run.", "line": "The line, from 1.",
      "column": "The column, from 1.",
    ]
  }
}
