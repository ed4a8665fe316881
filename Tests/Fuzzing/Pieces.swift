/// Small texts that some reader interprets as more than text.
enum Pieces {
  static let all: [[UInt8]] = bytes + texts.map { Array($0.utf8) }

  /// Bytes that are not UTF-8, or not what they look like.
  private static let bytes: [[UInt8]] = [
    [0], [0xFF], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    [0xFF, 0xFE], [0x0D], [0x0A], [0x0D, 0x0A], [0x09], [0x0B], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0x7F],
  ]

  private static let texts =
    marks + markers + yaml + toml + [
      "\u{2028}", "\u{85}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{E0041}", "\u{FE0F}", "😀", "한국어", "e\u{301}",
      "İ", "ß", "\u{FFFD}", "\u{AC00}\u{11A8}", "👩‍👩‍👧", "ﷺ",
    ]

  private static let marks = [
    "```\n", "~~~\n", "````\n", "   ```sh\n", "<!--", "-->", "[", "]", "](", "![", "[a]: ", "[a](b.md)", "[a](<b c>)",
    "[a](../../../x)", "[a](b\\c.md)", "[a](#b)", "[^1]", "<", ">", "<b>", "</b>", "<https://x.y>", "`", "``", "*",
    "**",
    "_", "# ", "## A\n", "####### x\n", "A\n===\n", "---\n", "***\n", "- ", "1. ", "    ", "\n\n", "> ", "| a | b |\n",
    "|---|---|\n", "@a.md", "\\", "&amp;", "(((", ")))", "{{a}}", "$ARGUMENTS", "${A}", "TODO: ", "https://", "/",
    "../",
  ]

  private static let markers = [
    "<!-- cairn:begin a.b -->\n", "<!-- cairn:end a.b -->\n", "# cairn:begin a\n", "# cairn:end a\n",
    "<!-- cairn-section: purpose -->\n", "<!-- cairn-section purpose -->\n", "<!-- mustflow-section: purpose -->\n",
    "<!-- cairn-ignore link.*: r -->\n", "<!-- cairn-ignore-file skill.name-format: r -->\n", "# cairn-ignore a.b: c\n",
    "<!-- cairn-words: skill=a | when=b -->\n", "<<<<<<< a\n", "||||||| a\n", "=======\n", ">>>>>>> a\n",
    "<!-- waypoint:start -->\n", "<workflow>", "<step number=\"1\" name=\"a\">", "</step>",
  ]

  private static let yaml = [
    "---\n", "...\n", ": ", "name: ", "name: a\n", "description: ", "Description: x\n", "metadata:\n  ",
    "metadata: {}\n",
    "cairn-document: a.b\n", "  cairn-revision: \"3\"\n", "  cairn-kind: procedure\n", "allowed-tools: a, b\n",
    "license: [a]\n", "mustflow_doc: x\n", "\"", "'", "''", "{", "}", "[a, b]", "&a ", "*a ", "!t ", "!!str ", "%", "@",
    "|\n", ">-\n", "? ", "<<: ", "#", " #", "~", "null", "yes", "2026-01-01", "0x1F", "1e9", "\n  ", "\n\t", "- a\n",
    "\\d", "\\u00e9", "\\x0",
  ]

  private static let toml = [
    "=", "a = 1\n", "a.b = ", "[a]\n", "[[a]]\n", "[a.b.c]\n", "\"\"\"", "'''", "{a = 1}", "[1, 2]", "\"\\u00e9\"",
    "2026-02-30", "nan", "+inf", "1_000", "0b1", "schema = 1\n", "schema = 99\n", "skills = [\"*\"]\n",
    "revision = -1\n",
    "digest = \"sha256:00\"\n", "9223372036854775808", ",",
  ]
}
