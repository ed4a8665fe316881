import Packs
import Reporting
import Testing
import Vocabulary

/// The shapes of files with evals that public collections have, and what Cairn reads of them.
struct SkillEvalsTests {
  /// An eval in short form: its task, what is expected, its language and the number of its assertions.
  private static func words(_ eval: SkillEval) -> String {
    let expectation =
      switch eval.expectation {
      case nil: "-"
      case .own: "own"
      case .notOwn: "not own"
      case .other(let name): name.value
      }
    return [eval.task?.value ?? "?", expectation, eval.language?.text ?? "-", String(eval.assertions)]
      .joined(separator: " | ")
  }

  private static func words(_ text: String, _ format: EvalPlace.Format = .json) -> [String] {
    SkillEvals.read(Array(text.utf8), as: format).evals.map(words)
  }

  @Test func `evals of skill-creator are tasks with assertions and expect no skill`() {
    let text = """
      {"skill_name": "tea", "evals": [
        {"id": 1, "prompt": "Make tea", "expected_output": "Tea", "files": [], "expectations": ["hot", "green"]},
        {"id": 2, "prompt": "Pour it", "assertions": ["in a cup"], "name": "pouring"}
      ]}
      """
    #expect(Self.words(text) == ["Make tea | - | - | 2", "Pour it | - | - | 1"])
    let evals = SkillEvals.read(Array(text.utf8), as: .json)
    #expect(evals.skill?.value == "tea" && evals.assertions == 3 && evals.faults.isEmpty)
    #expect(evals.evals.allSatisfy { !$0.isTrigger })
  }

  @Test(arguments: [
    #"[{"query": "make tea", "should_trigger": true}, {"query": "make soup", "should_trigger": false}]"#,
    #"{"skill_name": "tea", "queries": [{"query": "make tea", "should_trigger": true, "note": "x"}, {"query": "make soup", "should_trigger": false}]}"#,
    #"{"cases": [{"id": "a", "prompt": "make tea", "should_trigger": true}, {"id": "b", "prompt": "make soup", "should_trigger": false, "preferred_skill": "soup"}]}"#,
    #"{"skill": "tea", "test_cases": [{"input": "make tea", "should_trigger": true}, {"input": "make soup", "should_trigger": false}]}"#,
    #"{"trigger_evals": [{"query": "make tea", "should_trigger": true}, {"query": "make soup", "should_trigger": false}]}"#,
    #"{"evals": [{"prompt": "make tea", "should_trigger": true}, {"prompt": "make soup", "should_trigger": false}]}"#,
    #"{"should_trigger": ["make tea"], "should_not_trigger": [{"text": "make soup"}]}"#,
    #"{"skillName": "tea", "shouldTrigger": ["make tea"], "shouldNotTrigger": ["make soup"]}"#,
    #"{"triggers": {"should_trigger": [{"id": 1, "query": "make tea"}], "should_not_trigger": [{"id": 1, "query": "make soup"}]}}"#,
    #"[{"question": "make tea", "should_trigger": true}, {"question": "make soup", "expected_skill": null}]"#,
  ])
  func `sets of triggers have many shapes and one meaning`(text: String) {
    #expect(Self.words(text) == ["make tea | own | - | 0", "make soup | not own | - | 0"])
    #expect(SkillEvals.read(Array(text.utf8), as: .json).faults.isEmpty)
  }

  @Test func `triggers can be YAML`() {
    let text = "# Ours.\nshould_trigger:\n  - \"make tea\"\n  - 做茶  # Chinese\nshould_not_trigger:\n  - make soup\n"
    #expect(Self.words(text, .yaml) == ["make tea | own | - | 0", "做茶 | own | - | 0", "make soup | not own | - | 0"])
    let list = "cases:\n  - query: make tea\n    expected_skill: brew\n    language: fr\n"
    #expect(Self.words(list, .yaml) == ["make tea | brew | fr | 0"])
    #expect(Self.words("- a\n- b\n", .yaml).isEmpty)
  }

  @Test(arguments: [
    (#""brew""#, "brew"), (#""house:brew""#, "brew"), ("null", "not own"), (#""none""#, "not own"), ("[1]", "-"),
  ])
  func `an expected skill is a name, or null for any but this one`(value: String, expected: String) {
    #expect(Self.words(#"[{"question": "q", "expected_skill": \#(value)}]"#) == ["q | \(expected) | - | 0"])
  }

  @Test func `a task that must not lead to the skill may name another one`() {
    #expect(
      Self.words(#"[{"query": "q", "should_trigger": false, "expected_skill": "soup"}]"#) == ["q | not own | - | 0"])
    #expect(
      Self.words(#"[{"query": "q", "should_trigger": true, "expected_skill": "soup"}]"#) == ["q | soup | - | 0"])
  }

  @Test func `the language is that of the eval, else that of the file`() {
    let text = """
      {"language": "fr", "cases": [
        {"query": "du thé", "should_trigger": true}, {"query": "차", "locale": "ko", "should_trigger": true},
        {"query": "x", "lang": "python", "should_trigger": true}
      ]}
      """
    #expect(Self.words(text) == ["du thé | own | fr | 0", "차 | own | ko | 0", "x | own | fr | 0"])
  }

  @Test func `one eval can be a file`() {
    let text = #"{"skills": ["tea"], "query": "Make tea", "files": ["a.pdf"], "expected_behavior": ["hot"]}"#
    #expect(Self.words(text) == ["Make tea | - | - | 1"])
  }

  @Test(arguments: [
    "[]", "{}", "null", "3", #"{"runs": [{"query": 3}], "evals": "none"}"#, #"["a", "b"]"#, #"{"evals": {"a": 1}}"#,
    #"{"should_trigger": true}"#,
  ])
  func `a file of another kind has no evals and no errors`(text: String) {
    let evals = SkillEvals.read(Array(text.utf8), as: .json)
    #expect(evals.evals.isEmpty && evals.faults.isEmpty)
  }

  @Test(arguments: [
    FaultCase("eval.readable", in: "{\"evals\": [↓}"),
    FaultCase("eval.task-present", in: "[\n  ↓{\"id\": 1, \"should_trigger\": true}\n]"),
    FaultCase("eval.task-present", in: #"{"should_not_trigger": ["soup", ↓" "]}"#),
    FaultCase("eval.unique-id", in: #"{"evals": [{"id": 1, "prompt": "a"}, {"id": ↓1, "prompt": "b"}]}"#),
    FaultCase(
      "eval.task-present", "eval.unique-id",
      in: "{\"cases\": [{\"id\": \"a\", \"prompt\": \"a\"},\n ↓{\"id\": ↓\"a\", \"should_trigger\": false}]}"),
  ])
  func `every error has its place`(_ given: FaultCase) {
    let faults = SkillEvals.read(given.marked.bytes, as: .json).faults
    #expect(given.found(faults) == given.expected)
    #expect(faults.allSatisfy { $0.severity == .warning })
  }

  @Test func `ids of two lists may be equal`() {
    let text =
      #"{"trigger_evals": [{"id": 1, "query": "a", "should_trigger": true}], "evals": [{"id": 1, "prompt": "b"}]}"#
    #expect(SkillEvals.read(Array(text.utf8), as: .json).faults.isEmpty)
  }

  @Test func `a file that cannot be read says so`() {
    #expect(SkillEvals.read(Array("[".utf8), as: .json).faults.map(\.id).contains(SkillEvals.unreadable))
    #expect(SkillEvals.read(Array("a: 1\na: 2\n".utf8), as: .yaml).faults.map(\.id).contains(SkillEvals.unreadable))
    #expect(SkillEvals.read(Array("[]".utf8), as: .json).faults.isEmpty)
  }
}
