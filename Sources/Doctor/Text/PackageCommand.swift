internal import Documents
internal import Vocabulary

/// The scripts of a `package.json`.
struct PackageScripts {
  let path: RelativePath
  let names: Set<String>
  /// The name of the package; nil if it has none.
  private let package: String?

  /// nil if the file is no JSON object.
  init?(_ file: SubjectFile) {
    guard let root = JSONDocument(parsing: file.bytes).root, root.members != nil else { return nil }
    path = file.path
    names = Set(root["scripts"]?.members?.map(\.key.value) ?? [])
    package = root["name"]?.text
  }

  /// Whether a word after `-w` means its workspace: the name of the package, its folder, or a folder around that one.
  func isNamed(_ word: String) -> Bool {
    if word == package { return true }
    guard let folder = path.parent, let named = RelativePath.fromRoot(word) else { return false }
    return folder.isWithin(named)
  }
}

/// A command that runs a script of `package.json`: `npm run build -w packages/web`.
struct PackageCommand {
  /// The program that runs it.
  enum Program { case npm, pnpm, yarn }

  let program: Program
  /// The name of the script.
  let name: Spanned<String>
  /// The workspaces in which it runs the script, as they are written; empty for the folder itself or all of them.
  private(set) var workspaces: [String] = []
  /// Whether it does nothing where there is no such script.
  private(set) var isOptional = false

  /// How such commands start, and how many bytes are before the script's name.
  private static let starts: [(text: String, length: Int, program: Program)] = [
    ("npm run ", 8, .npm), ("pnpm run ", 9, .pnpm), ("yarn run ", 9, .yarn), ("npm test", 4, .npm),
    ("pnpm test", 5, .pnpm),
  ]
  private static let commands = Keywords(starts.map { Array($0.text.utf8) })

  /// The commands that the code of a document runs in its own folder.
  static func all(in document: Document) -> [PackageCommand] {
    let hits = commands.hits(in: document.bytes)
    guard !hits.isEmpty else { return [] }
    let spans = (document.markdown.codeSpans + document.markdown.fences.map(\.content)).sorted()
    return hits.sorted { $0.offset < $1.offset }.compactMap { hit in
      guard let span = spans.containing(hit.offset) else { return nil }
      return PackageCommand(from: hit.offset, starts[hit.word], in: document, span)
    }
  }

  /// Whether the program does something without such a script. `hasServer` is whether there is a `server.js`, which is
  /// what `start` then runs.
  func isBuiltIn(hasServer: Bool) -> Bool {
    switch name.value {
    case "env": program != .pnpm
    case "restart": program == .npm
    case "start": program != .yarn && hasServer
    default: false
    }
  }

  /// Whether a name that is no script may be the program of an installed package.
  var mayRunPrograms: Bool { program == .yarn }

  /// Whether the commands of instructions at a path are for the root of the repository.
  static func isAtRoot(_ path: RelativePath) -> Bool {
    path.parent == nil || path == InstructionFiles.copilot || path == InstructionFiles.hiddenClaude
  }

  /// Whether a text may have such a command.
  static func mayOccur(in bytes: [UInt8]) -> Bool { !commands.hits(in: bytes).isEmpty }

  /// nil if the command is part of a word, is for another folder, or has no certain name.
  private init?(
    from offset: Int, _ start: (text: String, length: Int, program: Program), in document: Document, _ code: Span
  ) {
    let before = document[Span(code.lower, offset)].last ?? Byte.blank
    guard Byte.isSpace(before) || "`;&|(".utf8.contains(before), !Self.elsewhere.occur(in: document[code].prefix(4096))
    else { return nil }
    let rest = document[Span(offset + start.length, code.upper)]
    let word = rest.prefix { Byte.isAlphanumeric($0) || "-_:.".utf8.contains($0) }
    let after = rest.dropFirst(word.count).first ?? Byte.blank
    let text = String(decoding: word, as: UTF8.self)
    guard let first = word.first, first != UInt8(ascii: "-"), Byte.isSpace(after) || "`;&|)\"'".utf8.contains(after),
      !["foo", "name", "script", "script-name", "task"].contains(text)
    else { return nil }
    program = start.program
    name = Spanned(text, Span(word.startIndex, word.endIndex))
    readOptions(in: rest.dropFirst(word.count))
  }

  /// Reads the options of npm up to the end of the command; what follows `--` is for the script.
  private mutating func readOptions(in rest: ArraySlice<UInt8>) {
    var words = Self.words(of: rest)[...]
    while let word = words.popFirst(), word != "--" {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      switch parts.first {
      case "-w", "--workspace":
        if let value = parts.count == 2 ? parts[1] : words.popFirst() { workspaces.append(value) }
      case "--if-present": isOptional = true
      default: continue
      }
    }
  }

  /// The words of a command, without quotes around them. A backslash joins the next line.
  private static func words(of text: ArraySlice<UInt8>) -> [String] {
    var end = text.startIndex
    var last = Byte.blank
    while end < text.endIndex, !";|&`)".utf8.contains(text[end]), text[end] != 0x0A || last == UInt8(ascii: "\\") {
      if text[end] != 0x0D { last = text[end] }
      end += 1
    }
    return text[..<end].split { Byte.isSpace($0) || $0 == UInt8(ascii: "\\") }.map { word in
      String(decoding: word.trimmed { "\"',.".utf8.contains($0) }, as: UTF8.self)
    }
  }

  /// What changes the folder, so that another package.json may apply.
  private static let elsewhere = Phrases(["cd ", "pushd ", "--prefix", "--cwd", "--filter", " -C ", "docker"])
}
