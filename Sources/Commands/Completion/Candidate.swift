internal import Reporting

/// A word that can be put where the cursor is, and what it means.
struct Candidate: Equatable, Sendable {
  /// The word without quotes.
  let value: String
  /// What it means, on one line; empty if there is nothing to say.
  let text: String

  /// The longest text in columns; shells show one line for each candidate.
  private static let widest = 72

  /// `text` may come from a repository: what is not printable is escaped, and only its first sentence is shown.
  init(_ value: String, _ text: String = "") {
    self.value = value
    let sentence = text.split(separator: ". ", maxSplits: 1).first.map { String($0) } ?? ""
    let line = PrintableText.text(sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let plain = line.hasSuffix(".") ? String(line.dropLast()) : line
    let lines = TextWrap.lines(plain, columns: Self.widest, indent: 0)
    self.text = (lines.first ?? "") + (lines.count > 1 ? " ..." : "")
  }

  /// Whether a shell can show and insert it: a candidate is one line of the answer.
  var isPrintable: Bool { !value.isEmpty && PrintableText.text(value) == value }
}

/// The answer to a shell: what fits where the cursor is.
struct CompletionAnswer: Equatable, Sendable {
  /// What the shell is to offer.
  enum Kind: String, Sendable {
    /// The candidates.
    case values
    /// Files and folders of the machine, which the shell finds itself.
    case files
    /// Folders of the machine, which the shell finds itself.
    case folders
  }

  let kind: Kind
  /// Without duplicates, in the order in which a shell that does not sort shows them.
  let candidates: [Candidate]

  private init(_ kind: Kind, _ candidates: [Candidate]) {
    self.kind = kind
    var seen: Set<String> = []
    self.candidates = candidates.filter { $0.isPrintable && seen.insert($0.value).inserted }
  }

  static let files = CompletionAnswer(.files, [])
  static let folders = CompletionAnswer(.folders, [])
  static let nothing = CompletionAnswer(.values, [])
  static func values(_ candidates: [Candidate]) -> CompletionAnswer { CompletionAnswer(.values, candidates) }

  /// The candidates with a text before each, such as the option that they are values of.
  func prefixed(by head: String) -> CompletionAnswer {
    head.isEmpty ? self : CompletionAnswer(kind, candidates.map { Candidate(head + $0.value, $0.text) })
  }

  /// The lines of the answer: the kind, then each candidate with a tab and its text. New kinds may be added; a script
  /// that does not know one offers nothing.
  func text(for input: CompletionInput) -> String {
    let rows: [Candidate]
    if let word = input.bashWord {
      // Bash inserts what it gets, without another look.
      rows = candidates.filter { $0.value.utf8.starts(with: input.current.utf8) }
        .compactMap { candidate in word.text(of: candidate.value).map { Candidate($0, candidate.text) } }
        .filter { !$0.value.isEmpty }
    } else {
      rows = candidates
    }
    return ([kind.rawValue] + rows.map { "\($0.value)\t\($0.text)" }).map { $0 + "\n" }.joined()
  }
}
