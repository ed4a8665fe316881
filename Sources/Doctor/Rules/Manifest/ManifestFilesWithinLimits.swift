internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// What a folder installs may be too large for a repository or an archive.
  static let manifestFilesWithinLimits = Rule(
    id: "manifest.files-within-limits",
    severity: .warning,
    summary: "Each file of a pack is at most 5 MiB, and all of them together are at most 64 MiB.",
    why: """
      Cairn installs no larger files from Git repositories and archives, so that no pack fills a disk by accident. Its \
      author, who installs the pack from a folder, does not notice.
      """,
    source: "Cairn's docs: packs.md, limits of packs of Git repositories",
    isAboutFiles: true,
    good: [
      .manifest("layout = \"plain\"\n", beside: ["skills/pour/SKILL.md": Example.skill("pour")])
    ],
    bad: [
      Example(
        at: "manifest.toml", "↓" + Example.manifestHead + "layout = \"plain\"\n",
        beside: [
          "skills/brew/SKILL.md": Example.skill("brew"),
          "skills/brew/assets/a.txt": String(repeating: "x", count: 5 << 20 + 1),
        ])
    ],
    check: .tree { tree in tree.packs.flatMap { findings(in: $0, tree.fileTree) } })

  private static func findings(in pack: PackFacts, _ fileTree: FileTree) -> [Finding] {
    guard let manifest = pack.contents.manifest else { return [] }
    let limits = PackLimits.standard
    let parts = PackParts(of: manifest, layout: pack.contents.layout)
    var sum = 0
    var findings: [Finding] = []
    for path in fileTree.files(below: pack.folder) {
      guard let inner = pack.folder.map({ path.relative(to: $0) }) ?? path, let entry = fileTree.entry(at: path),
        parts.mayHave(inner)
      else { continue }
      sum = sum.addingReportingOverflow(entry.leastSize).partialValue
      guard entry.leastSize > limits.fileBytes else { continue }
      findings.append(Finding(.large(inner, limits.fileBytes >> 20), at: Span(0, 0), in: pack.path))
    }
    if findings.isEmpty, sum > limits.bytes {
      findings.append(Finding(.heavy(sum >> 20, limits.bytes >> 20), at: Span(0, 0), in: pack.path))
    }
    return findings
  }
}

extension Message {
  fileprivate static func large(_ path: RelativePath, _ limit: Int) -> Message {
    Message(
      "manifest.files-within-limits",
      "{path} is larger than {limit} MiB, so the pack cannot be installed from a Git repository or an archive\nmake it smaller, or download it when needed",
      ["path": .text(PrintableText.text(path.text)), "limit": .number(limit)])
  }
  fileprivate static func heavy(_ size: Int, _ limit: Int) -> Message {
    Message(
      "manifest.files-within-limits.total",
      "the files of the pack are {size} MiB in total, more than {limit}, so it cannot be installed from a Git repository or an archive\nremove what can be downloaded when needed",
      ["size": .number(size), "limit": .number(limit)])
  }
}
