extension Rule {
  /// Every rule, in reading order.
  package static let all: [Rule] = [
    // What a client reads first.
    frontmatterPresent, frontmatterClosed, frontmatterValidYAML, frontmatterUniqueKeys, frontmatterIsMapping,
    frontmatterUTF8, frontmatterNoBOM, frontmatterKnownKeys,

    // What makes a document a skill.
    skillNamePresent, skillNameFormat, skillNameMatchesFolder, skillDescriptionPresent, skillDescriptionWithin1024,
    skillBodyPresent,

    // What a kind of document promises.
    sectionRequiredPresent, sectionInOrder, sectionUnique, sectionKnown, sectionNotEmpty, sectionMarkerBeforeHeading,
    sectionMarkerWellFormed,

    // What documents and records say of each other.
    revisionPositiveInteger, revisionMatchesLedger, localeMatchesFolder,

    // What an installation is made of.
    configValid, lockSchema, lockFilePresent, lockTargetIsRegularFile, lockConflictOpen, lockOrphan,
    lockTransactionFinished, lockTransactionOurs, blockMarkersPaired, blockUnique, blockCurrent,
    linkAgentLinksCurrent,

    // Where a document leads.
    linkTargetExists, linkCaseMatches, linkStaysInside, linkOneLevelDeep, linkAnchorExists, linkRelative,
    linkForwardSlashes,

    // What a skill brings with it.
    bundleFileMentioned, bundleScriptExecutable, bundleScriptHasShebang, bundleSizeWithinLimit, bundleOpenAIYAMLValid,
    bundleCodexAgentValid, bundleScriptNotInteractive,

    // What an agent reads of it all.
    agentFieldsSupported, agentInstructionsImported, agentImportResolves, agentImportWithoutCycle,
    agentInstructionsWithinBudget, agentRootFilePresent, agentSkillVisible,
  ]
}
