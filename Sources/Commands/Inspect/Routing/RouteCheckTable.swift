internal import Packs
internal import Reporting
internal import Vocabulary

/// The check of routes by evals, as text: what is wrong, a line for each skill and language, and the sum.
struct RouteCheckTable {
  let routes: RouteCheck
  let writer: ConsoleWriter

  func print() {
    for problem in routes.problems {
      writer.warn(Failure.Detail(problem.diagnostic, in: problem.path, at: problem.place))
    }
    let results = routes.check.results
    for result in routes.check.missed { writer.printWrapped(line(of: result)) }
    if !results.isEmpty {
      if !routes.check.missed.isEmpty { writer.print("") }
      for line in Columns.lines(rows, within: writer.outputColumns) { writer.print(line) }
      writer.status(.sum(results.count { $0.isRight }, of: results.count))
    } else if routes.isGood, routes.check.leftOut.isEmpty {
      writer.status(.noTasks)
    }
    if routes.isGood, !routes.check.missed.isEmpty { writer.note(.ofPacks) }
    if !routes.check.leftOut.isEmpty { writer.note(.leftOut(routes.check.leftOut.count)) }
  }

  private func line(of result: TriggerCheck.Result) -> String {
    let trigger = result.trigger
    let task = Self.shortened(trigger.task)
    let chosen = result.answer.skills.map(\.text).joined(separator: ", ")
    let message: Message =
      switch trigger.expectation {
      case .chosen(let skill): chosen.isEmpty ? .nothing(task, skill) : .other(task, chosen, skill)
      case .notChosen(let skill): .unwanted(task, chosen, skill)
      }
    let place = "\(PrintableText.text(trigger.path.text)):\(trigger.place.line):\(trigger.place.column)"
    return "\(place): \(writer.text(message))"
  }

  /// Tasks can be whole pages; the place says where the rest is.
  private static func shortened(_ task: String) -> String {
    let text = PrintableText.text(task.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }

  private static let longest = 80

  private var rows: [[String]] {
    let heads = writer.text(.heads).split(separator: "|").map { String($0.drop { $0 == " " }) }
    return [heads.map { $0.last == " " ? String($0.dropLast()) : $0 }]
      + routes.check.scores.map { score in
        let right = score.found + score.avoided
        return [
          score.skill.text, score.language?.text ?? "-", Self.text(of: score.precision), Self.text(of: score.recall),
          "\(right)/\(right + score.missed + score.wrong)",
        ]
      }
  }

  private static func text(of ratio: TriggerScore.Ratio?) -> String {
    guard let hundredths = ratio?.hundredths else { return "-" }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Message {
  fileprivate static let heads = Message("route.check-heads", "skill | language | precision | recall | right")
  fileprivate static let noTasks = Message(
    "route.check-none",
    "no eval says which skill its task must lead to\nadd evals with `query` and `should_trigger` to `evals/triggers.json` next to a SKILL.md"
  )
  fileprivate static func sum(_ right: Int, of count: Int) -> Message {
    Message(
      "route.check-sum", "tasks that lead to the expected skill: {right} of {count}",
      ["right": .number(right), "count": .number(count)])
  }
  fileprivate static let ofPacks = Message(
    "route.check-of-packs", "the tasks that lead elsewhere are of packs, whose authors can change them")
  fileprivate static func leftOut(_ count: Int) -> Message {
    Message(
      "route.check-skipped", "tasks skipped because the skill that they expect is not installed: {count}",
      ["count": .number(count)])
  }
  fileprivate static func nothing(_ task: String, _ skill: SkillName) -> Message {
    Message(
      "route.check-nothing", "'{task}' leads to no skill; expected {skill}",
      ["task": .text(task), "skill": .text(skill.text)])
  }
  fileprivate static func other(_ task: String, _ chosen: String, _ skill: SkillName) -> Message {
    Message(
      "route.check-other", "'{task}' leads to {chosen}; expected {skill}",
      ["task": .text(task), "chosen": .text(chosen), "skill": .text(skill.text)])
  }
  fileprivate static func unwanted(_ task: String, _ chosen: String, _ skill: SkillName) -> Message {
    Message(
      "route.check-unwanted", "'{task}' leads to {chosen}; expected no {skill}",
      ["task": .text(task), "chosen": .text(chosen), "skill": .text(skill.text)])
  }
}
