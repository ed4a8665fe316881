internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// The part of a link after `#` names an anchor that exists.
  static let linkAnchorExists = Rule(
    id: "link.anchor-exists",
    severity: .warning,
    summary: "Every link to a part of a document points to a part that exists.",
    why: """
      If a heading is renamed or translated, links to it break. A reader then lands at the top of the page, and an \
      agent does not find the section. If a name differs from the heading's anchor only in hyphens, it works only in \
      some renderers; this is an info.
      """,
    source: "GitHub documentation, basic formatting syntax, section links; seen in the wild: tables of contents",
    good: [
      Example(
        at: "skills/tea/SKILL.md",
        """
        [a](#green-tea) [b](#green-tea-1) [c](#차-끓이기) [d](#-go--run) [e](#own) [f](#row) [g](#set-text) [h](#top)
        [i](#see-the-api-_now_) [j](#%EC%B0%A8-%EB%81%93%EC%9D%B4%EA%B8%B0) [k](#) [l](#Green-Tea) [m](#in-a-list)
        [n](references/leaves.md#water) [o](references/leaves.py#L10) [p](references/leaves.md#L10-L12)
        [q](gone.md#x) [r](#snake_case-in-code) [s](#:~:text=tea)
        [t](#pour-the-milk-in) [u](#pour-the-milk-in-1)

        # Green tea
        ## Green *tea*
        ## 차 끓이기
        ## 🚀 Go & run
        ## Anything {#own}
        <a id="row"></a>
        - ### In a list
        ## See the [API](api.md) _now_
        ## `snake_case` in <b>code</b> ##

        Set text
        --------

        <h2 align="center">
          Pour the <b>milk</b> in
        </h2>

        <H3>Pour the milk in</H3>

        """,
        beside: ["skills/tea/references/leaves.md": "Water\n=====\n", "skills/tea/references/leaves.py": "x = 1\n"]),
      Example(at: "README.md", "[a](#gone)\n"),
    ],
    bad: [
      Example(at: "skills/tea/SKILL.md", "# Tea\n\n[a](↓#coffee), [b](↓#tea-1)\n\n```\n# Coffee\n```\n"),
      Example(
        at: "skills/tea/SKILL.md", "# Tea\n\n[a](references/leaves.md↓#water)\n",
        beside: ["skills/tea/references/leaves.md": "# Leaves\n"]),
      Example(at: "skills/tea/SKILL.md", "# Tea & milk\n\n[a](↓#tea-milk)\n"),
      Example(at: "skills/tea/SKILL.md", "# Tea\n\n[a](↓#pouring)\n\n## Pouring (old)\n"),
      Example(
        at: "skills/tea/SKILL.md", "# Tea\n\n[a](↓#milk)\n\n`<h2>Milk</h2>`\n\n<!-- <h2>Milk</h2> -->\n\n<h2>Milk\n"),
    ],
    check: .tree { tree in
      var known: [RelativePath: Anchors] = [:]
      var sorted: [RelativePath: [String]] = [:]
      var findings: [Finding] = []
      for document in tree.documents {
        for link in document.anchorLinks {
          guard let other = link.target == document.path ? document : tree[link.target] else { continue }
          let anchors = known[other.path] ?? Anchors(of: other.whole.markdown)
          known[other.path] = anchors
          switch anchors.match(link.anchor) {
          case .exact: continue
          case .near(let name):
            findings.append(Finding(.near(link.anchor, name), at: link.span, in: document.path, severity: .info))
          case .none:
            let names = sorted[other.path] ?? anchors.sortedNames
            sorted[other.path] = names
            let name = Anchors.completing(link.anchor, in: names)
            let message = name.map { Message.other(link.anchor, $0, other.path) } ?? .missing(link.anchor, other.path)
            findings.append(Finding(message, at: link.span, in: document.path))
          }
        }
      }
      return findings
    })
}

extension Message {
  fileprivate static func missing(_ anchor: String, _ path: RelativePath) -> Message {
    Message(
      "link.anchor-exists", "{path} has no heading or id '{anchor}'\nlink to one that exists",
      ["path": .text(path.text), "anchor": .text(anchor)])
  }
  fileprivate static func other(_ anchor: String, _ name: String, _ path: RelativePath) -> Message {
    Message(
      "link.anchor-exists.other", "{path} has no heading or id '{anchor}'\ndid you mean '{name}'?",
      ["path": .text(path.text), "anchor": .text(anchor), "name": .text(name)])
  }
  fileprivate static func near(_ anchor: String, _ name: String) -> Message {
    Message(
      "link.anchor-exists.near",
      "the heading's anchor is '{name}'; '{anchor}' works only in some renderers\nlink to '{name}'",
      ["anchor": .text(anchor), "name": .text(name)])
  }
}
