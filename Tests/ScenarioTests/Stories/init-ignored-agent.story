# where git ignores an agent's folder, its links are this machine's: made, but in no lock and no check
$ write .gitignore
  .claude/
$ mkdir .claude
$ cairn init --yes --profile minimal
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
to commit: git add .agents .cairn AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ sh grep claude .cairn/lock.toml
[blocks."CLAUDE.md"."agents.claude"]
$ delete .claude/skills
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn status
nothing to do: 16 targets as they should be
$ cairn doctor
1 info in 18 files
$ cairn sync
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
in all: created 6
$ list .claude
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
