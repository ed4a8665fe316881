import Foundation
import Platform
import Vocabulary

/// A running story: its current folder, and what its commands do.
///
/// - `NAME=VALUE… cairn … [> FILE]`: runs Cairn; `> FILE` keeps stdout
/// - every answer in JSON is compared with the schema that `cairn schema` prints for it
/// - `keys cairn …`: the same, and shows the keys of the JSON output with the types of their values
/// - `write PATH`, `append PATH` with an indented body; `mkdir PATH`, `link PATH -> TARGET`, `delete PATH`
/// - `show PATH`, `list [DIR]`: the content of a path
/// - `snapshot`, `unchanged [PATH]`: compares bytes, permissions and modification times; `same-bytes [PATH]`: no times
/// - `outside-blocks-unchanged PATH`: checks the bytes outside of managed blocks against the snapshot
/// - `cd DIR`, `git …`, `sh …`
struct StoryPlay {
  private let sandbox: Sandbox
  private var directory = "repo"
  private var snapshot: Snapshot?

  init() throws {
    sandbox = try Sandbox()
  }

  /// Runs a command. Returns its output lines and its exit code.
  mutating func perform(_ command: Story.Command) async throws -> (lines: [String], code: Int32) {
    let (name, rest) = Self.head(command.text)
    switch name {
    case "cd": directory = try place(rest)
    case "mkdir": try sandbox.folder.write([place(rest): .folder])
    case "write": try sandbox.folder.write([place(rest): .bytes(body(command))])
    case "append":
      let path = try place(rest)
      let before = FileManager.default.contents(atPath: sandbox.folder.absolute(path)) ?? Data()
      try write(before + Data(body(command)), to: path)
    case "delete": try sandbox.folder.remove(place(rest))
    case "link":
      let sides = rest.components(separatedBy: " -> ")
      guard sides.count == 2 else { throw StoryFault("link PATH -> TARGET: \(rest)") }
      try sandbox.folder.write([place(sides[0]): .link(to: sandbox.real(sides[1]))])
    case "show": return (try show(rest), 0)
    case "list": return (try list(rest), 0)
    case "snapshot": snapshot = try Snapshot(of: sandbox.folder.path)
    case "unchanged": return (try changes(below: rest.isEmpty ? nil : place(rest)), 0)
    case "same-bytes":
      let changes = try changes(below: rest.isEmpty ? nil : place(rest))
      return (changes.filter { !$0.hasPrefix("other time") }, 0)
    case "outside-blocks-unchanged": return (try changesOutsideBlocks(of: place(rest)), 0)
    case "git": return try run(["git"] + StoryText.words(sandbox.real(rest)))
    case "sh": return try run(["sh", "-c", sandbox.real(rest)])
    case "keys":
      let run = try await cairn(rest, command.answers)
      return (JSONShape.lines(of: run.output), run.code)
    default:
      let run = try await cairn(command.text, command.answers)
      let unused = run.unusedAnswers.map { "nobody asked:\n< \($0)\n" }.joined()
      return (StoryText.lines(of: run.transcript + unused), run.code)
    }
    return ([], 0)
  }

  private func cairn(_ line: String, _ answers: [String]?) async throws -> Sandbox.Run {
    var words = try StoryText.words(line)[...]
    var variables: [String: String] = [:]
    while let word = words.first, let equals = word.firstIndex(of: "="), !word.hasPrefix("cairn") {
      variables[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    guard words.popFirst() == "cairn" else { throw StoryFault("no such command: \(line)") }
    var file: String?
    if words.count >= 2, words[words.endIndex - 2] == ">" {
      file = try words.popLast().map(place)
      words.removeLast()
    }
    let run = await sandbox.cairn(Array(words), in: directory, answers: answers, variables: variables)
    // Every answer in JSON is valid under the schema that Cairn prints for it.
    let faults = try await AnswerCheck.faults(in: run.output, of: Array(words))
    guard faults.isEmpty else {
      throw StoryFault("\(line)\nprints what its schema does not allow:\n" + faults.joined(separator: "\n"))
    }
    guard let file else { return run }
    try write(Data(sandbox.real(run.output).utf8), to: file)
    return Sandbox.Run(
      code: run.code, transcript: run.error, output: run.output, error: run.error, unusedAnswers: run.unusedAnswers)
  }

  // MARK: Paths and bodies

  /// A path of the story, relative to the sandbox folder.
  private func place(_ path: String) throws -> String {
    let text =
      path.hasPrefix(Sandbox.shownRoot + "/") ? String(path.dropFirst(Sandbox.shownRoot.count)) : directory + "/" + path
    var components: [Substring] = []
    for component in text.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return components.joined(separator: "/")
  }

  private func body(_ command: Story.Command) throws -> [UInt8] {
    try StoryText.bytes(of: command.body.map(sandbox.real))
  }

  private func write(_ bytes: Data, to path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: sandbox.folder.absolute(path)))
  }

  private static func head(_ text: String) -> (name: String, rest: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  // MARK: Reading

  private func show(_ path: String) throws -> [String] {
    let path = try place(path)
    let absolute = sandbox.folder.absolute(path)
    switch LiveFileSystem().entry(at: absolute) {
    case nil: return ["nothing stands there"]
    case .folder?: return ["a folder"]
    case .other?: return ["neither file, folder nor link"]
    case .link(let text)?: return ["-> " + sandbox.shown(text)]
    case .file?:
      let text = String(decoding: FileManager.default.contents(atPath: absolute) ?? Data(), as: UTF8.self)
      return text.isEmpty ? ["(empty)"] : StoryText.lines(of: sandbox.shown(text))
    }
  }

  /// Files and links below a folder; the bases, which are named by their digests, and the files for `undo` are one line
  /// each.
  private func list(_ path: String) throws -> [String] {
    let folder = try path.isEmpty ? directory : place(path)
    guard case .folder? = LiveFileSystem().entry(at: sandbox.folder.absolute(folder)) else {
      return ["no such folder"]
    }
    var lines: [String] = []
    for (path, content) in try sandbox.folder.contents(of: folder) {
      if let many = [".cairn/base/", ".cairn/trash/"].first(where: path.contains) {
        if lines.last?.hasSuffix(many + "…") != true { lines.append(many + "…") }
        continue
      }
      switch content {
      case .file(_, let isExecutable): lines.append(path + (isExecutable ? "*" : ""))
      case .folder: lines.append(path + "/")
      case .link(let text): lines.append("\(path) -> \(sandbox.shown(text))")
      }
    }
    return lines
  }

  private func changes(below folder: String?) throws -> [String] {
    guard let snapshot else { throw StoryFault("unchanged without a snapshot") }
    return try Snapshot(of: sandbox.folder.path).differences(from: snapshot, below: folder)
  }

  /// Empty if the bytes outside of blocks are those of the snapshot, followed only by line ends.
  private func changesOutsideBlocks(of path: String) throws -> [String] {
    guard let before = snapshot?.entries[path]?.bytes else { throw StoryFault("not in the snapshot: \(path)") }
    let now = FileManager.default.contents(atPath: sandbox.folder.absolute(path)) ?? Data()
    let outside = Self.outsideBlocks(now)
    let lineEnds: Set<UInt8> = [0x0A, 0x0D]
    guard outside.starts(with: before), outside.dropFirst(before.count).allSatisfy(lineEnds.contains) else {
      return StoryText.lines(of: String(decoding: outside, as: UTF8.self))
    }
    return []
  }

  private static func outsideBlocks(_ bytes: Data) -> Data {
    var outside = Data()
    var isInside = false
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      if line.contains("cairn:begin") { isInside = true }
      if !isInside { outside += bytes[start..<end] }
      if line.contains("cairn:end") { isInside = false }
      start = end
    }
    return outside
  }

  // MARK: Programs

  private func run(_ words: [String]) throws -> (lines: [String], code: Int32) {
    let (text, code) = try ChildProcess.run(
      words, at: sandbox.folder.absolute(directory), environment: TemporaryFolder.gitEnvironment)
    return (StoryText.lines(of: sandbox.shown(text)), code)
  }
}
