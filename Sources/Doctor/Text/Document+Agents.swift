internal import Packs
internal import Vocabulary

extension Document {
  /// Whether agents use it: a skill and its files, a client's folder, an instruction file. Other files of a repository
  /// are for people.
  var isForAgents: Bool {
    if InstructionFiles.names.contains(path.name) || dialect != .plain || path.name == "SKILL.md" { return true }
    let folders = path.components.dropLast()
    if let first = folders.first, let read = Self.hosts[first] {
      return folders.dropFirst().first.map(read.contains) ?? false || skillFolder != nil
    }
    if folders.contains(where: { $0.utf8.first == UInt8(ascii: ".") }) { return true }
    return skillFolder != nil || isInRootSkill
  }

  /// Folders at the root whose documents a site or a release tool shows to people, such as templates of issues, and the
  /// folders in them that an agent reads: those of Copilot, and of GitLab Duo (its documentation, custom rules, November
  /// 2026).
  private static let hosts: [Substring: Set<Substring>] = [
    ".github": ["agents", "chatmodes", "instructions", "prompts", "skills"], ".gitlab": ["duo"], ".gitea": [],
    ".forgejo": [], ".changeset": [],
  ]
}

extension Mentions {
  /// Whether agents read or run the file.
  var isForAgents: Bool {
    switch file.kind {
    case .markdown?: document?.isForAgents ?? false
    case .script?, .openAIYAML?, .codexAgent?, .settings?: true
    default: false
    }
  }

  /// The findings, at most one for each line: the first of the line, in the order of their places.
  func oncePerLine(_ find: (Int) -> Finding?) -> [Finding] {
    var findings: [Finding] = []
    // After the line of the last finding.
    var next = 0
    for offset in offsets where offset >= next {
      guard let finding = find(offset) else { continue }
      findings.append(finding)
      next = file.bytes[offset...].firstIndex(of: 0x0A) ?? file.bytes.count
    }
    return findings
  }

  /// The text before a place in its line, at most `length` bytes.
  func before(_ offset: Int, _ length: Int = 400) -> ArraySlice<UInt8> {
    let bytes = file.bytes
    let upper = min(max(offset, 0), bytes.count)
    var lower = upper
    while lower > 0, upper - lower < length, bytes[lower - 1] != 0x0A, bytes[lower - 1] != 0x0D { lower -= 1 }
    return bytes[lower..<upper]
  }

  /// The text from a place on in its line, at most `length` bytes.
  func after(_ offset: Int, _ length: Int = 600) -> ArraySlice<UInt8> {
    let bytes = file.bytes
    let lower = min(max(offset, 0), bytes.count)
    var upper = lower
    while upper < bytes.count, upper - lower < length, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    return bytes[lower..<upper]
  }
}
