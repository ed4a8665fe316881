# links become copies and copies become links, as the config file says
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 20 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 38
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ sh sed -i 's/^agents.*/&\nlinks = "copy"/' .cairn/config.toml
$ cairn sync
updated  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: updated 7
  help: `-v` lists every file
$ list .claude
skills/cairn-usage/SKILL.md
skills/cairn-usage/evals/triggers.json
skills/cairn-usage/examples/report.md
skills/database-migration-change/SKILL.md
skills/database-migration-change/evals/triggers.json
skills/database-migration-change/references/engines.md
skills/database-migration-change/references/tools.md
skills/dependency-check/SKILL.md
skills/dependency-check/evals/triggers.json
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/deploy/evals/triggers.json
skills/quality-gate/SKILL.md
skills/quality-gate/evals/triggers.json
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/evals/triggers.json
skills/release/references/kinds-and-limits.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/evals/triggers.json
skills/security-audit/references/review-points.md
$ cairn status
nothing to do: checked 35 files
$ sh sed -i '/^links/d' .cairn/config.toml
$ cairn sync
updated  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: updated 7
  help: `-v` lists every file
$ list .claude
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn status
nothing to do: checked 35 files
$ cairn undo --yes
reverting `cairn sync` (000003-53cb9f0c747ea2ea)
removed   7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
restored  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: removed 7, restored 22
  help: `-v` lists every file
$ list .claude
skills/cairn-usage/SKILL.md
skills/cairn-usage/evals/triggers.json
skills/cairn-usage/examples/report.md
skills/database-migration-change/SKILL.md
skills/database-migration-change/evals/triggers.json
skills/database-migration-change/references/engines.md
skills/database-migration-change/references/tools.md
skills/dependency-check/SKILL.md
skills/dependency-check/evals/triggers.json
skills/dependency-check/references/commands.md
skills/deploy/SKILL.md
skills/deploy/evals/triggers.json
skills/quality-gate/SKILL.md
skills/quality-gate/evals/triggers.json
skills/quality-gate/references/evidence-by-tool.md
skills/release/SKILL.md
skills/release/evals/triggers.json
skills/release/references/kinds-and-limits.md
skills/release/references/report-template.md
skills/security-audit/SKILL.md
skills/security-audit/evals/triggers.json
skills/security-audit/references/review-points.md
