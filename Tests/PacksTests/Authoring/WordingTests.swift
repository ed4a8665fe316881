import Packs
import Testing

/// How much of a copy was translated.
@Suite struct WordingTests {
  private let source = """
    ---
    name: brew
    description: Brews tea.
    ---

    # Brew

    Boil the water.

    ```sh
    kettle --on
    kettle --off
    kettle --status
    ```

    Pour it slowly.

    """

  private func isMostly(_ text: String) -> Bool { Wording(Array(text.utf8)).isMostly(of: Wording(Array(source.utf8))) }

  @Test func `a copy of a text of which one sentence changed since is mostly that text`() {
    #expect(isMostly(source))
    #expect(isMostly(source.replacing("Pour it slowly.", with: "Pour it.")))
    #expect(isMostly(source.replacing("\n", with: "\r\n")))
  }

  @Test func `code and names that every language shares do not make a translation a copy`() {
    let translated = """
      ---
      name: brew
      description: 차를 우립니다.
      ---

      # 우리기

      물을 끓이세요.

      ```sh
      kettle --on
      kettle --off
      kettle --status
      ```

      천천히 따르세요.

      """
    #expect(!isMostly(translated))
    #expect(!isMostly(translated.replacing("# 우리기", with: "# Brew")))
    #expect(!isMostly("```sh\nkettle --on\n```\n"))
  }
}
