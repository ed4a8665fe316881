import Packs
import Testing
import Vocabulary

/// The nearest valid name.
@Suite struct SkillNameAdviceTests {
  static let texts: [(String, String?)] = [
    ("release", "release"), ("Release", "release"), ("Release Notes", "release-notes"), ("ApiReview", "api-review"),
    ("a--b", "a-b"), ("_x_", "x"), ("api/review.md", "api-review-md"), ("con", "con-skill"), ("배포 점검", "배포-점검"),
    (String(repeating: "a", count: 63) + "_b", String(repeating: "a", count: 63)), ("", nil), ("---", nil), ("!", nil),
  ]

  @Test(arguments: texts) func `a text has the nearest name that is valid`(text: String, name: String?) {
    #expect(SkillNameAdvice.nearest(to: text)?.text == name)
  }
}
