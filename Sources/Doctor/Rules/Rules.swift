extension Rule {
  /// Every rule, in reading order.
  package static let all: [Rule] = [
    // What a document is before anything is read in it.
    documentReadable, documentWithoutConflict, documentFormFilled,

    // What a client reads first.
    frontmatterPresent, frontmatterClosed, frontmatterValidYAML, frontmatterUniqueKeys, frontmatterIsMapping,
    frontmatterUTF8, frontmatterNoBOM, frontmatterOneLineEnd, frontmatterKnownKeys, frontmatterQuotedWhereNeeded,

    // What makes a document a skill.
    skillFileName, skillNamePresent, skillNameFormat, skillNameMatchesFolder, skillNameNotReserved, skillUniqueName,
    skillDescriptionPresent, skillDescriptionWithin1024, skillDescriptionSaysWhen, skillDescriptionWithoutMarkup,
    skillCompatibilityWithin500, skillLicenseIsString, skillMetadataIsStrings, skillAllowedToolsForm, skillBodyPresent,
    skillBodyWithin500Lines, skillBodyWithin5000Tokens, skillOneTitle, skillHeadingLevelsStepByOne, skillNoPlaceholder,
    skillListingWithinBudget,

    // What a kind of document promises.
    sectionRequiredPresent, sectionInOrder, sectionUnique, sectionKnown, sectionNotEmpty, sectionMarkerBeforeHeading,
    sectionMarkerWellFormed,

    // What documents and records say of each other.
    revisionPositiveInteger, revisionMatchesLedger, revisionBumpedWhenChanged, revisionNotBehindLock, localeTagValid,
    localeMatchesFolder, localeScriptMatches, localeSameSections, localeSameCode, localeSameLinks,
    localeSamePlaceholders, localeCanonicalFlag, localeTranslationFresh, localeTranslationNotAhead,
    localeEveryDocumentInLedger, localeLedgerValid,

    // Which skill a task leads to.
    routeSchema, routeKnownKeys, routeSkillExists, routeEverySkillRouted, routeCategoryKnown, routeTypeKnown,
    routePriorityInRange, routeReasonsKnown, routeExclusionsSymmetric, routeNotItself, routeGlobValid,
    routeMainRouteExists, indexInSync, indexLinksResolve,

    // What a pack says of itself.
    manifestSchema, manifestKnownKeys, manifestVersionIsSemver, manifestRequiresSatisfied, manifestPathStaysInside,
    manifestTargetAllowed, manifestTargetsUnique, manifestSourceExists, manifestDocumentUsed, manifestAgentsKnown,
    manifestProfileResolves, manifestSkillExists, manifestRetiredValid,

    // What an installation is made of.
    configValid, configAgentsKnown, configNamesKnown, configPacksReadable, configIgnoredTarget, lockPresent, lockSchema,
    lockFilePresent, lockFileEdited, lockTargetIsRegularFile, lockConflictOpen, lockOrphan, lockTransactionFinished,
    lockTransactionOurs, lockConfigFollowed, lockBasesPresent, lockPackCurrent, lockWrittenByNewer, blockMarkersPaired,
    blockUnique, blockCurrent, blockEdited, linkAgentLinksCurrent, linkAgentLinkResolves,

    // Where a document leads.
    linkTargetExists, linkCaseMatches, linkStaysInside, linkOneLevelDeep, linkAnchorExists, linkRelative,
    linkForwardSlashes,

    // What a skill brings with it.
    bundleFileMentioned, bundleScriptExecutable, bundleScriptHasShebang, bundleSizeWithinLimit, bundleOpenAIYAMLValid,
    bundleCodexAgentValid, bundleScriptNotInteractive,

    // What an agent reads of it all.
    agentFieldsSupported, agentInstructionsImported, agentImportResolves, agentImportWithoutCycle,
    agentInstructionsWithinBudget, agentRootFilePresent, agentSkillVisible,

    // What could turn an agent against its user.
    safetyNoHiddenCharacters, safetyNoBidiControls, safetyNoSecrets, safetyNoPipeToShell, safetyNoUnpinnedRunner,
    safetyNoInstructionOverride, safetyNoHomePaths, safetyNoEncodedPayload, safetyNoLinkOutside,
    safetyNoCredentialRead, safetyNoDataUpload,

    // What documents of other tools promise.
    workflowDescriptionPresent, workflowXMLWellFormed, workflowStepsConsecutive, workflowStepNamed,
    workflowReferencesResolve, mustflowFrontMatterComplete, mustflowSectionsPresent, workspaceNotesHeadingsPresent,
    workspaceNotesBulletsTimestamped, workspaceNotesDocsFrontMatter, workspaceNotesDocsIndexCurrent,

    // What the machine gives.
    environmentGitFound, environmentCurlFound,

    // What accepts findings.
    suppressionWellFormed, suppressionUsed, suppressionBaselineUsed,
  ]
}
