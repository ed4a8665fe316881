extension Rule {
  /// Every rule, in reading order.
  package static let all: [Rule] = [
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
    revisionPositiveInteger, revisionMatchesLedger, localeTagValid, localeMatchesFolder, localeScriptMatches,
    localeSameSections, localeSameCode, localeSameLinks, localeSamePlaceholders, localeCanonicalFlag,

    // What an installation is made of.
    configValid, lockSchema, lockFilePresent, lockTargetIsRegularFile, lockConflictOpen, lockOrphan,
    lockTransactionFinished, lockTransactionOurs, blockMarkersPaired, blockUnique, blockCurrent,
    linkAgentLinksCurrent,
  ]
}
