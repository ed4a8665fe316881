internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires names of steps, because agents report their progress by them.
  static let workflowStepNamed = Rule(
    id: "workflow.step-named",
    severity: .warning,
    summary: "Every numbered step of a workflow has a name.",
    why: """
      Agents report their progress by the names of the steps. A number alone says nothing, and it means another step \
      as soon as one is inserted before it.
      """,
    source: "seen in the wild: workflows with `<step number=\"…\" name=\"…\">`",
    dialects: [.workflow],
    good: [
      .workflow("<steps>\n<step number=\"1\" name=\"Build\">a</step>\n<step>b</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"1\" title=\"Build\">a</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"1\">\n<name>Build</name>\n</step>\n</steps>\n"),
      // No step has a name, so this is intended.
      .workflow("<steps>\n<step number=\"1\">a</step>\n<step number=\"2\">b</step>\n</steps>\n"),
    ],
    bad: [
      .workflow("<steps>\n<step number=\"1\" name=\"Build\">a</step>\n<↓step number=\"2\">b</step>\n</steps>\n"),
      .workflow("<steps>\n<step number=\"1\" name=\"↓ \">a</step>\n</steps>\n"),
    ],
    check: .eachDocument { document in
      let elements = Markup(document.markdown).elements
      let steps = elements.indices.filter { elements[$0].name.value == "step" && elements[$0]["number"] != nil }
      let named = Set(elements.filter { $0.name.value == "name" || $0.name.value == "title" }.compactMap(\.parent))
      let names = steps.map { elements[$0]["name"] ?? elements[$0]["title"] }
      guard names.contains(where: { $0 != nil }) || !named.isDisjoint(with: steps) else { return [] }
      return zip(steps, names).compactMap { step, name in
        let number = elements[step]["number"]?.value ?? ""
        guard let name else {
          return named.contains(step) ? nil : Finding(.unnamed(number), at: elements[step].name.span)
        }
        let isBlank = name.value.utf8.allSatisfy { $0 <= 0x20 }
        return isBlank ? Finding(.unnamed(number), at: name.span) : nil
      }
    })
}

extension Message {
  fileprivate static func unnamed(_ number: String) -> Message {
    Message(
      "workflow.step-named", "step {number} has no name\nsay in a few words what it does", ["number": .text(number)])
  }
}
