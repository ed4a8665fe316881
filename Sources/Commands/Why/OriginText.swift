internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// An origin for people: the path, then a label and a value in each line.
struct OriginText {
  let writer: ConsoleWriter

  func print(_ origin: FileOrigin, _ findings: [LocatedFinding]) {
    writer.print(PrintableText.text(origin.path.text))
    var rows = self.rows(of: origin)
    for block in origin.blocks { rows += self.rows(of: block) }
    if let line = origin.line { rows.append(row(.line, text(of: line))) }
    if let rule = origin.ignored { rows.append(row(.ignored, .ignoredBy(rule))) }
    let shown = findings.map { finding in
      "\(finding.start.line):\(finding.start.column) \(finding.rule): "
        + (writer.text(finding.message).split(separator: "\n").first.map(String.init) ?? "")
    }
    if shown.isEmpty {
      rows.append(row(.findings, .noFindings))
    } else {
      rows += shown.enumerated().map { ["  " + ($0 == 0 ? writer.text(.findings) : ""), PrintableText.text($1)] }
    }
    for line in Columns.lines(rows, within: writer.outputColumns) { writer.print(line) }
  }

  private func rows(of origin: FileOrigin) -> [[String]] {
    var rows = [row(.kind, origin.kind.words)]
    if let target = origin.target { rows.append(plain(.target, target.text)) }
    for link in origin.through { rows.append(plain(.through, link.text)) }
    if let skill = origin.skill { rows.append(plain(.skill, skill)) }
    rows += self.rows(of: origin.pack)
    if let document = origin.document {
      rows.append(plain(.document, document + (origin.source.map { " (\($0.text))" } ?? "")))
    }
    rows += details(origin.locale, origin.revision, origin.reasons, origin.state, origin.edit)
    return rows
  }

  private func rows(of block: BlockOrigin) -> [[String]] {
    let place = block.lines.map { Message.lines(block.id, $0) } ?? .missingBlock(block.id)
    var rows = [row(.block, place)]
    rows += self.rows(of: block.pack)
    if block.id == RenderedBlock.id { rows.append(row(.chosenBy, .fromSkills)) }
    rows += details(block.locale, block.revision, block.reasons, block.state, block.edit)
    return rows
  }

  private func rows(of pack: OriginPack?) -> [[String]] {
    guard let pack else { return [] }
    var rows = [plain(.pack, pack.id + (pack.version.map { " \($0.text)" } ?? ""))]
    if let source = pack.source { rows.append(plain(.source, source)) }
    if let commit = pack.commit { rows.append(plain(.commit, commit.text)) }
    return rows
  }

  private func details(
    _ locale: LocaleTag?, _ revision: Int?, _ reasons: [OriginReason], _ state: StatusRow.LocalState?, _ edit: EditSize?
  ) -> [[String]] {
    var rows: [[String]] = []
    if let locale { rows.append(plain(.language, locale.text)) }
    if let revision { rows.append(plain(.revision, String(revision))) }
    for reason in reasons { rows.append(row(reason.isSuggestion ? .install : .chosenBy, reason.message)) }
    if let state { rows.append(row(.state, edit.map { Message.edited(state.words, $0) } ?? state.words)) }
    return rows
  }

  private func text(of line: LineOrigin) -> Message {
    guard let block = line.block else { return .ownLine(line.number) }
    return line.isPreference ? .preferenceLine(line.number, block) : .blockLine(line.number, block)
  }

  private func row(_ label: Message, _ value: Message) -> [String] {
    ["  " + writer.text(label), PrintableText.text(writer.text(value))]
  }

  private func plain(_ label: Message, _ value: String) -> [String] {
    ["  " + writer.text(label), PrintableText.text(value)]
  }
}

extension FileOrigin.Kind {
  fileprivate var words: Message {
    switch self {
    case .document: Message("why.kind.document", "a file of a pack")
    case .form: Message("why.kind.form", "written once from a pack; your own file since then")
    case .generated: Message("why.kind.generated", "generated from the installed packs")
    case .host: Message("why.kind.host", "your own file with managed blocks")
    case .link: Message("why.kind.link", "a link to a skill")
    case .copy: Message("why.kind.copy", "a copy of a skill")
    case .cairn: Message("why.kind.cairn", "a file of Cairn itself")
    case .ownSkill: Message("why.kind.own-skill", "a skill of your own")
    case .own: Message("why.kind.own", "your own file, not managed by Cairn")
    case .available: Message("why.kind.available", "not installed, but a pack has it")
    }
  }
}

extension Message {
  fileprivate static let kind = Message("why.label.kind", "kind")
  fileprivate static let target = Message("why.label.target", "leads to")
  fileprivate static let through = Message("why.label.through", "through")
  fileprivate static let skill = Message("why.label.skill", "skill")
  fileprivate static let pack = Message("why.label.pack", "pack")
  fileprivate static let source = Message("why.label.source", "source")
  fileprivate static let commit = Message("why.label.commit", "commit")
  fileprivate static let document = Message("why.label.document", "document")
  fileprivate static let language = Message("why.label.language", "language")
  fileprivate static let revision = Message("why.label.revision", "revision")
  fileprivate static let chosenBy = Message("why.label.because", "because")
  fileprivate static let install = Message("why.label.install", "to install")
  fileprivate static let state = Message("why.label.state", "state")
  fileprivate static let block = Message("why.label.block", "block")
  fileprivate static let line = Message("why.label.line", "line")
  fileprivate static let ignored = Message("why.label.ignored", "ignored")
  fileprivate static let findings = Message("why.label.findings", "findings")
  fileprivate static let noFindings = Message("why.no-findings", "none")
  fileprivate static let fromSkills = Message("why.from-skills", "generated from the installed skills")
  fileprivate static func lines(_ id: String, _ lines: ClosedRange<Int>) -> Message {
    Message(
      "why.block-lines", "{block}, lines {first} to {last}",
      ["block": .text(id), "first": .number(lines.lowerBound), "last": .number(lines.upperBound)])
  }
  fileprivate static func missingBlock(_ id: String) -> Message {
    Message("why.block-missing", "{block}, which the file does not have", ["block": .text(id)])
  }
  fileprivate static func edited(_ state: Message, _ edit: EditSize) -> Message {
    Message(
      "why.edited", "{state}: +{added} -{removed} lines since Cairn wrote it",
      ["state": .message(state), "added": .number(edit.added), "removed": .number(edit.removed)])
  }
  fileprivate static func ignoredBy(_ rule: IgnoreRule) -> Message {
    Message(
      "why.ignored", "by git: {source}:{line}: {pattern}",
      ["source": .text(rule.source), "line": .number(rule.line), "pattern": .text(rule.pattern)])
  }
  fileprivate static func ownLine(_ line: Int) -> Message {
    Message("why.line-own", "{line} is in no managed block", ["line": .number(line)])
  }
  fileprivate static func blockLine(_ line: Int, _ block: String) -> Message {
    Message("why.line-block", "{line} is in the block {block}", ["line": .number(line), "block": .text(block)])
  }
  fileprivate static func preferenceLine(_ line: Int, _ block: String) -> Message {
    Message(
      "why.line-preference", "{line} is in the block {block} and comes from [preferences] in .cairn/config.toml",
      ["line": .number(line), "block": .text(block)])
  }
}
