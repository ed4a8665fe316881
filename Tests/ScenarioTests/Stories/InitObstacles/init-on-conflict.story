# `--on-conflict abort` writes nothing if a file of the user is in the way
$ write .agents/context/PROJECT.md
  ours
$ cairn init --yes --profile none --on-conflict abort --dry-run
locale en (default): all 4 documents
skipped  .agents/context/PROJECT.md  (already exists as your own file)
create   .agents/docs/agent-workflow.md
create   .agents/skills/INDEX.md
create   .agents/skills/routes.toml
create   .cairn/.gitattributes
create   .cairn/.gitignore
create   .cairn/config.toml
create   AGENTS.md [agents.root]
total: create 7, skipped 1
error: nothing was written: files that Cairn did not write are in the way, and --on-conflict abort was given [in-the-way]
? 1
$ mkdir .agents/skills/deploy
$ write .agents/skills/deploy/SKILL.md
  ours
$ snapshot
$ cairn init --yes --on-conflict abort
locale en (default): all 32 documents
skipped  .agents/context/PROJECT.md  (already exists as your own file)
create   .agents/docs/agent-workflow.md
create   .agents/skills/INDEX.md
create   11 skills (cairn-usage, code-review, commit-and-pull-request, …)
skipped  .agents/skills/deploy/SKILL.md  (your own file is kept; compare it with `cairn diff .agents/skills/deploy/SKILL.md`)
skipped  .agents/skills/deploy/evals/triggers.json  (not installed: .agents/skills/deploy is your own folder)
create   .agents/skills/routes.toml
create   .cairn/.gitattributes
create   .cairn/.gitignore
create   .cairn/config.toml
create   AGENTS.md [agents.root]
total: create 47, skipped 3
  help: `-v` lists every file
error: nothing was written: files that Cairn did not write are in the way, and --on-conflict abort was given [in-the-way]
? 1
$ unchanged
$ cairn init --yes --on-conflict keep --profile minimal
locale en (default): all 19 documents
skipped  .agents/context/PROJECT.md  (already exists as your own file)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  6 skills (cairn-usage, database-migration-change, dependency-check, …)
skipped  .agents/skills/deploy/SKILL.md  (your own file is kept; compare it with `cairn diff .agents/skills/deploy/SKILL.md`)
skipped  .agents/skills/deploy/evals/triggers.json  (not installed: .agents/skills/deploy is your own folder)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 27, skipped 3
  help: `-v` lists every file
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ same-bytes .agents/skills/deploy/SKILL.md
$ same-bytes .agents/context/PROJECT.md
$ cairn init --yes --on-conflict abort
nothing to do: everything is up to date
$ cairn status -v
up to date   .agents/context/PROJECT.md
up to date   .agents/docs/agent-workflow.md
up to date   .agents/skills/INDEX.md
up to date   .agents/skills/cairn-usage/SKILL.md
up to date   .agents/skills/cairn-usage/evals/triggers.json
up to date   .agents/skills/cairn-usage/examples/report.md
up to date   .agents/skills/database-migration-change/SKILL.md
up to date   .agents/skills/database-migration-change/evals/triggers.json
up to date   .agents/skills/database-migration-change/references/engines.md
up to date   .agents/skills/database-migration-change/references/tools.md
up to date   .agents/skills/dependency-check/SKILL.md
up to date   .agents/skills/dependency-check/evals/triggers.json
up to date   .agents/skills/dependency-check/references/commands.md
not managed  .agents/skills/deploy/SKILL.md
up to date   .agents/skills/quality-gate/SKILL.md
up to date   .agents/skills/quality-gate/evals/triggers.json
up to date   .agents/skills/quality-gate/references/evidence-by-tool.md
up to date   .agents/skills/release/SKILL.md
up to date   .agents/skills/release/evals/triggers.json
up to date   .agents/skills/release/references/kinds-and-limits.md
up to date   .agents/skills/release/references/report-template.md
up to date   .agents/skills/routes.toml
up to date   .agents/skills/security-audit/SKILL.md
up to date   .agents/skills/security-audit/evals/triggers.json
up to date   .agents/skills/security-audit/references/review-points.md
up to date   AGENTS.md [agents.root]
nothing to do: checked 26 files
