internal import ArgumentParser
internal import Platform
internal import Reporting

/// `cairn completions SHELL`: the script with which a shell completes Cairn's command lines.
struct CompletionsCommand: Subcommand {
  static let name = "completions"
  static let help = CommandHelp(
    abstract: Message("help.completions.abstract", "Print the completion script for a shell."),
    details: [
      Message(
        "help.completions.discussion",
        "Save the script where the shell looks for completions, or run it at the start of the shell. It also works with newer versions of `cairn`. The installer of a feed does this for you."
      )
    ],
    examples: [
      .init("cairn completions bash", Message("help.completions.example-bash", "Print the script for bash.")),
      .init("cairn completions zsh", Message("help.completions.example-zsh", "Print the script for zsh.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [Output.self] }

  @Argument(
    help: ArgumentHelp(Message("help.completions.shell", "Shell that will read the script."), value: .shell))
  var shell: SupportedShell
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    if invocation.isJSON {
      invocation.printJSON(Output(shell: shell.rawValue, script: shell.script))
    } else {
      invocation.environment.console.write(shell.script)
    }
    return .success
  }

  private struct Output: AnswerBody {
    let shell: String
    let script: String

    static let keyTexts = ["shell": "The shell that reads the script.", "script": "The script."]
  }
}
