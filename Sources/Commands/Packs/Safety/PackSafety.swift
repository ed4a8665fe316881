internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the doctor's rules about safety find in a pack from elsewhere, before anything of it is written.
struct PackSafety: Sendable {
  private static let rules = Rule.all.filter { $0.group == "safety" }
  /// The most options that an error lists; for more, `all` is shorter.
  private static let fewOptions = 5

  /// What is accepted, and how severe the rest is.
  struct Terms {
    /// Earlier, by the config.
    let accepted: [Acceptance]
    /// In this run, by the user.
    let requests: [AcceptRequest]
    /// `error`, which stops the run, or `warning`.
    let errorsAre: Severity
  }

  private struct Found: Sendable {
    let severity: Severity
    let detail: Failure.Detail
    /// What accepts it.
    let acceptance: Acceptance
  }

  private let name: String
  private let found: [Found]
  private let scripts: [String]
  private let leftOut: [Message]

  /// Checks every file of the pack, in all languages. `name` is the source, for messages.
  init(checking inspected: InspectedPack, named name: String) async {
    self.name = name
    leftOut = inspected.leftOut
    let files = inspected.pack.files.sorted { $0.key < $1.key }
    func findings(_ files: [SubjectFile]) async -> [LocatedFinding] {
      await Examination(rules: Self.rules).report(on: Subject(files: files)).findings
    }
    let written = await findings(
      files.map { path, file in
        SubjectFile(path, Self.withoutSuppressions(file.bytes), kind: Self.kind(of: path, file))
      })
    // What escape sequences in a description stand for is what agents read, in the index too.
    let meant = await findings(files.compactMap { Self.description(in: $0.key, $0.value) }).filter { one in
      !written.contains { $0.rule == one.rule && $0.path == one.path }
    }
    found = (written.map { ($0, $0.start) } + meant.map { ($0, Place(line: 1, column: 1)) }).compactMap {
      finding, start in
      guard let digest = inspected.digest(of: finding.path) else { return nil }
      let place = inspected.place(finding.path)
      return Found(
        severity: finding.severity,
        detail: Failure.Detail(
          Diagnostic(finding.rule, finding.message, at: finding.span ?? Span(0, 0)), in: place, at: start),
        acceptance: Acceptance(rule: finding.rule, path: place, digest: digest))
    }
    scripts = files.filter(\.value.isExecutable).map { inspected.place($0.key).text }
  }

  /// Prints the warnings, what is accepted and the scripts that the pack brings, unless `tells` is false; throws if there
  /// are errors that are not accepted. Returns what the user accepts in this run.
  func report(to writer: ConsoleWriter, _ terms: Terms, tells: Bool) throws -> [Acceptance] {
    if tells { for message in leftOut { writer.warn(message) } }
    let earlier = Set(terms.accepted)
    let open = found.filter { !earlier.contains($0.acceptance) }
    // Who accepts what a rule finds in a file accepts all that it finds there.
    let requested = Set(
      open.filter { Self.isRequested($0, by: terms.requests) }.map(\.acceptance))
    let rest = open.filter { !requested.contains($0.acceptance) }
    let errors = terms.errorsAre == .error ? rest.filter { $0.severity == .error } : []
    if tells {
      for one in open where !errors.contains(where: { $0.detail == one.detail }) { writer.warn(one.detail) }
      if !scripts.isEmpty { writer.note(.scripts(scripts, name)) }
      for acceptance in Self.inOrder(found.map(\.acceptance).filter(earlier.contains)) {
        writer.note(.acceptedEarlier(acceptance, name))
      }
    }
    guard errors.isEmpty else {
      let options = Self.inOrder(errors.map(\.acceptance)).map { acceptance in
        "--accept " + ShellWord.text(AcceptRequest.finding(rule: acceptance.rule, path: acceptance.path).text)
      }
      let shown = options.count > Self.fewOptions ? ["--accept all"] : options
      throw Failure(
        "pack-unsafe", .unsafe(shown.joined(separator: " ")), path: name, details: errors.map(\.detail))
    }
    let accepted = Self.inOrder(open.map(\.acceptance).filter(requested.contains))
    for acceptance in accepted { writer.warnAlways(.accepting(acceptance, name)) }
    return accepted
  }

  /// A text in any folder of a skill is checked as those below `scripts/` are; nil leaves the kind to the path.
  private static func kind(of path: RelativePath, _ file: PackFile) -> FileKind? {
    let kind = FileKind(of: path, isInSkill: true)
    return (kind == nil || kind == .evals) && !file.bytes.prefix(1024).contains(0) ? .script : nil
  }

  /// The name and the description of a skill as a document, if they are written with escape sequences.
  private static func description(in path: RelativePath, _ file: PackFile) -> SubjectFile? {
    guard path.name == "SKILL.md" else { return nil }
    let text = SkillText(file.bytes)
    let values = [text.name, text.description].compactMap(\.self).filter { !file.bytes.holds(Array($0.utf8)) }
    guard !values.isEmpty else { return nil }
    return SubjectFile(path, withoutSuppressions(Array(values.joined(separator: "\n\n").utf8)))
  }

  private static func isRequested(_ found: Found, by requests: [AcceptRequest]) -> Bool {
    requests.contains { request in
      switch request {
      case .all: found.severity == .error
      case .finding(let rule, let path): found.acceptance.rule == rule && found.acceptance.path == path
      }
    }
  }

  /// Each acceptance once, in the order in which it was found.
  private static func inOrder(_ all: [Acceptance]) -> [Acceptance] {
    var seen: Set<Acceptance> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The bytes with comments that would suppress findings made unrecognizable, in the same places: a pack has no say in
  /// what is found in it.
  static func withoutSuppressions(_ bytes: [UInt8]) -> [UInt8] {
    let word = Array("cairn-ignore".utf8)
    // Most files have no such comment, and are not copied.
    guard bytes.holds(word) else { return bytes }
    var bytes = bytes
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if bytes[start..<start + word.count].elementsEqual(word) { bytes[start + 5] = UInt8(ascii: "_") }
    }
    return bytes
  }
}

extension Message {
  fileprivate static func unsafe(_ options: String) -> Message {
    Message(
      "pack.unsafe",
      "the safety rules of the doctor find errors in this pack, so nothing was installed\nread the files at these lines; if you accept what they do, use `{options}`",
      ["options": .text(options)])
  }
  fileprivate static func scripts(_ names: [String], _ pack: String) -> Message {
    Message(
      "pack.scripts", "{pack} has executable scripts: {names}",
      ["pack": .text(PrintableText.text(pack)), "names": NameList(names).argument])
  }
  fileprivate static func accepting(_ acceptance: Acceptance, _ pack: String) -> Message {
    Message(
      "pack.accepting",
      "{pack}: what {rule} finds in {path} is accepted, and the config file records this until the file changes",
      words(acceptance, pack))
  }
  fileprivate static func acceptedEarlier(_ acceptance: Acceptance, _ pack: String) -> Message {
    Message(
      "pack.accepted", "{pack}: what {rule} finds in {path} is accepted in the config file", words(acceptance, pack))
  }
  private static func words(_ acceptance: Acceptance, _ pack: String) -> [String: Argument] {
    [
      "pack": .text(PrintableText.text(pack)), "rule": .text(acceptance.rule),
      "path": .text(PrintableText.text(acceptance.path.text)),
    ]
  }
}
