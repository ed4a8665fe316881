import Reporting
import Testing
import Vocabulary

/// The layout of messages: the kind first, the id after the fact, the suggestion on a separate line.
@Suite struct MessageTextTests {
  private let plain = MessageText(catalog: .english, style: TerminalStyle(isOn: false), columns: nil)

  private static let notInitialized = Message(
    "test.a", "no Cairn installation in {path}\nrun `cairn init`", ["path": "~/a; b"])

  @Test func `an error shows the fact and its id, and the suggestion on a separate line`() {
    let failure = Failure("not-initialized", Self.notInitialized)
    #expect(
      plain.text(.error, failure) == """
        error: no Cairn installation in ~/a; b [not-initialized]
          help: run `cairn init`

        """)
    let warning = Message("test.b", "{path} was skipped; it is not yours", ["path": "a"])
    #expect(plain.text(.warning, warning) == "warning: a was skipped; it is not yours\n")
    #expect(plain.text(.note, Message("test.c", "done")) == "note: done\n")
  }

  @Test func `a failure shows its position, followed by its details`() throws {
    let path = try RelativePath(onDisk: "a.toml")
    let diagnostic = Diagnostic("toml.x", Message("test.d", "wrong\nwrite 1"), at: Span(0, 1))
    let failure = Failure(
      "config-invalid", Message("test.e", "cannot read it"), path: "a.toml", place: Place(line: 2, column: 3),
      details: [Failure.Detail(diagnostic, in: path, at: Place(line: 4, column: 5))])
    #expect(
      plain.text(.error, failure) == """
        error: a.toml:2:3: cannot read it [config-invalid]
          a.toml:4:5: wrong [toml.x]
            help: write 1

        """)
  }

  @Test func `a message that ends with another message has the suggestion of that message`() {
    let inner = Message("test.f", "it is damaged\nrun `cairn sync`")
    let outer = Message("test.g", "{path}: {reason}", ["path": "a", "reason": .message(inner)])
    #expect(plain.text(.warning, outer) == "warning: a: it is damaged\n  help: run `cairn sync`\n")
  }

  @Test func `a translation is split at its own line break, and has its own semicolon on one line`() {
    for (language, template, fact, help, line) in [
      ("zh", "没有安装\n请运行 `cairn init`", "没有安装", "请运行 `cairn init`", "没有安装；请运行 `cairn init`"),
      ("fr", "rien ici\nlancez `cairn init`", "rien ici", "lancez `cairn init`", "rien ici ; lancez `cairn init`"),
      ("hi", "यहाँ कुछ नहीं\n`cairn init` चलाएँ", "यहाँ कुछ नहीं", "`cairn init` चलाएँ", "यहाँ कुछ नहीं; `cairn init` चलाएँ"),
    ] {
      let catalog = Catalog(language: language, entries: ["test.a": .text(template)])
      let parts = catalog.parts(of: Self.notInitialized)
      #expect(parts.fact == fact)
      #expect(parts.suggestion == help)
      #expect(catalog.text(of: Self.notInitialized) == line)
    }
    // A translation without a line break is not split.
    let whole = Catalog(language: "ko", entries: ["test.a": .text("없음. `cairn init`")])
    #expect(whole.parts(of: Self.notInitialized).suggestion == nil)
  }

  @Test func `colors come from one palette and do not count as columns`() {
    let colored = MessageText(catalog: .english, style: TerminalStyle(isOn: true), columns: 40)
    let text = colored.text(.error, Self.notInitialized, id: "not-initialized")
    #expect(text.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m no Cairn"))
    #expect(text.contains("  \u{1B}[1;32mhelp:\u{1B}[0m run"))
    #expect(text.contains("\u{1B}[2m[not-initialized]\u{1B}[0m\n"))
    let narrow = MessageText(catalog: .english, style: TerminalStyle(isOn: false), columns: 40)
    #expect(
      text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == narrow.text(.error, Self.notInitialized, id: "not-initialized"))
    #expect(TerminalStyle(isOn: true).diff("+a\n b\n-c") == "\u{1B}[32m+a\u{1B}[0m\n b\n\u{1B}[31m-c\u{1B}[0m")
    #expect(TerminalStyle(isOn: false).diff("+a") == "+a")
  }

  @Test func `control characters in messages are escaped`() {
    let message = Message("test.i", "{path} is odd", ["path": "\u{1B}[31ma\nb"])
    #expect(plain.text(.error, message) == "error: \\u{1B}[31ma\\u{A}b is odd\n")
  }
}

/// Line wrapping for narrow terminals.
@Suite struct TextWrapTests {
  private func lines(_ text: String, _ columns: Int? = 40) -> [String] {
    TextWrap.lines(text, columns: columns, indent: 4)
  }

  @Test func `lines are wrapped at spaces and indented in a narrow terminal`() {
    let text = "error: the config file cannot be read because permission was denied [permission-denied]"
    #expect(
      lines(text) == [
        "error: the config file cannot be read", "    because permission was denied", "    [permission-denied]",
      ])
    #expect(lines(text, nil) == [text])
    #expect(lines("error: short") == ["error: short"])
  }

  @Test(arguments: [
    "错误: 此仓库中没有安装 Cairn，所以无法更新任何文件，也无法检查任何规则。请先运行 `cairn init`，然后再试一次",
    "오류: 이 저장소에는 Cairn이 설치되어 있지 않으므로 파일을 업데이트할 수 없습니다. `cairn init`을 실행하세요",
    "त्रुटि: इस रिपॉज़िटरी में Cairn इंस्टॉल नहीं है, इसलिए कोई फ़ाइल अपडेट नहीं हो सकती; `cairn init` चलाएँ",
  ])
  func `the width of wide and combining characters is counted`(_ text: String) {
    let wrapped = lines(text)
    #expect(wrapped.count > 1)
    for line in wrapped { #expect(PrintableText.width(of: line) <= 40, "\(line)") }
    #expect(wrapped.dropFirst().allSatisfy { $0.hasPrefix("    ") })
    // No text is lost, and no line starts with closing punctuation.
    #expect(wrapped.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(!wrapped.contains { "，。；".contains($0.drop { $0 == " " }.first ?? "x") })
  }

  @Test func `a command that fits on a line is not split, and a long path is never split`() {
    #expect(
      lines("  help: to see them all, run `cairn list --available`, then add one") == [
        "  help: to see them all, run", "    `cairn list --available`, then add", "    one",
      ])
    // Text without spaces before a command does not make it longer.
    for columns in 24...60 {
      let wrapped = lines("选项可以放在命令之前或之后；`cairn help <command>` 会列出这些选项。", columns)
      for line in wrapped { #expect(line.count { $0 == "`" }.isMultiple(of: 2) || columns < 26, "\(columns): \(line)") }
    }
    let path = String(repeating: "folder/", count: 9)
    #expect(lines("error: cannot read \(path)") == ["error: cannot read", "    \(path)"])
  }
}

/// Tables on narrow terminals.
@Suite struct NarrowColumnsTests {
  private let rows = [
    ["skill.name-format", "error", "The name has 1 to 64 letters, digits and hyphens."], ["a", "b", "c"],
  ]

  @Test func `without a terminal a row is one line`() {
    #expect(Columns.lines(rows, within: nil) == Columns.lines(rows))
  }

  @Test func `a long last cell continues below itself`() {
    #expect(
      Columns.lines(rows, within: 56) == [
        "skill.name-format  error  The name has 1 to 64 letters,", "                          digits and hyphens.",
        "a                  b      c",
      ])
  }

  @Test(arguments: 20...120) func `no line is wider than the terminal, and nothing is lost`(columns: Int) {
    let lines = Columns.lines(rows, within: columns)
    for line in lines { #expect(PrintableText.width(of: line) <= max(columns, 25), "\(line)") }
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words == rows.joined().joined(separator: " ").split(separator: " "))
  }

  @Test func `a row without a last cell is a row of its other cells`() {
    #expect(
      Columns.lines([["one", "two", ""], ["three", "four", "five"]], within: 40) == ["one    two", "three  four  five"])
  }
}

/// Lists of names in a sentence.
@Suite struct NameListTests {
  private func text(_ list: NameList) -> String {
    Message("test.j", "there is {known}", ["known": list.argument]).text
  }

  @Test func `a short list is shown in full`() {
    #expect(text(NameList(["b", "a"], near: "b")) == "there is a, b")
    #expect(text(NameList((0..<10).map { "n\($0)" })).hasSuffix("n8, n9"))
  }

  @Test func `a long list shows the nearest names first, then the count and the command that lists all`() {
    let names = (0..<78).map { "skill-number-\($0)" } + ["release", "released"]
    #expect(
      text(NameList(names, near: "releese", listedBy: "cairn list --available"))
        .hasPrefix("there is release, released, "))
    #expect(
      text(NameList(names, near: "x", listedBy: "cairn list --available"))
        .hasSuffix(" and 77 more (`cairn list --available` lists all)"))
    // Without a command that lists all names, more of them are shown.
    #expect(text(NameList(names)).hasSuffix(" and 70 more"))
    #expect(Spelling.ranked(["deploy", "test-api", "api"], near: "API") == ["api", "test-api", "deploy"])
  }
}

/// Columns on a terminal.
@Suite struct ColumnsTests {
  @Test func `cells are aligned by their width, and a row ends with its last cell that is not empty`() {
    #expect(
      Columns.lines([["a", "漢字", "x"], ["bbb", "c", ""], ["", "d", "y"]]) == [
        "a    漢字  x", "bbb  c", "     d     y",
      ])
    #expect(Columns.lines([]) == [])
    #expect(Columns.padded("漢", to: 4) == "漢  ")
    #expect(Columns.padded("long", to: 2) == "long")
  }
}
