internal import Vocabulary

/// What a shell passes when it asks for candidates, without quotes and without the name of the command.
struct CompletionInput: Equatable {
  /// The words before the current one.
  let words: [String]
  /// The current word up to the cursor.
  let current: String
  /// How bash replaces the current word; nil for the other shells.
  let bashWord: BashWord?
  /// Whether the current word is the file of a redirection; the other shells do not ask then.
  var isFile = false

  /// nil if the cursor is on the name of the command itself, or if `arguments` are not what the scripts pass.
  ///
  /// The arguments are `bash LINE REPLACED`, `zsh WORD…` or `fish WORD…`: the line up to the cursor and the end of it
  /// that is replaced, or the words up to the cursor, the first of which is the command.
  init?(_ arguments: [String]) {
    guard let shell = arguments.first.flatMap({ SupportedShell(rawValue: $0) }) else { return nil }
    let given = Array(arguments.dropFirst())
    var words: [String]
    switch shell {
    case .bash:
      let line = ShellLine(given.first ?? "")
      guard given.count == 2, let current = line.words.last else { return nil }
      words = line.words.map(\.value)
      isFile = line.endsInFile
      bashWord = BashWord(current.raw, replacing: given[1])
    case .zsh:
      words = given
      bashWord = nil
    case .fish:
      guard let current = given.last else { return nil }
      words = given.dropLast() + [FishWord.value(of: current)]
      bashWord = nil
    }
    // Assignments before the command are part of the line.
    words = Array(words.drop { Self.isAssignment($0) }.dropFirst())
    guard let current = words.popLast() else { return nil }
    self.words = words
    self.current = current
  }

  private static func isAssignment(_ word: String) -> Bool {
    let name = word.utf8.prefix { $0 != UInt8(ascii: "=") }
    return name.count < word.utf8.count && name.first.map { !Byte.isDigit($0) } ?? false
      && name.allSatisfy { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "_") }
  }
}
