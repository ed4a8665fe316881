internal import Vocabulary

/// A file of the repository that the command of a hook or of a server runs.
struct CommandScript: Hashable {
  /// From the folder of the plugin or of the project.
  let path: String
  /// Whether the file itself is run, and not a program that reads it.
  let isRunDirectly: Bool

  /// The scripts in a shell command. Only what is certain: a path that is a variable of the client and a name, or that
  /// starts in the project's folder. A command that tests whether files exist, or that changes the folder, is left out.
  static func all(in command: String, ofPlugin isOfPlugin: Bool) -> [CommandScript] {
    let parts = ShellWords(command).commands
    let names = parts.compactMap(\.first)
    guard !names.contains(where: { ["cd", "pushd", "[", "[[", "test", "if", "eval"].contains($0) }) else { return [] }
    return parts.compactMap { script(of: $0, ofPlugin: isOfPlugin) }
  }

  /// The script of a program and its arguments, which no shell reads.
  static func all(in command: String, _ arguments: [String], ofPlugin isOfPlugin: Bool) -> [CommandScript] {
    [script(of: [command] + arguments, ofPlugin: isOfPlugin)].compactMap { $0 }
  }

  private static func script(of words: [String], ofPlugin isOfPlugin: Bool) -> CommandScript? {
    var words = words[...]
    while let first = words.first, isPrefix(first) { words.removeFirst() }
    guard let first = words.first else { return nil }
    if let path = path(first, ofPlugin: isOfPlugin) { return CommandScript(path: path, isRunDirectly: true) }
    let name = first.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? first
    guard interpreters.contains(name) else { return nil }
    words.removeFirst()
    while let word = words.first, word.utf8.first == UInt8(ascii: "-") || word == "run" {
      // What follows is code, a module, or the value of an option.
      guard ["-u", "-e", "-x", "-NoProfile", "-File", "run"].contains(word), word != "-e" || isShell(name) else {
        return nil
      }
      words.removeFirst()
    }
    guard let word = words.first, let path = path(word, ofPlugin: isOfPlugin) else { return nil }
    return CommandScript(path: path, isRunDirectly: false)
  }

  /// An assignment, or a word that another command follows.
  private static func isPrefix(_ word: String) -> Bool {
    if ["exec", "env", "time", "then", "do", "else", "!"].contains(word) { return true }
    let name = word.utf8.prefix { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "_") }
    return !name.isEmpty && word.utf8.dropFirst(name.count).first == UInt8(ascii: "=")
  }

  private static func isShell(_ name: String) -> Bool { ["bash", "sh", "zsh"].contains(name) }

  private static let interpreters: Set<String> = [
    "bash", "sh", "zsh", "node", "nodejs", "python", "python3", "ruby", "perl", "php", "bun", "deno", "tsx", "pwsh",
    "powershell", "source", ".",
  ]

  private static let pluginFolders = ["CLAUDE_PLUGIN_ROOT", "PLUGIN_ROOT", "CURSOR_PLUGIN_ROOT"]
  private static let projectFolders = ["CLAUDE_PROJECT_DIR", "CURSOR_PROJECT_DIR"]

  /// A word as a path from the folder of the plugin or of the project; nil for anything else.
  private static func path(_ word: String, ofPlugin isOfPlugin: Bool) -> String? {
    let rest: String
    if word.utf8.first == UInt8(ascii: "$") {
      guard let below = below(isOfPlugin ? pluginFolders : projectFolders, word) else { return nil }
      rest = below
    } else {
      // The folder of a plugin is not the one its commands run in.
      guard !isOfPlugin, isInProject(word) else { return nil }
      rest = word
    }
    let isPlain = rest.utf8.allSatisfy { byte in
      byte >= 0x80 || Byte.isAlphanumeric(byte) || [0x2D, 0x2E, 0x2F, 0x5F, 0x20, 0x40, 0x2B].contains(byte)
    }
    let parts = rest.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard isPlain, let name = parts.last, name != ".", name != "..", !parts.contains(where: generated.contains) else {
      return nil
    }
    return rest
  }

  /// The path after a variable and a slash: `$NAME/…`, `${NAME}/…`, `${NAME:-.}/…`.
  private static func below(_ names: [String], _ word: String) -> String? {
    let bytes = Array(word.utf8)
    for name in names {
      for form in ["$\(name)/", "${\(name)}/", "${\(name):-.}/"] where bytes.starts(with: form.utf8) {
        return String(decoding: bytes.dropFirst(form.utf8.count).drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether a word is surely a path in the project: it starts with `./` or with a client's folder, or it ends like a
  /// script and has a folder.
  private static func isInProject(_ word: String) -> Bool {
    let bytes = word.utf8
    if bytes.starts(with: "./".utf8) { return true }
    if [".claude/", ".codex/", ".cursor/"].contains(where: { bytes.starts(with: $0.utf8) }) { return true }
    guard let first = bytes.first, Byte.isAlphanumeric(first), bytes.contains(UInt8(ascii: "/")) else { return false }
    return Script.endings.contains(word.fileEnding) || word.fileEnding == "ps1"
  }

  /// Folders that a build or an installation fills, so that they are in no repository.
  private static let generated: Set<String> = ["node_modules", "dist", "build", "out", "target", ".venv", "venv"]
}

/// The words of a shell command, without quotes, grouped by the simple commands they belong to.
struct ShellWords {
  /// The words of each simple command, without empty commands.
  private(set) var commands: [[String]] = []

  /// Handles quotes, backslashes and operators (POSIX, shell command language, "Token Recognition"); substitutions stay
  /// parts of their words.
  init(_ text: String) {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    var isEscaped = false
    func close(_ word: inout [UInt8]?, _ words: inout [String]) {
      if let bytes = word { words.append(String(decoding: bytes, as: UTF8.self)) }
      word = nil
    }
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
        if word == nil { word = [byte] } else { word?.append(byte) }
      } else if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else {
          word?.append(byte)
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          quote = byte
          if word == nil { word = [] }
        case UInt8(ascii: "\\"): isEscaped = true
        case 0x20, 0x09: close(&word, &words)
        case 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: ")"):
          close(&word, &words)
          if !words.isEmpty { commands.append(words) }
          words = []
        default:
          if word == nil { word = [byte] } else { word?.append(byte) }
        }
      }
    }
    close(&word, &words)
    if !words.isEmpty { commands.append(words) }
  }
}
