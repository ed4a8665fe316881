internal import Platform
internal import Reporting
internal import Vocabulary

/// Questions to the user at a terminal. Enter gives the default, `?` explains the question, and the end of input
/// (Ctrl-D) means no.
struct Prompt {
  private let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  /// The user ended a choice without an answer: nothing is done.
  struct Declined: Error {}

  /// One of the answers to a question.
  struct Option {
    let name: String
    /// What it means; nil if the name says it.
    var description: String?
  }

  /// A question with named answers.
  struct Question {
    let text: Message
    /// The answer to `?`.
    let help: Message
    let options: [Option]
    /// Valid answers that are not listed.
    var unlisted: [String] = []

    fileprivate var known: [String] { options.map(\.name) + unlisted }
  }

  /// Whether to apply the plan; yes by default.
  func confirm() -> Bool { confirm(.proceed, help: .proceedHelp) }

  /// Whether a question is answered with yes; Enter gives the default, and every other answer is no.
  func confirm(_ question: Message, byDefault fallback: Bool = true, help: Message) -> Bool {
    while let answer = ask(invocation.writer.text(question) + " ") {
      if answer == "?" {
        invocation.writer.line(invocation.writer.text(help))
        continue
      }
      let yes = invocation.writer.text(.yesWords).split(separator: " ").map(String.init) + ["y", "yes"]
      return answer.isEmpty ? fallback : yes.contains(answer.lowercased())
    }
    return false
  }

  /// A line of text, which may be empty; nil at the end of input.
  func line(_ question: Message) -> String? {
    ask("\(invocation.writer.text(question)) \(invocation.writer.text(.helpHint)) ")
  }

  /// One of the options, or the default. Throws `Declined` at the end of input, and after the third invalid answer.
  func choice(_ question: Question, default fallback: String) throws -> String {
    try answer(to: question, default: fallback) { answer in
      question.known.contains(answer) ? .success(answer) : .failure(Unknown(answer))
    }
  }

  /// Some of the options, separated by spaces or commas; `-` or `none` for none; Enter for the default. Throws like
  /// `choice`.
  func choices(_ question: Question, default fallback: [String]) throws -> [String] {
    try answer(to: question, default: fallback.isEmpty ? "-" : fallback.joined(separator: " ")) { answer in
      if answer == "-" || answer == "none" { return .success([]) }
      let names = answer.split { $0 == " " || $0 == "," }.map(String.init)
      return names.first { !question.known.contains($0) }.map { .failure(Unknown($0)) } ?? .success(names)
    }
  }

  private struct Unknown: Error {
    let name: String

    init(_ name: String) { self.name = name }
  }

  private func answer<Value>(
    to question: Question, default fallback: String, _ read: (String) -> Result<Value, Unknown>
  ) throws -> Value {
    show(question.options)
    var wrong = 0
    while wrong < 3 {
      guard
        let answer = ask("\(invocation.writer.text(question.text)) [\(fallback)] \(invocation.writer.text(.helpHint)) ")
      else { throw Declined() }
      if answer == "?" {
        invocation.writer.line(invocation.writer.text(question.help))
        show(question.options)
        continue
      }
      switch read(answer.isEmpty ? fallback : answer) {
      case .success(let value): return value
      case .failure(let unknown):
        wrong += 1
        invocation.writer.line(
          invocation.writer.text(.noSuchChoice(NearestName(unknown.name, among: question.known))))
      }
    }
    throw Declined()
  }

  /// The options, one per line, with their descriptions in a second column.
  private func show(_ options: [Option]) {
    let names = options.map { PrintableText.text($0.name) }
    let margin = Columns.width(of: names) + 4
    for (option, name) in zip(options, names) {
      let description = PrintableText.text(option.description ?? "")
      guard !description.isEmpty else {
        invocation.writer.line("  " + name)
        continue
      }
      // A description that is too wide continues below itself.
      let lines = TextWrap.lines(
        String(repeating: " ", count: margin) + description, columns: invocation.writer.columns, indent: margin)
      let first = "  " + Columns.padded(name, to: margin - 2) + (lines.first ?? "").dropFirst(margin)
      for line in [first] + lines.dropFirst() { invocation.writer.line(line) }
    }
  }

  private func ask(_ prompt: String) -> String? { invocation.environment.console.ask(prompt)?.trimmed }
}

extension String {
  fileprivate var trimmed: String {
    let blanks: Set<Character> = [" ", "\t", "\r"]
    return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }
}

extension Message {
  fileprivate static let proceed = Message("ask.proceed", "proceed? [Y/n]")
  fileprivate static let proceedHelp = Message(
    "ask.proceed-help",
    "y or Enter: write the changes listed above; n or Ctrl-D: write nothing; `cairn undo` can revert it later")
  fileprivate static let yesWords = Message("ask.yes-words", "y yes")
  fileprivate static let helpHint = Message("ask.help-hint", "(? for help)")
  fileprivate static func noSuchChoice(_ answer: NearestName) -> Message {
    answer.message(
      near: Message(
        "ask.no-such-choice-near", "'{answer}' is not one of the choices; did you mean '{nearest}'?",
        answer.arguments(as: "answer")),
      else: Message("ask.no-such-choice", "'{answer}' is not one of the choices", answer.arguments(as: "answer")))
  }
}
