"""Which rules of Cairn fit which rule of agnix, and why Cairn has none for the others.

`FITTING` has an entry for each rule of agnix that is compared: the ids of Cairn's rules that report the same, any of which
counts as finding an example, or a `No` with the reason.
"""


class No(str):
    """Why Cairn has no such rule."""


# The families about skills and instructions: the main score.
TEXTS = "AS CC-SK CC-MEM AGM PE REF XML XP XP-SK CL-SK CP-SK CR-SK CX-SK KR-SK OC-SK WS-SK AMP-SK".split()
# The families about other files of clients.
FILES = "COP CUR WS KIRO CC-AG CC-HK CC-PL CC-MP CDX-PL CDX-AG GM CLN".split()

SCHEMA = No("a check of each client's settings against their schema; Cairn reads those parts that name skills, scripts or instructions")
CLIENT = No("a file of a client of which Cairn knows only the skills and the instructions")
ADVICE = No("advice on style that no client documents, and that is often wrong in real repositories")
STORE = No("a requirement of a public list of plugins, not of a client that loads them")

SKILL_KEYS = ["agent.fields-supported", "frontmatter.known-keys"]

FITTING = {
    "AS-001": ["frontmatter.present"],
    "AS-002": ["skill.name-present"],
    "AS-003": ["skill.description-present"],
    "AS-004": ["skill.name-format"],
    "AS-005": ["skill.name-format"],
    "AS-006": ["skill.name-format"],
    "AS-008": ["skill.description-present"],
    "AS-009": ["skill.description-without-markup"],
    "AS-011": ["skill.compatibility-is-string"],
    "AS-012": ["skill.body-within-500-lines"],
    "AS-013": ["link.one-level-deep"],
    "AS-015": ["bundle.size-within-limit"],
    "AS-016": ["skill.metadata-is-strings"],
    "AS-017": ["skill.name-matches-folder"],
    "AS-020": ["skill.description-says-when"],
    "AS-021": ["skill.body-within-5000-tokens"],
    "AS-022": ["bundle.script-not-interactive"],
    "AS-023": ["bundle.file-mentioned"],
    "AS-024": ["safety.no-unpinned-runner"],
    "AS-025": ["skill.unique-name"],
    "AS-026": ["bundle.pointer-says-when"],
    "AS-027": ["skill.no-placeholder"],

    "CC-SK-001": ["skill.values-valid"],
    "CC-SK-002": ["skill.values-valid"],
    "CC-SK-004": ["skill.agent-with-fork"],
    "CC-SK-005": ["skill.values-valid"],
    "CC-SK-006": ["skill.side-effects-by-user"],
    "CC-SK-007": ["skill.shell-limited"],
    "CC-SK-008": ["skill.tools-known"],
    "CC-SK-010": ["skill.hooks-valid"],
    "CC-SK-013": ["skill.fork-has-task"],
    "CC-SK-014": ["skill.values-valid"],
    "CC-SK-015": ["skill.values-valid"],
    "CC-SK-016": ["skill.arguments-hinted"],
    "CC-SK-017": ["frontmatter.known-keys"],
    "CC-SK-018": ["skill.values-valid"],
    "CC-SK-019": No("Claude Code documents a string with commas as well as a list, so both are right"),
    "CC-SK-020": ["skill.values-valid"],
    "CC-SK-021": ["safety.no-home-paths"],
    "CC-SK-022": ["skill.name-format", "skill.name-not-reserved"],
    "CC-SK-023": ["skill.dollar-escaped"],
    "CC-SK-024": ["skill.description-present"],
    "CC-SK-025": ["skill.listing-within-budget"],
    "CC-SK-027": ["command.as-skill"],
    "CC-SK-028": ["skill.commands-as-meant"],
    "CC-SK-030": ["skill.name-not-reserved"],
    "CC-SK-031": ["skill.description-without-markup"],
    "CC-SK-032": ["skill.description-third-person"],
    "CC-SK-033": ["skill.name-specific"],
    "CC-SK-034": ["bundle.long-page-has-contents"],

    "CC-MEM-001": ["agent.import-resolves"],
    # Claude Code has no word `import`: what agnix takes for a cycle is an import that is not followed.
    "CC-MEM-002": ["agent.import-without-cycle", "agent.import-well-formed"],
    "CC-MEM-003": ["agent.import-within-depth"],
    "CC-MEM-004": ["agent.scripts-exist"],
    "CC-MEM-010": ["agent.instructions-beyond-readme"],
    "CC-MEM-011": ["rules.globs-valid"],
    "CC-MEM-012": ["rules.known-keys"],
    "CC-MEM-014": ["agent.instructions-within-200-lines"],
    "CC-MEM-015": ["agent.always-loaded-within-400-lines"],
    "CC-MEM-016": ["agent.memory-within-limit"],
    "CC-MEM-017": ["agent.emphasis-rare"],
    "CC-MEM-018": ["agent.instructions-imported"],
    "CC-MEM-019": ["agent.import-well-formed"],
    "CC-MEM-020": ["agent.personal-files-ignored"],
    "CC-MEM-021": ["agent.no-directory-tree"],

    "AGM-001": ["markdown.fence-closed"],
    "AGM-002": ["agent.sections-present"],
    "AGM-004": ["agent.project-described"],
    "AGM-007": ["agent.commands-named"],
    "AGM-008": ["agent.instructions-file-name"],
    "AGM-009": ["agent.root-instructions-present"],

    "PE-002": No("whether a task is simple cannot be told from its words, and reasoning models think anyway"),
    "PE-004": ["agent.instructions-definite"],
    "PE-005": ["agent.instructions-specific"],
    "PE-006": ["agent.prohibitions-explained"],

    "REF-001": ["agent.import-resolves"],
    "REF-002": ["link.target-exists"],
    "REF-003": ["agent.import-once"],

    "XML-001": ["markdown.tags-paired"],
    "XML-002": ["markdown.tags-paired"],
    "XML-003": ["markdown.tags-paired"],

    "XP-001": ["agent.no-front-matter"],
    "XP-002": ["agent.heading-levels-step-by-one"],
    "XP-003": ["safety.no-home-paths"],
    "XP-004": ["agent.package-manager-agrees"],
    "XP-005": ["agent.tools-agree"],
    # With an import there is one text, and no question which of two counts.
    "XP-006": ["agent.instructions-imported"],
    "XP-008": ["agent.import-inlined"],

    "XP-SK-001": SKILL_KEYS,
    "XP-SK-002": ["safety.no-home-paths"],
    "XP-SK-003": ["safety.no-secrets"],
    "XP-SK-004": ["bundle.paths-with-slashes"],

    "CL-SK-001": SKILL_KEYS,
    "CL-SK-004": ["skill.body-present"],
    "CP-SK-001": SKILL_KEYS,
    "CP-SK-002": ["skill.shell-limited"],
    "CR-SK-001": SKILL_KEYS,
    "CX-SK-001": SKILL_KEYS,
    "CX-SK-004": ["skill.listing-within-budget"],
    "CX-SK-006": ["bundle.openai-yaml-values"],
    "CX-SK-007": ["bundle.files-for-agents"],
    "KR-SK-001": SKILL_KEYS,
    "KR-SK-002": ["skill.description-says-when"],
    "OC-SK-001": SKILL_KEYS,
    "OC-SK-002": ["skill.unique-name"],
    "WS-SK-001": SKILL_KEYS,
    "AMP-SK-001": SKILL_KEYS,
    "AMP-SK-002": ["skill.unique-name"],
    "AMP-SK-003": ["agent.skill-visible"],
}
