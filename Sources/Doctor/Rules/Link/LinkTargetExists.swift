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
      Cairn document and a warning in any other. A placeholder, or a path that exists only relative to the repository \
      root, is an info.
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
      // Git does not list files behind a symbolic link.
      Example(at: "AGENTS.md", "See [it](.claude/skills/tea/SKILL.md).\n", beside: [".claude/skills/tea": "../x"]),
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
      Example(
        at: "skills/tea/SKILL.md",
        "<p align=\"center\">\n<img src='↓cup.png'>\n</p>\n\nSee <a href=\"↓leafs.md#a\">it</a>.[^1]\n\n[^1]: One.\n\n    [a](↓gone.md)\n",
        fixed:
          "<p align=\"center\">\n<img src='cup.png'>\n</p>\n\nSee <a href=\"leaves.md#a\">it</a>.[^1]\n\n[^1]: One.\n\n    [a](gone.md)\n",
        beside: ["skills/tea/leaves.md": "# A\n"]),
      // A file between backticks, in a folder of the skill that contains other files.
      Example(
        at: "skills/tea/SKILL.md", "Use `references/leaves.md` and ↓`references/water.md`, run `scripts/build.sh`.\n",
        beside: ["skills/tea/references/leaves.md": "Leaves.\n"]),
    ],
    check: .eachLinked { document, links in
      var hints = 0
      return links.compactMap { link -> Finding? in
        guard link.slashed == nil else { return nil }
        switch link.place {
        case .missing(let path):
          hints += 1
          return missing(link, path, in: document, hasTime: hints <= hintLimit)
        case .missingFromRoot(let path):
          // A page of a website, or a command, has no file extension.
          guard MarkdownDocument.isMarkdown(path) else { return nil }
          return Finding(.missing(link.path), at: link.pathSpan, severity: .warning)
        default: return nil
        }
      } + missingMentions(in: document)
    })

  /// Links beyond this number are reported without a suggestion, so that the work stays linear.
  private static let hintLimit = 100

  private static func missing(
    _ link: FileLink, _ path: RelativePath, in document: Document, hasTime: Bool
  ) -> Finding? {
    let span = link.pathSpan
    let severity: Severity = document.dialect == .cairn ? .error : .warning
    if document.ignored.contains(path) { return Finding(.ignored(link.path), at: span, severity: .warning) }
    guard hasTime else { return Finding(.missing(link.path), at: span, severity: severity) }
    let fileTree = document.fileTree
    guard fileTree.lookAlike(of: path) == nil, case .relative(let text) = link.target.kind else { return nil }
    if let skill = document.skillFolder, let other = skill.following(below: text), fileTree.holds(other) {
      return nil
    }
    if Placeholder.isOne(text) { return Finding(.placeholder(link.path), at: span, severity: .info) }
    if let other = RelativePath.fromRoot(text), fileTree.holds(other) {
      let better = document.linkText(to: other)
      return Finding(.fromRoot(link.path, better), at: span, severity: .info, fix: .replace(span, with: better))
    }
    if isHost(text) { return Finding(.address(link.path), at: span, severity: .info) }
    if let near = SimilarFile.suggestion(for: path, from: document) {
      let better = document.linkText(to: near)
      return Finding(.near(link.path, better), at: span, severity: severity, fix: .replace(span, with: better))
    }
    return Finding(.missing(link.path), at: span, severity: severity)
  }

  /// Whether a path starts like a web address without its scheme.
  private static func isHost(_ path: String) -> Bool {
    let first = String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") }))
    return ["com", "org", "net", "io", "dev", "ai"].contains(first.fileEnding)
  }

  /// Files between backticks in a folder of the skill: a warning if the folder has other files, else an info, because
  /// the text may only be an example.
  private static func missingMentions(in document: Document) -> [Finding] {
    guard document.isForAgents, let skill = document.skillFolder else { return [] }
    let fileTree = document.fileTree
    let links = document.markdown.links.map(\.span).sorted()
    var next = links[...]
    var behind = 0
    var standing: Set<RelativePath> = []
    var absent: Set<RelativePath> = []
    var missing: [Spanned<String>] = []
    for span in document.markdown.codeSpans {
      while let link = next.first, link.lower < span.lower {
        behind = max(behind, link.upper)
        next.removeFirst()
      }
      guard span.lower >= behind, let text = resource(in: document, span), let path = skill.following(below: text),
        let folder = path.parent, folder != skill, fileTree.isFolder(folder)
      else { continue }
      let others = [document.path.following(link: text), RelativePath.fromRoot(text)]
      if fileTree.holds(path) || others.contains(where: { $0.map(fileTree.holds) ?? false }) {
        standing.insert(path)
      } else if !path.ancestors.contains(where: fileTree.isFile), !Placeholder.isOne(text),
        absent.insert(path).inserted
      {
        missing.append(Spanned(text, span))
      }
    }
    let severity: Severity = standing.count >= missing.count ? .warning : .info
    return missing.map { Finding(.missing($0.value), at: $0.span, severity: severity) }
  }

  /// The text of a code span that names one file of a skill's resources.
  private static func resource(in document: Document, _ span: Span) -> String? {
    let text = document[span].filter { $0 != UInt8(ascii: "`") }
    guard text.count < 200,
      text.allSatisfy({ Byte.isAlphanumeric($0) || "-_./".utf8.contains($0) })
    else { return nil }
    let path = String(decoding: text, as: UTF8.self)
    let isResource = ["references/", "assets/", "scripts/"].contains { path.utf8.starts(with: $0.utf8) }
    return isResource && !path.fileEnding.isEmpty && !path.fileEnding.utf8.contains(UInt8(ascii: "/")) ? path : nil
  }
}

extension RelativePath {
  /// The path that a text names from the root.
  fileprivate static func fromRoot(_ text: String) -> RelativePath? {
    RelativePath(constant: "x").following(link: text)
  }

  /// The path that a text names from this folder.
  fileprivate func following(below text: String) -> RelativePath? {
    appending(RelativePath(constant: "x")).following(link: text)
  }
}

extension Message {
  fileprivate static func missing(_ path: String) -> Message {
    Message(
      "link.target-exists", "'{path}' does not exist in this repository\ncorrect the path or add the file",
      ["path": .text(path)])
  }
  fileprivate static func ignored(_ path: String) -> Message {
    Message(
      "link.target-exists.ignored", "git ignores '{path}', so no clone has it\nlink to a file that every clone has",
      ["path": .text(path)])
  }
  fileprivate static func near(_ path: String, _ other: String) -> Message {
    Message(
      "link.target-exists.near", "'{path}' does not exist in this repository\ndid you mean '{other}'?",
      ["path": .text(path), "other": .text(other)])
  }
  fileprivate static func fromRoot(_ path: String, _ other: String) -> Message {
    Message(
      "link.target-exists.root", "'{path}' exists relative to the repository root, not to this folder\nwrite '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
  fileprivate static func placeholder(_ path: String) -> Message {
    Message(
      "link.target-exists.placeholder",
      "'{path}' does not exist\nif it is only an example of a link, put it between backticks",
      ["path": .text(path)])
  }
  fileprivate static func address(_ path: String) -> Message {
    Message(
      "link.target-exists.address", "'{path}' is read as a path\nstart a web address with 'https://'",
      ["path": .text(path)])
  }
}
