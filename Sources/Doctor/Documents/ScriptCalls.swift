internal import Documents
internal import Vocabulary

/// How the documents and scripts of a skill run its scripts: by their path, or by naming the program that runs them.
struct ScriptCalls {
  /// The indexes of the scripts that a command in the code of a document runs by their path.
  private(set) var byPath: Set<Int> = []
  /// The indexes of the scripts that come after the name of a program, such as `python3` or `source`, in a line of a
  /// document or of a script. Their own usage lines count.
  private(set) var byProgram: Set<Int> = []

  /// Searches each text once for the names of all `scripts`.
  init(of scripts: [Script], in pages: [Document], and code: [SubjectFile]) {
    let names = scripts.map { Array($0.file.path.name.utf8) }
    let keywords = Keywords(names)
    for page in pages {
      let spans = page.markdown.codeSpans
      let fences = page.markdown.fences.map(\.content)
      for hit in keywords.hits(in: page.bytes) {
        let end = hit.offset + names[hit.word].count
        if Self.isCommand(hit.offset, end, in: page.bytes, spans, fences) {
          byPath.insert(hit.word)
        } else if Self.isAfterProgram(hit.offset, in: page.bytes) {
          byProgram.insert(hit.word)
        }
      }
    }
    for file in code {
      for hit in keywords.hits(in: file.bytes) where Self.isAfterProgram(hit.offset, in: file.bytes) {
        byProgram.insert(hit.word)
      }
    }
  }

  /// Whether the path that ends with the name from `offset` to `end` is a command in code.
  private static func isCommand(
    _ offset: Int, _ end: Int, in bytes: [UInt8], _ spans: [Span], _ fences: [Span]
  ) -> Bool {
    guard offset > 0, bytes[offset - 1] == UInt8(ascii: "/") else { return false }
    var start = offset
    while start > 0, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: "`"), offset - start < reach {
      start -= 1
    }
    if let span = spans.containing(offset) {
      // A path alone only names the file; followed by something else, it is a command.
      let isRun = bytes[start..<offset].starts(with: "./".utf8) || (end < bytes.count && bytes[end] == 0x20)
      return isRun && start <= span.lower + 1
    }
    guard fences.containing(offset) != nil else { return false }
    var before = start
    while before > 0, Byte.isBlank(bytes[before - 1]) || bytes[before - 1] == UInt8(ascii: "$") { before -= 1 }
    return before == 0 || [0x0A, UInt8(ascii: "|"), UInt8(ascii: "&")].contains(bytes[before - 1])
  }

  /// Whether the line of a file name has the name of a program before it.
  private static func isAfterProgram(_ offset: Int, in bytes: [UInt8]) -> Bool {
    // `pack.py` is not in `unpack.py`.
    guard offset > 0, !Byte.isAlphanumeric(bytes[offset - 1]), bytes[offset - 1] != UInt8(ascii: "_") else {
      return false
    }
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, offset - start < reach { start -= 1 }
    return bytes[start..<offset].split { !isPart($0) }.contains { word in
      let name = word.suffix(while: { $0 != UInt8(ascii: "/") })
      return programs.contains(String(decoding: name, as: UTF8.self))
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || "._-/".utf8.contains(byte)
  }

  /// How many bytes of a line are searched before a name.
  private static let reach = 200

  /// The programs that run scripts, and `.` of the shell.
  private static let programs: Set<String> = [
    ".", "Rscript", "awk", "bash", "bun", "deno", "fish", "gawk", "ksh", "lua", "node", "nodejs", "npx", "perl", "php",
    "pipx", "py", "python", "python2", "python3", "ruby", "sh", "source", "tclsh", "ts-node", "tsx", "uv", "zsh",
  ]
}
