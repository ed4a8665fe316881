internal import ArgumentParser
internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What was read to check one document, kept while only texts change.
struct DocumentReading: Sendable {
  let examination: RootExamination
  /// The rules, with the documents around the checked one.
  private let rules: Examination
  private let reading: SubjectReader.Reading
  /// The path of the document from the root.
  let path: RelativePath
  /// When it was read, in seconds since 1970.
  let time: Double
  /// The missing link targets that git ignores, as far as they were met.
  private(set) var ignored: Set<RelativePath> = []

  /// Absolute path of the root.
  var root: String { examination.examined.root.path }

  /// Reads everything that findings in a document depend on; nil if it is in no folder that can be checked.
  init?(of path: String, in invocation: Invocation) async throws {
    let roots = try await ExaminedRoots([path], invocation)
    guard let examined = roots.all.first, let place = examined.paths.first, examined.root.path != "/" else {
      return nil
    }
    examination = RootExamination(
      invocation: invocation, examined: examined, choices: ExaminationChoices(), base: roots.base)
    reading = try await examination.reader().read(below: examined.paths)
    var rules = try examination.examination(reading)
    rules.known = await rules.contextDocuments(of: reading.subject)
    self.rules = rules
    self.path = place
    time = invocation.environment.now()
  }

  /// The findings as they were when everything was read.
  func exactFindings() async throws -> [LocatedFinding] {
    own(try await examination.report(of: rules, on: reading.subject))
  }

  /// The findings with other texts in open documents, by their paths from the root. What an installation, packs and git
  /// say is as it was.
  mutating func findings(with texts: [RelativePath: [UInt8]], _ files: any FileSystem) async throws -> [LocatedFinding]
  {
    // No rule checks what is no document.
    guard isChecked else { return [] }
    let subject = try subject(with: texts, files)
    let (completed, report) = try await IgnoredLinks(
      invocation: examination.invocation, root: examination.examined.root
    ).report(of: rules, on: subject)
    ignored = completed.ignored
    return own(report)
  }

  /// The subject with other texts in open documents.
  func subject(with texts: [RelativePath: [UInt8]], _ files: any FileSystem) throws -> Subject {
    let subject = reading.subject
    let checked = subject.files.map { $0.editing(texts) }
    var context = subject.context.filter { !reading.related.contains($0.path) }.map { $0.editing(texts) }
    if !reading.skipped.isEmpty, let tree = try files.tree(at: root) {
      context += RelatedFiles(to: checked, context, among: reading.skipped, subject.fileTree, in: tree).all
    }
    return subject.editing(texts, context: context).ignoring(ignored)
  }

  /// What fixing all does to the document; nil if it changes nothing.
  func fixed(with texts: [RelativePath: [UInt8]], _ files: any FileSystem) async throws -> [UInt8]? {
    let outcome = await Fixer(rules).fix(try subject(with: texts, files))
    return outcome.contents[path] ?? nil
  }

  /// The findings in the document itself: one about the baseline, for example, is in another file.
  private func own(_ report: Report) -> [LocatedFinding] { report.findings.filter { $0.path == path }.sorted() }

  /// Whether the document is among those that were read and checked.
  private var isChecked: Bool { reading.subject.files.contains { $0.path == path } }

  /// Whether Cairn wrote it, or would write it.
  private var isManaged: Bool { path.isWithin(anyOf: reading.managed) }

  /// Whether everything must be read again after each change of the document, because what is read depends on it.
  func needsReading(for bytes: [UInt8]) -> Bool {
    if Self.decidesWhatIsRead(path) { return true }
    if isChecked { return bytes.count > SubjectReader.largest }
    return isManaged || reading.subject.unread.contains { $0.path == path }
  }

  /// Whether findings in the document also depend on what an installation or packs say about its text.
  var dependsOnMore: Bool {
    isManaged
      || (reading.subject.files + reading.subject.context).contains { $0.kind == .manifest }
  }

  /// The same for a file by its absolute path.
  static func decidesWhatIsRead(ofFileAt path: String) -> Bool {
    let parts = path.split(separator: "/")
    // What a folder `.cairn` has is the same in every root.
    let below = parts.lastIndex(of: ".cairn").map { parts[$0...] } ?? parts[...]
    guard let path = try? RelativePath(onDisk: below.joined(separator: "/")) else { return false }
    return decidesWhatIsRead(path)
  }

  /// Whether the text of a file decides which files are read, or how they are checked.
  static func decidesWhatIsRead(_ path: RelativePath) -> Bool {
    if path.isWithin(.cairn) { return true }
    switch FileKind(of: path, isInSkill: false) {
    case .manifest, .ledger, .mustflowLock, .own: return true
    default: return false
    }
  }
}
