internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the doctor's rules about safety find in a pack from elsewhere, before anything of it is written.
struct PackSafety: Sendable {
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
    let findings = if let known = inspected.findings { known } else { await SafetyFindings(in: inspected.pack.files) }
    found = findings.all.compactMap { finding, start in
      guard let digest = inspected.digest(of: finding.path) else { return nil }
      let place = inspected.place(finding.path)
      return Found(
        severity: finding.severity,
        detail: Failure.Detail(
          Diagnostic(finding.rule, finding.message, at: finding.span ?? Span(0, 0)), in: place, at: start),
        acceptance: Acceptance(rule: finding.rule, path: place, digest: digest))
    }
    scripts = inspected.pack.files.filter(\.value.isExecutable).keys.sorted().map { inspected.place($0).text }
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
