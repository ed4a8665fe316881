internal import Documents
internal import LanguageServer
internal import Platform
internal import Reporting
internal import Vocabulary

/// A session with one client: it takes messages in their order, and answers requests as they are ready.
///
/// Changes of documents are taken at once, so a check always sees the newest text. Whatever a message contains, it ends
/// nothing but its own request.
actor LanguageSession {
  let invocation: Invocation
  /// Whether the user chose the language of messages on the command line.
  let hasLanguage: Bool
  var catalog: Catalog
  var client = ClientAbilities(nil)
  var phase = Phase.new
  var documents = OpenDocuments()
  /// The workspace folders, as absolute paths.
  var folders: [String] = []
  /// The requests that have no answer yet.
  private var requests: [RequestID: Task<Void, Never>] = [:]
  /// What is known of each open document, by its address.
  var states: [String: DocumentState] = [:]
  var checks = CheckQueue()
  var reviews = CheckQueue()
  var checking: Task<Void, Never>?
  var reviewing: Task<Void, Never>?
  /// What waits until nothing was edited for a moment.
  var delayed: Task<Void, Never>?
  var git: RememberedGit
  /// How often the disk may have changed.
  var diskRevision = 0
  /// The failures that were shown.
  var shown: Set<String> = []
  private let output: OutgoingMessages
  /// Takes the exit code when nobody reads the answers any more.
  private let ended: @Sendable (Exit) -> Void

  /// How far the session is.
  enum Phase: Sendable {
    /// Before `initialize`.
    case new
    case running
    /// After `shutdown`.
    case ending
  }

  /// The most requests that wait for an answer.
  private static let mostRequests = 200

  init(_ invocation: Invocation, hasLanguage: Bool, ended: @escaping @Sendable (Exit) -> Void) {
    self.ended = ended
    self.invocation = invocation
    self.hasLanguage = hasLanguage
    catalog = invocation.writer.catalog
    git = RememberedGit(invocation.environment.git)
    output = OutgoingMessages(invocation.environment.console)
    output.whenClosed { [weak self] in Task { await self?.close() } }
  }

  /// Takes the next message; returns the exit code if it ends the session.
  func receive(_ frame: FrameReader.Frame) -> Exit? {
    switch frame {
    case .message(let bytes):
      if let exit = take(IncomingMessage(bytes)) { return exit }
    case .tooLarge(let count):
      send(OutgoingMessage.failure(nil, RPCError(.invalidRequest, "a message of \(count) bytes is too large")))
    case .noHeader:
      send(OutgoingMessage.failure(nil, RPCError(.parseError, "a message starts with a Content-Length header")))
    }
    return output.isClosed ? end() : nil
  }

  /// Ends the session after the last message: a failure if one was begun and not shut down.
  func end() -> Exit {
    for task in requests.values { task.cancel() }
    for task in [checking, reviewing, delayed] { task?.cancel() }
    return phase == .running ? .needsAttention : .success
  }

  private func take(_ message: IncomingMessage) -> Exit? {
    switch message {
    case .request(let id, let method, let parameters): start(id, method, parameters)
    case .notification("exit", _): return end()
    case .notification("$/cancelRequest", let parameters):
      if let id = parameters?["id"].flatMap(RequestID.init) { cancel(id) }
    case .notification(let method, let parameters):
      if phase == .running { notice(method, parameters) }
    case .response: break
    case .broken(let error, let id): send(OutgoingMessage.failure(id, error))
    }
    return nil
  }

  // MARK: Requests

  private func start(_ id: RequestID, _ method: String, _ parameters: JSONNode?) {
    switch (phase, method) {
    case (.new, "initialize"): return send(OutgoingMessage.response(id, initialize(parameters)))
    case (.new, _): return fail(id, RPCError(.serverNotInitialized, "the first request is initialize"))
    case (.ending, _): return fail(id, RPCError(.invalidRequest, "the session was shut down"))
    case (.running, "initialize"): return fail(id, RPCError(.invalidRequest, "the session is initialized"))
    case (.running, "shutdown"):
      phase = .ending
      return send(OutgoingMessage.response(id, .null))
    case (.running, _): break
    }
    guard let question = Question(method) else {
      return fail(id, RPCError(.methodNotFound, "unknown method \(PrintableText.text(String(method.prefix(100))))"))
    }
    guard requests[id] == nil, requests.count < Self.mostRequests else {
      return fail(id, RPCError(.invalidRequest, "the id is in use, or too many requests wait for an answer"))
    }
    requests[id] = Task {
      do {
        let result = try await self.answer(question, parameters)
        self.finish(id) { OutgoingMessage.response(id, result) }
      } catch let error as RPCError {
        self.finish(id) { OutgoingMessage.failure(id, error) }
      } catch is CancellationError {
        self.finish(id) { OutgoingMessage.failure(id, .cancelled) }
      } catch {
        let text = self.text(of: error)
        self.finish(id) { OutgoingMessage.failure(id, RPCError(.internalError, text)) }
      }
    }
  }

  /// Answers a request, if it was not cancelled.
  private func finish(_ id: RequestID, _ message: () -> String) {
    if requests.removeValue(forKey: id) != nil { send(message()) }
  }

  private func cancel(_ id: RequestID) {
    guard let task = requests.removeValue(forKey: id) else { return }
    task.cancel()
    send(OutgoingMessage.failure(id, .cancelled))
  }

  private func fail(_ id: RequestID, _ error: RPCError) { send(OutgoingMessage.failure(id, error)) }

  // MARK: Output

  /// Sends the content of a message; after the client has closed the pipe, nothing.
  func send(_ content: String) { output.send(content) }

  /// Waits until the client has read everything.
  func drain() async { await output.drain() }

  private func close() { ended(end()) }

  /// Shows a failure to the user, the first time that it occurs.
  func show(_ error: any Error) {
    let text = text(of: error)
    invocation.writer.verbose(.failed(text))
    guard shown.insert(text).inserted, shown.count <= 100 else { return }
    send(
      OutgoingMessage.notification(
        "window/showMessage", .fields(["type": .whole(1), "message": .string("Cairn: " + text)])))
  }

  /// An error in the words of the command line.
  func text(of error: any Error) -> String {
    let failure: Failure
    switch error {
    case let error as Failure: failure = error
    case let error as GitError: failure = Failure(error)
    case let error as TreeError: failure = Failure(error)
    default: return PrintableText.text(String(describing: error))
    }
    let lines = [catalog.text(of: failure.message)] + failure.details.map { $0.text(in: catalog) }
    let place = failure.path.map { PrintableText.text($0) + ": " } ?? ""
    return place + lines.map { PrintableText.text($0) }.joined(separator: "\n")
  }
}

extension RPCError {
  static let cancelled = RPCError(.requestCancelled, "cancelled")
}

extension Message {
  fileprivate static func failed(_ reason: String) -> Message {
    Message("lsp.failed", "the check failed: {reason}", ["reason": .text(reason)])
  }
}
