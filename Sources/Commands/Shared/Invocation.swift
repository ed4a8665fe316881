internal import ArgumentParser
internal import Installing
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// One run of one command: the machine, the options, and the writer.
struct Invocation: Sendable {
  let environment: Environment
  let writer: ConsoleWriter
  /// The command's name, in answers and journals.
  let command: String
  /// The command line, the command's words first.
  let arguments: [String]
  /// This Cairn's version.
  let version: SemanticVersion

  /// Absolute path of the folder to work in.
  let directory: String
  /// Whether programs read the answer.
  let isJSON: Bool

  /// Whether somebody is there to answer.
  var canAsk: Bool { environment.console.canAsk && !environment.isCI && !isJSON }

  /// Runs a command and tells what stopped it; the one place where errors become exit codes. A signal that stopped it is
  /// told, and thrown on.
  static func run(
    _ command: some Subcommand, _ arguments: [String], in environment: Environment
  ) async throws(Interruption) -> Exit {
    let name = type(of: command).name
    let options = command.options
    var catalog = Languages.catalog(environment.variables)
    var failure: Failure?
    if let requested = options.lang {
      if let chosen = LocaleTag(requested).flatMap({ Languages.catalog(for: $0) }) {
        catalog = chosen
      } else {
        failure = Failure("unknown-language", .unknownLanguage(requested), exit: .usage)
      }
    }
    let writer = ConsoleWriter(
      catalog: catalog, console: environment.console, isQuiet: options.quiet || options.isJSON,
      isVerbose: options.verbose, usesColor: usesColor(options.color, environment))
    guard let version = Version.current else { return .failure }
    let invocation = Invocation(
      environment: environment, writer: writer, command: name, arguments: arguments, version: version,
      directory: options.directory.map { $0.hasPrefix("/") ? $0 : environment.directory + "/" + $0 }
        ?? environment.directory,
      isJSON: options.isJSON)
    if let failure { return invocation.report(failure) }
    let exit = try await invocation.run(command)
    if options.format.map({ $0.rawValue == "text" || $0.rawValue == "concise" }) ?? true {
      await UpdateNotice(invocation: invocation).show()
    }
    return exit
  }

  private func run(_ command: some Subcommand) async throws(Interruption) -> Exit {
    let invocation = self
    do {
      return try await command.run(in: invocation)
    } catch let error as Failure {
      return invocation.report(error)
    } catch let error as Interruption {
      _ = invocation.report(Failure("interrupted", .interrupted))
      throw error
    } catch let error as LocatedTreeError {
      return invocation.report(Failure(error, in: invocation))
    } catch let error as RefusedStep {
      return invocation.report(Failure(error))
    } catch let error as TreeError {
      return invocation.report(Failure(error))
    } catch let error as GitError {
      return invocation.report(Failure(error))
    } catch {
      return invocation.report(Failure("unexpected", .unexpected(error)))
    }
  }

  /// Tells a failure, in words or as JSON, and gives its exit code.
  private func report(_ failure: Failure) -> Exit {
    if isJSON {
      environment.console.write(JSONOutput.failure(failure, self))
    } else {
      var line = "cairn: "
      if let path = failure.path {
        line += PrintableText.text(path)
        if let place = failure.place { line += ":\(place.line):\(place.column)" }
        line += ": "
      }
      writer.error(line + writer.text(failure.message) + " [\(failure.id)]")
      for detail in failure.details { writer.error("  " + detail.text(in: writer.catalog)) }
    }
    return failure.exit
  }

  private static func usesColor(_ choice: ColorChoice, _ environment: Environment) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      // no-color.org; CLICOLOR_FORCE as the BSDs have it.
      if let never = environment.variables["NO_COLOR"], !never.isEmpty { return false }
      if let force = environment.variables["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      return environment.console.outputIsTerminal && environment.variables["TERM"] != "dumb"
    }
  }
}

extension Message {
  fileprivate static let interrupted = Message(
    "failure.interrupted", "stopped before it was done; nothing was left behind, run the command again")
  static func unknownLanguage(_ tag: String) -> Message {
    let known = Languages.available
    if let nearest = Spelling.nearest(to: tag, among: known) {
      return Message(
        "usage.language-misspelt", "cairn does not speak '{tag}'; did you mean '{nearest}'?",
        ["tag": .text(tag), "nearest": .text(nearest)])
    }
    return Message(
      "usage.language-unknown", "cairn does not speak '{tag}'; it speaks {known}",
      ["tag": .text(tag), "known": .text(known.joined(separator: ", "))])
  }
  fileprivate static func unexpected(_ error: any Error) -> Message {
    Message(
      "failure.unexpected", "something went wrong that cairn has no words for: {error}",
      ["error": .text(String(describing: error))])
  }
}
