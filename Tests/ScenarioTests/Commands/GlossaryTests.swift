import TestSupport
import Testing

/// Checks Cairn's texts against the glossary of `.github/CONTRIBUTING.md`: one term for one thing.
struct GlossaryTests {
  @Test func `no message, rule or help text has a banned word`() throws {
    let glossary = try Glossary()
    #expect(glossary.banned.count > 60)
    let texts = try SourceText.all()
    #expect(texts.count > 800)
    for text in texts {
      for word in glossary.bannedWords(in: text.text) {
        Issue.record("\(text.name): '\(word)' in: \(text.text)")
      }
    }
  }

  @Test func `a banned word is found in all its forms, but not in another word, in code or in an allowed phrase`() {
    let glossary = Glossary(
      page: """
        ### Glossary

        | write | meaning | not |
        | ----- | ------- | --- |
        | fix   | a `word` | `mend`, `judge`, old |

        Not anywhere: `is no`,
        `take back`.

        Allowed although: `is no longer`.

        ## More `words`
        """)
    #expect(glossary.banned == [["is", "no"], ["take", "back"], ["mend"], ["judge"]])
    for (text, found) in [
      ("Mend it", ["mend"]), ("mends, mended; judging", ["mend", "mend", "judge"]),
      ("commend, judgement, word, old", []),
      ("'{mend}' is no name; run `mend`", ["is no"]), ("it is no longer there", []), ("take back", ["take back"]),
      ("take; back", []), ("that it is. no more", []),
    ] {
      #expect(glossary.bannedWords(in: text) == found, "\(text)")
    }
  }
}
