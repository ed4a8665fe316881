# `.claude/skills -> ../.agents/skills`: one link serves them all, and nothing is written through it
$ mkdir .claude
$ link .claude/skills -> ../.agents/skills
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
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
in all: created 19
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md CLAUDE.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ list .claude
skills -> ../.agents/skills
$ cairn status
nothing to do: 16 targets as they should be
$ cairn doctor
1 info in 18 files
$ cairn sync --check
nothing to do: everything is as it should be
