internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// Asks for the description of a skill at the terminal, with what makes a good one as a list that marks what the typed
/// text has.
struct DescriptionQuestion {
  let invocation: Invocation
  let skill: SkillName

  /// The description; nil for a placeholder. A text that lacks nothing is taken at once; Enter takes the one before, unless
  /// it has an error. Throws `Prompt.Declined` at the end of input, and after the third text with an error.
  func ask(_ current: String?) async throws -> String? {
    var current = current
    var refused = 0
    await show(current)
    while refused < 3 {
      let question: Message = current == nil ? .description : .keepsDescription
      guard let answer = Prompt(invocation).line(question) else { throw Prompt.Declined() }
      if answer == "?" {
        invocation.writer.line(invocation.writer.text(.descriptionHelp))
        continue
      }
      let typed = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = typed.isEmpty ? current : typed
      guard let text else { return nil }
      let items = await DescriptionChecklist.items(for: text, of: skill)
      let isAccepted = typed.isEmpty || items.allSatisfy(\.isMet)
      current = text
      if items.contains(where: \.isRequired) {
        refused += 1
        await show(current)
      } else if isAccepted {
        return text
      } else {
        await show(current)
      }
    }
    throw Prompt.Declined()
  }

  /// The list; nothing is marked without a text.
  private func show(_ text: String?) async {
    if let text { invocation.writer.line(PrintableText.text(text)) }
    invocation.writer.line(invocation.writer.text(.goodDescription))
    for item in await DescriptionChecklist.items(for: text ?? "", of: skill) {
      let mark = text != nil && item.isMet ? "[x]" : "[ ]"
      invocation.writer.line("  \(mark) \(invocation.writer.text(item.text))")
    }
  }
}

extension Message {
  fileprivate static let goodDescription = Message("ask.good-description", "a good description:")
  fileprivate static let description = Message("ask.description", "description [placeholder]")
  fileprivate static let keepsDescription = Message("ask.keeps-description", "description [the one above]")
  fileprivate static let descriptionHelp = Message(
    "ask.description-help",
    "agents choose a skill by its description alone; write what the skill does and when to use it; Enter takes what is in brackets; --description answers this question in advance; Ctrl-D stops and writes nothing"
  )
}
