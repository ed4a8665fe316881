import Packs
import Testing
import Vocabulary

struct EvalPlaceTests {
  @Test(arguments: [
    ("skills/tea/evals/evals.json", "skills/tea", "-"), ("skills/tea/evals/trigger-eval.json", "skills/tea", "-"),
    ("evals/triggers.json", "root", "-"), (".agents/skills/tea/evals/ko/triggers.json", ".agents/skills/tea", "ko"),
    ("skills/tea/evals/triggers.zh-Hant.json", "skills/tea", "zh-Hant"),
    ("skills/tea/evals/ko/triggers.fr.json", "skills/tea", "fr"), ("skills/tea/evals/triggers.yaml", "skills/tea", "-"),
    ("skills/tea/evals/triggers.yml", "skills/tea", "-"), ("skills/tea/evals/set.v2.json", "skills/tea", "-"),
  ])
  func `a file of evals has a skill and perhaps a language`(text: String, skill: String, language: String) throws {
    let place = try #require(EvalPlace(of: try RelativePath(onDisk: text)))
    #expect(place.skill?.text ?? "root" == skill)
    #expect(place.language?.text ?? "-" == language)
    #expect((place.format == .json) == text.hasSuffix(".json"))
  }

  @Test(arguments: [
    "skills/tea/evals/files/menu.json", "skills/tea/evals/README.md", "skills/tea/evals/promptfoo.yaml",
    "skills/tea/tests/evals.json", "skills/tea/evals/.json", "skills/tea/evals/a/b/evals.json", "evals.json",
    "skills/tea/evals/lib/data.json", "skills/tea/evals", "skills/tea/evals/results.jsonl",
  ])
  func `other files are not read`(text: String) throws {
    #expect(EvalPlace(of: try RelativePath(onDisk: text)) == nil)
  }
}
