internal import Vocabulary

/// A command line of a POSIX shell up to the cursor, split into its words (POSIX, Shell Command Language, 2.2 and 2.7).
///
/// Nothing is expanded: variables and substitutions keep their text. Redirections are left out.
struct ShellLine: Equatable {
  /// A word of the line.
  struct Word: Equatable {
    /// As it is typed.
    let raw: String
    /// Without quotes.
    let value: String
    /// The quote that is still open at its end.
    let quote: Quote
  }

  /// What quotes a text.
  enum Quote: Equatable {
    case unquoted, single, double
  }

  /// The words; the last one ends at the cursor, and is empty after a blank.
  let words: [Word]
  /// Whether the last word is the file of a redirection.
  let endsInFile: Bool

  init(_ line: String) {
    var scanner = Scanner(bytes: Array(line.utf8))
    words = scanner.read()
    endsInFile = scanner.isFile
  }
}

/// Reads the words from left to right.
private struct Scanner {
  let bytes: [UInt8]
  private var at = 0
  private var words: [ShellLine.Word] = []
  private var start = 0
  private var value: [UInt8] = []
  private var quote = ShellLine.Quote.unquoted
  /// Whether a word has begun; it may be empty, as in `''`.
  private var isInWord = false
  /// Whether the next word is the file of a redirection.
  private(set) var isFile = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read() -> [ShellLine.Word] {
    while at < bytes.count {
      switch quote {
      case .unquoted: readPlain()
      case .single: readSingle()
      case .double: readDouble()
      }
    }
    if !isInWord { start = at }
    words.append(word)
    return words
  }

  private var word: ShellLine.Word {
    ShellLine.Word(
      raw: String(decoding: bytes[start..<at], as: UTF8.self), value: String(decoding: value, as: UTF8.self),
      quote: quote)
  }

  private mutating func readPlain() {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): end()
    case UInt8(ascii: "'"): open(.single)
    case UInt8(ascii: "\""): open(.double)
    case UInt8(ascii: "\\"):
      begin()
      at += 1
      if at < bytes.count { take() }
    case UInt8(ascii: ">"), UInt8(ascii: "<"): redirect()
    default:
      begin()
      if !takeSubstitution() { take() }
    }
  }

  private mutating func readSingle() {
    if bytes[at] == UInt8(ascii: "'") { close() } else { take() }
  }

  private mutating func readDouble() {
    switch bytes[at] {
    case UInt8(ascii: "\""): close()
    case UInt8(ascii: "\\"):
      // A backslash quotes only these characters here.
      if at + 1 < bytes.count, "$`\"\\".utf8.contains(bytes[at + 1]) { at += 1 }
      take()
    default: if !takeSubstitution() { take() }
    }
  }

  private mutating func begin() {
    if !isInWord { start = at }
    isInWord = true
  }

  private mutating func open(_ new: ShellLine.Quote) {
    begin()
    quote = new
    at += 1
  }

  private mutating func close() {
    quote = .unquoted
    at += 1
  }

  private mutating func take() {
    value.append(bytes[at])
    at += 1
  }

  /// Takes `$(…)` and the text between two backticks as it is; false at any other place.
  private mutating func takeSubstitution() -> Bool {
    if bytes[at] == UInt8(ascii: "`") {
      take()
      while at < bytes.count, bytes[at] != UInt8(ascii: "`") { take() }
      if at < bytes.count { take() }
      return true
    }
    guard bytes[at] == UInt8(ascii: "$"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "(") else { return false }
    take()
    takeParentheses()
    return true
  }

  private mutating func takeParentheses() {
    var depth = 0
    repeat {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      take()
    } while depth > 0 && at < bytes.count
  }

  /// `2>file`, `<file`, `>&1`; `<(…)` is a word.
  private mutating func redirect() {
    if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "(") {
      begin()
      take()
      takeParentheses()
      return
    }
    // Digits before it are the number of the stream.
    if isInWord, value.allSatisfy({ Byte.isDigit($0) }) {
      value = []
      isInWord = false
    } else {
      end()
    }
    while at < bytes.count, "<>&|".utf8.contains(bytes[at]) { at += 1 }
    isFile = true
  }

  /// Ends the word before a blank, and skips the blank.
  private mutating func end() {
    if isInWord {
      if !isFile { words.append(word) }
      isFile = false
    }
    if at < bytes.count, !"<>".utf8.contains(bytes[at]) { at += 1 }
    value = []
    isInWord = false
  }
}
