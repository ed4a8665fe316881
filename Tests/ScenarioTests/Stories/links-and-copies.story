# links become copies, and copies links, as the config says
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 15 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 25
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ sh sed -i 's/^agents.*/&\nlinks = "copy"/' .cairn/config.toml
$ cairn sync
updated  .claude/skills/database-migration-change  (copy of .agents/skills/database-migration-change)
updated  .claude/skills/dependency-check  (copy of .agents/skills/dependency-check)
updated  .claude/skills/deploy  (copy of .agents/skills/deploy)
updated  .claude/skills/quality-gate  (copy of .agents/skills/quality-gate)
updated  .claude/skills/release  (copy of .agents/skills/release)
updated  .claude/skills/security-audit  (copy of .agents/skills/security-audit)
in all: updated 6
$ list .claude
skills/database-migration-change/SKILL.md
skills/dependency-check/SKILL.md
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/quality-gate/SKILL.md
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/references/review-points.md
$ cairn status
nothing to do: 22 targets as they should be
$ sh sed -i '/^links/d' .cairn/config.toml
$ cairn sync
updated  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
updated  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
updated  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
updated  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
updated  .claude/skills/release  (-> ../../.agents/skills/release)
updated  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
in all: updated 6
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn status
nothing to do: 22 targets as they should be
$ cairn undo --yes
taking back `cairn sync` (000003-53cb9f0c747ea2ea)
removed   .claude/skills/database-migration-change
restored  .claude/skills/database-migration-change/SKILL.md
removed   .claude/skills/dependency-check
restored  .claude/skills/dependency-check/SKILL.md
restored  .claude/skills/dependency-check/references/commands.md
removed   .claude/skills/deploy
restored  .claude/skills/deploy/SKILL.md
removed   .claude/skills/quality-gate
restored  .claude/skills/quality-gate/SKILL.md
restored  .claude/skills/quality-gate/references/evidence-by-tool.md
removed   .claude/skills/release
restored  .claude/skills/release/SKILL.md
restored  .claude/skills/release/references/report-template.md
removed   .claude/skills/security-audit
restored  .claude/skills/security-audit/SKILL.md
restored  .claude/skills/security-audit/references/review-points.md
in all: removed 6, restored 10
$ list .claude
skills/database-migration-change/SKILL.md
skills/dependency-check/SKILL.md
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/quality-gate/SKILL.md
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/references/review-points.md
