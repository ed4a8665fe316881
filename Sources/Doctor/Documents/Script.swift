internal import Vocabulary

/// A file below a skill's `scripts/`, as far as its ending and its first line tell what runs it.
struct Script {
  let file: SubjectFile
  /// In lower case.
  let ending: String

  /// nil for data, for what another system runs, and for what is no text.
  init?(_ file: SubjectFile) {
    ending = file.path.name.fileEnding
    self.file = file
    guard Self.endings.contains(ending) || (ending.isEmpty && hasShebang), !file.bytes.prefix(1024).contains(0) else {
      return nil
    }
  }

  /// Whether the first line says what runs it.
  var hasShebang: Bool {
    let start = file.bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    return file.bytes.dropFirst(start).starts(with: "#!".utf8)
  }

  /// The first line's first bytes.
  var head: Span { Span(0, min(2, file.bytes.count)) }

  /// Whether a shell runs it.
  var isShell: Bool { ["sh", "bash", "zsh", "ksh", ""].contains(ending) }

  /// What a POSIX system runs by its first line.
  static let endings: Set<String> = [
    "sh", "bash", "zsh", "ksh", "fish", "py", "rb", "pl", "js", "mjs", "cjs", "ts", "mts", "php", "lua", "awk", "tcl",
    "r",
  ]
}
