internal import Vocabulary

/// A file below a skill's `scripts/`, with what its extension and first line say about its interpreter.
struct Script {
  let file: SubjectFile
  /// In lower case.
  let ending: String

  /// nil for data, for scripts of other systems, and for binary files.
  init?(_ file: SubjectFile) {
    ending = file.path.name.fileEnding
    self.file = file
    guard Self.endings.contains(ending) || (ending.isEmpty && hasShebang), !file.bytes.prefix(1024).contains(0) else {
      return nil
    }
  }

  /// Whether the first line names the interpreter.
  var hasShebang: Bool {
    let start = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    return file.bytes.dropFirst(start).starts(with: "#!".utf8)
  }

  /// The first bytes of the first line.
  var head: Span { Span(0, min(2, file.bytes.count)) }

  /// Whether a shell runs it.
  var isShell: Bool { ["sh", "bash", "zsh", "ksh", ""].contains(ending) }

  /// The file types that a POSIX system runs by their first line.
  static let endings: Set<String> = [
    "sh", "bash", "zsh", "ksh", "fish", "py", "rb", "pl", "js", "mjs", "cjs", "ts", "mts", "php", "lua", "awk", "tcl",
    "r",
  ]
}
