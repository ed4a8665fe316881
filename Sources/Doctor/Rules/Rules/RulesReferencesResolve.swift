internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Kiro puts the content of a named file into the rule.
  static let rulesReferencesResolve = Rule(
    id: "rules.references-resolve",
    severity: .warning,
    summary: "Every file that a steering file of Kiro includes with `#[[file:…]]` exists.",
    why:
      "Kiro includes the content of these files. If a file is missing, the agent does not get what the rule is about.",
    source: "kiro.dev/docs/steering, file references, November 2026",
    good: [
      Example(
        at: ".kiro/steering/api.md", "See #[[file:docs/api.yaml]] and #[[file:docs/api.yaml:3-9]].\n",
        beside: ["docs/api.yaml": "a: 1\n"]),
      Example(at: ".kiro/steering/api.md", "Write `#[[file:<name>]]`, ~/a and #[[file:~/a.md]].\n"),
      Example(at: "docs/steering/api.md", "See #[[file:docs/api.yaml]].\n"),
      // A package that is opened by itself.
      Example(
        at: "packages/api/.kiro/steering/api.md", "See #[[file:docs/api.yaml]].\n",
        beside: ["packages/api/docs/api.yaml": "a: 1\n"]),
    ],
    bad: [
      Example(at: ".kiro/steering/api.md", "See #[[file:↓docs/api.yaml]].\n"),
      Example(at: ".kiro/steering/api.md", "See #[[folder:↓docs]] and #[[file:↓docs/a.md:1-2]].\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.client == "Kiro" else { return [] }
      let bytes = document.bytes
      // Kiro reads the paths from the folder that is opened, which may be one below the repository's root.
      let workspace = document.path.ancestors.last { $0.name == ".kiro" }?.parent
      var findings: [Finding] = []
      var offset = document.markdown.body.lower
      while let sign = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "#")) {
        offset = sign + 1
        guard let word = ["#[[file:", "#[[folder:"].first(where: { bytes[sign...].starts(with: $0.utf8) }) else {
          continue
        }
        let start = sign + word.utf8.count
        let name = bytes[start...].prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
        offset = name.endIndex
        let text = withoutLines(String(decoding: name, as: UTF8.self))
        guard let path = try? RelativePath(onDisk: text), !text.hasPrefix("~"), !text.contains("<") else { continue }
        let places = [path] + (workspace.map { [$0.appending(path)] } ?? [])
        guard !places.contains(where: { document.fileTree.holds($0) || document.ignored.contains($0) }) else {
          continue
        }
        findings.append(Finding(.missing(text), at: Span(start, name.endIndex)))
      }
      return findings
    })

  /// The path without the lines that may follow it: `docs/a.md:3-9`.
  private static func withoutLines(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      bytes[(colon + 1)...].allSatisfy({ Byte.isDigit($0) || $0 == UInt8(ascii: "-") })
    else { return text }
    return String(decoding: bytes[..<colon], as: UTF8.self)
  }
}

extension Message {
  fileprivate static func missing(_ path: String) -> Message {
    Message(
      "rules.references-resolve", "{path} does not exist\ncorrect the path, or remove the reference",
      ["path": .text(path)])
  }
}
