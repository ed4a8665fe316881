internal import Documents
internal import Reporting
internal import Vocabulary

/// What is said about the links and the mentions of a document that lead to no file.
enum MissingTargetFindings {
  /// The findings in a document with these links.
  static func all(in document: Document, _ links: [FileLink]) -> [Finding] {
    var hints = 0
    var neighbors = NeighborFiles(of: document)
    return links.compactMap { link -> Finding? in
      guard link.slashed == nil else { return nil }
      switch link.place {
      case .missing(let path):
        hints += 1
        var finding = missing(link, path, in: document, &neighbors, hasTime: hints <= hintLimit)
        finding?.missing = path
        return finding
      case .missingFromRoot(let path):
        // A page of a website, or a command, has no file extension.
        guard MarkdownDocument.isMarkdown(path) else { return nil }
        let message: Message = isIgnored(path, for: document) ? .ignored(link.path) : .missing(link.path)
        var finding = Finding(message, at: link.pathSpan, severity: .warning)
        finding.missing = path
        return finding
      default: return nil
      }
    } + missingMentions(in: document, &neighbors)
  }

  /// Links beyond this number are reported without a suggestion, so that the work stays linear.
  private static let hintLimit = 100

  /// Whether a file is missing in clones that have the document.
  private static func isIgnored(_ path: RelativePath, for document: Document) -> Bool {
    document.ignored.contains(path) && !document.ignored.contains(document.path)
  }

  /// Git's own folder.
  private static let gitFolder = RelativePath(constant: ".git")

  private static func missing(
    _ link: FileLink, _ path: RelativePath, in document: Document, _ neighbors: inout NeighborFiles, hasTime: Bool
  ) -> Finding? {
    let span = link.pathSpan
    let severity: Severity = document.dialect == .cairn ? .error : .warning
    if isIgnored(path, for: document) { return Finding(.ignored(link.path), at: span, severity: .warning) }
    if path.isWithin(gitFolder) { return Finding(.ofGit(link.path), at: span, severity: .warning) }
    if let broken = document.fileTree.brokenLink(onTheWayTo: path) {
      return Finding(.broken(link.path, broken.path, broken.text), at: span, severity: severity)
    }
    guard hasTime else { return Finding(.missing(link.path), at: span, severity: severity) }
    let fileTree = document.fileTree
    guard fileTree.lookAlike(of: path) == nil, case .relative(let text) = link.target.kind else { return nil }
    if let skill = document.skillFolder, let other = skill.following(below: text), fileTree.holds(other) {
      return nil
    }
    let isPlaceholder = Placeholder.isOne(text)
    if let other = RelativePath.fromRoot(text), isPlaceholder ? fileTree.isFile(other) : fileTree.holds(other) {
      let better = document.linkText(to: other)
      return Finding(.fromRoot(link.path, better), at: span, severity: .info, fix: .replace(span, with: better))
    }
    if isPlaceholder { return Finding(.placeholder(link.path), at: span, severity: .info) }
    if MissingTarget.isHost(text) { return Finding(.address(link.path), at: span, severity: .info) }
    if let near = SimilarFile.suggestion(for: path, from: document) {
      let better = document.linkText(to: near)
      return Finding(.near(link.path, better), at: span, severity: severity, fix: .replace(span, with: better))
    }
    if let other = document.otherLevel(of: text) {
      return Finding(.near(link.path, other), at: span, severity: severity)
    }
    if let other = neighbors.path(of: text) {
      return Finding(.elsewhere(link.path, other), at: span, severity: severity)
    }
    let isExample = document.dialect != .cairn && document.isInUnknownFolder(text)
    return Finding(
      isExample ? .placeholder(link.path) : .missing(link.path), at: span, severity: isExample ? .info : severity)
  }

  /// Files between backticks in a folder of the skill: a warning if the folder has other files, else an info, because
  /// the text may only be an example.
  private static func missingMentions(in document: Document, _ neighbors: inout NeighborFiles) -> [Finding] {
    let mentions = MissingMentions(in: document)
    return mentions.all.enumerated().map { number, mention -> Finding in
      if let broken = mentions.brokenLink(to: mention.value) {
        return Finding(.broken(mention.value, broken.path, broken.text), at: mention.span, severity: .warning)
      }
      let path = mentions.path(of: mention.value)
      if let path, isIgnored(path, for: document) {
        return Finding(.ignored(mention.value), at: mention.span, severity: .warning)
      }
      let other = mentions.otherCase(of: mention.value)
      let neighbor = number < hintLimit ? neighbors.path(of: mention.value) : nil
      var finding = Finding(
        other.map { .near(mention.value, $0) } ?? neighbor.map { .elsewhere(mention.value, $0) }
          ?? .missing(mention.value), at: mention.span,
        severity: mentions.isLikely ? .warning : .info)
      finding.missing = path
      return finding
    }
  }
}

extension Message {
  fileprivate static func elsewhere(_ path: String, _ other: String) -> Message {
    Message(
      "link.target-exists.neighbor", "'{path}' is not in this skill\nname the skill that has it, or write '{other}'",
      ["path": .text(path), "other": .text(other)])
  }
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
  fileprivate static func ofGit(_ path: String) -> Message {
    Message(
      "link.target-exists.git",
      "'{path}' is in git's own folder, which no clone has like this one\nlink to a file of the repository",
      ["path": .text(path)])
  }
  fileprivate static func broken(_ path: String, _ link: RelativePath, _ text: String) -> Message {
    Message(
      "link.target-exists.broken",
      "the symbolic link {link} to '{target}' is broken, so '{path}' leads to nothing\nchange it to point to a file, or correct the path",
      ["path": .text(path), "link": .text(link.text), "target": .text(text)])
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
