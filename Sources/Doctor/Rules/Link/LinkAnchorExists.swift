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
    ],
    check: .tree { tree in
      var known: [RelativePath: Anchors] = [:]
      var findings: [Finding] = []
      var misses = 0
      for document in tree.documents {
        var plain: Set<String>?
        for link in document.fileLinks(where: { document[$0.target].contains(UInt8(ascii: "#")) }) {
          guard let anchor = link.target.anchor, isName(anchor), let other = target(of: link, in: document, tree)
          else { continue }
          if other === document {
            let names = plain ?? Anchors.plainNames(of: document.markdown)
            plain = names
            if names.contains(anchor) { continue }
          }
          let anchors = known[other.path] ?? Anchors(of: other.markdown)
          known[other.path] = anchors
          let hash = link.text.utf8.prefix { $0 != UInt8(ascii: "#") }.count
          let span = Span(link.link.target.lower + hash, link.link.target.upper)
          switch anchors.match(anchor) {
          case .exact: continue
          case .near(let name):
            findings.append(Finding(.near(anchor, name), at: span, in: document.path, severity: .info))
          case .none:
            misses += 1
            let name = misses <= hintLimit ? anchors.completing(anchor) : nil
            let message = name.map { Message.other(anchor, $0, other.path) } ?? .missing(anchor, other.path)
            findings.append(Finding(message, at: span, in: document.path))
          }
        }
      }
      return findings
    })

  /// Links beyond this number are reported without a suggestion, so that the work stays linear.
  private static let hintLimit = 100

  private static func target(of link: FileLink, in document: Document, _ tree: DocumentTree) -> Document? {
    switch link.place {
    case .here: document
    case .file(let path): path == document.path ? document : tree[path]
    default: nil
    }
  }

  /// Whether a fragment is a name, and not one with a special meaning to browsers, hosts or footnotes.
  private static func isName(_ anchor: String) -> Bool {
    guard let first = anchor.utf8.first, !":/!?=".utf8.contains(first), anchor.lowercased() != "top" else {
      return false
    }
    if anchor.utf8.contains(where: "{}$<>".utf8.contains) { return false }
    if ["fn", "readme", "L"].contains(where: { anchor == $0 }) || anchor.hasPrefix("fn:") || anchor.hasPrefix("fnref") {
      return false
    }
    // A line, or a range of lines.
    return
      !(first == UInt8(ascii: "L")
      && anchor.utf8.dropFirst().allSatisfy { Byte.isDigit($0) || "-LC".utf8.contains($0) })
  }
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
