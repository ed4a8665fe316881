internal import Reporting

/// What ArgumentParser says of a command line that it cannot read, in the shape of Cairn's own messages.
struct UsageError {
  /// What is wrong, and the lines after it: values that are allowed, help of the option, usage.
  private let message: String
  private let rest: [String]

  /// Takes the full message of ArgumentParser: `Error: …`, then lines such as `Help: …`, `Usage: …`, `  See …`.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.first ?? ""
    message = Self.lowercased(first.hasPrefix("Error: ") ? String(first.dropFirst("Error: ".count)) : first)
    rest = lines.dropFirst().filter { !$0.allSatisfy { $0 == " " } }
  }

  /// The lines for a terminal, ending with a line end.
  func text(_ messages: MessageText) -> String {
    var text = messages.text(.error, words: message, id: "usage")
    for line in rest {
      if let help = Self.after("Help:", in: line) ?? Self.after("See ", in: line).map({ "see " + $0 }) {
        text += messages.help(Self.lowercased(help))
      } else if let usage = Self.after("Usage:", in: line) {
        text += messages.plain("  usage: " + usage)
      } else {
        text += messages.plain("  " + line)
      }
    }
    return text
  }

  /// What follows a word at the beginning of a line.
  private static func after(_ word: String, in line: String) -> String? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix(word) else { return nil }
    return String(line.dropFirst(word.count).drop { $0 == " " })
  }

  /// The text without a capital at its beginning, unless the word is an abbreviation, and without a final full stop.
  private static func lowercased(_ text: String) -> String {
    var result = text
    if let first = text.first, first.isUppercase, text.dropFirst().first?.isLowercase == true {
      result = first.lowercased() + text.dropFirst()
    }
    if result.hasSuffix("."), !result.hasSuffix("..") { result.removeLast() }
    return result
  }
}
