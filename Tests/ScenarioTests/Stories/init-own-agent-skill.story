# a folder of the user's in `.claude/skills` stays
$ mkdir .claude/skills/deploy
$ mkdir .claude/skills/x
$ write .claude/skills/x/SKILL.md
  ---
  name: x
  description: Ours. Use when x.
  ---
  x
$ write .claude/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Our own. Use when deploying.
  ---
  d
$ snapshot
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
yours    .claude/skills/deploy  (yours, left as it is; this agent reads it instead of the shared skill)
created  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 24, yours 1
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ unchanged .claude/skills/x
$ unchanged .claude/skills/deploy
$ cairn status
yours  .claude/skills/deploy
nothing to do: 22 targets as they should be
$ cairn doctor
.claude/skills/deploy/SKILL.md:2:7: warning: .agents/skills/deploy/SKILL.md has the same name and another text, and agents find both in INDEX.md; rename one of them, or give both the same text [skill.unique-name]
  2 | name: deploy
    |       ^^^^^^
·
1 warning, 1 info in 20 files
$ cairn sync --check
nothing to do: everything is as it should be
