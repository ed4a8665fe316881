internal import Platform
internal import Reporting
internal import Vocabulary

/// Questions to somebody at a terminal; every one has a default that Enter gives.
struct Confirmation {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Whether the plan shall be carried out; yes by default.
  func agrees() -> Bool { agrees(to: .proceed) }

  /// Whether a question is answered with yes; Enter gives the default.
  func agrees(to question: Message, byDefault fallback: Bool = true) -> Bool {
    let prompt = session.voice.text(question) + " "
    guard let line = session.voice.ask(prompt) else { return false }
    let answer = line.trimmed.lowercased()
    let yes = session.voice.text(.yesWords).split(separator: " ").map(String.init)
    return answer.isEmpty ? fallback : yes.contains(answer) || ["y", "yes"].contains(answer)
  }

  /// One of `known`, or the default; asks again, twice, after an answer that is none of them.
  func choice(_ question: Message, known: [String], default fallback: String) -> String {
    for _ in 0..<3 {
      let prompt = "\(session.voice.text(question)) (\(known.joined(separator: ", "))) [\(fallback)] "
      guard let answer = session.voice.ask(prompt)?.trimmed else { return fallback }
      if answer.isEmpty { return fallback }
      if known.contains(answer) { return answer }
      session.voice.complain(session.voice.text(.noSuchChoice(answer, Spelling.nearest(to: answer, among: known))))
    }
    return fallback
  }

  /// Some of `known`, given with blanks or commas; `-` for none; Enter for the default.
  func choices(_ question: Message, known: [String], default fallback: [String]) -> [String] {
    for _ in 0..<3 {
      let shown = fallback.isEmpty ? "-" : fallback.joined(separator: " ")
      let prompt = "\(session.voice.text(question)) (\(known.joined(separator: ", "))) [\(shown)] "
      guard let answer = session.voice.ask(prompt)?.trimmed else { return fallback }
      if answer.isEmpty { return fallback }
      if answer == "-" { return [] }
      let names = answer.split { $0 == " " || $0 == "," }.map(String.init)
      guard let wrong = names.first(where: { !known.contains($0) }) else { return names }
      session.voice.complain(session.voice.text(.noSuchChoice(wrong, Spelling.nearest(to: wrong, among: known))))
    }
    return fallback
  }
}

extension String {
  fileprivate var trimmed: String {
    let blanks: Set<Character> = [" ", "\t", "\r"]
    return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }
}

extension Message {
  fileprivate static let proceed = Message("ask.proceed", "proceed? [Y/n]")
  fileprivate static let yesWords = Message("ask.yes-words", "y yes")
  fileprivate static func noSuchChoice(_ answer: String, _ nearest: String?) -> Message {
    if let nearest {
      return Message(
        "ask.no-such-choice-near", "'{answer}' is not among them; did you mean '{nearest}'?",
        ["answer": .text(Visible.text(answer)), "nearest": .text(nearest)])
    }
    return Message("ask.no-such-choice", "'{answer}' is not among them", ["answer": .text(Visible.text(answer))])
  }
}
