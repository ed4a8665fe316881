internal import Documents
internal import Vocabulary

/// A shell command in a text: from one of its words to the end of the line, including lines joined by a backslash.
struct CommandText {
  /// The command from the word on, with ASCII letters in lower case and blanks for line ends.
  let bytes: [UInt8]
  /// The place of the word in the file.
  let offset: Int

  /// Commands longer than this are cut.
  private static let longest = 1000

  /// In a code span, the command ends with the span; a command outside of code does not continue into code.
  init(at offset: Int, in mentions: Mentions) {
    let file = mentions.file.bytes
    let limits = [
      mentions.codeSpan(at: offset)?.upper, mentions.fence(at: offset)?.content.upper, offset + Self.longest,
    ]
    let upper = limits.compactMap { $0 }.reduce(file.count) { min($0, $1) }
    var bytes: [UInt8] = []
    var index = offset
    while index < upper {
      let byte = file[index]
      if byte == 0x0A {
        // A backslash joins the next line, and so does a pipe at the end.
        let last = bytes.last { $0 != 0x20 }
        guard last == UInt8(ascii: "\\") || last == UInt8(ascii: "|") else { break }
        bytes.removeLast(last == UInt8(ascii: "\\") ? bytes.count - (bytes.lastIndex(of: 0x5C) ?? bytes.count) : 0)
        bytes.append(0x20)
      } else {
        bytes.append(byte == 0x0D || byte == 0x09 ? 0x20 : byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      index += 1
    }
    self.bytes = bytes
    self.offset = offset
  }

  /// The parts between pipes, up to where another command starts.
  var pipeline: [ArraySlice<UInt8>] {
    let end = bytes.indices.first { index in
      bytes[index] == UInt8(ascii: ";") || (bytes[index] == UInt8(ascii: "&") && has("&&", at: index))
        || (bytes[index] == UInt8(ascii: "|") && has("||", at: index))
    }
    return bytes[..<(end ?? bytes.count)].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
  }

  /// The words of a part, without surrounding quotes and brackets.
  static func words(of part: ArraySlice<UInt8>) -> [String] {
    part.split { $0 == 0x20 }.map { word in
      String(decoding: word.trimmed { [0x22, 0x27, 0x60, 0x28, 0x29, 0x2C].contains($0) }, as: UTF8.self)
    }
  }

  private func has(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }
}

extension Mentions {
  /// Whether a word at a place can be a command: it is not the end of a longer word.
  func startsWord(at offset: Int) -> Bool {
    guard let byte = before(offset, 1).last else { return true }
    return !(byte >= 0x80 || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x2F || Byte.isAlphanumeric(byte))
  }

  /// Whether a line of a script only contains text: a comment, a quoted string, or words that are printed.
  func isCommentOrEcho(at offset: Int) -> Bool {
    guard document == nil || fence(at: offset) != nil else { return false }
    let before = Array(before(offset))
    let text = before.drop(while: Byte.isBlank)
    if text.starts(with: "#".utf8) || text.starts(with: "//".utf8) || text.starts(with: "* ".utf8) { return true }
    if text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") { return true }
    return Self.echoCommands.occur(in: before[...])
  }

  private static let echoCommands = Phrases([
    "echo ", "printf ", "print(", "console.", "log(", "log_", "logger", "warn(", "error(", "die ", "write-host",
    "help=",
    "usage:", "raise ", "throw ",
  ])
}
