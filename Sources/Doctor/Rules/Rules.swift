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

    // What could turn an agent against its user.
    safetyNoHiddenCharacters, safetyNoBidiControls, safetyNoSecrets, safetyNoPipeToShell, safetyNoUnpinnedRunner,
    safetyNoInstructionOverride, safetyNoHomePaths, safetyNoEncodedPayload, safetyNoLinkOutside,
    safetyNoCredentialRead, safetyNoDataUpload,

    // What documents of other tools promise.
    workflowDescriptionPresent, workflowXMLWellFormed, workflowStepsConsecutive, workflowStepNamed,
    workflowReferencesResolve, mustflowFrontMatterComplete, mustflowSectionsPresent, workspaceNotesHeadingsPresent,
    workspaceNotesBulletsTimestamped, workspaceNotesDocsFrontMatter, workspaceNotesDocsIndexCurrent,
  ]
}
