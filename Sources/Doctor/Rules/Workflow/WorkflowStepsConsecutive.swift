internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Checks the numbers of steps, because other steps refer to them.
  static let workflowStepsConsecutive = Rule(
    id: "workflow.steps-consecutive",
    severity: .warning,
    summary: "The steps of a workflow have consecutive numbers.",
    why: """
      A gap looks like a lost step, and a duplicate number makes "go back to step 4" ambiguous. Steps between two \
      others, such as 2.5 or 3a, are accepted.
      """,
    source: "seen in the wild: workflows after a step was taken out or put in",
    dialects: [.workflow],
    good: [
      .workflow(
        "<steps>\n<step number=\"1\">a</step>\n<step number=\"2\">b</step>\n<step number=\"2.5\">c</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"0\">a</step>\n<step number=\"1\">b</step>\n<step>c</step>\n</steps>\n"),
      // Each list has its own numbers.
      .workflow("<w>\n<steps><step number=\"1\">a</step></steps>\n<steps><step number=\"1\">b</step></steps>\n</w>\n"),
    ],
    bad: [
      .workflow(
        "<steps>\n<step number=\"1\">a</step>\n<step number=\"↓3\">b</step>\n<step number=\"4\">c</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"1\">a</step>\n<step number=\"↓1\">b</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"↓2\">a</step>\n<step number=\"3\">b</step>\n</steps>\n"),
    ],
    check: .eachDocument { document in
      let elements = Markup(document.markdown).elements
      var last: [Int?: Int] = [:]
      var findings: [Finding] = []
      for element in elements where element.name.value == "step" {
        guard let text = element["number"], let number = Int(text.value), number >= 0, number < 1_000_000 else {
          continue
        }
        let expected = last[element.parent].map { $0 + 1 }
        last[element.parent] = number
        if let expected, number != expected {
          findings.append(Finding(.follows(number, expected), at: text.span))
        } else if expected == nil, number > 1 {
          findings.append(Finding(.starts(number), at: text.span))
        }
      }
      return findings
    })
}

extension Message {
  fileprivate static func follows(_ number: Int, _ expected: Int) -> Message {
    Message(
      "workflow.steps-consecutive", "expected step {expected}, found step {number}\nrenumber the steps",
      ["number": .text(String(number)), "expected": .text(String(expected))])
  }
  fileprivate static func starts(_ number: Int) -> Message {
    Message(
      "workflow.steps-consecutive.first", "the first step has the number {number}\nstart with 1",
      ["number": .text(String(number))])
  }
}
