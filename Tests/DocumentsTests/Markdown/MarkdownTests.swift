import Reporting
import Testing
import Vocabulary

@testable import Documents

struct MarkdownTests {
  private func headings(_ source: String) -> [String] {
    MarkdownDocument(Array(source.utf8)).headings.map { "\($0.level) \($0.text)" }
  }

  @Test(arguments: [
    ("# One", ["1 One"]), ("###### Six", ["6 Six"]), ("####### seven", []), ("#none", []), ("#\tTab", ["1 Tab"]),
    ("#", ["1 "]), ("## ", ["2 "]), ("## Closed ##", ["2 Closed"]), ("## Closed ####  ", ["2 Closed"]),
    ("## C#", ["2 C#"]), ("## ##", ["2 "]), ("   ### Three blanks", ["3 Three blanks"]), ("    # code", []),
    ("\\# escaped", []), ("text # no", []), ("- # in a list", ["1 in a list"]), ("## 한국어 `code`", ["2 한국어 `code`"]),
    ("text\n# interrupts", ["1 interrupts"]), ("# a\r\n# b\r# c", ["1 a", "1 b", "1 c"]),
    ("\u{FEFF}# marked", ["1 marked"]),
    ("<!-- # no -->\n# yes", ["1 yes"]), ("<!--\n# no\n-->\n# yes", ["1 yes"]), ("<!-->\n# yes", ["1 yes"]),
    ("<!--\n# no\n--> # no\n# yes", ["1 yes"]), ("text <!--\n# yes\n-->", ["1 yes"]), ("<!-- open\n# no", []),
    ("`<!--`\n# yes", ["1 yes"]), ("```\n# no\n```\n# yes", ["1 yes"]), ("~~~\n# no\n```\n~~~\n# yes", ["1 yes"]),
    ("```\n<!--\n```\n# yes", ["1 yes"]), ("<!--\n```\n-->\n# yes", ["1 yes"]), ("```\n# no", []),
    ("- ```\n  # no\n  ```\n# yes", ["1 yes"]), ("- ```\n  # no\n# yes", ["1 yes"]),
    ("1. a\n\n   ```\n   # no\n   ```\n# yes", ["1 yes"]),
    ("10. a\n\n    ~~~\n    # no\n    ~~~\n\n# yes", ["1 yes"]), ("> # quoted", []),
    ("---\nname: a\n---\n# yes\n---\n# also", ["1 yes", "1 also"]),
    ("---\n# open\n", ["1 open"]), ("", []), ("\u{FEFF}", []),
  ])
  func `headings are CommonMark headings outside of fences and comments`(source: String, expected: [String]) {
    #expect(headings(source) == expected)
  }

  @Test(arguments: [
    ("```sh\necho\n```\n", "sh", "echo\n", true), ("~~~~ swift x \na\n~~~\n~~~~~~ \n", "swift x", "a\n~~~\n", true),
    ("   ```\na\n  ```", "", "a\n", true), ("```\na\n    ```\n", "", "a\n    ```\n", false),
    ("```\na\n``` b\n", "", "a\n``` b\n", false),
    ("```\r\na\r\n```\r\n", "", "a\r\n", true), ("~~~ a`b\nx\n~~~", "a`b", "x\n", true), ("```", "", "", false),
    ("````\n```\n````", "", "```\n", true),
    ("- a\n\n  ```js\n  b\n  ```\n", "js", "  b\n", true), ("- a\n\n\t```\n\tb\n\t```\n", "", "\tb\n", true),
  ])
  func `a fence has an info string, content and a closing line`(
    source: String, info: String, content: String, isClosed: Bool
  ) throws {
    let document = MarkdownDocument(Array(source.utf8))
    let fence = try #require(document.fences.first)
    #expect(document.fences.count == 1)
    #expect(fence.info == info)
    #expect(text(fence.content, of: document.bytes) == content)
    #expect(fence.isClosed == isClosed)
    #expect(
      text(fence.span, of: document.bytes).hasPrefix(source.prefix { $0 != "`" && $0 != "~" }) || source.hasPrefix("-"))
  }

  @Test(arguments: ["``` a`b\nx\n", "    ```\n", "``\n", "text ```\nx\n", "> ```\n> x\n> ```\n", "~~\n"])
  func `text that only looks like a fence is not a fence`(source: String) {
    #expect(MarkdownDocument(Array(source.utf8)).fences.isEmpty)
  }

  @Test func `the end of a list item ends its fence`() {
    let document = MarkdownDocument(Array("- ```\n  a\nb\n\n```\nc\n```\n".utf8))
    #expect(document.fences.map(\.isClosed) == [false, true])
    #expect(document.fences.map { text($0.content, of: document.bytes) } == ["  a\n", "c\n"])
  }

  @Test func `spans cover the right text`() throws {
    let document = MarkdownDocument(Array("\u{FEFF}---\nname: a\n---\n\n  ## 한 ##  \r\n".utf8))
    #expect(text(document.body, of: document.bytes) == "\n  ## 한 ##  \r\n")
    let heading = try #require(document.headings.first)
    #expect(text(heading.span, of: document.bytes) == "## 한 ##")
    #expect(text(heading.line, of: document.bytes) == "  ## 한 ##  \r\n")
    #expect(document.lines.place(at: heading.span.lower) == Place(line: 5, column: 3))
    #expect(document.frontMatter?["name"]?.value == .string("a"))
  }

  @Test(arguments: [
    ("[a\nb]: /x\n", ["/x"]), ("   [a\n]: /x\n", ["/x"]), ("text [a\nb]: /x\n", []), ("[a\\\nb]: /x", ["/x"]),
    ("[`a\nb`]: /x", ["/x"]), ("    \n[a]: /x", ["/x"]), ("x\n    [a]: /x\n", []),
  ])
  func `the text of a link's definition may have several lines, and begins a line`(text: String, targets: [String]) {
    let document = MarkdownDocument(Array(text.utf8))
    #expect(document.links.map { document.target(of: $0) } == targets)
  }

  @Test func `comments at the start of a line are listed`() {
    let document = MarkdownDocument(
      Array("<!-- a -->\n\n  <!--\nb -->\ntext <!-- c -->\n```\n<!-- d -->\n```\n<!-- e".utf8))
    #expect(document.comments.map { text($0, of: document.bytes) } == ["<!-- a -->", "<!--\nb -->", "<!-- e"])
  }

  @Test func `an unclosed front matter is part of the body`() {
    let document = MarkdownDocument(Array("\u{FEFF}---\nname: a\n".utf8))
    #expect(document.frontMatter == nil)
    #expect(text(document.body, of: document.bytes) == "---\nname: a\n")
  }
}
