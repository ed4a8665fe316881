internal import ArgumentParser
internal import Reporting

/// A command line that asks for a help page in a form that ArgumentParser does not know: without a command, with
/// `help`, and both with `--lang`. ArgumentParser answers `cairn COMMAND --help` itself.
enum HelpRequest {
  /// The page of the command with these words.
  case page([String])
  /// `help` with an argument that it does not accept.
  case misuse(Message)
  /// Anything else.
  case none

  init(_ arguments: [String]) {
    let words = Self.withoutLanguage(arguments)
    let named = words.filter { !Self.flags.contains($0) }
    if named.first == "help" {
      let path = Array(named.dropFirst())
      if let option = path.first(where: { $0.hasPrefix("-") }) {
        self = .misuse(.unknownOption(NearestName(option, nearest: nil)))
      } else {
        self = CairnCommand.mistakenCommand(in: path).map { .misuse($0) } ?? .page(Self.path(in: path))
      }
    } else if named.isEmpty || (named == Self.path(in: named) && CairnCommand.isGroup(named)) {
      self = .page(named)
    } else {
      self = .none
    }
  }

  /// The options that ask for help.
  private static let flags: Set<String> = ["-h", "--help"]

  /// The words of the command that a command line is about, wherever its help flags and its language are.
  static func command(in arguments: [String]) -> [String] {
    let words = withoutLanguage(arguments).filter { !flags.contains($0) }
    return path(in: words.first == "help" ? Array(words.dropFirst()) : words)
  }

  /// The first words, as far as they name a command.
  private static func path(in words: [String]) -> [String] {
    var known = CairnCommand.configuration.subcommands
    return Array(
      words.prefix { word in
        // Without this, an option alone would have every command say its name.
        guard !word.hasPrefix("-") else { return false }
        guard let command = known.first(where: { $0.configuration.commandName == word }) else { return false }
        known = command.configuration.subcommands
        return true
      })
  }

  /// The arguments without the language, up to the end of the options.
  private static func withoutLanguage(_ arguments: [String]) -> [String] {
    var words: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return words + [word] + rest }
      if word == "--lang", !rest.isEmpty {
        rest = rest.dropFirst()
      } else if !word.hasPrefix("--lang=") {
        words.append(word)
      }
    }
    return words
  }
}
