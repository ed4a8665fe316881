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

  @Test(arguments: ["``` a`b\nx\n", "    ```\n", "``\n", "text ```\nx\n", "<!--\n```\n-->\n", "~~\n"])
  func `text that only looks like a fence is not a fence`(source: String) {
    #expect(MarkdownDocument(Array(source.utf8)).fences.isEmpty)
  }

  @Test func `the end of a list item ends its fence`() {
    let document = MarkdownDocument(Array("- ```\n  a\nb\n\n```\nc\n```\n".utf8))
    #expect(document.fences.map(\.isClosed) == [false, true])
    #expect(document.fences.map { text($0.content, of: document.bytes) } == ["  a\n", "c\n"])
  }

  @Test(arguments: [
    ("> ```sh\n> a\n> ```\n", "> a\n"), ("> - ```\n>   a\n>   ```\n", ">   a\n"), ("> ```\n> a\n\nb\n", "> a\n"),
  ])
  func `a fence may be in a block quote and ends with it`(source: String, content: String) {
    let document = MarkdownDocument(Array(source.utf8))
    #expect(document.fences.map { text($0.content, of: document.bytes) } == [content])
  }

  @Test func `headings in block quotes are listed apart, and underlined text is a heading`() {
    let document = MarkdownDocument(Array("> # quoted\n\nOne\ntwo\n===\n\nThree\n---\n\n---\n".utf8))
    #expect(document.headings.map { "\($0.level) \($0.text)" } == ["1 One two", "2 Three"])
    #expect(document.headings.map { text($0.line, of: document.bytes) } == ["One\ntwo\n===\n", "Three\n---\n"])
    #expect(document.quotedHeadings.map(\.text) == ["quoted"])
  }

  @Test(arguments: [
    ("<a href=\"a.md\">x</a> <img alt=y src='b c.png'/>", ["a.md", "b c.png"]), ("<IMG SRC=a.png>", ["a.png"]),
    ("<p align=\"center\">\n<img\n  src=\"a.png\">\n</p>", ["a.png"]), ("> <a\n> href=\"a.md\">x</a>", ["a.md"]),
    ("`<a href=\"a.md\">`", []), ("```\n<img src=\"a.png\">\n```", []), ("<!-- <a href=\"a.md\"> -->", []),
    ("text <!-- <a href=\"a.md\"> -->", []), ("<a id=\"a.md\">", []), ("<img src={a}b src=\"c.png\">", ["{a}b"]),
    ("<a href=\"a.md\"", []), ("<b href=\"a.md\">", []), ("</a href=\"a.md\">", []), ("\\<a href=\"a.md\">", []),
    ("<div>\n[x](a.md)\n</div>", ["a.md"]),
  ])
  func `links and images in HTML are links`(source: String, targets: [String]) {
    let document = MarkdownDocument(Array(source.utf8))
    #expect(document.links.map { document.target(of: $0) } == targets)
  }

  @Test(arguments: [
    "<pre>\n[x](a.md)\n\n`[x](b.md)`\n</pre> [x](c.md)", "<script>\nf[x](a.md)\n</script>", "<STYLE>\n[x](a.md)\n",
    "<textarea rows=\"3\">\n\n# [x](a.md)\n</textarea>", "<?php\n[x](a.md)\n?>", "<![CDATA[\n[x](a.md)\n]]>",
    "- <pre>\n  [x](a.md)\n  </pre>",
  ])
  func `what is between the tags of verbatim HTML is no Markdown`(source: String) {
    let document = MarkdownDocument(Array("\(source)\n\n# [y](y.md)\n".utf8))
    let isOpen = source.hasPrefix("<STYLE>")
    #expect(document.links.map { document.target(of: $0) } == (isOpen ? [] : ["y.md"]))
    #expect(document.headings.count == (isOpen ? 0 : 1))
    #expect(document.codeSpans.isEmpty)
    #expect(document.verbatim.count == 1)
  }

  @Test func `the paragraphs of a footnote are text`() {
    let source = "Text[^1].\n\n[^1]: First [a](a.md).\n\n    Second [b](b.md).\n\n        [code](c.md)\n\nThird.\n"
    let document = MarkdownDocument(Array(source.utf8))
    #expect(document.links.map { document.target(of: $0) } == ["a.md", "b.md"])
    #expect(document.indentedCode.map { text($0, of: document.bytes) } == ["    [code](c.md)\n"])
  }

  @Test func `the cells of a table are texts of their own`() {
    let source = "| a ` | b |\n| --- | --- |\n| ` c | `d \\| e` |\n\n`f`\n"
    let document = MarkdownDocument(Array(source.utf8))
    #expect(document.codeSpans.map { text($0, of: document.bytes) } == ["`d \\| e`", "`f`"])
    #expect(document.paragraphs.count == 2)
  }

  @Test func `labels of definitions are references`() {
    let document = MarkdownDocument(
      Array("[a]: a.md\n[ B\n  c]: <b c.md> 'title'\n\n[x][A] [b c][] ![a] [d] [a](e.md)\n".utf8))
    #expect(document.links.map { document.target(of: $0) } == ["a.md", "b c.md", "e.md"])
    #expect(document.references.map { text($0.target, of: document.bytes) } == ["a.md", "b c.md", "a.md"])
    #expect(document.references.map(\.isImage) == [false, false, true])
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
