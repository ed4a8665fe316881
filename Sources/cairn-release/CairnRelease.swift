internal import ArgumentParser
internal import Platform
internal import Reporting

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The maintainers' program: creates and signs the index of releases that `cairn self upgrade` reads.
@main
struct CairnRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn-release",
    abstract: "Makes and signs the index of a release feed.",
    discussion: """
      A feed is a folder that any web server can serve: index.json, index.json.sig, and the executables.

      Example:
        cairn-release keygen daily.pem && cairn-release keygen spare.pem
        cairn-release index feed --key daily.pem.pub --key spare.pem.pub
        cairn-release sign feed --key daily.pem
        cairn-release verify feed --key daily.pem.pub
      """,
    subcommands: [KeygenCommand.self, IndexCommand.self, SignCommand.self, VerifyCommand.self])

  static func main() async {
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Runs one command line and returns its exit code: 0 for success, 2 for a failure, 64 for wrong usage.
  private static func run(_ arguments: [String]) async -> Int32 {
    let console = LiveConsole()
    let code = await answer(arguments, console)
    guard console.hasLostOutput else { return code }
    console.writeError("cairn-release: cannot write to standard output\n")
    return max(code, Exit.failure.rawValue)
  }

  private static func answer(_ arguments: [String], _ console: LiveConsole) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
      return 0
    } catch let failure as Failure {
      let path = failure.path.map { "\(PrintableText.text($0)): " } ?? ""
      console.writeError("cairn-release: \(path)\(PrintableText.text(failure.message.text)) [\(failure.id)]\n")
      return Exit.failure.rawValue
    } catch let fault as ReleaseFault {
      console.writeError("cairn-release: \(PrintableText.text(fault.text))\n")
      return Exit.failure.rawValue
    } catch let error as TreeError {
      console.writeError("cairn-release: \(PrintableText.text(String(describing: error)))\n")
      return Exit.failure.rawValue
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      if isHelp {
        console.write(fullMessage(for: error) + "\n")
      } else {
        console.writeError(PrintableText.lines(fullMessage(for: error)) + "\n")
      }
      return isHelp ? 0 : Exit.usage.rawValue
    }
  }
}

/// The error that stopped the program, in words for a maintainer.
struct ReleaseFault: Error {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}
