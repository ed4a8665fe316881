internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the doctor's rules about safety find in a pack from elsewhere, before anything of it is written.
struct PackSafety: Sendable {
  private static let rules = Rule.all.filter { $0.id.hasPrefix("safety.") }

  private let name: String
  private let errors: [Failure.Detail]
  private let warnings: [Failure.Detail]
  private let scripts: [String]
  /// What of the repository is not installed, and why.
  private let leftOut: [Message]

  /// Checks every file of the pack, in all languages. `name` is the source, for messages.
  init(checking fetched: FetchedPack, named name: String) async {
    self.name = name
    func place(_ path: RelativePath) -> RelativePath { fetched.sources[path] ?? path }
    let files = fetched.pack.files.sorted { $0.key < $1.key }
    let report = await Examination(rules: Self.rules).report(
      on: Subject(files: files.map { SubjectFile($0.key, Self.withoutSuppressions($0.value.bytes)) }))
    func details(_ severity: Severity) -> [Failure.Detail] {
      report.findings.filter { $0.severity == severity }.map { finding in
        Failure.Detail(
          Diagnostic(finding.rule, finding.message, at: finding.span ?? Span(0, 0)), in: place(finding.path),
          at: finding.start)
      }
    }
    errors = details(.error)
    warnings = details(.warning)
    leftOut =
      fetched.refused.flatMap(\.faults).map { fault in
        fault.path.map { .shapePlace($0, fault.message) } ?? fault.message
      }
      + fetched.notes.map(\.message)
    scripts = files.filter(\.value.isExecutable).map { place($0.key).text }
  }

  /// Prints the warnings and the scripts that the pack brings; throws if there are errors.
  func report(to writer: ConsoleWriter) throws {
    for message in leftOut { writer.warn(message) }
    for warning in warnings { writer.warn(warning) }
    if !scripts.isEmpty { writer.note(.scripts(scripts, name)) }
    guard errors.isEmpty else { throw Failure("pack-unsafe", .unsafe, path: name, details: errors) }
  }

  /// The bytes with comments that would suppress findings made unrecognizable, in the same places: a pack has no say in
  /// what is found in it.
  static func withoutSuppressions(_ bytes: [UInt8]) -> [UInt8] {
    let word = Array("cairn-ignore".utf8)
    guard bytes.count >= word.count else { return bytes }
    var bytes = bytes
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if bytes[start..<start + word.count].elementsEqual(word) { bytes[start + 5] = UInt8(ascii: "_") }
    }
    return bytes
  }
}

extension Message {
  fileprivate static let unsafe = Message(
    "pack.unsafe",
    "the safety rules of the doctor find errors in this pack, so nothing was installed\nread the files at these lines and ask the owner of the pack"
  )
  fileprivate static func scripts(_ names: [String], _ pack: String) -> Message {
    Message(
      "pack.scripts", "{pack} has executable scripts: {names}",
      ["pack": .text(PrintableText.text(pack)), "names": NameList(names).argument])
  }
}
