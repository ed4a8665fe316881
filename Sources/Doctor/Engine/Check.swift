/// How a rule looks: at what, and what it makes of it. A check is pure, total, and linear in what it is given.
package enum Check: Sendable {
  /// At every Markdown document of the rule's dialects.
  case eachDocument(@Sendable (Document) -> [Finding])
  /// At every Markdown document of the rule's dialects, with where its links lead; those of documents that no agent reads
  /// are none.
  case eachLinked(@Sendable (Document, [FileLink]) -> [Finding])
  /// At every `SKILL.md` of the rule's dialects.
  case eachSkill(@Sendable (Skill) -> [Finding])
  /// At every file of a kind, whatever its dialect.
  case eachFile(FileKind, @Sendable (SubjectFile, FileTree) -> [Finding])
  /// At every document of the rule's dialects, and every script and configuration of a skill, that holds one of the words,
  /// ASCII letters in either case.
  case eachMention(of: [String], @Sendable (Mentions) -> [Finding])
  /// At every document that could not be read.
  case eachUnread(@Sendable (UnreadFile) -> [Finding])
  /// At every file where Cairn is installed, whatever its format.
  case eachInstalledFile(@Sendable (SubjectFile) -> [Finding])
  /// Once, at what is known of the installation; not at all where Cairn is not installed.
  case install(@Sendable (InstallFacts) -> [Finding])
  /// At every pack of the tree.
  case eachPack(@Sendable (PackFacts) -> [Finding])
  /// At every file of routes, a pack's, an installed one or mustflow's.
  case eachRoutes(@Sendable (RoutesFacts) -> [Finding])
  /// Once, at what the machine lacks, where somebody reads along; whatever is found is good to know and no more.
  case machine(@Sendable (MachineFacts) -> [Finding])
  /// At every comment that accepts findings, with whether it accepted one; nil where its rules were not asked this time.
  case eachSuppression(@Sendable (Suppression, Bool?) -> [Finding])
  /// At every entry of the baseline that accepts fewer findings than it says.
  case eachStale(@Sendable (StaleAcceptance) -> [Finding])
  /// Once, at all documents together.
  case tree(@Sendable (DocumentTree) -> [Finding])
}

extension Check {
  /// Whether it judges the machine, which never decides how a run ends.
  var isAboutMachine: Bool {
    if case .machine = self { true } else { false }
  }
}
