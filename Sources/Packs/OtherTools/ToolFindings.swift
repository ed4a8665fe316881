package import Vocabulary

/// What a tool did in a repository, as its files tell.
package struct ToolFindings: Sendable {
  /// The tool's name.
  package internal(set) var tool = ""
  /// The files and folders that show that the tool was used, in the order in which they are worth naming.
  package internal(set) var evidence: [RelativePath]
  /// The skills that it recorded, each name once, in byte order.
  package private(set) var skills: [RecordedSkill]
  /// Its files that could not be read, or that have another format.
  package internal(set) var unreadable: [RelativePath]
  /// How many of its entries cannot be the name of a skill, or have another format.
  package internal(set) var skippedEntries: Int
  /// What `replace` removes.
  package internal(set) var traces: [ToolTrace]

  init(
    evidence: [RelativePath], skills: [RecordedSkill] = [], unreadable: [RelativePath] = [], skippedEntries: Int = 0,
    traces: [ToolTrace] = []
  ) {
    self.evidence = evidence
    var seen: Set<SkillName> = []
    self.skills = skills.filter { seen.insert($0.name).inserted }.sorted { $0.name < $1.name }
    self.unreadable = unreadable
    self.skippedEntries = skippedEntries
    self.traces = traces
  }

  /// The findings in a lock file, which `replace` may remove unless it records more than skills or could not be read
  /// completely.
  init(
    evidence: [RelativePath], _ skills: [RecordedSkill], skippedEntries: Int, lock: RelativePath, recordsMore: Bool
  ) {
    let obstacle: ToolTrace.Obstacle? = recordsMore ? .recordsMore : skippedEntries > 0 ? .edited : nil
    self.init(
      evidence: evidence, skills: skills, skippedEntries: skippedEntries,
      traces: [ToolTrace(lock, lists: Set(skills.map(\.name)), obstacle: obstacle)])
  }
}

/// A skill that a tool recorded.
package struct RecordedSkill: Sendable, Hashable {
  /// The name of its folder.
  package let name: SkillName
  /// nil if it did not come from a Git repository that Cairn could fetch.
  package let source: RecordedSource?
}

/// Something that a tool wrote for itself, in addition to the skills.
package struct ToolTrace: Sendable {
  package let path: RelativePath
  /// The marked lines in a file of the user; nil if the whole file is the tool's.
  package let lines: MarkedLines?
  /// The skills that only this file records, so that it is needed as long as one of them is missing or not adopted.
  package let lists: Set<SkillName>
  /// Why it is not removed; nil if it may be.
  package let obstacle: Obstacle?

  /// Why something of a tool is not removed.
  package enum Obstacle: Sendable, Hashable {
    /// It has content that the tool does not write.
    case edited
    /// It also records what Cairn does not manage.
    case recordsMore
  }

  init(
    _ path: RelativePath, lines: MarkedLines? = nil, lists: Set<SkillName> = [], obstacle: Obstacle? = nil
  ) {
    self.path = path
    self.lines = lines
    self.lists = lists
    self.obstacle = obstacle
  }
}
