internal import LanguageServer
internal import Platform
internal import Reporting
internal import Vocabulary

/// What is known of an open document.
struct DocumentState: Sendable {
  /// What was read to check it; nil until it is needed.
  var reading: DocumentReading?
  /// What the doctor found, and in which of its texts; nil before the first check.
  var findings: (all: [LocatedFinding], revision: Int)?
  /// The diagnostics that the client has.
  var published: String?
  /// When it was used last, as a count.
  var use = 0
}

/// Checks of documents: each change is checked at once on what was read before, and whatever else may have changed is read
/// when nothing was edited for a moment.
extension LanguageSession {
  /// The most documents for which what was read is kept.
  private static let mostReadings = 16
  /// How long nothing is edited before the slower checks.
  private static let pause = Duration.milliseconds(200)
  /// Seconds after which the disk is read again if the client does not tell about files.
  private static let longestTrust = 2.0

  /// Checks a document that was edited, and later those that its text may concern.
  func schedule(_ address: String) {
    checks.add(address, .edited)
    for other in documents.all.keys where other != address { reviews.add(other, .dependent) }
    if checking == nil { checking = Task { await self.runChecks() } }
    reviewLater()
  }

  /// Reads the disk again for all open documents.
  func readAgain() {
    diskRevision += 1
    git = RememberedGit(invocation.environment.git)
    for address in documents.all.keys { reviews.add(address, .exact) }
    reviewLater()
  }

  private func reviewLater() {
    delayed?.cancel()
    delayed = Task {
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
      self.startReviews()
    }
  }

  private func startReviews() {
    if reviewing == nil, !reviews.isEmpty { reviewing = Task { await self.runReviews() } }
  }

  private func runChecks() async {
    while !Task.isCancelled, let next = checks.next() { await check(next.address, next.check) }
    checking = nil
  }

  private func runReviews() async {
    while !Task.isCancelled, let next = reviews.next() { await check(next.address, next.check) }
    reviewing = nil
  }

  /// Checks a document, and tells the client what was found, unless its text has changed.
  private func check(_ address: String, _ check: CheckQueue.Check) async {
    guard let document = documents[address], document.path != nil else { return }
    let start = invocation.environment.now()
    do {
      let findings = try await findings(in: document, check)
      guard documents[address]?.revision == document.revision else { return }
      publish(findings, of: document, always: check == .edited)
      invocation.writer.verbose(.checked(address, milliseconds: (invocation.environment.now() - start) * 1000))
      guard check == .edited, let reading = states[address]?.reading else { return }
      let isOld = !client.watchesFiles && invocation.environment.now() - reading.time > Self.longestTrust
      if isOld { git = RememberedGit(invocation.environment.git) }
      if isOld || reading.dependsOnMore {
        reviews.add(address, .exact)
        reviewLater()
      }
    } catch is CancellationError {
    } catch {
      show(error)
      // The client keeps what was found last: without it, a document that cannot be checked would look sound.
      let hasFindings = states[address]?.findings?.all.isEmpty == false
      if !hasFindings, documents[address]?.revision == document.revision {
        publish([], of: document, always: false)
      }
    }
  }

  /// What the doctor finds in a document with its text and those of the other open documents.
  func findings(in document: OpenDocument, _ check: CheckQueue.Check) async throws -> [LocatedFinding] {
    guard let path = document.path else { return [] }
    let disk = diskRevision
    let machine = machine(for: path)
    var reading = states[document.address]?.reading
    let findings: [LocatedFinding]
    if check != .exact, var known = reading, !known.needsReading(for: document.text.bytes) {
      let texts = texts(in: known.root)
      findings = try await known.findings(with: texts, machine.environment.files)
      reading = known
    } else {
      reading = try await DocumentReading(of: path, in: machine)
      findings = try await reading?.exactFindings() ?? []
    }
    try Task.checkCancellation()
    keep(reading, findings, of: document, isNew: disk == diskRevision)
    return findings
  }

  /// Keeps what was read for a document that is still open, and drops what was used longest ago.
  private func keep(_ reading: DocumentReading?, _ findings: [LocatedFinding], of document: OpenDocument, isNew: Bool) {
    guard var state = states[document.address], documents[document.address] != nil else { return }
    let isOlder = (state.reading?.time ?? 0) > (reading?.time ?? 0)
    if isNew || state.reading == nil, !isOlder { state.reading = reading }
    if (state.findings?.revision ?? 0) <= document.revision { state.findings = (findings, document.revision) }
    state.use = (states.values.map(\.use).max() ?? 0) + 1
    states[document.address] = state
    let read = states.filter { $0.value.reading != nil }
    if read.count > Self.mostReadings, let oldest = read.min(by: { $0.value.use < $1.value.use }) {
      states[oldest.key]?.reading = nil
    }
  }

  private func publish(_ findings: [LocatedFinding], of document: OpenDocument, always: Bool) {
    let parameters = DiagnosticList.parameters(
      address: document.address, version: document.version, findings, in: document.text, catalog
    ).text
    guard always || states[document.address]?.published != parameters else { return }
    states[document.address]?.published = parameters
    send(OutgoingMessage.notification("textDocument/publishDiagnostics", json: parameters))
  }

  /// The texts of the open documents below a root.
  func texts(in root: String?) -> [RelativePath: [UInt8]] {
    guard let root else { return [:] }
    return documents.buffers.reduce(into: [:]) { texts, buffer in
      if let path = FolderPath.relative(buffer.key, to: root) { texts[path] = buffer.value }
    }
  }

  /// The run of the doctor that a user would start for a file: in the workspace folder around it, else in its own.
  func machine(for path: String) -> Invocation {
    let disk = invocation.environment.files
    let buffers = documents.buffers
    var environment = invocation.environment
    environment.files = BufferedFiles(disk: disk, buffers: buffers)
    environment.git = BufferedGit(
      git: git, unsaved: buffers.keys.filter { disk.entry(at: $0) == nil }.sorted())
    let writer = invocation.writer
    let quiet = ConsoleWriter(
      catalog: writer.catalog, console: writer.console, isQuiet: true, isVerbose: false, style: writer.style,
      errorStyle: writer.errorStyle, outputColumns: nil, columns: nil)
    return Invocation(
      environment: environment, writer: quiet, command: DoctorCommand.name, arguments: [DoctorCommand.name],
      version: invocation.version, directory: directory(for: path), isJSON: true)
  }

  private func directory(for path: String) -> String {
    let around = folders.filter { FolderPath.isWithin(path, $0) }.max { $0.utf8.count < $1.utf8.count }
    if let around, invocation.environment.files.entry(at: around) == .folder { return around }
    var folder = FolderPath.parent(of: path)
    while let next = folder, invocation.environment.files.entry(at: next) != .folder {
      folder = FolderPath.parent(of: next)
    }
    return folder ?? "/"
  }
}

extension Message {
  fileprivate static func checked(_ address: String, milliseconds: Double) -> Message {
    Message(
      "lsp.checked", "checked {address} in {milliseconds} ms",
      ["address": .text(address), "milliseconds": .number(Int(milliseconds.rounded()))])
  }
}
