package import Documents

/// What a rule checks, and how. A check is pure, total, and linear in the size of its input.
package enum Check: Sendable {
  /// Checks every Markdown document of the rule's dialects.
  case eachDocument(@Sendable (Document) -> [Finding])
  /// Checks every Markdown document of the rule's dialects, with the targets of its links. Documents that no agent
  /// reads have no links here.
  case eachLinked(@Sendable (Document, [FileLink]) -> [Finding])
  /// Checks every `SKILL.md` of the rule's dialects.
  case eachSkill(@Sendable (Skill) -> [Finding])
  /// Checks every file of a kind, whatever its dialect.
  case eachFile(FileKind, @Sendable (SubjectFile, FileTree) -> [Finding])
  /// Checks every settings file of a client, which is parsed once for all rules.
  case eachSettings(@Sendable (SettingsFile) -> [Finding])
  /// Checks every document of the rule's dialects, and every script and configuration file of a skill, that contains
  /// one of the words, ignoring ASCII letter case.
  case eachMention(of: [String], @Sendable (Mentions) -> [Finding])
  /// Checks every document that could not be read.
  case eachUnread(@Sendable (UnreadFile) -> [Finding])
  /// Checks the managed blocks of every file, of any format, in a repository where Cairn is installed; they are read once
  /// for all rules.
  case eachBlockFile(@Sendable (ManagedBlocks) -> [Finding])
  /// Runs once, on the facts about the installation; not at all if Cairn is not installed.
  case install(@Sendable (InstallFacts) -> [Finding])
  /// Checks every pack of the tree.
  case eachPack(@Sendable (PackFacts) -> [Finding])
  /// Checks every routes file: of a pack, of an installation or of mustflow.
  case eachRoutes(@Sendable (RoutesFacts) -> [Finding])
  /// Runs once, on what the machine lacks, in interactive runs only; every finding is an info.
  case machine(@Sendable (MachineFacts) -> [Finding])
  /// Checks every comment that suppresses findings, with whether it suppressed one; nil if its rules did not run this
  /// time.
  case eachSuppression(@Sendable (Suppression, Bool?) -> [Finding])
  /// Checks every entry of the baseline that suppresses fewer findings than it states.
  case eachStale(@Sendable (StaleAcceptance) -> [Finding])
  /// Runs once, on all skills together, to report once what many of them have. What it finds in a skill does not depend
  /// on the others.
  case skills(@Sendable ([Skill]) -> [Finding])
  /// Checks every skill together with the files of its folder, once all documents are read; not one at the root, because
  /// the whole repository is not a skill folder. `among` is called once with all that was found, and returns what remains
  /// of it.
  case eachFolder(
    @Sendable (SkillFolder, DocumentTree) -> [Finding],
    among: (@Sendable ([Finding], DocumentTree) -> [Finding])? = nil)
  /// Checks every skill, once all documents are read.
  case eachSkillInTree(@Sendable (Skill, DocumentTree) -> [Finding])
  /// Runs once, on all documents together.
  case tree(@Sendable (DocumentTree) -> [Finding])
}

extension Check {
  /// Whether what it finds depends on which other files there are, so that a document that is copied elsewhere must be
  /// checked again there.
  var dependsOnOtherFiles: Bool {
    switch self {
    case .eachLinked, .eachRoutes, .eachFolder, .eachSkillInTree, .tree, .eachFile, .eachSettings: true
    default: false
    }
  }

  /// Whether it looks at several documents together.
  var comparesDocuments: Bool {
    switch self {
    case .eachFolder, .eachSkillInTree, .tree: true
    default: false
    }
  }

  /// Whether it runs once, or on something other than a file or a skill.
  var isAboutSeveralFiles: Bool {
    switch self {
    case .install, .eachPack, .eachRoutes, .eachUnread, .machine, .skills, .tree: true
    default: false
    }
  }

  /// Whether it checks the machine, which never affects the exit code.
  var isAboutMachine: Bool {
    if case .machine = self { true } else { false }
  }
}
