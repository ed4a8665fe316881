extension Rule {
  /// Every rule, in reading order.
  package static let all: [Rule] = [
    // Documents as a whole.
    documentReadable, documentWithoutConflict, documentFormFilled,

    // Front matter, which a client reads first.
    frontmatterPresent, frontmatterClosed, frontmatterValidYAML, frontmatterUniqueKeys, frontmatterIsMapping,
    frontmatterSingle, frontmatterUTF8, frontmatterNoBOM, frontmatterOneLineEnd, frontmatterNoLoneCR,
    frontmatterKnownKeys, frontmatterQuotedWhereNeeded,

    // Skills.
    skillFileName, skillNamePresent, skillNameFormat, skillNameMatchesFolder, skillNameNotReserved, skillUniqueName,
    skillDescriptionPresent, skillDescriptionWithin1024, skillDescriptionSaysWhen, skillDescriptionWithoutMarkup,
    skillDescriptionThirdPerson, skillNameSpecific, skillCompatibilityWithin500, skillCompatibilityIsString,
    skillLicenseIsString, skillMetadataIsStrings, skillAllowedToolsForm, skillToolsKnown, skillShellLimited,
    skillValuesValid, skillAgentWithFork, skillForkHasTask, skillHooksValid, skillArgumentHintIsString,
    skillArgumentsHinted, skillSideEffectsByUser, skillBodyPresent,
    skillBodyWithin500Lines, skillBodyWithin5000Tokens, skillOneTitle, skillHeadingLevelsStepByOne, skillNoPlaceholder,
    skillPlaceholderReplaced, skillListingWithinBudget, skillCommandsAsMeant, skillDollarEscaped,

    // Rule files, subagents and commands of clients.
    rulesFileLoaded, rulesHeaderReadable, rulesKnownKeys, rulesValuesValid, rulesGlobsValid, rulesApplies,
    rulesReferencesResolve, rulesTextPresent, rulesTextWithinLimit, subagentHeaderReadable, subagentNamePresent,
    subagentNameValid, subagentDescriptionPresent, subagentUniqueName, subagentKnownKeys, subagentValuesValid,
    subagentToolsKnown, subagentToolsConsistent, subagentModelKnown, subagentHooksKnown, subagentSkillsExist,
    subagentMCPServersComplete, subagentPermissionsAsked, subagentTextPresent, subagentTextWithinLimit,
    subagentCurrentName, commandKnownKeys, commandValuesValid, commandTextPresent, commandTextWithinLimit,
    commandNameFree,
    commandAsSkill,

    // Markdown.
    markdownFenceClosed, markdownTagsPaired,

    // Sections that a kind of document requires.
    sectionRequiredPresent, sectionInOrder, sectionUnique, sectionKnown, sectionNotEmpty, sectionMarkerBeforeHeading,
    sectionMarkerWellFormed,

    // Revisions and translations.
    revisionPositiveInteger, revisionMatchesLedger, revisionBumpedWhenChanged, revisionNotBehindLock, localeTagValid,
    localeMatchesFolder, localeScriptMatches, localeSameSections, localeSameCode, localeSameLinks,
    localeSamePlaceholders, localeCanonicalFlag, localeTranslationFresh, localeTranslationNotAhead,
    localeEveryDocumentInLedger, localeUntranslatedCopy, localeLedgerDigests, localeLedgerValid,

    // Routes and the index.
    routeSchema, routeKnownKeys, routeSkillExists, routeEverySkillRouted, routeCategoryKnown, routeTypeKnown,
    routePriorityInRange, routeReasonsKnown, routeExclusionsSymmetric, routeNotItself, routeGlobValid,
    routeMainRouteExists, indexInSync, indexLinksResolve,

    // Manifests of packs.
    manifestSchema, manifestKnownKeys, manifestVersionIsSemver, manifestRequiresSatisfied, manifestPathStaysInside,
    manifestTargetAllowed, manifestTargetsUnique, manifestSourceExists, manifestDocumentUsed, manifestIDInDocuments,
    manifestFilesWithinLimits, manifestAgentsKnown,
    manifestProfileResolves, manifestSkillExists, manifestRetiredValid,

    // Installations: config, lock, managed blocks, and links of agents.
    configValid, configAgentsKnown, configNamesKnown, configPacksReadable, configAcceptanceCurrent, configIgnoredTarget,
    policySourceAllowed, policySourcePinned, policyRequiredInstalled, lockPresent, lockSchema, lockFilePresent,
    lockFileEdited, lockTargetIsRegularFile, lockConflictOpen, lockOrphan, lockTransactionFinished,
    lockTransactionOurs, lockConfigFollowed, lockBasesPresent, lockPackCurrent, lockWrittenByNewer, blockMarkersPaired,
    blockUnique, blockCurrent, blockEdited, linkAgentLinksCurrent, linkAgentLinkResolves,

    // Links of documents.
    linkTargetExists, linkCaseMatches, linkStaysInside, linkOneLevelDeep, linkAnchorExists, linkRelative,
    linkForwardSlashes, linkTextPresent,

    // Other files of a skill.
    bundleFileMentioned, bundleScriptExecutable, bundleScriptHasShebang, bundleSizeWithinLimit, bundleOpenAIYAMLValid,
    bundleOpenAIYAMLValues, bundleCodexAgentValid, bundleCodexAgentValues, bundleCodexAgentUniqueName,
    bundleScriptNotInteractive, bundleNamesPortable, bundlePathsWithSlashes, bundleLongPageHasContents,
    bundlePointerSaysWhen, bundleFilesForAgents,

    // Plugins, hooks, MCP servers and settings of clients.
    pluginReadable, pluginRequiredKeys, pluginValueTypes, pluginNameValid, pluginUniqueName, pluginPathRelative,
    pluginPathExists, pluginComponentsAtRoot, pluginKnownKeys, hookReadable, hookHandlerValid, hookEventKnown,
    hookRunsOnEvent, hookMatcherMatches, hookCommandForm, hookScriptExists, hookScriptExecutable, mcpReadable,
    mcpServerValid, mcpNameUsable, mcpFileExists, mcpSecretFromEnvironment, settingsReadable, settingsFileExists,
    settingsToolsKnown, settingsModelKnown,

    // Evals of a skill.
    evalReadable, evalTaskPresent, evalTriggerIsBoolean, evalUniqueID, evalSkillExists, evalOwnSkill,

    // What agents read.
    agentFieldsSupported, agentInstructionsImported, agentImportResolves, agentImportWellFormed,
    agentImportWithoutCycle, agentImportWithinDepth, agentImportOnce, agentImportInlined,
    agentInstructionsWithinBudget, agentInstructionsWithin200Lines, agentAlwaysLoadedWithin400Lines,
    agentMemoryWithinLimit, agentRootFilePresent, agentRootInstructionsPresent, agentInstructionsFileName,
    agentInstructionsNotOverridden, agentPersonalFilesIgnored, agentScriptsExist, agentPackageManagerAgrees,
    agentToolsAgree, agentSkillVisible, agentFilesLoaded,

    // How instructions are written.
    agentSectionsPresent, agentHeadingLevelsStepByOne, agentProjectDescribed, agentCommandsNamed, agentNoFrontMatter,
    agentInstructionsBeyondReadme, agentNoDirectoryTree, agentEmphasisRare, agentInstructionsDefinite,
    agentInstructionsSpecific, agentProhibitionsExplained,

    // Safety: what could make an agent harm its user.
    safetyNoHiddenCharacters, safetyNoBidiControls, safetyNoSecrets, safetyNoPipeToShell, safetyNoUnpinnedRunner,
    safetyNoInstructionOverride, safetyNoHomePaths, safetyNoEncodedPayload, safetyNoLinkOutside,
    safetyNoCredentialRead, safetyNoDataUpload,

    // Documents of other tools.
    workflowDescriptionPresent, workflowXMLWellFormed, workflowStepsConsecutive, workflowStepNamed,
    workflowReferencesResolve, mustflowFrontMatterComplete, mustflowSectionsPresent, workspaceNotesHeadingsPresent,
    workspaceNotesBulletsTimestamped, workspaceNotesDocsFrontMatter, workspaceNotesDocsIndexCurrent,
    workspaceNotesBlockClosed,

    // Documents that an index lists.
    docsSummaryPresent, docsFrontMatterValid, docsFolderPresent, docsIndexInSync,

    // The machine.
    environmentGitFound, environmentCurlFound,

    // Suppressions and the baseline.
    suppressionWellFormed, suppressionUsed, suppressionBaselineUsed,
  ]
}
