import Testing

@testable import Commands

/// How the words of a command line are read, and how a candidate is written into it.
struct ShellWordTests {
  @Test(arguments: [
    ("cairn ", ["cairn", ""]), ("cairn in", ["cairn", "in"]), ("cairn  init\tx", ["cairn", "init", "x"]),
    (#"cairn 'a b' "c d" e\ f"#, ["cairn", "a b", "c d", "e f"]), ("cairn 'a b", ["cairn", "a b"]),
    (#"cairn "it's \$x \n"#, ["cairn", #"it's $x \n"#]), ("cairn '' x", ["cairn", "", "x"]),
    ("cairn a'b'\"c\"d", ["cairn", "abcd"]), ("cairn >out 2>&1 x", ["cairn", "x"]), ("cairn < in x", ["cairn", "x"]),
    ("cairn 7>f x", ["cairn", "x"]), ("cairn a7>f x", ["cairn", "a7", "x"]),
    ("cairn -C $(git rev-parse (a b)) x", ["cairn", "-C", "$(git rev-parse (a b))", "x"]),
    ("cairn `a b` x", ["cairn", "`a b`", "x"]), (#"cairn "$(a b)" x"#, ["cairn", "$(a b)", "x"]),
    ("cairn <(a b) x", ["cairn", "<(a b)", "x"]), ("cairn a\\", ["cairn", "a"]), ("", [""]), ("$(", ["$("]),
    ("cairn 배포 é", ["cairn", "배포", "é"]),
  ])
  func `a line of a POSIX shell has these words`(line: String, words: [String]) {
    #expect(ShellLine(line).words.map(\.value) == words)
  }

  @Test(arguments: [
    ("a b", "a b"), (#"a\ b"#, "a b"), ("'a b", "a b"), (#"'it\'s'"#, "it's"), (#""a\$b\"c"#, #"a$b"c"#),
    (#"'a\nb'"#, #"a\nb"#), (#"a\"#, "a"), ("", ""), (#""""#, ""), (#"'a'"b"c"#, "abc"),
  ])
  func `a word of fish has this value`(raw: String, value: String) {
    #expect(FishWord.value(of: raw) == value)
  }

  @Test(arguments: [
    ("", "", "status", "status"), ("--profile=sta", "sta", "--profile=standard", "standard"),
    ("--profile=sta", "--profile=sta", "--profile=standard", "--profile=standard"),
    ("--profile=", "", "--profile=standard", "standard"), ("'my sk", "my sk", "my skill's", #"my skill'\''s"#),
    (#""my sk"#, "my sk", #"my skill "$x""#, #"my skill \"\$x\""#), (#"a\ b:c\ d"#, #"c\ d"#, "a b:c d e", #"c\ d\ e"#),
    ("--profile='a", "a", "--profile=a b", "a b"), ("", "", "a$b*c;d", #"a\$b\*c\;d"#), ("", "", "~x", #"\~x"#),
    ("", "", "배포/é", "배포/é"), ("safety.x:", "", "safety.x:", ""),
  ])
  func `bash inserts this for a candidate`(raw: String, replaced: String, candidate: String, text: String) {
    #expect(BashWord(raw, replacing: replaced).text(of: candidate) == text)
  }

  @Test func `a candidate that does not begin with what bash keeps is left out`() {
    #expect(BashWord("--profile=sta", replacing: "sta").text(of: "--locale=en") == nil)
  }

  @Test func `what a shell passes is read without the command and assignments before it`() {
    #expect(CompletionInput(["zsh", "cairn", "init", ""])?.words == ["init"])
    #expect(CompletionInput(["fish", "A=1", "cairn", "init", "'a b"])?.current == "a b")
    #expect(CompletionInput(["bash", "A=1 _b=2 cairn init --pro", "--pro"])?.words == ["init"])
    for wrong in [
      [], ["zsh"], ["zsh", "cairn"], ["fish"], ["bash"], ["bash", "cairn"], ["bash", "", ""], ["tcsh", "cairn", ""],
    ] {
      #expect(CompletionInput(wrong) == nil, "\(wrong)")
    }
  }
}
