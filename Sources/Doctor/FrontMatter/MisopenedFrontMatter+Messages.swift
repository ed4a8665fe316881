internal import Reporting
internal import Vocabulary

extension MisopenedFrontMatter {
  /// What is wrong, and what to do.
  var message: Message {
    switch cause {
    case .empty, .fence(.exact):
      Message(
        "frontmatter.present.late", "front matter must start on the first line\ndelete the empty lines before it")
    case .comment:
      Message(
        "frontmatter.present.comment",
        "a comment comes before the front matter, so clients do not find it\nmove the comment below the closing '---'")
    case .heading:
      Message(
        "frontmatter.present.heading",
        "a line with '#' comes before the front matter, so clients do not find it\nmove that line below the closing '---'"
      )
    case .text:
      Message(
        "frontmatter.present.text",
        "text comes before the front matter, so clients do not find it\nmove the text below the closing '---'")
    case .fence(let line): Self.message(about: line)
    case .code:
      Message(
        "frontmatter.present.code",
        "the front matter is inside a code block, so clients do not find it\nwrite it between two lines '---' at the start of the file"
      )
    case .wrapped:
      Message(
        "frontmatter.present.wrapped",
        "the whole file is inside a code fence\nremove the fence, so that '---' is the first line")
    case .unopened:
      Message(
        "frontmatter.present.unopened",
        "the line '---' before the first key is missing\nadd it at the start of the file")
    case .json:
      Message(
        "frontmatter.present.json",
        "clients do not read a JSON object at the start of a file\nput it between two lines '---', or write its keys in YAML"
      )
    }
  }

  /// What is wrong with a line that is similar to `---`.
  private static func message(about line: FenceLine) -> Message {
    switch line {
    case .indented:
      Message(
        "frontmatter.present.indented",
        "'---' is indented here, so clients do not find the front matter\ndelete the spaces before it")
    case .hyphens(let count):
      Message(
        "frontmatter.present.hyphens",
        "this line has {count} hyphens, but front matter starts with exactly three\nwrite '---'",
        ["count": .number(count)])
    case .dashes:
      Message(
        "frontmatter.present.dashes",
        "these are typographic dashes, but front matter starts with three hyphens\nwrite '---'")
    case .invisible(let scalar):
      Message(
        "frontmatter.present.invisible",
        "this line contains U+{code}, which is not visible, so clients do not read it as '---'\ndelete this character",
        ["code": .text(code(of: scalar))])
    case .labeled:
      Message(
        "frontmatter.present.label",
        "text follows '---' on this line, so clients do not find the front matter\nwrite only '---' on the first line")
    case .plus:
      Message(
        "frontmatter.present.toml",
        "'+++' starts front matter in TOML, which clients do not read\nwrite it in YAML between two lines '---'")
    case .signs(let sign):
      Message(
        "frontmatter.present.signs", "front matter starts with '---', not with '{line}'\nwrite '---'",
        ["line": .text(String(repeating: String(sign), count: 3))])
    case .exact, .code:
      Message(
        "frontmatter.present", "the skill has no front matter\nstart the file with keys between two lines '---'")
    }
  }

  /// What the edits do.
  var description: Message {
    switch cause {
    case .empty: Message("fix.delete-blank-lines", "delete the blank lines before it")
    case .comment, .heading, .text:
      Message("fix.move-below", "move the text before the front matter below it")
    case .wrapped: Message("fix.unwrap", "remove the code fence")
    case .fence, .code, .unopened, .json:
      Message("fix.write-fences", "write '---' before and after the keys")
    }
  }

  /// Four hexadecimal digits or more.
  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
