internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent follows a link by opening the file, and continues without it if the file is missing.
  static let linkTargetExists = Rule(
    id: "link.target-exists",
    severity: .error,
    fix: .safe,
    summary: "Links point to files that exist.",
    why: """
      An agent that cannot open a linked file continues without it, usually without a message. It is an error in a \
      Cairn document and a warning in any other. A placeholder, a name without an extension in a folder that does not \
      exist, or a path that exists only relative to the repository root, is an info.
      """,
    source: "Agent Skills specification, file references; CommonMark 0.31, section 6.3",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        """
        Read [the leaves](references/green%20tea.md#water), [again](<references/green tea.md>) and
        [the table](references/leaves.md?raw=1 "A table"), look at ![a cup](assets/cup.png), then at [this](#tea).

        [kinds]: ./references/

        See [a page](https://example.com/x.md), [mail](mailto:me@example.com), [us](us@example.com), <https://a.b/c>,
        [a rule](mdc:rules/a.mdc), [mine](~/notes.md), [the command](/brew), [base]({baseDir}/a.md),
        [variable](${CLAUDE_SKILL_DIR}/a.md), [words]($ARGUMENTS), [all](references/*.md), [any](<name>.md).

            [indented](code.md)

        `[code](span.md)` and \\[escaped](bracket.md).

        ```
        [fenced](block.md)
        ```

        """,
        beside: [
          "skills/tea/references/green tea.md": "Green.\n", "skills/tea/references/leaves.md": "Leaves.\n",
          "skills/tea/assets/cup.png": "",
        ]),
      // The specification resolves paths from the skill's folder.
      Example(
        at: "skills/tea/references/green.md", "See [black](references/black.md).\n",
        beside: ["skills/tea/SKILL.md": "Tea.\n", "skills/tea/references/black.md": "Black.\n"]),
      // HTML: code, comments, addresses, anchors and the content of `<pre>`.
      Example(
        at: "skills/tea/SKILL.md",
        """
        `<img src="a.png">` <!-- <a href="b.md"> --> <a id="q"></a> <a href="#q">q</a>
        <a href="https://example.com/x">x</a> <img src="{{base}}/c.png"> <img src='assets/cup.png'>

        <pre>
        [x](e.md)

        <a href="f.md">
        </pre>

        """, beside: ["skills/tea/assets/cup.png": ""]),
      // The file belongs to the skill that the text names before it.
      Example(
        at: "skills/tea/SKILL.md",
        "See the table of the milk skill (`references/kinds.md`), and `cups`'s\n`assets/sizes.md`. Use `assets/a.md`.\n",
        beside: [
          "skills/milk/references/kinds.md": "Kinds.\n", "skills/tea/assets/a.md": "A.\n",
          "skills/tea/references/b.md": "B.\n",
        ]),
      // The same file of a skill that the text names.
      Example(
        at: "skills/tea/SKILL.md",
        "Use `assets/kinds.md`.\n\nThe milk skill has `assets/kinds.md`. Use `assets/a.md`.\n",
        beside: [
          "skills/milk/SKILL.md": "Milk.\n", "skills/milk/assets/kinds.md": "Kinds.\n",
          "skills/tea/assets/a.md": "A.\n",
        ]),
      // Files that the reader makes.
      Example(
        at: "skills/tea/SKILL.md", "Create a page for each kind:\n\n- `references/green.md`\n- `references/black.md`\n",
        beside: ["skills/tea/references/water.md": "Water.\n"]),
      // Git does not list files behind a symbolic link.
      Example(at: "AGENTS.md", "See [it](.claude/skills/tea/SKILL.md).\n", beside: [".claude/skills/tea": "../x"]),
      // A symbolic link in the tree that leads somewhere.
      Example(
        at: "skills/tea/SKILL.md", "See [the kinds](references/kinds.md).\n",
        beside: ["skills/tea/references/kinds.md": "", "docs/kinds.md": "Kinds.\n"],
        links: ["skills/tea/references/kinds.md": "../../../docs/kinds.md"]),
      // A page of a website: its links belong to the website.
      Example(at: "AGENTS.md", "See [a line](docs/a.md:12).\n", beside: ["docs/a.md": "A.\n"]),
      Example(at: "docs/guide.md", "See [next](./next) and [more](../more.md).\n"),
      // A translation is installed next to the files that all languages share.
      Example(
        at: "templates/locales/ko/skills/tea/SKILL.md", "[a](references/a.md)\n",
        beside: ["templates/locales/en/skills/tea/references/a.md": "A.\n"]),
      Example(
        at: "locales/ko/skills/tea/SKILL.md", "[a](scripts/a.sh)\n", beside: ["skills/tea/scripts/a.sh": "#!/bin/sh\n"]),
    ],
    bad: [
      // Another skill has such a file, but "milk" is only a word here.
      Example(
        at: "skills/tea/SKILL.md",
        "Warm the milk:\n- Use `references/a.md`.\n- Use ↓`references/kinds.md`.\n\nSee `references/kinds.md`.\n",
        beside: [
          "skills/milk/SKILL.md": "Milk.\n", "skills/milk/references/kinds.md": "Kinds.\n",
          "skills/tea/references/a.md": "A.\n",
        ]),
      // The file is in another skill, which the text does not name.
      Example(
        at: "skills/tea/SKILL.md", "Read [the kinds](↓references/kinds.md).\n",
        beside: ["skills/milk/SKILL.md": "Milk.\n", "skills/milk/references/kinds.md": "Kinds.\n"]),
      Example(
        at: "skills/tea/SKILL.md", "Use `references/a.md`, then ↓`references/kinds.md`.\n",
        beside: [
          "skills/milk/SKILL.md": "Milk.\n", "skills/milk/references/kinds.md": "Kinds.\n",
          "skills/tea/references/a.md": "A.\n",
        ]),
      Example(at: "skills/tea/SKILL.md", "Read [the leaves](↓references/leaves.md).\n"),
      Example(
        at: "tea/SKILL.md", "---\nname: tea\nmetadata:\n  cairn-document: skill.tea\n---\n[a](↓references/leaves.md)\n"),
      Example(
        at: "skills/tea/SKILL.md", "Read [the leaves](↓references/leafs.md#water).\n",
        fixed: "Read [the leaves](references/leaves.md#water).\n",
        beside: ["skills/tea/references/leaves.md": "# Water\n"]),
      Example(
        at: "skills/tea/SKILL.md", "Read [the leaves](↓leaves.md).\n",
        fixed: "Read [the leaves](references/leaves.md).\n",
        beside: ["skills/tea/references/leaves.md": "Leaves.\n"]),
      // `report-1.md` is not a misspelling of `report-2.md`, and two files with the same name are ambiguous.
      Example(
        at: "skills/tea/SKILL.md", "[a](↓references/report-1.md) [b](↓leaves.md)\n",
        beside: [
          "skills/tea/references/report-2.md": "2\n", "skills/tea/a/leaves.md": "A\n", "skills/tea/b/leaves.md": "B\n",
        ]),
      Example(
        at: "skills/tea/SKILL.md", "See [how](↓docs/how.md).\n", fixed: "See [how](../../docs/how.md).\n",
        beside: ["docs/how.md": "How.\n"]),
      Example(at: "AGENTS.md", "Write [text](↓url), ![alt](↓path/to/image.png) or [that](↓your-file.md).\n"),
      Example(at: "AGENTS.md", "[one]: ↓docs/one.md\n\n[two](↓/docs/two.md) [three](↓docs/page)\n"),
      Example(
        at: "AGENTS.md", "See [three](↓docs/page).\n", fixed: "See [three](docs/page.md).\n",
        beside: ["docs/page.md": "Page.\n"]),
      Example(at: "AGENTS.md", "See [the site](↓example.com/tea).\n"),
      Example(at: "AGENTS.md", "See [the hooks](↓.git/hooks/pre-commit).\n"),
      Example(
        at: "skills/tea/SKILL.md", "See [the terms](↓LICENSE).\n", fixed: "See [the terms](../../LICENSE).\n",
        beside: ["LICENSE": "Terms.\n"]),
      // One `../` too few.
      Example(
        at: ".claude/skills/tea/SKILL.md", "See [the project](↓../../README.md).\n", beside: ["README.md": "# Tea\n"]),
      // The name has another case.
      Example(
        at: "skills/tea/SKILL.md", "Read ↓`references/Water.md`.\n", beside: ["skills/tea/references/water.md": "W.\n"]),
      // A page of a wiki.
      Example(at: "skills/tea/SKILL.md", "- [How we brew](↓tea-wiki/brewing)\n"),
      // The skill that is named has no such file.
      Example(
        at: "skills/tea/SKILL.md", "See milk, then `assets/a.md` and ↓`assets/kinds.md`.\n",
        beside: ["skills/milk/SKILL.md": "Milk.\n", "skills/tea/assets/a.md": "A.\n"]),
      Example(
        at: "skills/tea/SKILL.md",
        "<p align=\"center\">\n<img src='↓cup.png'>\n</p>\n\nSee <a href=\"↓leafs.md#a\">it</a>.[^1]\n\n[^1]: One.\n\n    [a](↓gone.md)\n",
        fixed:
          "<p align=\"center\">\n<img src='cup.png'>\n</p>\n\nSee <a href=\"leaves.md#a\">it</a>.[^1]\n\n[^1]: One.\n\n    [a](gone.md)\n",
        beside: ["skills/tea/leaves.md": "# A\n"]),
      // Symbolic links that lead to nothing; none of them is what another link was meant for.
      Example(
        at: "skills/tea/SKILL.md",
        "See [it](↓references/leaves.md), [more](↓shared/water.md), [less](↓references/leafs.md) and ↓`references/leaves.md`.\n",
        beside: ["skills/tea/references/leaves.md": "", "skills/tea/shared": ""],
        links: ["skills/tea/references/leaves.md": "../gone.md", "skills/tea/shared": "../../none"]),
      // A file between backticks, in a folder of the skill that contains other files.
      Example(
        at: "skills/tea/SKILL.md", "Use `references/leaves.md` and ↓`references/water.md`, run `scripts/build.sh`.\n",
        beside: ["skills/tea/references/leaves.md": "Leaves.\n"]),
    ],
    check: .eachLinked { MissingTargetFindings.all(in: $0, $1) })
}
