package import Vocabulary

/// A file in which a rule finds something or nothing. Examples are the rule's tests, and `cairn rule` shows them.
package struct Example: Sendable {
  /// The path of the file.
  package let path: String
  /// Its text, with a `↓` before every character at which a finding starts.
  package let marked: String
  /// The text after the fix; nil if there is no fix.
  package let fixed: String?
  /// Whether the file is written in ISO 8859-1 instead of UTF-8.
  package let isLatin1: Bool
  /// The kinds of documents that are declared for its path.
  package let kinds: [String: DocumentKind]
  /// The revision that the ledger or the lock records for the file.
  package let recorded: RecordedRevision?
  /// The facts about the installation that contains it; nil if Cairn is not installed.
  package let install: InstallFacts?
  /// The other files of the tree, by path.
  package let beside: [String: String]
  /// The executable files.
  package let executables: Set<String>
  /// The agents that the user chose.
  package let agents: [String]
  /// The facts about the machine; nil if no rule needs them.
  package let machine: MachineFacts?
  /// The files that are symbolic links, and their texts; one whose text names nothing in the example is broken.
  package let links: [String: String]
  /// Where the link at the path, in an agent's skills folder, ends; nil if the example is not such a link.
  package let linkEnd: AgentLink.End?
  /// Why the file could not be read; nil if it was read.
  package let unread: UnreadFile.Reason?

  package init(
    at path: String, _ marked: String, fixed: String? = nil, isLatin1: Bool = false,
    kinds: [String: DocumentKind] = DocumentKind.builtin, recorded: RecordedRevision? = nil,
    install: InstallFacts? = nil, beside: [String: String] = [:], executables: Set<String> = [], agents: [String] = [],
    machine: MachineFacts? = nil,
    links: [String: String] = [:], linkEnd: AgentLink.End? = nil, unread: UnreadFile.Reason? = nil
  ) {
    self.path = path
    self.marked = marked
    self.fixed = fixed
    self.isLatin1 = isLatin1
    self.kinds = kinds
    self.recorded = recorded
    self.install = install
    self.beside = beside
    self.executables = executables
    self.agents = agents
    self.machine = machine
    self.links = links
    self.linkEnd = linkEnd
    self.unread = unread
  }

  /// The text without marks.
  package var text: String { String(decoding: read.bytes, as: UTF8.self) }

  /// The example as a tree, with `bytes` as the content of its own file.
  package func subject(_ bytes: [UInt8]) throws(RelativePathFault) -> Subject {
    let path = try RelativePath(onDisk: path)
    var files = unread == nil && linkEnd == nil ? [SubjectFile(path, bytes)] : []
    for (path, text) in beside { files.append(SubjectFile(try RelativePath(onDisk: path), Array(text.utf8))) }
    files.sort { $0.path < $1.path }
    let entries = files.map { file in
      let entry = FileTree.Entry(
        size: file.bytes.count, isExecutable: executables.contains(file.path.text), link: links[file.path.text])
      return (file.path, entry)
    }
    var followed: [RelativePath: String] = [:]
    for (link, text) in links { followed[try RelativePath(onDisk: link)] = text }
    return Subject(
      files: files, kinds: kinds, recorded: recorded.map { [path: $0] } ?? [:], install: install,
      fileTree: FileTree(
        files: files.map(\.path) + [path], entries: Dictionary(entries) { first, _ in first }, agents: agents,
        broken: followed),
      agentLinks: linkEnd.map { [AgentLink(path, to: links[path.text] ?? "", $0)] } ?? [],
      cairn: SemanticVersion("1.0.0"), machine: machine,
      unread: unread.map { [UnreadFile(path, $0, kind: FileKind(of: path, isInSkill: true))] } ?? [])
  }

  /// The places of the marks, in order.
  package var places: [Place] {
    let (bytes, offsets) = read
    let lines = LineIndex(bytes)
    return offsets.map { lines.place(at: $0) }
  }

  /// The bytes of the text without marks, and the offsets of the marks.
  private var read: (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "↓" { offsets.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
    }
    return (bytes, offsets)
  }
}

extension Example {
  /// A small document of the kind `recipe`, which requires the sections `needs` and `steps` and allows `notes`.
  static func recipe(_ body: String, fixed: String? = nil) -> Example {
    let head = "---\nmetadata:\n  cairn-document: recipe.tea\n  cairn-kind: recipe\n---\n\n"
    return Example(
      at: "tea.md", head + body, fixed: fixed.map { head + $0 },
      kinds: ["recipe": DocumentKind(required: ["needs", "steps"], optional: ["notes"])])
  }
}
