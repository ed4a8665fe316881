internal import ArgumentParser
internal import LanguageServer
internal import Platform
internal import Reporting

/// `cairn lsp`: the doctor in an editor, as a server of the Language Server Protocol 3.17 on standard input and output.
struct LspCommand: Subcommand {
  static let name = "lsp"
  static let help = CommandHelp(
    abstract: Message("help.lsp.abstract", "Show findings in an editor while you type (language server)."),
    details: [
      Message(
        "help.lsp.discussion",
        "An editor starts it and talks to it on standard input and output. It reads open documents as they are in the editor and everything else from the disk, and never writes a file."
      )
    ],
    examples: [
      .init("cairn lsp", Message("help.lsp.example", "What an editor runs.")),
      .init("cairn lsp --verbose", Message("help.lsp.example-verbose", "Also log how long each check takes.")),
    ],
    success: Message("help.lsp.success", "The editor ended the session."),
    attention: Message("help.lsp.attention", "The editor ended without the request `shutdown`."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)

  @Flag(
    help: ArgumentHelp(
      Message("help.lsp.stdio", "Talk on standard input and output, as without it; some editors add it."), .how))
  var stdio = false
  @OptionGroup var options: Options<LspFormat>

  /// The largest message that is read, in bytes: a document of the largest size that the doctor reads, with every
  /// character escaped.
  private static let largestMessage = 32 << 20

  func run(in invocation: Invocation) async throws -> Exit {
    let console = invocation.environment.console
    if console.canAsk { invocation.writer.note(.waiting) }
    // The session also ends where an answer cannot be written, while this waits for input.
    let (exits, ending) = AsyncStream.makeStream(of: Result<Exit, TreeError>.self)
    let session = LanguageSession(invocation, hasLanguage: options.lang != nil) { ending.yield(.success($0)) }
    Task { ending.yield(await Self.read(from: console, session)) }
    switch await exits.first(where: { _ in true }) {
    case .success(let exit)?:
      await session.drain()
      return exit
    case .failure(let error)?:
      await session.drain()
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: "-", exit: failure.exit)
    case nil: return .needsAttention
    }
  }

  /// Passes all messages to the session; its exit code after the last one, or why no more can be read.
  private static func read(
    from console: any Console, _ session: LanguageSession
  ) async -> Result<Exit, TreeError> {
    var reader = FrameReader(limit: largestMessage)
    do throws(TreeError) {
      while let bytes = try await console.nextInput() {
        for frame in reader.frames(adding: bytes) {
          if let exit = await session.receive(frame) { return .success(exit) }
        }
      }
    } catch {
      _ = await session.end()
      return .failure(error)
    }
    return .success(await session.end())
  }
}

/// The only format of the output.
enum LspFormat: String, FormatOption {
  case jsonrpc

  static let help = Message("help.lsp.format", "Output format; there is only `jsonrpc`.")
}

extension Message {
  fileprivate static let waiting = Message(
    "lsp.waiting",
    "waiting for an editor on standard input\npress Ctrl-C to end, and set up your editor to run `cairn lsp`")
}
