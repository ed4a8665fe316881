import Foundation

/// A session written as a text file: the commands, and their expected output.
///
///     # an edited file is kept
///     $ append .agents/skills/release/SKILL.md
///       one more line
///     $ cairn sync
///     kept     .agents/skills/release/SKILL.md  …
///     ? 0
///
/// `# ` starts a claim or a comment, `$ ` a command (see the list in `StoryPlay`). The lines up to an empty line or the
/// next of these are the body of the command, if they are indented and the command has one, and then the expected
/// output; `< ` is an answer typed at a terminal, `? ` the exit code if it is not 0. `…` stands for any text in a line,
/// and alone for any lines. A story starts in `repo`, an empty git repository; `/story` is the folder that contains it.
package struct Story: Sendable, CustomStringConvertible {
  /// Absolute path of the file.
  package let path: String
  var parts: [Part]

  package var description: String { TestFiles.name(of: path) }

  enum Part: Sendable {
    /// A claim, a comment, an empty line.
    case text(String)
    case command(Command)
  }

  /// One command, its input, and its expected result.
  struct Command: Sendable {
    /// The number of its line in the file, from 1.
    let line: Int
    let text: String
    var body: [String] = []
    /// The expected lines, including answers.
    var expected: [String] = []
    var code: Int32 = 0

    /// The answers typed at the terminal; nil without a terminal.
    var answers: [String]? {
      let answers = expected.filter { $0 == "<" || $0.hasPrefix("< ") }.map { String($0.dropFirst(2)) }
      return answers.isEmpty && !expected.contains("<end of input>") ? nil : answers
    }
  }

  /// Every story below a folder, by name.
  package static func all(in folder: String) -> [Story] {
    TestFiles.all(".story", in: folder).compactMap { path in
      FileManager.default.contents(atPath: path).map {
        Story(path: path, text: String(decoding: $0, as: UTF8.self))
      }
    }
  }

  init(path: String, text: String) {
    self.path = path
    parts = []
    var command: Command?
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      let isBody = command.map { $0.takesBody && $0.expected.isEmpty } ?? false
      if isBody, line.hasPrefix("  ") || line.isEmpty && next.hasPrefix("  ") {
        command?.body.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("$ ") {
        if let command { parts.append(.command(command)) }
        command = Command(line: index + 1, text: String(line.dropFirst(2)))
      } else if line.hasPrefix("# ") || line.isEmpty || command == nil {
        if let command { parts.append(.command(command)) }
        command = nil
        parts.append(.text(line))
      } else if line.hasPrefix("? ") {
        command?.code = Int32(line.dropFirst(2)) ?? -1
      } else {
        command?.expected.append(line)
      }
    }
    if let command { parts.append(.command(command)) }
  }

  /// The text of the file.
  var text: String {
    let lines = parts.flatMap { part -> [String] in
      switch part {
      case .text(let line): return [line]
      case .command(let command):
        let code = command.code == 0 ? [] : ["? \(command.code)"]
        return ["$ " + command.text] + command.body.map { $0.isEmpty ? "" : "  " + $0 } + command.expected + code
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Plays the story and returns the mismatches. With `recording`, the actual output is written to the file instead; what
  /// a story cannot do, such as to write a text with an unknown escape, is neither recorded nor ever expected.
  package func play(recording: Bool) async throws -> [Mismatch] {
    var play = try StoryPlay()
    var mismatches: [Mismatch] = []
    var broken: [Mismatch] = []
    var told = self
    for (index, part) in parts.enumerated() {
      guard case .command(var command) = part else { continue }
      let (lines, code): ([String], Int32)
      do { (lines, code) = try await play.perform(command) } catch {
        broken.append(Mismatch(line: command.line, text: "$ \(command.text)\n\(error)"))
        continue
      }
      if code == command.code, StoryText.matches(lines[...], command.expected[...]) { continue }
      let all = command.expected + (command.code == 0 ? [] : ["? \(command.code)"])
      let difference = StoryText.difference(expected: all, actual: lines + (code == 0 ? [] : ["? \(code)"]))
      mismatches.append(Mismatch(line: command.line, text: "$ \(command.text)\n\(difference)"))
      command.expected = lines
      command.code = code
      told.parts[index] = .command(command)
    }
    guard recording, !mismatches.isEmpty else { return broken + mismatches }
    try Data(told.text.utf8).write(to: URL(fileURLWithPath: path))
    return broken
  }

  /// A command with an unexpected result: the expected lines (-), and the actual lines (+).
  package struct Mismatch: Sendable {
    package let line: Int
    package let text: String
  }
}

extension Story.Command {
  fileprivate var takesBody: Bool { ["write ", "append "].contains { text.hasPrefix($0) } }
}
